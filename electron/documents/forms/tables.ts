import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { withArabicNumbers } from '../../../shared/domain/calendar/kanji-number.ts'
import { lettersOf, pictureNotes } from './cells/whole.ts'
import { type ListReading, tablePlace } from './kpis.ts'
import { trackOf } from './labels.ts'
import {
  besideNote,
  beyondNote,
  type Column,
  isBlankRow,
  isNone,
  type ListRow,
  listOf,
  strayNote,
  textOf,
} from './lists.ts'
import type { OutlineCell, OutlineRow } from './outline.ts'
import { isBlank, narrow, quote, tidy } from './text.ts'

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
    if (entry !== null) {
      const beyond = beyondNote(row, '表の行')
      if (beyond !== null) notes.push(beyond)
      const pictures = pictureNotes(
        row.row.cells.map(({ text }) => text),
        '表の行',
      )
      if (pictures.length > 0) isUnread = true
      notes.push(...pictures)
      return [entry]
    }
    isUnread = true
    notes.push(strayNote(row))
    return []
  })
  const own = value.length > 0 ? list.notes : []
  return { value, place: tablePlace(rows, list.head), notes: [...own, ...notes], isUnread }
}

export const readOrganisation = (rows: readonly OutlineRow[]): ListReading<ApplicationForm['organisation'][number]> =>
  read(rows, organisationColumns, (row) => ({
    unit: lettersOf(textOf(row, 'unit')),
    role: lettersOf(textOf(row, 'role')),
  }))

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
  const others = own
    .filter(
      (row) => trackOf(row.cells[0]?.text ?? '') === null && row.cells.slice(1).some(({ text }) => !isBlank(text)),
    )
    .map((row) => `どちらの区分でもない行を除きました:${quote(row.cells.map(({ text }) => text).join(' '))}`)
  return {
    value,
    place: tablePlace(rows, head),
    notes: ['月が横に並ぶ表として読みました。', ...others],
    isUnread: false,
  }
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
