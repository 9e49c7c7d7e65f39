import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import {
  type Measure,
  type RecordCode,
  type RecordKind,
  recordCodes,
  usualKinds,
} from '../../../shared/domain/keeping/kinds.ts'
import { countsFrom, expiresOn, type Standing, standingOf } from '../../../shared/domain/keeping/retention.ts'
import type { ReadDb } from '../../connection.ts'
import {
  type DisposalRow,
  disposalRows,
  type ExtensionRow,
  extensionRows,
  type RecordKindRow,
  recordKindRows,
} from '../../tables/keeping/keeping.ts'
import { countsByYear, filesByYear } from '../../tables/keeping/walk.ts'
import { programmeRows } from '../../tables/programme/programme.ts'
import { keptList, yearOf } from './kept.ts'

/** One 行政文書ファイル: the records of a year that are kept, and go, as one. */
export interface RecordFile extends RecordKind {
  readonly fy: number
  readonly code: RecordCode
  /** 行政文書ファイル名. */
  readonly name: string
  readonly from: string
  /** By the 保存期間表 alone. */
  readonly expires: string
  /** With 延長. */
  readonly until: string
  readonly standing: Standing
  readonly extensions: readonly ExtensionRow[]
  readonly disposal: DisposalRow | null
  /** Of the line of the 保存期間表; 0 while it is the usual one. */
  readonly revision: number
}

const keyOf = (fy: number, code: RecordCode) => `${fy} ${code}`

/** Every file of every year, the newest year first; what went is among them. */
export function filesOf(db: ReadDb, today: string): RecordFile[] {
  const lines = new Map(recordKindRows(db).map((row) => [keyOf(row.fy, row.code), row]))
  const extended = Map.groupBy(extensionRows(db), ({ fy, code }) => keyOf(fy, code))
  const gone = new Map(disposalRows(db).map((row) => [keyOf(row.fy, row.code), row]))
  const years = new Set([...programmeRows(db).map(({ fy }) => fy), ...[...gone.values()].map(({ fy }) => fy)])
  return [...years]
    .toSorted((a, b) => b - a)
    .flatMap((fy) =>
      recordCodes.map((code) => {
        const key = keyOf(fy, code)
        return fileOf(
          { fy, code, line: lines.get(key), extensions: extended.get(key) ?? [], disposal: gone.get(key) ?? null },
          today,
        )
      }),
    )
}

interface Gathered {
  readonly fy: number
  readonly code: RecordCode
  readonly line: RecordKindRow | undefined
  readonly extensions: readonly ExtensionRow[]
  readonly disposal: DisposalRow | null
}

function fileOf({ fy, code, line, extensions, disposal }: Gathered, today: string): RecordFile {
  const { large, middle, small, years, countFrom, measure } = line ?? usualKinds[code]
  const from = countsFrom(fy, { countFrom })
  const expires = expiresOn(fy, { countFrom, years })
  const until = extensions.at(-1)?.until ?? expires
  const gone: Measure | null = disposal?.measure ?? null
  return {
    fy,
    code,
    large,
    middle,
    small,
    years,
    countFrom,
    measure,
    name: `${fiscalYearLabel(fy)} ${small}`,
    from,
    expires,
    until,
    standing: standingOf({ from, until, gone }, today),
    extensions,
    disposal,
    revision: line?.revision ?? 0,
  }
}

/** How many records and originals a file of that year holds. */
export interface Held {
  readonly records: number
  readonly files: number
}

/** Counted from the tables, of every year and file at once; under `office` what belongs to no year. */
export function heldOf(db: ReadDb): {
  of(fy: number, code: RecordCode): Held
  office: Held
  byTable: ReadonlyMap<string, number>
} {
  const records = new Map<string, number>()
  const files = new Map<string, Set<string>>()
  const byTable = new Map<string, number>()
  for (const [table, kept] of keptList) {
    const year = yearOf(table)
    for (const { fy, n } of countsByYear(db, table, year)) {
      const key = `${fy ?? ''} ${kept.code}`
      records.set(key, (records.get(key) ?? 0) + n)
      if (fy !== null) byTable.set(`${fy} ${table}`, n)
    }
    if (!holdsFiles.has(table)) continue
    for (const { fy, fileId } of filesByYear(db, table, year)) {
      const key = `${fy ?? ''} ${kept.code}`
      files.set(key, (files.get(key) ?? new Set()).add(fileId))
    }
  }
  const at = (key: string): Held => ({ records: records.get(key) ?? 0, files: files.get(key)?.size ?? 0 })
  return { of: (fy, code) => at(`${fy} ${code}`), office: at(' office'), byTable }
}

/** Tables that hold a file by its number; a new one fails `test/db/keeping`. */
export const holdsFiles: ReadonlySet<string> = new Set([
  'application_file',
  'incoming',
  'sheet_given',
  'sheet_return',
  'appointment_step',
  'letter',
  'letter_template',
  'forum_material',
])
