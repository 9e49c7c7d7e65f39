import { formFields } from '../../../../shared/domain/applications/form.ts'
import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import {
  type DocumentKind,
  documentKinds,
  documentLabel,
} from '../../../../shared/domain/selection/disclosure/holdings/documents.ts'
import type { Column, Held } from '../../../../shared/domain/selection/disclosure/holdings/held.ts'
import { type HeldTable, holdings } from '../../../../shared/domain/selection/disclosure/holdings/holdings.ts'
import type { Nature } from '../../../../shared/domain/selection/disclosure/nature.ts'
import type { Part } from '../../../../shared/domain/selection/disclosure/redacting.ts'
import type { ReadDb } from '../../../connection.ts'
import type { Seeing } from '../../../handler.ts'
import { applicationRows } from '../../../tables/applications/application.ts'
import { itemRows, meetingRows, memberRows } from '../../../tables/meeting/meeting.ts'
import { type HeldRow, heldRows, type Scope } from '../../../tables/selection/disclosure/held/held.ts'
import { type Kept, keptTables } from '../../keeping/kept.ts'
import { drawnParts } from './drawn.ts'
import type { PlacedPart } from './placed.ts'
import { type Called, readers, type SaidPart, saidTime } from './said.ts'

/** A document that exists, with its parts. Its title is made of codes, numbers and bodies, and names nobody. */
export interface HeldDocument {
  readonly key: string
  readonly kind: DocumentKind
  readonly title: string
  readonly parts: readonly Part[]
}

const tables = Object.keys(holdings) as readonly HeldTable[]

/** Everything that exists of what is asked for, or of one kind, document by document, in the order of the work. */
export function documentsOf(ctx: Seeing, scope: Scope, only: string | null): HeldDocument[] {
  const called = calledIn(ctx.db, scope.fy)
  const all = [
    ...tables
      .filter((table) => only === null || holdings[table].document === only)
      .flatMap((table) =>
        heldRows(ctx.db, table, scope).flatMap((row) => placed(table, row, called).map(seenBy(ctx, table))),
      ),
    ...drawnParts(ctx, scope, only),
  ]
  const documents = Map.groupBy(all, ({ kind, docKey }) => `${kind}/${docKey}`)
  return [...documents]
    .map(([key, parts]) => ({ key, ...headOf(parts), parts: parts.map(({ part }) => part) }))
    .toSorted((a, b) => documentKinds.indexOf(a.kind) - documentKinds.indexOf(b.kind))
}

function headOf(parts: readonly PlacedPart[]): Pick<HeldDocument, 'kind' | 'title'> {
  const [first] = parts
  if (first === undefined) throw new Error('a document has parts')
  const { kind, docOf, docJis2 } = first
  const title = [documentLabel[kind], docJis2 === null ? '' : prefectureNameOf(docJis2), docOf]
  return { kind, title: title.filter((word) => word !== '').join(' ') }
}

const unseenWords = '(「人材の個人情報」を見る権限のある人だけに見えます)'

/** That a person of 人材 stands there is told to everybody who draws the pack; who it is, to those with the right. */
const seenBy = ({ sight }: Seeing, table: HeldTable): ((placed: PlacedPart) => PlacedPart) => {
  const { right }: Kept = keptTables[table]
  if (right === undefined || sight.office.talent) return (each) => each
  return (each) =>
    each.part.nature === 'person' || each.part.nature === 'contact'
      ? { ...each, part: { ...each.part, text: unseenWords } }
      : each
}

const fieldLabels = new Map<string, string>(formFields)

const fieldLabel = (path: string): string => (path.startsWith('own.') ? path.slice(4) : (fieldLabels.get(path) ?? path))

/** A line is called by a code, a number or a criterion; a code of a body and a path of the form by their names. */
const lineName = (lineOf: string): string => (/^\d\d$/.test(lineOf) ? prefectureNameOf(lineOf) : fieldLabel(lineOf))

function placed(table: HeldTable, row: HeldRow, called: Called): PlacedPart[] {
  const { document: kind, columns }: Held = holdings[table]
  const { docKey, docOf, docJis2 } = row
  const parts = Object.entries(columns).flatMap(([name, column]) => partsOf(table, row, name, column, called))
  return parts.map((part) => ({ kind, docKey, docOf, docJis2, part }))
}

function partsOf(table: HeldTable, row: HeldRow, name: string, column: Column, called: Called): Part[] {
  if (column === null) return []
  const [label, nature, words] = column
  const key = `${table}/${row.lineKey}/${name}`
  const named = (own: string) => [lineName(String(row.lineOf)), own].filter((word) => word !== '').join(': ')
  if (nature === 'original') return originalParts(key, named(label), row)
  const value = personOf(table, name, row) ?? row[name]
  if (value === null || value === undefined || value === '') return []
  const read = readers[`${table}.${name}`]
  if (read !== undefined)
    return read(String(value), called, row['paper']).map((said) =>
      saidPart(key, named(said.label ?? label), nature, said),
    )
  const text = words?.[String(value)] ?? saidTime(String(value))
  return [{ key, label: named(label), text, nature: natureOf(table, nature, row) }]
}

const saidPart = (key: string, label: string, nature: Nature, said: SaidPart): Part => ({
  key: `${key}/${said.key}`,
  label,
  text: said.text,
  nature: said.nature ?? nature,
})

/** Who spoke and who answered is stored by an id. */
const personOf = (table: HeldTable, name: string, row: HeldRow) =>
  name === 'member_id' && (table === 'speech' || table === 'minutes_answer') ? row['person'] : undefined

/** Who sits there for the ministry does so by office. */
const natureOf = (table: HeldTable, nature: Nature, row: HeldRow): Nature =>
  table === 'meeting_member' && nature === 'reviewer' && row['kind'] === 'secretariat' ? 'official' : nature

/** The file as it is, and what is known of it. Its name may name somebody. */
function originalParts(key: string, label: string, row: HeldRow): Part[] {
  const { fileName, fileSize, fileSha, fileBy, fileAt } = row
  // What lies in its mail alone has no file of its own.
  if (fileName === null) return []
  return [
    { key: `${key}/name`, label: `${label}: ファイル名`, text: String(fileName), nature: 'plain' },
    { key: `${key}/size`, label: `${label}: 大きさ(バイト)`, text: String(fileSize), nature: 'plain' },
    { key: `${key}/sha256`, label: `${label}: SHA-256`, text: String(fileSha), nature: 'plain' },
    { key: `${key}/at`, label: `${label}: 台帳に入れた日時`, text: saidTime(String(fileAt)), nature: 'plain' },
    { key: `${key}/by`, label: `${label}: 台帳に入れた人`, text: String(fileBy), nature: 'official' },
    { key: `${key}/whole`, label, text: '原本(手作業で墨消しが必要)', nature: 'original' },
  ]
}

/** Names for the ids within stored texts. */
function calledIn(db: ReadDb, fy: number): Called {
  const bodies = new Map(applicationRows(db, fy).map(({ id, jis2 }) => [id, jis2]))
  const meetings = meetingRows(db, fy)
  const members = new Map(meetings.flatMap(({ id }) => memberRows(db, id)).map(({ id, name }) => [id, name]))
  const items = new Map(meetings.flatMap(({ id }) => itemRows(db, id)).map((item) => [item.id, item]))
  const application = (id: string) => prefectureNameOf(bodies.get(id) ?? '')
  return {
    application,
    member: (id) => members.get(id) ?? '出席者',
    item: (id) => {
      const item = items.get(id)
      return item?.applicationId == null ? (item?.title ?? '議題') : application(item.applicationId)
    },
  }
}
