import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js'

/** Kinds of entries in a compound file (MS-CFB 2.6.1). */
const kinds = { directory: 1, document: 2, root: 5 } as const

interface Stream {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Folder {
  readonly name: string
  readonly children: readonly (Folder | Stream)[]
}

const isFolder = (node: Folder | Stream): node is Folder => 'children' in node

const text = (tag: string, value: string): Stream => ({
  name: `__substg1.0_${tag}001F`,
  // A copy of its own: the writer reads a view's whole buffer.
  bytes: Uint8Array.from(Buffer.from(value, 'utf16le')),
})

/** The fixed-size properties of a message start with a header of 32 bytes, inside another message 24, else 8. */
const properties = (header: 32 | 24 | 8): Stream => ({ name: '__properties_version1.0', bytes: new Uint8Array(header) })

export interface OutlookMail {
  readonly subject: string
  readonly body: string
  readonly headers?: string
  readonly sender: string
  readonly address: string
  readonly attachments?: readonly { readonly fileName: string; readonly bytes: Uint8Array }[]
  readonly forwarded?: OutlookMail
}

const attached = (name: string, children: readonly (Folder | Stream)[], position: number): Folder => ({
  name: `__attach_version1.0_#${position.toString(16).padStart(8, '0')}`,
  children: [properties(8), text('3707', name), ...children],
})

const contents = (mail: OutlookMail, header: 32 | 24): (Folder | Stream)[] => {
  const files = (mail.attachments ?? []).map(({ fileName, bytes }, position) =>
    attached(fileName, [{ name: '__substg1.0_37010102', bytes: Uint8Array.from(bytes) }], position),
  )
  const inner =
    mail.forwarded === undefined
      ? []
      : [attached('転送', [{ name: '__substg1.0_3701000D', children: contents(mail.forwarded, 24) }], files.length)]
  return [
    properties(header),
    text('001A', 'IPM.Note'),
    text('0037', mail.subject),
    text('1000', mail.body),
    text('0C1A', mail.sender),
    text('5D01', mail.address),
    ...(mail.headers === undefined ? [] : [text('007D', mail.headers)]),
    ...files,
    ...inner,
  ]
}

/** A mail as Outlook saves it (.msg): a compound file of property streams. */
export const outlookMail = (mail: OutlookMail): Uint8Array => {
  const entries: Entry[] = [{ name: 'Root Entry', type: kinds.root, length: 0 }]
  const add = (node: Folder | Stream): number => {
    const index = entries.length
    if (!isFolder(node)) {
      entries.push({
        name: node.name,
        type: kinds.document,
        length: node.bytes.length,
        binaryProvider: () => node.bytes,
      })
      return index
    }
    const entry: Entry = { name: node.name, type: kinds.directory, length: 0 }
    entries.push(entry)
    entry.children = node.children.map(add)
    return index
  }
  const root = entries[0]
  if (root !== undefined) root.children = contents(mail, 32).map(add)
  return burn(entries)
}
