import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateColumn,
  faultsOf,
  type Line,
  numberColumn,
  textColumn,
  wordColumn,
} from '../../../renderer/ui/grid/line-columns.ts'
import { copiedLines } from '../../../renderer/ui/grid/line-copy.ts'
import { type LineTable, mostPasted, movedBy, pasted } from '../../../renderer/ui/grid/line-edits.ts'

const table: LineTable<Line> = {
  columns: [
    wordColumn({ key: 'track', header: '区分', width: 76, options: { TALENT: '人材確保', THEME: '重点テーマ' } }),
    textColumn({ key: 'name', header: '指標', width: 90, limit: 40 }),
    numberColumn({ key: 'target', header: '目標値', width: 60, decimals: 4 }),
    dateColumn({ key: 'day', header: '目標日', width: 70 }),
  ],
  blank: { track: { unread: '' }, name: '', target: null, day: null },
  most: 20,
}
const line = (name: string): Line => ({ track: 'TALENT', name, target: 1, day: '2027-03-31' })
const from = (top: number, left: number) => ({ top, left, bottom: top, right: left })
const taken = (text: string, rows: readonly Line[] = [], at = from(0, 0)) => {
  const outcome = pasted(table, rows, at, text)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome
}
const refusal = (text: string, rows: readonly Line[] = [], at = from(0, 0)) => {
  const outcome = pasted(table, rows, at, text)
  return 'refused' in outcome ? outcome.refused : ''
}

describe('a table of lines', () => {
  it('reads what is pasted as what is typed: words, full-width amounts, days of either calendar', () => {
    const { rows, lines } = taken(
      '（１）人材確保\t任命数\t１，２３４\tR9.3.31\r\n重点テーマ\t"窓口の""書かない""化\n(全課)"\t▲0.5\t2027/3/31\r\n',
    )
    expect(lines).toBe(2)
    expect(rows).toEqual([
      { track: 'TALENT', name: '任命数', target: 1234, day: '2027-03-31' },
      { track: 'THEME', name: '窓口の"書かない"化\n(全課)', target: -0.5, day: '2027-03-31' },
    ])
  })

  it('keeps what it cannot read as it was, and names each such cell', () => {
    const { rows } = taken(`人財\t${'長'.repeat(41)}\t10人\tR9.2.29\r\n`)
    expect(rows[0]).toEqual({
      track: { unread: '人財' },
      name: { unread: '長'.repeat(41) },
      target: { unread: '10人' },
      day: { unread: 'R9.2.29' },
    })
    expect(faultsOf(table.columns, rows).map(({ row, column }) => [row, column])).toEqual(
      [0, 1, 2, 3].map((c) => [0, c]),
    )
    expect(
      faultsOf(table.columns, rows)
        .map(({ complaint }) => complaint)
        .join(),
    ).toMatch(/「人財」は使えません.*40字まで.*数として読み取れません.*暦にありません/)
  })

  it('puts them in from the cell on, over what stands there, and adds lines', () => {
    const { rows, area } = taken('甲\t5\r\n乙\t6\r\n', [line('一'), line('二')], from(1, 1))
    expect(rows.map(({ name, target }) => [name, target])).toEqual([
      ['一', 1],
      ['甲', 5],
      ['乙', 6],
    ])
    expect(rows[2]).toMatchObject({ track: { unread: '' }, day: null })
    expect(area).toEqual({ top: 1, left: 1, bottom: 2, right: 2 })
  })

  it('fills a chosen area with one value, leaves out its own headings, and empty columns beside and lines below', () => {
    const rows = [line('一'), line('二'), line('三')]
    expect(taken('９', rows, { top: 0, left: 2, bottom: 1, right: 2 }).rows.map(({ target }) => target)).toEqual([
      9, 9, 1,
    ])
    const { rows: put, headed } = taken(
      '区分\t指標\t目標値\t目標日\t\t\r\n人材確保\ta\t1\tR9.3.31\t\t\r\n\t\t\t\t\t\r\n',
    )
    expect(headed).toBe(true)
    expect(put).toEqual([line('a')])
  })

  it('says what is to be looked at in a day that is read', () => {
    expect(taken('平成31年5月1日', [line('一')], from(0, 3)).notices).toEqual([
      expect.stringMatching(/^1行目の目標日:.*元号を確かめてください/),
    ])
  })

  it.each([
    ['columns than there are', 'a\tb\tc', from(0, 2), /3列.*「目標値」から右は2列.*何も変えていません/],
    ['lines than it may have', 'a\r\n'.repeat(1000), from(0, 1), /1,000行.*20行まで.*何も変えていません/],
    ['text than any table holds', 'a'.repeat(mostPasted + 1), from(0, 1), /多すぎます/],
  ])('refuses more %s, in words', (_what, text, at, words) => {
    expect(refusal(text, [line('一')], at)).toMatch(words)
  })

  it('gives out what it takes in again unchanged', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((each) => each.replace(/\r\n?/g, '\n'))
    const drawn = fc.record({
      track: fc.constantFrom('TALENT', 'THEME'),
      name: text.map((each) => (each.trim() === '' ? '名' : each)),
      target: fc.option(fc.integer({ min: -99999999, max: 99999999 }).map((n) => n / 10_000)),
      day: fc.option(fc.constantFrom('2026-02-28', '2019-05-01', '2027-03-31')),
    })
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 20 }), fc.boolean(), (rows, headed) => {
        const all = { top: 0, left: 0, bottom: rows.length - 1, right: 3 }
        const copied = copiedLines(table, rows, all, headed)
        expect(taken(copied.text)).toMatchObject({ rows, headed })
      }),
    )
  })

  it('moves a line past its neighbour, and none past an end', () => {
    const rows = ['a', 'b', 'c']
    expect(movedBy(rows, 0, 1)).toEqual(['b', 'a', 'c'])
    expect(movedBy(rows, 2, 1)).toBe(rows)
    expect(movedBy(rows, 0, -1)).toBe(rows)
  })
})
