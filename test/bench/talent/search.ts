import { lineOfRegistrant } from '../../../db/records/talent/page.ts'
import { toldBy } from '../../../renderer/features/talent/people/told.ts'
import { rowSearch } from '../../../renderer/ui/table/row-search.ts'
import { matches, searchKey } from '../../../shared/domain/search-key.ts'
import { type BenchRow, measure } from '../measure.ts'
import { crowd } from './crowd.ts'

/** What an officer types into the list, one key after the other. */
const typed = [
  ...['ふ', 'ふく', '福', '福岡', '福岡県', '福岡県 ', '福岡県 P', '福岡県 PM'],
  ...['推', '推進', '推進型', '推進型 F', 'リ', 'ﾘﾓ', 'リモート', 'リモート可', 'リモート可 長崎'],
  ...[
    't',
    't-',
    'T－5',
    't-58',
    '2',
    '20',
    '2027',
    '2027-03',
    'ＰＭ',
    'SC 東京',
    '全国 助言型',
    '休止',
    '①',
    '3人未満',
  ],
]

/** Search as one types over 2,000 registrants, against a scan of what the list tells of each. The recall must be 1. */
export async function benchTalentSearch(): Promise<BenchRow[]> {
  const people = crowd().map(lineOfRegistrant)
  const columns = Object.values(toldBy(people))
  const textOf = (row: (typeof people)[number]) =>
    columns
      .map((column) => [column.value(row), 'filterText' in column ? column.filterText(row) : ''].join(' '))
      .join(' ')
  const texts = people.map(textOf)
  // As quick as a scan can be: folded and without blanks beforehand.
  const keys = texts.map((text) => searchKey(text).replaceAll(' ', ''))
  const scan = (text: string) => {
    const words = searchKey(text).split(' ')
    return people.filter((_, at) => words.every((word) => keys[at]?.includes(word)))
  }
  const search = rowSearch(columns, people)
  const find = (text: string) => search.find(searchKey(text))
  let found = 0
  for (const text of typed) {
    const plain = people.filter((_, at) => matches(searchKey(texts[at] ?? ''), searchKey(text)))
    const [ours, scanned] = [find(text), scan(text)].map((rows) => rows.map(({ no }) => no).join())
    const wanted = plain.map(({ no }) => no).join()
    if (ours !== wanted || scanned !== wanted) throw new Error(`「${text}」 finds others than a plain scan`)
    found += plain.length
  }
  const note = `再現率 1.0(${typed.length}語、平均${Math.round(found / typed.length)}人)`
  return [
    await measure({
      name: '協力可能人材2,000人の打つたびの検索 ÷ メモリー上の走査',
      needed: 0.25,
      aim: 0.15,
      rounds: 80,
      times: 3,
      ours: () => typed.map(find),
      limit: () => typed.map(scan),
      note,
    }),
    await measure({
      name: '同じ検索の最初の一打(2,000人を読む)÷ 文字をそろえながらの走査',
      needed: 2,
      aim: 1.2,
      rounds: 15,
      ours: () => rowSearch(columns, people).find(searchKey('福')),
      limit: () => people.filter((row) => matches(searchKey(textOf(row)), searchKey('福'))),
    }),
  ]
}
