import { createHash } from 'node:crypto'
import { mostParts } from '../../../../shared/contract/applications/incoming.ts'
import { announcedIn } from '../../../../shared/domain/applications/incoming/announced.ts'
import type { CommandInput } from '../protocol.ts'

export type Came = NonNullable<CommandInput<'intake.takeIn'>['came']>
type Item = Came[number]

interface Part {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly inline?: boolean
  /** Where it is stored; none where its bytes lie in its mail alone. */
  readonly fileId?: string | null
  /** The zip of the same list that it lies in, by its place there; null or none where it is attached itself. */
  readonly within?: number | null
}

/** The zip in which something was put in. */
interface Around {
  readonly fileId: string
  readonly fileName: string
  readonly parts: number
  /** The place of that something in it. */
  readonly position: number
}

/** A file that is taken in: put in by itself, or in a zip. */
export interface Source {
  readonly fileId: string
  readonly around: Around | null
}

/** A file that was put in by itself; its size and hash are those of what is stored. */
export const cameAlone = (fileId: string, fileName: string): Item => ({
  ...{ in: null, position: 0, fileId, name: cut(fileName, 200), size: 0, sha256: '0'.repeat(64) },
})

/** A mail with what was found in it, in its order there; what is beyond the most is counted, and lies in the mail. */
export const cameWith = (fileId: string, fileName: string, parts: readonly Item[]): Came => {
  const listed = [cameAlone(fileId, fileName), ...parts.slice(0, mostParts)]
  const within = new Map<number | null, number>()
  for (const item of listed) within.set(item.in, (within.get(item.in) ?? 0) + 1)
  return listed.map((item, at) => ({ ...item, parts: within.get(at) ?? 0 }))
}

/** The same behind the zip it came in, if it did. */
export const behind = (around: Around | null, came: Came): Came =>
  around === null
    ? came
    : [
        { ...cameAlone(around.fileId, around.fileName), parts: around.parts },
        ...came.map((item) =>
          item.in == null ? { ...item, in: 0, position: around.position } : { ...item, in: item.in + 1 },
        ),
      ]

/** Files that became one application, each behind the zip it came in: each zip once. */
export function cameTogether(files: readonly (Source & { readonly fileName: string })[]): Came {
  const came: Came = []
  for (const { fileId, fileName, around } of files) {
    const [first, inside] = behind(around, [cameAlone(fileId, fileName)])
    const known = came.findIndex((item) => item.fileId === first?.fileId)
    if (first === undefined) continue
    const at = known < 0 ? came.push(first) - 1 : known
    if (inside !== undefined) came.push({ ...inside, in: at })
  }
  return came
}

/** What a mail brought along, and behind each zip what lies in it, with size and hash; the same bytes twice are one file, and are said to be. */
export function partsOf(parts: readonly Part[]): Item[] {
  const hashes = parts.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  const places = new Map<number | null, number>()
  return parts.map(({ fileName, bytes, inline = false, fileId = null, within = null }, at) => {
    const position = places.get(within) ?? 0
    places.set(within, position + 1)
    return {
      ...{ in: within === null ? 0 : within + 1, position, fileId, name: cut(fileName, 200) },
      ...{ size: bytes.byteLength, sha256: hashes[at] ?? '', inline, same: hashes.indexOf(hashes[at] ?? '') < at },
      aside: fileId === null ? '書類の数の上限を超えるため、メールの中に残しています。' : '',
    }
  })
}

/** What a mail says of its attachments, as the list takes it. */
export const saidIn = (text: string) =>
  announcedIn(text).map(({ count, name, quote }) => ({
    ...{ count: count === null ? null : Math.min(count, 999), name: name === null ? null : cut(name, 200) },
    quote: [...quote].slice(-500).join(''),
  }))

/** So many characters, as people count them. */
export const cut = (text: string, max: number) => [...text].slice(0, max).join('')
