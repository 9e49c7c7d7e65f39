import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '../../../renderer/ui/table/column.ts'
import { compareValues, firstView, nextSort, orderedColumns } from '../../../renderer/ui/table/column.ts'
import { copyOfRows } from '../../../renderer/ui/table/copy-rows.ts'
import { spotAfter } from '../../../renderer/ui/table/table-keys.ts'

interface Body {
  name: string
  code: string
  pool: number | null
}
const columns: Column<Body>[] = [
  { key: 'name', header: '都道府県', value: (row) => row.name },
  { key: 'code', header: '団体コード', value: (row) => row.code },
  { key: 'pool', header: '人材', value: (row) => row.pool },
]
const nagasaki: Body = { name: '長崎県', code: '420000', pool: 4 }
const hokkaido: Body = { name: '北海道', code: '010006', pool: null }

describe('rows copied for Excel', () => {
  it('are cells with their headings, and codes keep their zeros', () => {
    const { text, html } = copyOfRows(columns, [nagasaki, hokkaido], true)
    expect(text).toBe('都道府県\t団体コード\t人材\r\n長崎県\t420000\t4\r\n北海道\t010006\t')
    expect(html).toContain(`<td style="mso-number-format:'\\@'">010006</td>`)
    expect(html).toContain('<td>4</td><')
  })

  it('never become formulas, in either width', () => {
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
      const { text } = copyOfRows(columns, [{ name: `${sign}1+1`, code: '', pool: -3 }], false)
      expect(text).toBe(`'${sign}1+1\t\t-3`)
    }
  })

  it('give days and moments as Excel sorts them', () => {
    const days: Column<Body>[] = [
      { key: 'day', header: '文書日付', value: (row) => row.name, copy: () => ({ at: '2026-02-18' }) },
      { key: 'at', header: '受信', value: (row) => row.name, copy: () => ({ at: '2026-02-18T10:15:00+09:00' }) },
    ]
    const { text, html } = copyOfRows(days, [nagasaki], false)
    expect(text).toBe('2026/02/18\t2026/02/18 10:15:00')
    expect(html).toContain(`<td style="mso-number-format:'yyyy/mm/dd hh:mm:ss'">2026/02/18 10:15:00</td>`)
  })

  it('keep lines, tabs, quotes and marks inside their cell', () => {
    const { text, html } = copyOfRows(columns, [{ name: '一行\n"二"\t<三>', code: 'a', pool: null }], false)
    expect(text).toBe('"一行\n""二""\t<三>"\ta\t')
    expect(html).toContain('一行<br style="mso-data-placement:same-cell">&quot;二&quot;\t&lt;三&gt;')
  })
})

describe('a table as the officer arranged it', () => {
  it('shows new columns of a later version at the end', () => {
    const view = { ...firstView(columns), order: ['pool', 'name'] }
    expect(orderedColumns(columns, view).map((column) => column.key)).toEqual(['pool', 'name', 'code'])
  })

  it('sorts up, down, and as it was', () => {
    const first = firstView(columns)
    const up = { ...first, sort: nextSort(first, 'name') }
    const down = { ...up, sort: nextSort(up, 'name') }
    expect(up.sort).toEqual([{ key: 'name', desc: false }])
    expect(down.sort).toEqual([{ key: 'name', desc: true }])
    expect(nextSort(down, 'name')).toEqual([])
  })

  it('puts R8-2 before R8-10 and 9 before 10', () => {
    expect(compareValues('R8-2', 'R8-10')).toBeLessThan(0)
    expect(compareValues(9, 10)).toBeLessThan(0)
  })
})

describe('keys in a table', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']
  it('never leave it, however they are pressed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 60 }),
        (rows, columnCount, presses) => {
          let spot = { row: rows === 0 ? -1 : 0, column: 0 }
          for (const [key, control] of presses) {
            spot = spotAfter(key, control, spot, { rows, columns: columnCount, page: 10 }) ?? spot
            expect(spot.row).toBeGreaterThanOrEqual(-1)
            expect(spot.row).toBeLessThan(Math.max(rows, 0) || 1)
            expect(spot.column).toBeGreaterThanOrEqual(0)
            expect(spot.column).toBeLessThan(columnCount)
          }
        },
      ),
    )
  })

  it('reach the headings from the first row', () => {
    expect(spotAfter('ArrowUp', false, { row: 0, column: 1 }, { rows: 5, columns: 3, page: 10 })).toEqual({
      row: -1,
      column: 1,
    })
  })

  it('that do not move are left to others', () => {
    expect(spotAfter('x', false, { row: 0, column: 0 }, { rows: 5, columns: 3, page: 10 })).toBeNull()
  })
})
