import type { ForumBook } from '../../../../shared/contract/reports/forum-rows.ts'
import type { ReportHeader } from '../../../../shared/contract/reports/rows.ts'
import { choiceLabel, choices } from '../../../../shared/domain/forum/fields.ts'
import { type DataColumn, dataSheet, facts } from '../../kit/data-sheet.ts'
import type { SheetPlan } from '../../kit/sheet-plan.ts'

/** The データ sheets of R22 フォーラム開催記録: prefectures, 次第, board, materials, questions, groups. */

export const questionSheet = 'データ(アンケート)'

type Question = ForumBook['questions'][number]
type Prefecture = ForumBook['prefectures'][number]
type Member = ForumBook['board'][number]
type Material = ForumBook['materials'][number]
type Speaker = ForumBook['slots'][number] & { readonly person: string | null }

const people = <R>(header: string, value: (row: R) => number): DataColumn<R>[] => [
  facts.number(header, value),
  facts.text(`${header}の単位`, () => '人', 8),
]

export const questionColumns: readonly DataColumn<Question>[] = [
  facts.number('質問番号', ({ no }) => no),
  facts.text('質問', ({ words }) => words, 40),
  ...choices.flatMap((choice, at) => [
    facts.number(choiceLabel[choice], ({ counts }: Question) => counts[at] ?? 0),
    facts.text(`${choiceLabel[choice]}の単位`, () => '件', 8),
  ]),
  facts.number('回答数', ({ n }) => n),
  facts.text('回答数の単位', () => '件', 8),
]

export function forumDataSheets(book: ForumBook, header: ReportHeader): SheetPlan[] {
  const own = <R>(): DataColumn<R>[] => [
    facts.text('フォーラム', () => book.name, 30),
    ...facts.date<R>('開催日', () => book.heldOn),
  ]
  const speakers = book.slots.flatMap((slot): Speaker[] =>
    slot.people.length === 0 ? [{ ...slot, person: null }] : slot.people.map((person) => ({ ...slot, person })),
  )
  return [
    dataSheet<Prefecture>('データ', header, book.prefectures, [
      ...own(),
      facts.code('団体コード', ({ lgCode }) => lgCode, 11),
      facts.text('都道府県', ({ prefecture }) => prefecture, 11),
      ...facts.date('案内を送った日', ({ invitedOn }: Prefecture) => invitedOn),
      ...people('申込', ({ registered }: Prefecture) => registered),
      ...people('出席', ({ came }: Prefecture) => came),
      ...people('欠席', ({ absent }: Prefecture) => absent),
    ]),
    dataSheet<Speaker>('データ(次第)', header, speakers, [
      ...own(),
      facts.number('番号', ({ no }) => no),
      facts.text('開始', ({ startsAt }) => startsAt, 8),
      facts.text('終了', ({ endsAt }) => endsAt, 8),
      facts.text('次第', ({ title }) => title, 40),
      facts.text('登壇者', ({ person }) => person, 50),
      facts.text('資料', ({ materials }) => materials, 14),
    ]),
    dataSheet<Member>('データ(ボード)', header, book.board, [
      ...own(),
      ...facts.coded('区分', ({ part }: Member) => part),
      facts.text('氏名と当日の肩書', ({ line }) => line, 60),
    ]),
    dataSheet<Material>('データ(資料)', header, book.materials, [
      ...own(),
      ...facts.coded('種類', ({ kind }: Material) => kind),
      facts.code('資料番号', ({ number }) => number),
      facts.text('資料', ({ title }) => title, 40),
      facts.text('作った人', ({ holder }) => holder, 24),
      ...facts.coded('公表', ({ permission }: Material) => permission),
      facts.text('除くページ・理由', ({ note }) => note, 30),
    ]),
    ...(book.questions.length > 0 ? [dataSheet(questionSheet, header, book.questions, questionColumns)] : []),
    ...(book.groups.length > 0
      ? [
          dataSheet<ForumBook['groups'][number]>('データ(自由記述)', header, book.groups, [
            ...own(),
            facts.text('まとまり', ({ group }) => group, 30),
            facts.number('件数', ({ count }) => count),
            facts.text('件数の単位', () => '件', 8),
          ]),
        ]
      : []),
  ]
}
