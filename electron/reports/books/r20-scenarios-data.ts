import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import type { ScenarioBook } from '../../../shared/contract/reports/scenario-rows.ts'
import { type Balance, balanceOf } from '../../../shared/domain/review/scenarios/balance.ts'
import { type DataColumn, dataSheet, facts } from '../kit/data-sheet.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'

/** The データ sheets of R20 組合せ: one row a set, and one a body of a set. */

type Contender = ScenarioBook['contenders'][number]

/** A set, or the plain order as number 0. */
interface SetRow {
  readonly no: number
  readonly name: string
  readonly meeting: number | null
  readonly size: number
  readonly bodies: readonly Contender[]
  readonly sum: number
  readonly mean: number | null
  readonly given: number | null
  readonly memo: string
  readonly since: string
  readonly balance: Balance
}

interface BodyRow {
  readonly set: SetRow
  readonly body: Contender
  readonly side: { readonly code: string; readonly label: string }
  readonly reason: string
}

const sides = {
  in: { code: 'in', label: '入る' },
  entering: { code: 'entering', label: '順位と違って入る' },
  leaving: { code: 'leaving', label: '順位と違って外れる' },
} as const

/** The bodies of these ids, best first. */
export const bodiesOf = ({ contenders }: ScenarioBook, ids: readonly string[]): Contender[] =>
  contenders.filter(({ applicationId }) => ids.includes(applicationId))

export const balanceIn = (bodies: readonly Contender[]): Balance =>
  balanceOf(bodies.map((body) => ({ ...body, theme: body.themeLetter })))

function setRows(book: ScenarioBook): SetRow[] {
  const row = (no: number, bodies: readonly Contender[], own: Omit<SetRow, 'no' | 'bodies' | 'balance'>): SetRow => ({
    ...own,
    no,
    bodies,
    balance: balanceIn(bodies),
  })
  return [
    row(0, bodiesOf(book, book.plain.bodies), {
      ...{ name: '点の順', meeting: null, size: book.size, given: 0, memo: '', since: '' },
      ...{ sum: book.plain.sum, mean: book.plain.mean },
    }),
    ...book.sets.map(({ name, meeting, size, sum, mean, given, memo, since, bodies }, at) =>
      row(at + 1, bodiesOf(book, bodies), { name, meeting, size, sum, mean, given, memo, since: since.join('、') }),
    ),
  ]
}

function bodyRows(book: ScenarioBook, rows: readonly SetRow[]): BodyRow[] {
  return rows.flatMap((set): BodyRow[] => {
    const own = book.sets[set.no - 1]
    const reasonOf = (id: string) =>
      [...(own?.entering ?? []), ...(own?.leaving ?? [])].find(({ applicationId }) => applicationId === id)?.reason ??
      ''
    const entering = new Set(own?.entering.map(({ applicationId }) => applicationId))
    const leaving = bodiesOf(book, own?.leaving.map(({ applicationId }) => applicationId) ?? [])
    return [
      ...set.bodies.map((body) => ({ body, side: entering.has(body.applicationId) ? sides.entering : sides.in })),
      ...leaving.map((body) => ({ body, side: sides.leaving })),
    ].map(({ body, side }) => ({ set, body, side, reason: reasonOf(body.applicationId) }))
  })
}

const setColumns = (book: ScenarioBook): DataColumn<SetRow>[] => [
  facts.code('組合せ番号', ({ no }) => String(no)),
  facts.text('組合せ', ({ name }) => name, 24),
  facts.code('会議の案番号', ({ meeting }) => (meeting === null ? null : String(meeting))),
  facts.number('団体数', ({ bodies }) => bodies.length),
  facts.text('団体数の単位', () => '団体'),
  facts.number('定めた団体数', ({ size }) => size),
  facts.text('定めた団体数の単位', () => '団体'),
  facts.text('順位の方法', () => book.decides.label, 24),
  facts.number('計', ({ sum }) => sum),
  facts.text('計の単位', () => book.decides.unit),
  ...facts.measure<SetRow>(
    '平均',
    () => book.decides.unit,
    ({ mean }) => mean,
    () => '団体なし',
  ),
  ...facts.measure<SetRow>(
    '失う値',
    () => book.decides.unit,
    ({ given }) => given,
    () => '団体数がそろっていない',
  ),
  facts.number('初めての団体', ({ balance }) => balance.first),
  facts.text('初めての団体の単位', () => '団体'),
  facts.text('初めてか不明の団体', ({ balance }) => balance.pastUnknown.join('、'), 24),
  facts.number('市区町村数', ({ balance }) => balance.municipalities),
  facts.text('市区町村数の単位', () => '団体'),
  facts.number('人材プール', ({ balance }) => balance.pool),
  facts.text('人材プールの単位', () => '人'),
  facts.text('退席になる議題', ({ balance }) => balance.leaving.join('、'), 30),
  facts.text('メモ', ({ memo }) => memo, 40),
  facts.text('作った後の変化', ({ since }) => since, 40),
]

const bodyColumns = (book: ScenarioBook): DataColumn<BodyRow>[] => [
  facts.code('組合せ番号', ({ set }) => String(set.no)),
  facts.text('組合せ', ({ set }) => set.name, 24),
  ...facts.coded<BodyRow>('区分', ({ side }) => side),
  facts.code('受付番号', ({ body }) => body.receiptNo),
  facts.code('団体コード', ({ body }) => body.lgCode, 11),
  facts.text('都道府県', ({ body }) => body.prefecture, 11),
  facts.code('テーマ記号', ({ body }) => body.themeLetter, 11),
  facts.text('テーマ名', ({ body }) => body.themeName, 30),
  facts.text('地方ブロック', ({ body }) => body.block, 14),
  facts.number('順位', ({ body }) => body.rank),
  facts.text('順位の単位', () => '位'),
  facts.number('順位の値', ({ body }) => body.value),
  facts.text('順位の値の単位', () => book.decides.unit),
  facts.text('順位と違う理由', ({ reason }) => reason, 50),
]

export function scenarioDataSheets(book: ScenarioBook, header: ReportHeader): SheetPlan[] {
  const rows = setRows(book)
  return [
    dataSheet('データ', header, rows, setColumns(book)),
    dataSheet('データ(団体)', header, bodyRows(book, rows), bodyColumns(book)),
  ]
}
