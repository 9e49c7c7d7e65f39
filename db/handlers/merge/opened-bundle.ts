import { hash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { storableName } from '../../../shared/domain/file-name.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { ReadDb } from '../../connection.ts'
import { chunksOf, wholeFile } from '../../files.ts'
import { isUnfit } from '../../fresh.ts'
import { schemaVersion } from '../../migrate.ts'
import { keptList } from '../../records/keeping/kept.ts'
import { theOffice } from '../../records/office/office.ts'
import { readColumn, Unreadable } from '../../stored/kind.ts'
import { type Bundle, storedBundle } from '../../stored/merge/bundle.ts'
import { columnsOf } from '../../tables/keeping/walk.ts'
import { fileById } from '../../tables/merge/rows.ts'
import { keyColumns } from '../../upkeep/merge/case-rows.ts'
import { strayFiles } from '../../upkeep/merge/own-files.ts'
import { scopeOf } from '../../upkeep/merge/year-rows.ts'

/** Bytes that a bundle may come to: what is larger was not made here. */
const largest = 512 * 1024 * 1024

/** A bundle that came in as a file, whole and of this schema; refused in words. */
export function openedBundle(db: ReadDb, fileId: string): Bundle {
  const { name } = wholeFile(db, fileId)
  const bundle = readBundle(Buffer.concat([...chunksOf(db, fileId)]), name)
  if (bundle.practice !== (theOffice(db).practice === 1))
    throw new Refusal(
      'conflict',
      bundle.practice
        ? 'これは練習用の台帳から書き出したまとめです。本物の台帳には取り込めません。'
        : 'これは本物の台帳から書き出したまとめです。練習用の台帳には取り込めません。',
    )
  if (bundle.schema !== schemaVersion)
    throw new Refusal(
      'invalid',
      bundle.schema > schemaVersion
        ? 'このまとめは新しい版の伴走台帳で書き出されています。新しい版のプログラムで取り込んでください。'
        : 'このまとめは前の版の伴走台帳で書き出されています。相手の台帳を今の版で開き、もう一度書き出してもらってください。',
    )
  if (!bundle.files.every((file) => isOwnFile(db, file)) || !areRowsOfOurs(db, bundle)) throw broken(name)
  const strays = strayFiles(db, bundle).length
  if (strays > 0)
    throw new Refusal(
      'invalid',
      `「${name}」は、このまとめのものではない書類を${strays}件指しています。何も取り込んでいません。相手から、もう一度受け取ってください。`,
    )
  return bundle
}

/** Its bytes are what it says, its name is one that we would have given, and no other file of ours has its id. */
function isOwnFile(db: ReadDb, { id, name, size, sha256, base64 }: Bundle['files'][number]): boolean {
  const bytes = Buffer.from(base64, 'base64')
  const known = fileById(db, id)
  return (
    hash('sha256', bytes) === sha256 &&
    bytes.byteLength === size &&
    storableName(name) === name &&
    (known === undefined || known.sha256 === sha256)
  )
}

/** Its tables are those of a case or of a year, with our columns and no others: their names become part of a statement. */
function areRowsOfOurs(db: ReadDb, bundle: Bundle): boolean {
  const seen = new Set<string>()
  const shapes = new Map(
    scopeOf(bundle).tables.map(({ table }) => [
      table as string,
      { columns: columnsOf(db, table).map(({ name }) => name), keys: keyColumns(db, table) },
    ]),
  )
  return bundle.rows.every(({ table, key, columns, values }) => {
    const shape = shapes.get(table)
    if (shape === undefined || values.length !== columns.length || seen.has(`${table}/${key}`)) return false
    seen.add(`${table}/${key}`)
    const own = shape.keys.map((column) => values[columns.indexOf(column)]).join('/')
    return key === own && columns.join() === shape.columns.join()
  })
}

/** Takes in what a bundle brings, or refuses it as a whole where its rows are not such as this program writes. */
export function takenWhole(db: ReadDb, fileId: string, take: () => void): void {
  try {
    take()
  } catch (error) {
    const twin = twinIn(error)
    if (twin !== null)
      throw new Refusal(
        'conflict',
        `「${twin}」に、この台帳の別の記録と番号や団体が重なるものがあるため、何も取り込んでいません。どちらかの台帳で、重なる記録を削除するか番号を改めてから、もう一度書き出して取り込んでください。`,
      )
    if (isUnfit(error) || error instanceof Unreadable) throw broken(wholeFile(db, fileId).name)
    throw error
  }
}

/** Two records of which there may be one (a receipt number, a code of a 委員), by what the office calls them; null of another error. */
function twinIn(error: unknown): string | null {
  const { code, message = '' } = error as { code?: string; message?: string }
  if (code !== 'SQLITE_CONSTRAINT_UNIQUE') return null
  const [, table = ''] = /failed: (?:index ')?(\w+)/.exec(message) ?? []
  // An index is called by its table and what it holds; of two that fit, the longer name is meant.
  const fitting = keptList
    .filter(([name]) => table.startsWith(name))
    .sort(([one], [other]) => other.length - one.length)
  return fitting[0]?.[1].label ?? '記録'
}

function readBundle(bytes: Uint8Array, name: string): Bundle {
  try {
    const text = gunzipSync(bytes, { maxOutputLength: largest }).toString('utf8')
    // What comes from outside is judged by the kind itself, as whatever is stored.
    return readColumn(storedBundle, text, name)
  } catch {
    throw broken(name)
  }
}

const broken = (name: string) =>
  new Refusal(
    'invalid',
    `「${name}」はまとめ(.banso-bundle)ではないか、途中で切れているか、書き換えられています。相手から、もう一度受け取ってください。`,
  )
