import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { writeCopy } from '../../../db/copies/write.ts'
import { createFileDoor } from '../../../electron/host/file-door.ts'
import { type Cleanup, filePutter, givenDesk, settledJob, valueIn } from '../hosts/desk.ts'
import { givenOffice } from '../office/office.ts'
import { decidedYear, fy, numberAll } from './given-decided.ts'

/** A year that is decided and numbered, at a desk that can make its letters. */
export async function givenNumbered(cleanup: Cleanup, { practice = false } = {}) {
  const given = givenOffice({ practice })
  const { ids } = decidedYear(given)
  numberAll(given.ask)
  const { desk, key, folder } = givenDesk(cleanup)
  const file = join(folder, '見本.banso')
  writeCopy({ file: given.office.file, part: file })
  const call = (name: string, input: object = {}) => desk.call('main', key, name, input)
  valueIn(await call('launcher.open', { file }))
  const ask = async <Value>(name: string, input: object) => valueIn<Value>(await call(name, input))
  const settled = async (name: string, input: object) => settledJob(desk, key, await call(name, input))
  const door = createFileDoor(desk)
  const bytesOf = async (fileId: string) => {
    const response = await door(new Request(`http://office/files/${fileId}`), 'main', key)
    return new Uint8Array(await response.arrayBuffer())
  }
  const made = async (input: object = {}) => {
    const { output, problem } = await settled('letters.make', { fy, ...input })
    if (problem !== null) throw new Error(problem.message)
    return output as unknown as {
      files: { fileId: string; letterId: string; name: string }[]
      stopped: { name: string; reasons: string[] }[]
      left: number
    }
  }
  const page = () => ask<{ rows: Row[] }>('letters.page', { fy })
  return { ids, ask, settled, bytesOf, made, page, put: filePutter(desk, key) }
}
interface Row {
  applicationId: string | null
  prefecture: string
  draft: boolean
  stops: { message: string }[]
  kept: { id: string; draft: boolean; auditHead: string; changed: string[] } | null
}

/** The text of a part as another reader than ours reads it, paragraph by paragraph. */
export function paragraphsIn(xml: string): string[] {
  const parser = new XMLParser({ preserveOrder: true, trimValues: false, parseTagValue: false })
  type Node = Record<string, Node[] | string>
  const textIn = (nodes: readonly Node[]): string =>
    nodes
      .flatMap((node) =>
        Object.entries(node).map(([name, inside]) => {
          if (name === 'w:br') return '\n'
          if (name === '#text') return String(inside)
          return Array.isArray(inside) && name !== 'w:instrText' ? textIn(inside) : ''
        }),
      )
      .join('')
  const found: string[] = []
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes)
      for (const [name, inside] of Object.entries(node)) {
        if (!Array.isArray(inside)) continue
        if (name === 'w:p') found.push(textIn(inside))
        else walk(inside)
      }
  }
  walk(parser.parse(xml) as Node[])
  return found
}
export const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
export const bodyOf = (bytes: Uint8Array) =>
  paragraphsIn(partsOf(bytes)['word/document.xml'] ?? '').filter((text) => text !== '')
