import { describe, expect, it } from 'vitest'
import { books } from '../../../../electron/reports/books.ts'
import { readWorkbook, sheetNamed } from '../../../support/read-workbook.ts'
import { header, longText } from '../sample-year.ts'
import { requirementRows } from './requirement-rows.ts'

const made = async (rows = requirementRows()) => readWorkbook(await books.R2.write(rows, header))

describe('R2 要件確認表', () => {
  it('prints a sign for each item, and beside it why it is none of the rule, of this version or of the deadline', async () => {
    const workbook = await made()
    const { cells } = sheetNamed(workbook, '様式')
    const rowOf = (prefecture: string) => {
      const at = cells.find(({ value }) => value === prefecture)?.row
      return cells.filter(({ row }) => row === at).map(({ value }) => value)
    }
    const [ok, plain] = ['○', '適合']
    expect(rowOf('青森県').slice(4, 20)).toEqual([...Array(15).fill(ok), plain])
    expect(rowOf('秋田県').slice(15, 21)).toEqual(['×', ok, ok, ok, '補正中', '要'])
    expect(rowOf('福島県')[14]).toBe('○*')
    expect(rowOf('新潟県').slice(6, 8)).toEqual(['×\n(再)', '○\n(再)'])
    expect(rowOf('新潟県').at(-1)).toBe('第2版(R8.2.25受信)\n要再確認:3、4')
    expect(rowOf('福井県').slice(4, 21)).toEqual([...Array(15).fill('△'), '取下げ', '－'])
    expect(rowOf('和歌山県')[13]).toBe('－')
    expect(rowOf('鹿児島県').slice(3, 6)).toEqual(['期限後\n(受理)', '×\n(受理)', ok])
    const total = cells.find(({ value }) => value === '×の件数')?.row
    const totals = cells.filter(({ row }) => row === total).map(({ value }) => value)
    expect(totals.filter((value) => value !== null && value !== '')).toEqual([
      '×の件数',
      ...['1', '0', '1', '0', '0', '0', '0', '0', '0', '0', '0', '1', '0', '0', '0'],
      '計3件(×のある応募3件)',
    ])
    const words = cells.map(({ value }) => value ?? '').join('\n')
    expect(words).toContain('* 福島県 項目11(規則の判定は×):別紙の体制図で連携を確認した。')
    expect(words).toContain('15　同一団体の重複応募がない')
  })

  it('names an item as the year calls it and as it was called when it was checked, and gives long reasons a sheet of their own', async () => {
    const { rows, ...rest } = requirementRows()
    const renamed = {
      ...rest,
      rows: rows.map((row, i) => ({
        ...row,
        checks: row.checks.map((check) => ({
          ...check,
          ...(check.no === 4 && i < 2 ? { name: '前年の様式でない' } : {}),
          ...(check.no === 2 ? { name: '鑑文がある' } : {}),
          ...(check.no === 11 ? { departs: true, note: longText(300) } : {}),
        })),
      })),
    }
    const workbook = await made(renamed)
    const words = (name: string) =>
      sheetNamed(workbook, name)
        .cells.map(({ value }) => value ?? '')
        .join('\n')
    // The year's own name stands above the table, whatever those called it who checked.
    expect(words('様式')).toContain('2　応募書(鑑文)がある')
    expect(words('様式')).toContain('項目2を「鑑文がある」として確認した応募:青森県、秋田県、福島県')
    expect(words('様式')).toContain('項目4を「前年の様式でない」として確認した応募:青森県、秋田県')
    expect(words('様式')).toContain('理由は「様式(理由)」に示す')
    expect(words('様式(理由)').split(longText(300))).toHaveLength(rows.length + 1)
  })

  it('says which items two look at, for whom they wait, and what was found by an item that was given up', async () => {
    const { items, rows, counts } = requirementRows()
    const looked = (i: number) =>
      i === 0
        ? {
            doubleCheck: { code: 'done', label: '二人目が確認済み' },
            confirmedBy: '見本 次郎',
            confirmedAt: '2026-02-26T01:00:00Z',
          }
        : { doubleCheck: { code: 'second', label: '二人目の確認待ち' } }
    const book = {
      counts,
      items: items.map((item) => ({
        ...item,
        doubleCheck: item.no === 4,
        ...(item.no === 15 ? { mark: '廃1', givenUp: { at: '2026-02-25T01:00:00Z', why: '様式で確かめるため' } } : {}),
      })),
      rows: rows.map((row, i) => ({
        ...row,
        checks: row.checks.map((check) => ({
          ...check,
          ...(check.no === 4 && i < 2 ? looked(i) : {}),
          ...(check.no === 15
            ? { mark: '廃1', givenUp: true, result: { code: 'ng', label: '×' }, ruleResult: { code: 'ng', label: '×' } }
            : {}),
        })),
      })),
    }
    const workbook = await made(book)
    const { cells } = sheetNamed(workbook, '様式')
    const words = cells.map(({ value }) => value ?? '').join('\n')
    expect(words).toContain('4　指定の様式・当該年度の様式である(ダブルチェック)')
    expect(words).toContain('廃1　同一団体の重複応募がない(廃止)')
    expect(words).toContain(
      '項目4はダブルチェック(結果を付けた人と別の職員が確認する)。二人目が確認済み1件、(待)は確認待ち。',
    )
    expect(words).toContain('項目廃1「同一団体の重複応募がない」はR8.2.25に廃止した項目で、それまでの結果を示す')
    expect(words).toContain('理由:様式で確かめるため')
    const rowOf = (first: string) => {
      const at = cells.find(({ value }) => value === first)?.row
      return cells.filter(({ row }) => row === at).map(({ value }) => value)
    }
    expect(rowOf('青森県')[7]).toBe('○')
    expect(rowOf('青森県')).toContain('見本 次郎\n見本 花子')
    expect(rowOf('秋田県')[7]).toBe('○\n(待)')
    expect(rowOf('秋田県').at(-1)).toBe('ダブルチェック待ち:4')
    // What was found by it stands, and is counted no more.
    expect(rowOf('秋田県')[18]).toBe('×')
    expect(
      rowOf('×の件数')
        .filter((value) => value !== null && value !== '')
        .slice(-2),
    ).toEqual(['－', '計3件(×のある応募3件)'])
    const data = sheetNamed(workbook, 'データ').cells
    const [head] = [data.filter(({ row }) => row === data.find(({ value }) => value === '二人目の確認者')?.row)]
    expect(head?.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['廃止した項目', 'ダブルチェック', '二人目の確認者', '二人目の確認日時']),
    )
    expect(data.some(({ value }) => value === '廃1')).toBe(true)
  })
})
