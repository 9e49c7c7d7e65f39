import { describe, expect, it } from 'vitest'
import { exportLines, filesOf, outcomeOf } from '../../renderer/features/reports/export-lines.ts'
import { fileSize } from '../../renderer/features/reports/file-size.ts'
import { fileNameOn, type JobRecord } from '../../renderer/features/reports/records.ts'

const file = (name: string, n: number) => ({
  fileId: `0b5f3a3e-3a0a-4c1e-9a58-0a1a1a1a1a1${n}`,
  book: 'R1',
  name,
  size: 11_264,
  sha256: 'ab'.repeat(32),
})

const job = (more: Partial<JobRecord>): JobRecord => ({
  id: '0b5f3a3e-3a0a-4c1e-9a58-0a1a1a1a1a10',
  name: 'reports.export',
  about: '帳票を出力する',
  state: 'done',
  done: 2,
  total: 2,
  message: '',
  output: null,
  problem: null,
  startedAt: '2026-11-22T09:00:00Z',
  endedAt: null,
  startedBy: '見本 太郎',
  ...more,
})

describe('the list of exports', () => {
  it('gives every file a line and says when and who only once', () => {
    const files = [file('R8_応募受付簿_20261122.xlsx', 1), file('R8_審査集計表_20261122.xlsx', 2)]
    const lines = exportLines([job({ output: { fileIds: files.map(({ fileId }) => fileId), files } })])
    expect(lines.map(({ file: made, first }) => [made?.name, first])).toEqual([
      ['R8_応募受付簿_20261122.xlsx', true],
      ['R8_審査集計表_20261122.xlsx', false],
    ])
    expect(lines.every((line) => line.files.length === 2)).toBe(true)
  })

  it('keeps one line for what has no file, and says what became of it', () => {
    const problem = { code: 'invalid', message: '確認済みの進捗報告がありません。' }
    const words = [
      job({ state: 'failed', problem }),
      job({ state: 'cancelled' }),
      job({ state: 'interrupted' }),
      job({ state: 'running', message: '作っています: 応募受付簿' }),
    ].map((each) => {
      expect(exportLines([each])).toHaveLength(1)
      return outcomeOf(each)
    })
    expect(words[0]).toBe('確認済みの進捗報告がありません。')
    expect(words[1]).toContain('中止')
    expect(words[2]).toContain('もう一度')
    expect(words[3]).toBe('作っています: 応募受付簿')
  })

  it('names no files of an output it cannot read', () => {
    expect(filesOf(job({ output: { files: [{ name: '古い形' }] } }))).toEqual([])
  })
})

describe('names and sizes', () => {
  it('another 基準日 stands in the name; without one the name stays', () => {
    expect(fileNameOn('R8_進捗報告書_(都道府県)_(年月)_20261122.xlsx', '2026-10-31')).toBe(
      'R8_進捗報告書_(都道府県)_(年月)_20261031.xlsx',
    )
    expect(fileNameOn('R8_応募受付簿_20261122.xlsx', null)).toBe('R8_応募受付簿_20261122.xlsx')
  })
  it('writes a size as people read it', () => {
    expect([fileSize(900), fileSize(11_264), fileSize(1_363_149)]).toEqual(['900 バイト', '11 KB', '1.3 MB'])
  })
})
