import type { Incoming, LeftOut } from '../../api/drop-target.ts'

/** What of a folder is put in. */
const taken = /\.(?:eml|msg|docx|zip)$/i
/** What Word, Windows and macOS lay beside the files of a person. */
const byTheSystem = /^(?:~\$.*|thumbs\.db|desktop\.ini|\.ds_store|\._.*)$/i

/** Where in its folder a file lay: 「受信/佐賀県/応募.eml」. A file by itself lay nowhere. */
const places = new WeakMap<File, string>()

/** As the lists name it: with its folder, where it came in one. */
export const placedName = (file: Incoming): string => (file instanceof File ? places.get(file) : undefined) ?? file.name

/** All of a folder that was chosen, in the order of their places. */
export const inFolder = (files: readonly File[]): Incoming[] =>
  files
    .toSorted((a, b) => a.webkitRelativePath.localeCompare(b.webkitRelativePath, 'ja', { numeric: true }))
    .flatMap((file) => sorted(file, file.webkitRelativePath))

/** A file of a folder, or why it stays out; what the system laid there is nobody's. */
function sorted(file: File, place: string): (File | LeftOut)[] {
  if (byTheSystem.test(file.name)) return []
  if (!taken.test(file.name.normalize('NFKC').trim()))
    return [
      {
        name: place,
        leftOut:
          'フォルダーから入れるのは .eml .msg .docx .zip だけです。要るときは、このファイルだけを入れてください。',
      },
    ]
  places.set(file, place)
  return [file]
}

/** All that was dropped or pasted: files as they are, and of folders, with those in them, what is put in and what stays out. */
export async function incomingOf(transfer: DataTransfer): Promise<Incoming[]> {
  // The list is emptied as soon as the event is over: everything is asked for before the first wait.
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  if (entries.length === 0) return [...transfer.files]
  const found: Incoming[] = []
  for (const { entry, file } of entries) {
    if (entry?.isDirectory) found.push(...(await within(entry)))
    else if (file !== null) found.push(file)
  }
  return found
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

async function within(entry: FileSystemEntry): Promise<Incoming[]> {
  const place = entry.fullPath.replace(/^\//, '')
  try {
    if (isFile(entry)) return sorted(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), place)
    if (!isFolder(entry)) return []
    const found: Incoming[] = []
    for (const each of await entriesIn(entry)) found.push(...(await within(each)))
    return found
  } catch (failure) {
    // One that cannot be opened keeps back none of the others.
    if (!(failure instanceof DOMException)) throw failure
    return [
      {
        name: place,
        leftOut: '開けませんでした。ほかのプログラムで開いていないか、見てよいものかを確かめてください。',
      },
    ]
  }
}

/** In the order of their names; a folder gives its entries a hundred at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all.toSorted((a, b) => a.name.localeCompare(b.name, 'ja', { numeric: true }))
    all.push(...some)
  }
}
