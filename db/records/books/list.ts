import type { z } from 'zod'
import type { reports } from '../../../shared/contract/reports/reports.ts'
import type { BookId } from '../../../shared/contract/reports/rows.ts'
import { bookFileName } from '../../../shared/domain/book-file-name.ts'
import type { Context, Seeing } from '../../handler.ts'
import { caseRows } from '../../tables/support/case.ts'
import { reportsOfYear } from '../../tables/support/progress-report.ts'
import { theOffice } from '../office/office.ts'
import { theYear } from '../programme/year.ts'
import { publicationOf } from '../selection/publication.ts'
import { receiptBookOf } from './r01-receipt.ts'
import { requirementsListed } from './r02-requirements.ts'
import { overviewBookOf } from './r03-overview.ts'
import { tallyBookOf } from './r05-tally.ts'
import { selectionBookOf } from './r06-selection.ts'
import { countedPeople } from './r15-accelerators.ts'
import { firmnessBookOf } from './r19-firmness.ts'
import { scenariosInPrint } from './r20-scenarios.ts'
import { countedPostings } from './r21-postings.ts'
import { heldForums } from './r22-forum.ts'

type BookLine = z.input<typeof reports.books.output>[number]

/** Of no year and only as much of it as is asked for: it is made where the record of deeds is read. */
type Elsewhere = 'R18'
type ListedId = Exclude<BookId, Elsewhere>

/** Every book with what it would be called today and how many rows it would have. */
export function booksOf(ctx: Seeing & Pick<Context, 'today' | 'now'>, fy: number): BookLine[] {
  const { db, today } = ctx
  theYear(db, fy)
  const practice = theOffice(db).practice === 1
  const named = (title: string, subjects: readonly string[] = []) =>
    bookFileName({ fiscalYear: fy, title, subjects, asOf: today, practice })
  const counted = {
    R1: receiptBookOf(ctx, fy).rows.length,
    R2: requirementsListed(ctx, fy).length,
    R3: overviewBookOf(ctx, fy).rows.length,
    R5: tallyBookOf(ctx, fy, { reviewerNames: 'coded' }).applications.length,
    R6: selectionBookOf(ctx, fy).rows.length,
    R7: publicationOf(ctx, fy).named.length,
    R9: caseRows(db, fy).length,
    R19: firmnessBookOf(ctx, fy).standings.length,
    R20: scenariosInPrint(db, fy),
    R21: countedPostings(ctx, fy),
    R22: heldForums(ctx, fy).length,
    R15: countedPeople(ctx, fy),
    R10: reportsOfYear(db, fy).filter(({ state }) => state === 'confirmed').length,
  } satisfies Record<ListedId, number>
  return lines.map(({ id, title, holds, subjects, notYet }) => ({
    id,
    title,
    holds,
    fileName: named(title, subjects),
    rows: counted[id],
    notYet: counted[id] > 0 ? '' : notYet,
  }))
}

interface ListedBook extends Pick<BookLine, 'title' | 'holds' | 'notYet'> {
  readonly id: ListedId
  readonly subjects: readonly string[]
}

const lines: readonly ListedBook[] = [
  {
    id: 'R1',
    title: '応募受付簿',
    holds: '受付番号、受信日時、都道府県、テーマ、県文書番号、担当者、版、補正回数、状態',
    subjects: [],
    notYet: '受付した応募がまだありません。',
  },
  {
    id: 'R2',
    title: '要件確認表',
    holds: '都道府県と要件確認項目の○×、判定、補正要否、補正期限、確認者、確認日(取下げを含む)',
    subjects: [],
    notYet: '要件を確かめる応募がまだありません。',
  },
  {
    id: 'R3',
    title: '応募概要一覧',
    holds: '市区町村、人材プール、アクセラレータ、課題・取組・体制の要約、代表のKPI、過去の国の支援(審議資料)',
    subjects: [],
    notYet: '要件適合とした応募がまだありません。',
  },
  {
    id: 'R5',
    title: '審査集計表',
    holds: '順位、委員別得点、件数、平均、中央値、最高・最低、標準偏差、項目別平均、評価方法',
    subjects: [],
    notYet: '採点がまだ始まっていません。',
  },
  {
    id: 'R6',
    title: '選定結果一覧',
    holds: '得点、順位、結果(選定・補欠・不選定)、選定理由、留意事項、決裁',
    subjects: [],
    notYet: '選定の対象がまだありません。採点を始めると一覧に載ります。',
  },
  {
    id: 'R7',
    title: '公表用一覧',
    holds: '都道府県名、重点テーマ(公表に同意した選定団体、団体コード順)。採点、順位、格付のない公表用。CSVも付く',
    subjects: [],
    notYet: '公表できる団体がまだありません。決裁を記録し、応募書の公表への同意を確かめてください。',
  },
  {
    id: 'R19',
    title: '決め手',
    holds: '一つ上・一つ下との差の内訳、順位の確かさ、変えたときの順位、入れ替わる重み、委員の一致',
    subjects: [],
    notYet: '提出された採点票がまだありません。',
  },
  {
    id: 'R20',
    title: '組合せ',
    holds: '点の順と案の比較(失う点、テーマ、地方ブロック、初めての団体、市区町村、人材プール、退席、順位と違う理由)',
    subjects: [],
    notYet: '組合せの案がまだありません。「審査・選定」の「組合せ」で案を作ってください。',
  },
  {
    id: 'R9',
    title: '進捗総括表',
    holds: '団体ごとの評価、今月の実績、翌月の予定、課題、支援回数、次回予定、KPIの進捗',
    subjects: ['(年月)'],
    notYet: '支援案件がまだありません。選定の画面から支援を始めてください。',
  },
  {
    id: 'R10',
    title: '進捗報告書',
    holds: '団体別・月別の報告(計画、KPI、課題、助言、翌月の予定、要望)。確認済みのもの一件に一冊',
    subjects: ['(都道府県)', '(年月)'],
    notYet: '確認済みの進捗報告がまだありません。',
  },
  {
    id: 'R22',
    title: 'フォーラム開催記録',
    holds: '概要、次第と代理、ボード、都道府県ごとの申込・出席、資料と公表、アンケートの集計。開催した一回に一冊',
    subjects: ['(開催日)'],
    notYet: '開催したフォーラムがまだありません。',
  },
  {
    id: 'R15',
    title: 'アクセラレータ任命状況',
    holds: '都道府県ごとの常勤・非常勤・計・算定対象・役割別・支援市町村数、前回からの増減、全国と目標(氏名はない)',
    subjects: [],
    notYet: '任命されている人がまだいません。「人材」の「アクセラレータ」で記録してください。',
  },
  {
    id: 'R21',
    title: '採用情報・お知らせ一覧',
    holds:
      '団体と職、締切、状態、候補・照会・承諾・紹介・内定・不調の人数、定期のお知らせを送った人と送らない理由(氏名はない)',
    subjects: [],
    notYet: '採用情報がまだありません。「人材」の「採用情報」で加えてください。',
  },
]
