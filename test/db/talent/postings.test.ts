import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readPostingsFile } from '../../../electron/documents/sheets/postings.ts'
import { fieldsOf } from '../../../shared/domain/record-fields.ts'
import { comparePostings } from '../../../shared/domain/talent/postings/compare.ts'
import { postingFields } from '../../../shared/domain/talent/postings/posting.ts'
import type { Direct } from '../../support/office/direct-client.ts'
import { givenOffice } from '../../support/office/office.ts'
import { refused } from '../../support/refused.ts'

const [fy, today] = [2026, '2026-11-26']
const head = [
  '団体コード',
  '都道府県',
  '市区町村',
  '職',
  '任用',
  '人数',
  '週の日数',
  'テーマ',
  '役割',
  '掲載日',
  '締切',
  '備考欄',
]
type Cell = string | number | Date | null
const saga: Cell[] = [
  '410004',
  '佐賀県',
  '',
  '市町村DX支援 専門官',
  '任期付',
  1,
  5,
  'F',
  'PM',
  'R8.11.2',
  '令和8年11月30日',
  '',
]
const karatsu: Cell[] = [
  '',
  '佐賀県',
  '唐津市',
  'AI利用推進員',
  '会計年度任用職員',
  '2名',
  '週3日',
  'A・F',
  'PM、SD',
  new Date('2026-11-09'),
  null,
  '',
]

async function workbook(rows: readonly (readonly Cell[])[], heading: readonly string[] = head): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('説明').addRow(['この表について'])
  const sheet = book.addWorksheet('採用情報')
  sheet.addRow(['採用情報の一覧(見本)'])
  sheet.addRow([...heading])
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const compared = async (ask: Direct, rows: readonly (readonly Cell[])[]) =>
  comparePostings(readPostingsFile(await workbook(rows), '見本.xlsx', today).lines, ask.postings.list({ fy }))

function take(ask: Direct, lines: Awaited<ReturnType<typeof compared>>) {
  return ask.postings.take({
    fy,
    fileName: '見本.xlsx',
    lines: lines.flatMap(({ code, values, id, revision }) =>
      values === null ? [] : [{ ...fieldsOf(postingFields, values), id: id ?? randomUUID(), code, revision }],
    ),
  })
}

const office = () => givenOffice({ now: `${today}T10:00:00+09:00` })

describe('採用情報 from Excel', () => {
  it('is told line by line before it is stored; the same file twice changes nothing, a changed line one posting', async () => {
    const { ask } = office()
    const first = await compared(ask, [saga, karatsu])
    expect(first.map(({ standing, body }) => [standing, body])).toEqual([
      ['new', '佐賀県'],
      ['new', '佐賀県 唐津市'],
    ])
    expect(take(ask, first)).toEqual({ added: 2, changed: 0, left: 0 })
    const stored = ask.postings.list({ fy })
    expect(stored).toMatchObject([
      { code: '410004', closesOn: '2026-11-30', employment: 'term', themeF: true, rolePM: true, state: 'open' },
      { code: '412023', openedOn: '2026-11-09', closesOn: null, seats: 2, daysPerWeek: 3, employment: 'annual' },
    ])
    const { head: before } = ask.audit.entries({})
    const again = await compared(ask, [saga, karatsu])
    expect(again.map(({ standing }) => standing)).toEqual(['same', 'same'])
    expect(take(ask, again)).toEqual({ added: 0, changed: 0, left: 2 })
    expect(ask.postings.list({ fy })).toEqual(stored)
    expect(ask.audit.entries({}).head).toEqual(before)

    const [changed] = await compared(ask, [saga.with(10, 'R8.12.10')])
    expect(changed).toMatchObject({ standing: 'changed', changed: [{ label: '締切' }] })
    ask.postings.edit({ ...(stored[0] ?? never()), place: '佐賀市' })
    // Seen before somebody else wrote there: nothing of it goes in.
    expect(() => take(ask, changed ? [changed] : [])).toThrow(refused('conflict'))
  })

  it.each<[string, Cell[][], RegExp]>([
    ['a code of no body', [saga.with(0, '419999')], /団体がありません/],
    ['a code of another body than its name', [saga.with(1, '長崎県')], /佐賀県ですが、団体の欄は「長崎県」/],
    ['a name that two bodies bear', [karatsu.with(1, '').with(2, '府中市')], /2団体あります\(東京都、広島県\)/],
    ['a name of no body', [karatsu.with(2, '見本市')], /という団体がありません/],
    ['neither code nor name', [saga.with(0, '').with(1, '')], /団体コードがありません/],
    ['no 職', [saga.with(3, '')], /職がありません/],
    ['a 職 of three hundred letters', [saga.with(3, '職'.repeat(300))], /300字あります。200字以内/],
    ['an unknown 任用', [saga.with(4, 'アルバイト')], /任用「アルバイト」が分かりません/],
    ['a number of people that is none', [saga.with(5, '若干名')], /募集人数「若干名」が読めません/],
    ['eight days a week', [saga.with(6, 8)], /0.5から7まで/],
    ['an unknown テーマ', [saga.with(7, 'G')], /重点テーマ「G」/],
    ['an unknown 役割', [saga.with(8, 'CIO')], /役割「CIO」/],
    ['no 掲載日', [saga.with(9, '')], /掲載日がありません/],
    ['a day that is not there', [saga.with(9, '令和8年2月30日')], /暦にありません/],
    ['a number that is no day', [saga.with(9, 20)], /日付として読めません/],
    ['a weekday that is wrong', [saga.with(10, '令和8年11月30日(火)')], /曜日は月曜日/],
    ['a 締切 before the 掲載日', [saga.with(10, 'R8.10.1')], /締切が掲載日より前/],
    ['one posting on two lines', [saga, saga], /4行目と同じ募集/],
  ])('refuses %s with its reason, and the other lines go in', async (_name, rows, why) => {
    const { ask } = office()
    const [line, ...rest] = await compared(ask, [...rows, karatsu.with(3, 'ほかの職')])
    expect(line).toMatchObject({ standing: 'refused', why: expect.stringMatching(why) })
    expect(rest.at(-1)).toMatchObject({ standing: 'new' })
  })

  it.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['nothing at all', () => new Uint8Array(), /空のファイル/],
    ['a PDF', () => Buffer.from('%PDF-1.7 …'), /PDF です/],
    ['a text', () => Buffer.from('団体コード,職'), /Excel のファイル\(\.xlsx\)ではありません/],
    ['half of a workbook', async () => (await workbook([saga])).subarray(0, 900), /途中で切れているか、壊れています/],
    ['one without headings', async () => workbook([saga], ['あ', 'い']), /見出し「職」と「団体コード」/],
    [
      'one with a heading twice',
      async () => workbook([saga], [...head.slice(0, 4), '職名', ...head.slice(5)]),
      /同じ意味の見出しが二つ/,
    ],
    ['one with headings alone', async () => workbook([]), /見出しの下に行がありません/],
  ])('refuses %s whole', async (_name, bytes, why) => {
    const made = await bytes()
    expect(() => readPostingsFile(made, '見本.xlsx', today)).toThrow(why)
  })
})

const never = (): never => {
  throw new Error('it is there')
}

describe('採用情報', () => {
  it('is extended with a record of it, and open to the end of its last day', () => {
    const { ask, at } = office()
    const added = ask.postings.add({
      ...{ id: randomUUID(), fy, code: '410004', title: '専門官', openedOn: '2026-11-02', closesOn: '2026-11-26' },
    })
    expect(added.state).toBe('open')
    at('2026-11-27T09:00:00+09:00')
    expect(ask.postings.list({ fy })).toMatchObject([{ state: 'closed' }])
    const later = { id: added.id, until: '2026-12-10', reason: '応募が少ない', revision: 1 }
    expect(() => ask.postings.extend({ ...later, until: '2026-11-20' })).toThrow(/より後/)
    expect(ask.postings.extend(later)).toMatchObject({
      state: 'open',
      closesOn: '2026-12-10',
      extensions: [{ fromOn: '2026-11-26', untilOn: '2026-12-10', reason: '応募が少ない' }],
    })
    expect(ask.search.everywhere({ text: 'さが 専門官' }).hits).toMatchObject([
      { kind: 'posting', route: `/talent/postings/${added.id}` },
    ])
  })
})
