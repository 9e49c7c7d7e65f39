import type { ReportHeader, RequirementsBook } from '../../../../shared/contract/reports/rows.ts'
import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { centre, text } from '../../kit/form-cells.ts'
import { type SheetColumn, table } from '../../kit/form-lines.ts'
import { type FormLayout, formSheet } from '../../kit/form-sheet.ts'
import type { SheetPlan } from '../../kit/sheet-plan.ts'

type Row = RequirementsBook['rows'][number]
type Check = Row['checks'][number]

/** A result that is not the rule's. */
interface Departure {
  readonly row: Row
  readonly check: Check
}

const departuresOf = ({ rows }: RequirementsBook): Departure[] =>
  rows.flatMap((row) => row.checks.filter(({ departs }) => departs).map((check) => ({ row, check })))

/** Under the table stand so many letters of reasons; beyond them they have a sheet. */
const mostLetters = 500

const areUnderTable = (departures: readonly Departure[]): boolean =>
  departures.reduce((sum, { check }) => sum + check.note.length + 30, 0) <= mostLetters

const departureNotes = (departures: readonly Departure[]): string[] => {
  if (departures.length === 0) return []
  const what = '*は、規則による判定と異なる判断をしたもの。'
  if (!areUnderTable(departures)) return [`${what}理由は「様式(理由)」に示す。`]
  return [
    what,
    ...departures.map(
      ({ row, check }) => `* ${row.prefecture} 項目${check.mark}(規則の判定は${check.ruleResult.label}):${check.note}`,
    ),
  ]
}

/** Who was checked under which name of an item, where one is not the name above the table; each is told with as many as fit. */
const renamedNotes = ({ items, rows }: RequirementsBook): string[] =>
  items.flatMap(({ no, mark, name: now }) => {
    const called = rows.flatMap(({ prefecture, checks }) =>
      checks.filter((check) => check.no === no).map(({ name }) => ({ prefecture, name })),
    )
    const byName = Map.groupBy(called, ({ name }) => name)
    if ([...byName.keys()].every((name) => name === now)) return []
    return [...byName].map(([name, whose]) => `項目${mark}を「${name}」として確認した応募:${named(whose)}`)
  })

const mostNamed = 10

const named = (whose: readonly { readonly prefecture: string }[]): string => {
  const names = whose.slice(0, mostNamed).map(({ prefecture }) => prefecture)
  return whose.length > mostNamed ? `${names.join('、')}ほか${whose.length - mostNamed}件` : names.join('、')
}

/** Which items two officers look at, and what the sign of it says. */
const doubleNotes = ({ items, rows }: RequirementsBook): string[] => {
  const asked = items.filter(({ doubleCheck }) => doubleCheck)
  if (asked.length === 0) return []
  const done = rows.flatMap(({ checks }) => checks.filter(({ doubleCheck }) => doubleCheck?.code === 'done')).length
  return [
    `項目${asked.map(({ mark }) => mark).join('、')}はダブルチェック(結果を付けた人と別の職員が確認する)。二人目が確認済み${done}件、(待)は確認待ち。確認した人と日時は「データ」に示す。`,
  ]
}

/** When an item was given up and why: what was found by it stays in the table, and is counted no more. */
const givenUpNotes = ({ items }: RequirementsBook): string[] =>
  items.flatMap(({ mark, name, givenUp }) =>
    givenUp === null
      ? []
      : [
          `項目${mark}「${name}」は${formatWareki(jstDate(givenUp.at), 'short')}に廃止した項目で、それまでの結果を示す(×の件数・補正要否に含めない)。理由:${givenUp.why}`,
        ],
  )

/** As many as stand under a table, else where they are to be read. */
const unlessLong = (notes: readonly string[], instead: string): readonly string[] =>
  notes.join('').length <= 2 * mostLetters ? notes : [instead]

export const noteLines = (book: RequirementsBook): string[] => {
  const checks = book.rows.flatMap((row) => row.checks)
  const withdrawn = book.rows.some(({ verdict }) => verdict.code === 'withdrawn')
  const signs = [
    ...['○は適', '×は不備', '△は確認中', '－は対象外'],
    ...(checks.some(({ accepted }) => accepted) ? ['×(受理)は期限後に受信し受理としたもの'] : []),
    ...(checks.some(({ again }) => again) ? ['(再)は要再確認(差替えの前の版を確認した結果であるもの)'] : []),
  ]
  return [
    `${signs.join('、')}。${withdrawn ? '×の件数は、取下げの応募を含む。' : ''}`,
    '補正要否は、必須の項目(期限内の受信を除く。)に×があるものを「要」とする。確認日は、最後に確認した日。',
    ...doubleNotes(book),
    ...unlessLong(givenUpNotes(book), '廃止した項目の、それまでの結果を示す。廃止した日と理由は、操作の記録にある。'),
    ...departureNotes(departuresOf(book)),
    ...unlessLong(renamedNotes(book), '名称を変える前に確認した項目がある。確認したときの項目名は「データ」に示す。'),
  ]
}

const columns: readonly SheetColumn<Departure>[] = [
  { header: '受付番号', width: 9, cell: ({ row }) => centre(row.receiptNo) },
  { header: '都道府県', width: 11, names: true, cell: ({ row }) => centre(row.prefecture) },
  { header: '項目', width: 36, cell: ({ check }) => text(`${check.mark}　${check.name}`) },
  { header: '結果', width: 9, cell: ({ check }) => centre(check.result.label) },
  { header: '規則の判定', width: 12, cell: ({ check }) => centre(check.ruleResult.label) },
  { header: '理由', width: 78, cell: ({ check }) => text(check.note) },
]

/** 様式(理由): why the office left the rules, where that is more than notes under a table hold. */
export const departureSheets = (
  book: RequirementsBook,
  header: ReportHeader,
  { title, subtitle }: Pick<FormLayout, 'title' | 'subtitle'>,
): SheetPlan[] => {
  const departures = departuresOf(book)
  if (areUnderTable(departures)) return []
  return [
    formSheet(header, {
      name: '様式(理由)',
      title: `${title} 規則による判定と異なる判断の理由`,
      subtitle,
      unit: '',
      widths: columns.map(({ width }) => width),
      lines: table(columns, departures, { repeat: true }),
    }),
  ]
}
