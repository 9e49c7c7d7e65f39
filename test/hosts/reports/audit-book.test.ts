import { describe, expect, it } from 'vitest'
import { books } from '../../../electron/reports/books.ts'
import type { AuditBook } from '../../../shared/contract/reports/audit-rows.ts'
import { type ReadSheet, readWorkbook, recordsOf, sheetNamed, wordsOf } from '../../support/read-workbook.ts'
import { auditRows, noAuditRows } from './sample-audit-rows.ts'
import { header } from './sample-year.ts'

const made = async (rows: AuditBook) => readWorkbook(await books.R18.write(rows, header))
const heads = (sheet: ReadSheet) => {
  const row = sheet.cells.find(({ value }) => value === '番号')?.row
  return sheet.cells.filter((cell) => cell.row === row).map(({ value }) => value)
}

describe('操作・版履歴', () => {
  it('has the entries in the order in which they were done, who and when to the second', async () => {
    const form = sheetNamed(await made(auditRows()), '様式')
    expect(heads(form)).toEqual(['番号', '日時', '種類', '対象', '操作', '内容', '操作者'])
    const words = wordsOf(form)
    for (const said of [
      'R8.2.9(月) 09:15:00',
      '青森県 R8-01',
      '応募書の「担当部署」を直した',
      '総合政策課 → デジタル推進課',
    ])
      expect(words).toContain(said)
    const numbers = form.cells.flatMap(({ column, value }) =>
      column === 0 && /^1[23]\d\d$/.test(String(value)) ? [Number(value)] : [],
    )
    expect(numbers).toEqual(auditRows().rows.map(({ seq }) => seq))
  })

  it('says what it holds to, and how much of the whole that is', async () => {
    const said = async (sought: Partial<AuditBook['sought']>) => {
      const rows = auditRows()
      return wordsOf(
        sheetNamed(await made({ ...rows, sought: { ...rows.sought, from: null, to: null, ...sought } }), '様式'),
      )
    }
    expect(await said({})).toContain('抽出の条件:すべての操作　全1,412件のうち24件')
    expect(await said({ from: '2026-02-01', to: '2026-03-31' })).toContain('令和8年2月1日～令和8年3月31日')
    const all = {
      who: '見本 太郎',
      kind: { code: 'application', label: '応募' },
      from: '2026-02-01',
      subject: '岩手県 R8-01',
    }
    expect(await said(all)).toContain('操作者 見本 太郎、種類 応募、対象 岩手県 R8-01、令和8年2月1日～')
    expect(wordsOf(sheetNamed(await made({ ...auditRows(), total: 24 }), '様式'))).toContain('　全24件\n')
    expect(wordsOf(sheetNamed(await made(noAuditRows()), '様式'))).toContain('該当する操作はありません')
  })

  it('gives machines one entry a row with the value it is chained by, and one row for every field that changed', async () => {
    const workbook = await made(auditRows())
    expect(recordsOf(sheetNamed(workbook, 'データ'))[0]).toMatchObject({
      番号: 1200,
      日時: '2026-02-09T09:15:00+09:00',
      '日時(和暦)': '令和8年2月9日(月)09:15:00',
      操作者: '見本 太郎',
      種類コード: 'application',
      種類: '応募',
      団体コード: '020001',
      都道府県: '青森県',
      操作コード: 'applications.editField',
      操作: '応募書の「担当部署」を直した',
      '記録の値(SHA-256)': '00f3ac21e'.padEnd(64, '0'),
    })
    const changes = recordsOf(sheetNamed(workbook, 'データ(変更)'))
    expect(changes.filter((row) => row['番号'] === 1206)).toMatchObject([
      { 項目: '開始', 変更前: '令和8年6月26日', 変更後: '令和8年7月3日' },
      { 項目: '議題', 変更前: '(空欄)', 変更後: '共同調達の進め方' },
    ])
  })

  it('lists the versions of what was replaced, and has no such sheet where nothing was', async () => {
    const workbook = await made(auditRows())
    expect(wordsOf(sheetNamed(workbook, '様式(版)'))).toContain('現在の版')
    expect(
      recordsOf(sheetNamed(workbook, 'データ(版)')).map((row) => [row['受付番号'], row['版'], row['現在の版']]),
    ).toEqual([
      ['R8-04', 1, '以前の版'],
      ['R8-04', 2, '現在の版'],
    ])
    expect((await made(noAuditRows())).sheets.map(({ name }) => name)).toEqual(['様式', 'データ', 'データ(変更)'])
  })

  it('is named after what it holds to, so that two extracts lie side by side', () => {
    const nameOf = (sought: Partial<AuditBook['sought']>) =>
      books.R18.fileName(header, {
        ...auditRows(),
        sought: { who: '', kind: null, from: null, to: null, subject: '', ...sought },
      })
    expect(nameOf({})).toBe('R8_操作・版履歴_20261122.xlsx')
    expect(nameOf({ who: '見本 太郎', from: '2026-02-01' })).toBe('R8_操作・版履歴_見本 太郎_20260201-_20261122.xlsx')
    expect(nameOf({ kind: { code: 'plan', label: '計画' }, from: '2026-02-01', to: '2026-03-31' })).toBe(
      'R8_操作・版履歴_計画_20260201-20260331_20261122.xlsx',
    )
  })
})
