import type { FormKpi, FormPlace } from '../../../shared/domain/applications/form.ts'
import type { Track } from '../../../shared/domain/support/track.ts'
import { readDate } from './cells/date.ts'
import { type ReadValue, readNumber } from './cells/number.ts'
import { lettersOf, pictureNotes, readWhole } from './cells/whole.ts'
import { trackOf } from './labels.ts'
import { besideNote, beyondNote, type Column, isBlankRow, isNone, type ListRow, listOf, textOf } from './lists.ts'
import type { OutlineRow } from './outline.ts'
import { isBlank, quote } from './text.ts'
import { themeNamed } from './themes.ts'

type Name = 'track' | 'name' | 'unit' | 'baseline' | 'baselineDate' | 'target' | 'targetDate'

const columns: readonly Column<Name>[] = [
  { name: 'track', pattern: /^(?:区分|分野|トラック|種別|取組区分)$/ },
  { name: 'name', pattern: /^(?:KPI|成果)?(?:の)?(?:指標|項目)名?$|^KPI(?:名|の名称)?$/i },
  { name: 'unit', pattern: /^単位$/ },
  { name: 'baselineDate', pattern: /^(?:基準|現状|現況|現在)(?:値の?)?(?:日|時点|年月日?|の?日付|時期)$/ },
  { name: 'baseline', pattern: /^(?:基準|現状|現況|現在)(?:の)?値?$/ },
  { name: 'targetDate', pattern: /^(?:目標|達成)(?:値の?)?(?:日|時点|年月日?|の?日付|時期|期限|達成日)$/ },
  { name: 'target', pattern: /^目標(?:の)?値?$/ },
]

export interface ListReading<T> {
  readonly value: T[]
  readonly place: FormPlace | null
  readonly notes: readonly string[]
  /** Something stands there that could not be read. */
  readonly isUnread: boolean
}

/** The whole table, for a list is one field to the officer. */
export const tablePlace = (rows: readonly OutlineRow[], head: OutlineRow | null): FormPlace | null => {
  const row = head ?? rows.find((candidate) => candidate.row !== null)
  const cell = row?.cells[0]
  if (row === undefined || cell === undefined) return null
  return { ...cell.place, row: null, cell: null, label: cell.place.label.replace(/ [0-9]+行目 [0-9]+列目$/, '') }
}

const fields = [
  ['baseline', '基準値'],
  ['baselineDate', '基準日'],
  ['target', '目標値'],
  ['targetDate', '目標日'],
] as const satisfies readonly (readonly [Name, string])[]

interface Values {
  readonly baseline: ReadValue<number>
  readonly baselineDate: ReadValue<string>
  readonly target: ReadValue<number>
  readonly targetDate: ReadValue<string>
}

const valuesOf = (row: ListRow<Name>): Values => {
  const unit = textOf(row, 'unit')
  const number = (text: string): ReadValue<number> => readNumber(text, unit)
  return {
    baseline: readWhole(textOf(row, 'baseline'), number),
    baselineDate: readWhole(textOf(row, 'baselineDate'), readDate),
    target: readWhole(textOf(row, 'target'), number),
    targetDate: readWhole(textOf(row, 'targetDate'), readDate),
  }
}

const notesOf = (row: ListRow<Name>, values: Values, where: string): string[] => [
  ...fields.flatMap(([name, label]) => {
    const { note, sureness } = values[name]
    if (sureness === 'empty') return [`${where}の${label}が空欄です。`]
    return note === '' ? [] : [`${where}の${label}:${note}`]
  }),
  ...(['name', 'unit'] as const).flatMap((name) => pictureNotes([textOf(row, name)], where)),
]

const kpiOf = (row: ListRow<Name>, values: Values, track: Track): FormKpi => ({
  track,
  name: lettersOf(textOf(row, 'name')),
  unit: lettersOf(textOf(row, 'unit')) || null,
  baseline: values.baseline.value,
  baselineDate: values.baselineDate.value,
  target: values.target.value,
  targetDate: values.targetDate.value,
})

/** Some write the chosen theme itself where the form asks for the track. */
const byTheme = (text: string): Track | null => (themeNamed(text) === null ? null : 'THEME')

/** A line across the table that only names a track holds for the rows below it. */
const dividing = (row: ListRow<Name>): Track | null => {
  const filled = row.row.cells.filter(({ text, carried }) => !carried && !isBlank(text))
  return filled.length === 1 ? trackOf(filled[0]?.text ?? '') : null
}

const isUnanswered = (row: ListRow<Name>): boolean =>
  (['name', 'baseline', 'baselineDate', 'target', 'targetDate'] as const).every((name) => {
    const text = textOf(row, name)
    return isBlank(text) || isNone(text)
  })

/** KPI: one row each, with its track beside it, merged over several rows, or as a line between them. */
export const readKpis = (rows: readonly OutlineRow[]): ListReading<FormKpi> => {
  const list = listOf(rows, columns)
  const kpis: FormKpi[] = []
  const notes: string[] = []
  let above: Track | null = null
  let isDivided = false
  let isUnread = false
  for (const row of list.rows) {
    const divider = dividing(row)
    if (divider !== null) {
      above = divider
      isDivided = true
    }
    const besides = divider === null ? besideNote(row) : null
    if (besides !== null) notes.push(besides)
    if (divider !== null || isBlankRow(row) || isUnanswered(row)) continue
    const where = `${kpis.length + 1}件目`
    const written = textOf(row, 'track')
    const track = trackOf(written) ?? (isBlank(written) ? above : byTheme(written))
    if (track === null) {
      isUnread = true
      notes.push(`区分が読み取れない行を除きました:${quote(row.row.cells.map(({ text }) => text).join(' '))}`)
      continue
    }
    if (isBlank(written) && !isDivided) notes.push(`${where}の区分が空欄のため、上の行と同じとしました。`)
    if (isBlank(textOf(row, 'name'))) notes.push(`${where}の指標が空欄です。`)
    const values = valuesOf(row)
    if (fields.some(([name]) => values[name].sureness === 'unread')) isUnread = true
    for (const note of notesOf(row, values, where)) notes.push(note)
    const beyond = beyondNote(row, where)
    if (beyond !== null) notes.push(beyond)
    kpis.push(kpiOf(row, values, track))
    above = track
    isDivided = isDivided && isBlank(written)
  }
  return {
    value: kpis,
    place: tablePlace(rows, list.head),
    notes: kpis.length > 0 ? [...list.notes, ...notes] : notes,
    isUnread,
  }
}
