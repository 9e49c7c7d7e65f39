import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { withArabicNumbers } from '../../../shared/domain/calendar/kanji-number.ts'
import { type ListReading, tablePlace } from './kpis.ts'
import { trackOf } from './labels.ts'
import { besideNote, type Column, isBlankRow, isNone, type ListRow, listOf, strayNote, textOf } from './lists.ts'
import type { OutlineCell, OutlineRow } from './outline.ts'
import { bareKey, isBlank, narrow, quote, tidy } from './text.ts'

const organisationColumns: readonly Column<'unit' | 'role'>[] = [
  {
    name: 'unit',
    pattern: /^(?:担当)?(?:部署|部局|団体|組織|機関|所属|体制)(?:・(?:部署|部局|団体|組織|機関))*(?:名|等)*$/,
  },
  { name: 'role', pattern: /^(?:主な)?(?:役割|分担|担当業務|業務内容|役割分担)(?:・.*|等)?$/ },
]

const scheduleColumns: readonly Column<'month' | 'talent' | 'theme'>[] = [
  { name: 'month', pattern: /^(?:実施)?(?:年?月|時期|月別|年月)$/ },
  { name: 'talent', pattern: /^(?:デジタル)?人材(?:の?確保.*|プール.*)$/ },
  { name: 'theme', pattern: /^(?:選択(?:した|する))?(?:重点)?テーマ.*$/ },
]

const pastColumns: readonly Column<'year' | 'programme'>[] = [
  { name: 'year', pattern: /^(?:活用|実施|採択)?年度?$/ },
  { name: 'programme', pattern: /^(?:支援)?(?:事業|制度)(?:等)?(?:の?名称?)?$/ },
]

const read = <Name extends string, T>(
  rows: readonly OutlineRow[],
  columns: readonly Column<Name>[],
  /** Null for a row that cannot be read, undefined for one that says nothing. */
  entryOf: (row: ListRow<Name>) => T | null | undefined,
): ListReading<T> => {
  const list = listOf(rows, columns)
  const notes: string[] = []
  let isUnread = false
  const value = list.rows.flatMap((row) => {
    const filled = row.row.cells.filter(({ text }) => !isBlank(text))
    if (isBlankRow(row) || filled.every(({ text }) => isNone(text) || text.trim().startsWith('※'))) return []
    if (row.row.row === null) {
      const note = besideNote(row)
      if (note !== null) notes.push(note)
      return []
    }
    const entry = row.cells.size === 0 ? null : entryOf(row)
    if (entry === undefined) return []
    if (entry !== null) return [entry]
    isUnread = true
    notes.push(strayNote(row))
    return []
  })
  const own = value.length > 0 ? list.notes : []
  return { value, place: tablePlace(rows, list.head), notes: [...own, ...notes], isUnread }
}

export const readOrganisation = (rows: readonly OutlineRow[]): ListReading<ApplicationForm['organisation'][number]> =>
  read(rows, organisationColumns, (row) => ({ unit: textOf(row, 'unit'), role: textOf(row, 'role') }))

/** 「４月」「四月」 as 「4月」. */
const monthText = (text: string): string => withArabicNumbers(narrow(text)).replace(/\s+/g, '')

const isMonth = (cell: OutlineCell): boolean => /^(?:1[0-2]|[1-9])月$/.test(monthText(cell.text))

/** A chart: the months across, the two tracks down. */
const readChart = (rows: readonly OutlineRow[], head: OutlineRow): ListReading<ApplicationForm['schedule'][number]> => {
  const own = rows.filter((row) => row.block === head.block && row !== head)
  const entry = (track: 'TALENT' | 'THEME', month: OutlineCell): string =>
    own
      .filter((row) => trackOf(row.cells[0]?.text ?? '') === track)
      .flatMap((row) =>
        row.cells.filter((cell) => cell.column <= month.column && month.column < cell.column + cell.colSpan),
      )
      .map((cell) => tidy(cell.text))
      .filter((text) => !isBlank(text))
      .join('\n')
  const value = head.cells.filter(isMonth).flatMap((cell) => {
    const [talent, theme] = [entry('TALENT', cell), entry('THEME', cell)]
    return talent === '' && theme === '' ? [] : [{ month: monthText(cell.text), talent, theme }]
  })
  return { value, place: tablePlace(rows, head), notes: ['月が横に並ぶ表として読みました。'], isUnread: false }
}

export const readSchedule = (rows: readonly OutlineRow[]): ListReading<ApplicationForm['schedule'][number]> => {
  const chart = rows.find((row) => row.cells.filter(isMonth).length >= 3)
  return chart === undefined ? readMonths(rows) : readChart(rows, chart)
}

const readMonths = (rows: readonly OutlineRow[]): ListReading<ApplicationForm['schedule'][number]> =>
  read(rows, scheduleColumns, (row) => {
    const month = monthText(textOf(row, 'month'))
    const [talent, theme] = [textOf(row, 'talent'), textOf(row, 'theme')]
    // Months printed in the form and left without an entry are not part of the plan.
    return isBlank(talent) && isBlank(theme) ? undefined : { month, talent, theme }
  })

export const readPast = (rows: readonly OutlineRow[]): ListReading<ApplicationForm['past'][number]> =>
  read(rows, pastColumns, (row) => {
    const programme = textOf(row, 'programme')
    if (isBlank(programme)) return null
    if (isNone(programme)) return undefined
    return { year: narrow(textOf(row, 'year')), programme }
  })

const separators = /[、,，\n\t;；／/・\u3000]|\s+/

/** 「ほか3団体」「計5団体」 speak of others; they name nobody. */
const isRemainder = (name: string): boolean =>
  /^(?:ほか|他|外|計|合計|全|以上|等)?\d*(?:団体|市町村|市区町村)?$/.test(narrow(name))

const bullets = /^(?:[・◯○●]|[0-9０-９]{1,2}[.．)）]|[①-⑳])\s*/

const targetColumns: readonly Column<'name' | 'other'>[] = [
  { name: 'name', pattern: /^(?:支援対象)?(?:団体|市区?町村|自治体)名?$/ },
  { name: 'other', pattern: /^(?:番号|No\.?|連番|(?:団体)?コード|備考|理由|人口.*|支援内容|選定理由)$/i },
]

/** The names of a table that also lists codes, reasons or numbers; null where it is not such a table. */
export const targetCells = (rows: readonly OutlineRow[]): OutlineCell[] | null => {
  const list = listOf(rows, targetColumns)
  if (list.head === null) return null
  return list.rows.flatMap(({ cells }) => cells.get('name') ?? [])
}

/** Names as written, one by one. */
export const readTargets = (cells: readonly OutlineCell[]): { value: string[]; notes: string[] } => {
  const names = cells
    .flatMap(({ text }) => tidy(text).split(separators))
    .map((name) => name.replace(bullets, '').replace(/(?:\s|等$|など$)/g, ''))
    .filter((name) => !isBlank(name) && !isNone(name))
  const value = names.filter((name) => !isRemainder(name))
  const left = names.filter(isRemainder)
  const odd = value.filter((name) => !/[市区町村]$/.test(bareKey(name)))
  return {
    value,
    notes: [
      ...left.map((name) => `団体名ではない記載を除きました:${quote(name)}`),
      ...odd.map((name) => `市区町村の名前ではないようです:${quote(name)}`),
    ],
  }
}
