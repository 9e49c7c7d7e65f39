import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import type { ScenarioBook } from '../../../shared/contract/reports/scenario-rows.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { rounded } from '../../../shared/domain/review/rules/rounding.ts'
import { smallBody } from '../../../shared/domain/review/scenarios/aims.ts'
import type { Balance } from '../../../shared/domain/review/scenarios/balance.ts'
import { countsLine } from '../kit/counts-line.ts'
import { type Cell, strong, text } from '../kit/form-cells.ts'
import { heading, type Line, type SheetColumn, table, withNotes } from '../kit/form-lines.ts'
import { formSheet } from '../kit/form-sheet.ts'
import type { Lay } from '../kit/lay.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'
import { balanceIn, bodiesOf, scenarioDataSheets } from './r20-scenarios-data.ts'

type Contender = ScenarioBook['contenders'][number]
type Scenario = ScenarioBook['sets'][number]

/** So many sets beside the plain order are read on one page. */
const besideRuler = 4
const labelWidth = 16
/** Of a column: beside two sets the plain order is read on A4, beside three or four on A3. */
const columnWidths = [48, 48, 48, 48, 43] as const

/** 「案1 テーマ重視」; a set that is not taken to the meeting bears its name alone. */
const setCalled = ({ meeting, name }: Scenario): string => (meeting === null ? name : `案${meeting}　${name}`)

const points = (book: ScenarioBook, value: number): string => rounded(value, book.rounding)

/** 「7 ＋秋田県(A) 66.00」 */
const bodyLine = (book: ScenarioBook, body: Contender, mark = ''): string =>
  `${body.rank}　${mark}${body.prefecture}(${body.themeLetter ?? '－'})　${points(book, body.value)}`

function bodiesCell(book: ScenarioBook, set: Scenario): string {
  const entering = new Set(set.entering.map(({ applicationId }) => applicationId))
  const leaving = set.leaving.map(({ applicationId }) => applicationId)
  return [
    ...bodiesOf(book, set.bodies).map((body) => bodyLine(book, body, entering.has(body.applicationId) ? '＋' : '')),
    ...set.gone.map(({ prefecture }) => `－　${prefecture}(順位なし)`),
    ...bodiesOf(book, leaving).map((body) => bodyLine(book, body, '−')),
  ].join('\n')
}

function costCell(book: ScenarioBook, { given, mean, size, bodies }: Scenario): string {
  if (given === null) return `比べない(${size}団体の案に${bodies.length}団体)`
  const lost = given === 0 ? '0' : `${book.decides.unit === '点' ? '−' : '＋'}${points(book, given)}`
  const left = mean === null ? '' : `　平均 ${points(book, mean)}`
  return `${lost}${left}${size === book.size ? '' : `\n(${size}団体どうしの比較)`}`
}

const unknown = (words: string, names: readonly string[]): string =>
  names.length === 0 ? '' : `\n${words} ${names.join('、')}`

/** 「A×2、C(なし B・D)」 */
const withNone = (there: readonly string[], none: readonly string[]): string =>
  there.length === 0 ? 'なし' : `${there.join('、')}${none.length === 0 ? '' : `(なし ${none.join('・')})`}`

const balanceRows: readonly { readonly label: string; readonly said: (of: Balance) => string }[] = [
  {
    label: '重点テーマ',
    said: ({ themes }) =>
      withNone(
        themes
          .filter(({ count }) => count > 0)
          .map(({ letter, count }) => (count === 1 ? letter : `${letter}×${count}`)),
        themes.filter(({ count }) => count === 0).map(({ letter }) => letter),
      ),
  },
  {
    label: '地方ブロック',
    said: ({ blocks }) =>
      blocks
        .filter(({ count }) => count > 0)
        .map(({ block, count }) => `${block}${count}`)
        .join('、') || 'なし',
  },
  {
    label: '初めての団体',
    said: ({ first, size, pastUnknown }) => `${first} / ${size}団体${unknown('不明', pastUnknown)}`,
  },
  {
    label: '市区町村',
    said: ({ municipalities, wishing, wishingUnknown, small }) =>
      `${municipalities}市区町村(支援を希望 ${wishing})　小さい団体 ${small}${unknown('希望が未記入', wishingUnknown)}`,
  },
  {
    label: '人材プール',
    said: ({ pool, leastPool, poolUnknown }) =>
      `${pool}人${leastPool === null ? '' : `　最少 ${leastPool.prefecture} ${leastPool.pool}人`}${unknown('未記入', poolUnknown)}`,
  },
  { label: '退席になる議題', said: ({ leaving }) => leaving.join('\n') || 'なし' },
]

const reasonsCell = ({ entering, leaving }: Scenario): string =>
  [
    ...entering.map(({ prefecture, reason }) => `＋${prefecture}:${reason || '(未記入)'}`),
    ...leaving.map(({ prefecture, reason }) => `−${prefecture}:${reason || '(未記入)'}`),
  ].join('\n') || '順位どおり'

interface Row {
  readonly label: string
  readonly ruler: Cell
  readonly of: (set: Scenario) => Cell
}

function rowsOf(book: ScenarioBook): Row[] {
  const { plain } = book
  const ruler = balanceIn(bodiesOf(book, plain.bodies))
  return [
    {
      label: '団体\n(＋入る −外れる)',
      ruler: text(
        bodiesOf(book, plain.bodies)
          .map((body) => bodyLine(book, body))
          .join('\n'),
      ),
      of: (set) => text(bodiesCell(book, set)),
    },
    {
      label: book.decides.unit === '点' ? '失う点' : '失う順位',
      ruler: strong(
        `0　計 ${points(book, plain.sum)}${plain.mean === null ? '' : `・平均 ${points(book, plain.mean)}`}`,
      ),
      of: (set) => strong(costCell(book, set)),
    },
    ...balanceRows.map(
      ({ label, said }): Row => ({
        label,
        ruler: text(said(ruler)),
        of: (set) => text(said(balanceIn(bodiesOf(book, set.bodies)))),
      }),
    ),
    { label: '順位と違う理由', ruler: text('順位どおり'), of: (set) => text(reasonsCell(set)) },
    { label: 'メモ', ruler: text('－'), of: (set) => text(set.memo || '－') },
    ...(book.sets.some(({ since }) => since.length > 0)
      ? [{ label: '作った後の変化', ruler: text('－'), of: (set: Scenario) => text(set.since.join('\n') || 'なし') }]
      : []),
  ]
}

function columnsOf(sets: readonly Scenario[]): SheetColumn<Row>[] {
  const width = columnWidths[sets.length] ?? 43
  return [
    { header: '', width: labelWidth, names: true, whole: true, cell: ({ label }) => strong(label) },
    { header: '点の順', width, whole: true, cell: ({ ruler }) => ruler },
    ...sets.map((set): SheetColumn<Row> => ({ header: setCalled(set), width, whole: true, cell: ({ of }) => of(set) })),
  ]
}

const notesOf = (book: ScenarioBook): string[] => {
  const parted = bodiesOf(book, book.plain.parted).map(({ prefecture }) => prefecture)
  return [
    `評価方法:${book.notes.method}${book.notes.ties}${book.notes.rounding}`,
    `「失う点」は、同じ団体数の点の順との計の差(端数処理をする前の値で計算)。順位は参考であり、選定は会議と決裁による。人口の数字は台帳にないため、団体の大きさは管内の市区町村数で見る(小さい団体は${smallBody}以下)。「初めて」は、応募書の「過去の国の支援事業」にも支援案件にも記載のない団体。`,
    ...(book.final
      ? []
      : [`採点の締め前の集計(提出 ${book.sheetsIn}/${book.sheetsExpected}票)。点も順位も変わりうる。`]),
    ...(parted.length === 0
      ? []
      : [`${book.plain.bodies.length}団体の線で${parted.join('、')}が同点。点の順には団体コードの順に入れている。`]),
    ...(book.unscored.length === 0 ? [] : [`点がない団体:${book.unscored.join('、')}。`]),
  ]
}

const onNewPage = ([first, ...rest]: readonly Line[]): Line[] =>
  first === undefined ? [] : [{ ...first, newPage: true }, ...rest]

function comparedSheet(book: ScenarioBook, header: ReportHeader, title: string): SheetPlan {
  const rows = rowsOf(book)
  const blocks = Array.from({ length: Math.max(1, Math.ceil(book.sets.length / besideRuler)) }, (_, at) =>
    book.sets.slice(at * besideRuler, (at + 1) * besideRuler),
  )
  // Every block is as wide as the first: what is missing at its end is left out.
  const columns = columnsOf(blocks[0] ?? [])
  const taken = book.sets.some(({ meeting }) => meeting !== null)
  return formSheet(header, {
    name: '様式',
    title,
    subtitle: `${countsLine(book.counts)}　おおむね${book.size}団体　${
      taken
        ? `会議に出す案${book.sets.length}件${book.others === 0 ? '' : `(ほかに${book.others}案を検討)`}`
        : '検討中の案'
    }`,
    unit: book.decides.unit,
    widths: columns.map(({ width }) => width),
    lines: withNotes(
      blocks.flatMap((sets, at) => {
        const own = columnsOf(sets).map((column, place) => ({ ...column, width: columns[place]?.width ?? 0 }))
        return [
          // Further sets begin a page: a table that is read across is not parted by its foot.
          ...(at === 0 ? [] : onNewPage(heading(`組合せ(${at * besideRuler + 1}件目から)`, columns.length))),
          ...table(own, rows, { repeat: blocks.length === 1 }),
        ]
      }),
      notesOf(book),
      columns.length,
    ),
  })
}

/** R20 組合せ */
export const scenarioBook = <Laid>(book: ScenarioBook, header: ReportHeader, lay: Lay<Laid>): Laid => {
  const title = `${fiscalYearLabel(header.fiscalYear)} 自治体デジタル人材確保支援事業 組合せの比較`
  return lay('組合せ', header, [comparedSheet(book, header, title), ...scenarioDataSheets(book, header)])
}
