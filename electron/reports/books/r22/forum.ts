import type { ForumBook } from '../../../../shared/contract/reports/forum-rows.ts'
import type { ReportHeader } from '../../../../shared/contract/reports/rows.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { choiceLabel, choices } from '../../../../shared/domain/forum/fields.ts'
import { listSheets } from '../../kit/annex.ts'
import { axisFor, type ChartPlan, type ChartSeries } from '../../kit/chart-plan.ts'
import { leadingColumns } from '../../kit/data-sheet.ts'
import { centre, integer, orDash, shortDate, strong, text } from '../../kit/form-cells.ts'
import { type FormColumn, fields, heading, type Line, space, table, withNotes } from '../../kit/form-lines.ts'
import { chartRowHeight, formSheet, titleRows } from '../../kit/form-sheet.ts'
import type { Lay } from '../../kit/lay.ts'
import type { SheetPlan } from '../../kit/sheet-plan.ts'
import { forumDataSheets, questionColumns, questionSheet } from './forum-data.ts'

type Slot = ForumBook['slots'][number]
type Prefecture = ForumBook['prefectures'][number]
type Material = ForumBook['materials'][number]
type Question = ForumBook['questions'][number]

/** Twelve columns of one width: every table of the sheet shares them. */
const across = 12
const widths = Array.from({ length: across }, () => 10.6)

const slotColumns: readonly FormColumn<Slot>[] = [
  { header: '時刻', across: 2, cell: (row) => centre(`${row.startsAt}～${row.endsAt}`) },
  { header: '次第', across: 4, names: true, cell: (row) => text(row.title) },
  { header: '登壇者', across: 5, cell: (row) => text(row.people.join('\n')) },
  { header: '資料', cell: (row) => text(row.materials) },
]

const boardColumns: readonly FormColumn<ForumBook['board'][number]>[] = [
  { header: '区分', across: 3, cell: (row) => centre(row.part.label) },
  { header: '氏名と当日の肩書', across: 9, names: true, cell: (row) => text(row.line) },
]

const materialColumns: readonly FormColumn<Material>[] = [
  { header: '番号', cell: (row) => centre(row.number === '' ? row.kind.label : row.number) },
  { header: '資料・録画', across: 4, names: true, cell: (row) => text(row.title) },
  { header: '作った人', across: 3, cell: (row) => text(row.holder) },
  { header: '公表', across: 1, cell: (row) => centre(row.permission.label) },
  { header: '除くページ・理由', across: 3, cell: (row) => text(row.note) },
]

const questionTable: readonly FormColumn<Question>[] = [
  { header: '質問', across: 6, names: true, cell: (row) => text(row.words) },
  ...choices.map((choice, at) => ({
    header: choiceLabel[choice],
    cell: (row: Question) => integer(row.counts[at] ?? 0),
  })),
  { header: '回答数', cell: (row) => strong(String(row.n)) },
]

/** Three prefectures beside each other on a line, so that the 47 stand on half a page. */
type Triple = readonly (Prefecture | undefined)[]
const perBlock = 16
const triples = ({ prefectures }: ForumBook): Triple[] =>
  Array.from({ length: perBlock }, (_, row) => [0, 1, 2].map((block) => prefectures[block * perBlock + row]))

const prefectureColumns: readonly FormColumn<Triple>[] = [0, 1, 2].flatMap((block): FormColumn<Triple>[] => {
  const cell = (of: (each: Prefecture) => ReturnType<typeof text>) => (row: Triple) => {
    const each = row[block]
    return each === undefined ? text('') : of(each)
  }
  return [
    { header: '都道府県', names: block === 0, cell: cell(({ prefecture }) => centre(prefecture)) },
    { header: '案内', cell: cell(({ invitedOn }) => orDash(shortDate)(invitedOn)) },
    { header: '申込', cell: cell(({ registered }) => integer(registered)) },
    { header: '出席', cell: cell(({ came }) => integer(came)) },
  ]
})

const whenWords = ({ heldOn, startsAt, endsAt }: ForumBook): string =>
  `${formatWareki(heldOn, 'weekday')} ${startsAt}～${endsAt}`

function overview(book: ForumBook): Line[] {
  const { place, prefecture, streamed, purpose, state, announcedOn, reportedOn, totals } = book
  const day = (date: string | null) => (date === null ? '－' : formatWareki(date, 'long'))
  return [
    fields([
      ['日時', 2, text(whenWords(book)), 4],
      ['会場', 2, text(`${place === '' ? prefecture : `${place}(${prefecture})`}${streamed ? '・配信あり' : ''}`), 4],
    ]),
    fields([
      ['申込', 2, text(`${totals.registeredBodies}団体 ${totals.registered}人`), 4],
      ['出席', 2, text(`${totals.cameBodies}団体 ${totals.came}人`), 4],
    ]),
    fields([
      ['案内', 2, text(day(announcedOn)), 4],
      ['状態', 2, text(reportedOn === null ? state.label : `${state.label}(${day(reportedOn)})`), 4],
    ]),
    fields([['目的', 2, text(purpose === '' ? '－' : purpose), 10]]),
  ]
}

function questionnaire(book: ForumBook): Line[] {
  const { questions, replies, rate, groups, totals } = book
  const said = rate === null ? `回答${replies}件` : `回答${replies}件、出席${totals.came}人に対し${rate}%`
  return [
    ...heading(`5 アンケート(${said})`, across),
    ...table(questionTable, questions, { empty: '回答はまだありません' }),
    ...(groups.length === 0
      ? []
      : [
          space(6),
          ...table<ForumBook['groups'][number]>(
            [
              { header: '自由記述のまとまり', across: 10, names: true, cell: ({ group }) => text(group) },
              { header: '件数', across: 2, cell: ({ count }) => integer(count) },
            ],
            groups,
          ),
        ]),
  ]
}

function formLines(book: ForumBook): Line[] {
  const { totals } = book
  return withNotes(
    [
      ...overview(book),
      ...heading('1 次第', across),
      ...table(slotColumns, book.slots, { empty: '次第はまだありません' }),
      ...heading('2 アドバイザリーボード(五十音順)', across),
      ...table(boardColumns, book.board, { empty: 'メンバーはまだありません' }),
      ...heading(
        `3 都道府県の出席(申込${totals.registered}人・${totals.registeredBodies}団体、出席${totals.came}人・${totals.cameBodies}団体)`,
        across,
      ),
      ...table(prefectureColumns, triples(book), { together: true }),
      ...heading('4 資料と録画', across),
      ...table(materialColumns, book.materials, { empty: '資料はまだありません' }),
      ...questionnaire(book),
    ],
    [
      '肩書は当日のもの。「※」は当日の代理又は欠席を示す。',
      '申込・出席は都道府県ごとの人数であり、参加者の氏名は載せていない。出席は、出席を記録した人の数。',
      'アンケートの数は、質問に答えた人の数。無回答は数えない。',
    ],
    across,
  )
}

/** In the order of five: the two sides in different hues, the middle nearly white; neighbours differ in grey, too. */
const looks = ['dark', 'light', 'pale', 'sand', 'rust'] as const satisfies readonly ChartSeries['look'][]

function chart(book: ForumBook): ChartPlan {
  const { questions } = book
  const columns = questionColumns
  const at = (header: string) => ({
    sheet: questionSheet,
    column: leadingColumns + columns.findIndex((column) => column.header === header),
    from: 2,
    to: questions.length + 1,
  })
  return {
    title: 'アンケートの集計',
    description: questions
      .map(
        ({ words, counts }) =>
          `${words} ${choices.map((choice, nth) => `${choiceLabel[choice]}${counts[nth] ?? 0}`).join(' ')}`,
      )
      .join('、'),
    place: { column: 0, row: titleRows, toColumn: across, toRow: titleRows + 21 },
    categories: { at: at('質問'), labels: questions.map(({ words }) => words) },
    series: choices.map((choice, nth) => ({
      kind: 'bar',
      look: looks[nth] ?? 'pale',
      name: choiceLabel[choice],
      at: at(choiceLabel[choice]),
      values: questions.map(({ counts }) => counts[nth] ?? 0),
    })),
    axis: axisFor(
      '件',
      questions.map(({ n }) => n),
      { whole: true },
    ),
    stacked: true,
  }
}

const chartSheet = (book: ForumBook, header: ReportHeader): SheetPlan =>
  formSheet(header, {
    name: 'グラフ',
    title: `${book.name} アンケート`,
    subtitle: whenWords(book),
    unit: '件',
    widths,
    lines: Array.from({ length: 23 }, () => space(chartRowHeight)),
    charts: [chart(book)],
  })

/** R22 フォーラム開催記録 */
export const forumBook = <Laid>(book: ForumBook, header: ReportHeader, lay: Lay<Laid>): Laid =>
  lay('フォーラム開催記録', header, [
    ...listSheets(header, {
      name: '様式',
      title: `${book.name} 開催記録`,
      subtitle: whenWords(book),
      unit: '人、件',
      widths,
      lines: formLines(book),
    }),
    ...(book.questions.length > 0 ? [chartSheet(book, header)] : []),
    ...forumDataSheets(book, header),
  ])
