import fc from 'fast-check'
import { expect, it } from 'vitest'
import { municipalitiesOf } from '../../../shared/domain/bodies/municipalities.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { fieldsOf } from '../../../shared/domain/record-fields.ts'
import { whyNot } from '../../../shared/domain/refusal.ts'
import { blankPool, comparePools } from '../../../shared/domain/talent/pools/compare.ts'
import { assertPool, changeOf, doubtsOf, headsOf, totalOf } from '../../../shared/domain/talent/pools/count.ts'
import { type PoolValues, poolFields, poolNumbers } from '../../../shared/domain/talent/pools/fields.ts'
import { readPools } from '../../../shared/domain/talent/pools/file.ts'

const today = '2026-11-29'
const asOf = '2026-10-01'
const number = fc.option(fc.integer({ min: 0, max: 9999 }))
const anyPool: fc.Arbitrary<PoolValues> = fc
  .record({
    ...Object.fromEntries(poolNumbers.map((name) => [name, number])),
    agreement: fc.constantFrom('unsaid', 'none', 'yes'),
    agreedOn: fc.constantFrom(null, '2026-09-30'),
    note: fc.constantFrom('', '見本の備考'),
  })
  // One generator for each name of the fields.
  .map((values) => values as unknown as PoolValues)

it('never takes 未記入 for 0: no 計 and no 増減 of what is not said, and a total tells how many said it', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ now: number, before: number }), { maxLength: 47 }), (pairs) => {
      const { sum, known, change, compared } = totalOf(pairs)
      // A plain recount.
      let [count, heads, both, more] = [0, 0, 0, 0]
      for (const { now, before } of pairs) {
        if (now !== null) [count, heads] = [count + 1, heads + now]
        if (now !== null && before !== null) [both, more] = [both + 1, more + now - before]
      }
      expect({ sum, known, change, compared }).toEqual({
        ...{ sum: heads, known: count, compared: both },
        change: both === 0 ? null : more,
      })
    }),
  )
  expect(headsOf({ fulltime: 2, parttime: 0, contract: 0 })).toBe(2)
  expect(headsOf({ fulltime: 2, parttime: 0, contract: null })).toBeNull()
  expect([changeOf(3, 5), changeOf(0, 0), changeOf(3, null), changeOf(null, 3)]).toEqual([-2, 0, null, null])
})

it('refuses a day of no agreement, and only doubts numbers that do not fit together', () => {
  const of = (values: Partial<PoolValues>) => ({ ...blankPool, ...values })
  expect(whyNot(() => assertPool(of({ agreement: 'yes', agreedOn: asOf }), asOf))).toBeNull()
  expect(whyNot(() => assertPool(of({ agreement: 'none', agreedOn: asOf }), asOf))).toMatch('「あり」にしてください')
  expect(whyNot(() => assertPool(of({ agreement: 'yes', agreedOn: '2026-10-02' }), asOf))).toMatch('基準日')
  const all = municipalitiesOf('41').length
  expect(doubtsOf('41', of({ bodies: all, fulltime: 2, parttime: 1, contract: 0, pr: 3, pm: 3 }))).toEqual([])
  expect(doubtsOf('41', of({ bodies: all + 1, fulltime: 2, parttime: 1, contract: 0, pr: 4 }))).toHaveLength(2)
  // 計 is not known: nothing to compare with.
  expect(doubtsOf('41', of({ fulltime: 2, pr: 4 }))).toEqual([])
})

const headings = ['都道府県', '基準日', '参加団体', '協定・規約', '協定・規約の日', '常勤', '非常勤', '委託等']
const more = ['PR', 'PM', 'SD', 'EN', '支援中', '支援希望', '備考']
const cellOf = (value: string | number | null) => (value === null ? '…' : String(value))
const rowOf = (name: string, values: PoolValues) => [
  ...[name, '令和8年10月1日', cellOf(values.bodies), poolFields.agreement.words[values.agreement]],
  ...[values.agreedOn ?? '', values.fulltime, values.parttime, values.contract].map(cellOf),
  ...[values.pr, values.pm, values.sd, values.en, values.supported, values.wishing].map(cellOf),
  values.note,
]

it('reads back whatever a table says, changes nothing the second time, and an empty cell takes nothing away', () => {
  fc.assert(
    fc.property(fc.array(anyPool, { minLength: 1, maxLength: 47 }), (pools) => {
      const table = [headings.concat(more), ...pools.map((values, at) => rowOf(prefectures[at]?.name ?? '', values))]
      const { lines, unread } = readPools(
        table.map((cells, at) => ({ at: at + 1, cells })),
        '見本.xlsx',
        asOf,
      )
      expect(unread).toEqual([])
      const first = comparePools(lines, [], today)
      const stored = first.flatMap(({ jis2, asOf: day, values, standing }, at) => {
        const said = pools[at]
        if (said === undefined) return []
        expect(standing === 'refused').toBe(said.agreedOn !== null && said.agreement !== 'yes')
        if (values === null) return []
        expect(fieldsOf(poolFields, values)).toEqual(fieldsOf(poolFields, said))
        return [{ ...values, jis2, asOf: day, revision: 2 }]
      })
      const again = comparePools(lines, stored, today).filter(({ standing }) => standing !== 'refused')
      expect(again.every(({ standing }) => standing === 'same')).toBe(true)
      const empty = comparePools(
        stored.map(({ jis2, asOf: day }, at) => ({ at, jis2, prefecture: '', asOf: day, values: {}, why: '' })),
        stored,
        today,
      )
      expect(empty.map(({ values }) => values)).toEqual(stored.map((each) => fieldsOf(poolFields, each)))
    }),
    { numRuns: 40 },
  )
})

/** A table by its lines, the cells apart by commas. */
const table = (...lines: string[]) => lines.map((line, at) => ({ at: at + 1, cells: line.split(',') }))
const read = (...lines: string[]) => readPools(table(...lines), '人材プール.xlsx', asOf)
const standings = (...lines: string[]) => comparePools(read(...lines).lines, [], today)

it.each([
  ['no headings', ['佐賀県,3,2'], 'のある行がありません'],
  ['numbers of nobody', ['常勤,非常勤', '3,2'], 'のある行がありません'],
  ['a heading twice', ['都道府県,常勤,常勤職員', '佐賀県,3,2'], '同じ意味の見出しが二つあります(常勤職員)'],
  ['headings alone', ['都道府県,常勤,非常勤'], '見出しの下に行がありません'],
  ['far too much', ['都道府県,常勤', ...Array.from({ length: 941 }, () => '佐賀県,3')], '940行まで'],
])('refuses a whole file: %s', (_, lines, why) => {
  expect(whyNot(() => read(...lines))).toMatch(why)
})

it.each([
  ['佐賀市,3', '「佐賀市」は都道府県の名前ではありません'],
  ['合計,40', '「合計」は都道府県の名前ではありません'],
  ['佐賀県,-3', '常勤「-3」が読めません'],
  ['佐賀県,3.5', '常勤「3.5」が読めません'],
  ['佐賀県,99999', '常勤「99999」が読めません'],
  ['佐賀県,#REF!', '常勤「#REF!」が読めません'],
  ['佐賀県,約3人', '常勤「約3人」が読めません'],
])('refuses one line and takes the others: %s', (line, why) => {
  const [bad, good] = standings('都道府県,常勤', line, '福岡県,4人')
  expect([bad?.standing, bad?.why, good?.standing, good?.values?.fulltime]).toEqual([
    ...['refused', expect.stringContaining(why), 'new', 4],
  ])
})

it('says which body and which day a line is of, or why it cannot be told', () => {
  const coded = standings('表題', 'コード,都道府県,基準日,常勤', '410004,佐賀県,46296,3', '1,,R8.4.1,0', '40,佐賀県,,3')
  expect(coded.map(({ jis2, asOf: day, standing }) => [jis2, day, standing])).toEqual([
    ['41', '2026-10-01', 'new'],
    ['01', '2026-04-01', 'new'],
    ['', asOf, 'refused'],
  ])
  expect(coded[2]?.why).toMatch('コード「40」は福岡県ですが')
  const twice = standings('都道府県,常勤', '佐賀県,3', '佐賀,4')
  expect(twice.map(({ why }) => why)).toEqual([
    '3行目と同じ都道府県・基準日です。一行にしてください。',
    '2行目と同じ都道府県・基準日です。一行にしてください。',
  ])
  expect(standings('都道府県,基準日,常勤', '佐賀県,R9.4.1,3')[0]?.why).toMatch('まだ来ていない')
  expect(standings('都道府県,協定,協定日', '佐賀県,無,R8.4.1')[0]?.why).toMatch('「あり」にしてください')
  expect(standings('都道府県,協定,協定日', '佐賀県,締結済み,R8.4.1')[0]?.values?.agreement).toBe('yes')
  expect(standings('都道府県,協定', '佐賀県,検討中')[0]?.why).toMatch('「検討中」が分かりません')
})
