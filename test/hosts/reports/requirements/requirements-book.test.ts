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

  it('names an item as it was called when it was checked, and gives long reasons a sheet of their own', async () => {
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
    expect(words('様式')).toContain('2　鑑文がある')
    expect(words('様式')).toContain('項目4を「前年の様式でない」として確認した応募:青森県、秋田県')
    expect(words('様式')).toContain('理由は「様式(理由)」に示す')
    expect(words('様式(理由)').split(longText(300))).toHaveLength(rows.length + 1)
  })
})
