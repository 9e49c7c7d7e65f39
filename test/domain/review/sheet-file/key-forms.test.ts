import { describe, expect, it } from 'vitest'
import { prefectures } from '../../../../shared/domain/bodies/prefectures.ts'
import {
  type ColumnKey,
  isKeyLike,
  type PaperMark,
  type RowKey,
  readColumnKey,
  readMark,
  readRowKey,
  writeColumnKey,
  writeMark,
  writeRowKey,
} from '../../../../shared/domain/review/sheet-file/keys.ts'
import { papers } from '../../../../shared/domain/review/sheet-file/paper.ts'

const id = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-7${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`
const mark: PaperMark = { office: id('1'), fy: 2026, reviewerId: id('2'), givenId: id('3'), digest: id('4') }
const rows: RowKey[] = [
  { of: 'sheet', sheetId: id('5'), applicationId: id('6'), revision: 12 },
  { of: 'head' },
  ...prefectures.map(({ jis2 }): RowKey => ({ of: 'conflict', jis2 })),
]
const columns: ColumnKey[] = [
  { of: 'criterion', criterionId: id('7') },
  { of: 'comment' },
  { of: 'prefecture' },
  { of: 'other' },
]
const written = [
  ...papers.map((paper) => writeMark(paper, mark)),
  ...rows.map(writeRowKey),
  ...columns.map(writeColumnKey),
]
/** What a text says as any of the keys. */
const readings = (text: string) => [
  ...papers.map((paper) => readMark(paper, text)),
  readRowKey(text),
  readColumnKey(text),
]

describe('a hidden key', () => {
  it('comes back as it was written, blanks around it or not', () => {
    for (const blank of ['', ' ', '\n']) {
      const around = (key: string) => `${blank}${key}${blank}`
      for (const paper of papers) expect(readMark(paper, around(writeMark(paper, mark)))).toEqual(mark)
      expect(rows.map((key) => readRowKey(around(writeRowKey(key))))).toEqual(rows)
      expect(columns.map((key) => readColumnKey(around(writeColumnKey(key))))).toEqual(columns)
    }
  })

  it('is one of its kind and no other, and no two say the same', () => {
    expect(new Set(written).size).toBe(written.length)
    for (const key of written) expect(readings(key).filter((read) => read !== null)).toHaveLength(1)
  })

  it('is none any more with a single letter more, at either end', () => {
    for (const key of written)
      for (const damaged of [`x${key}`, `${key}x`, `x ${key}`, `${key} x`])
        expect([damaged, ...readings(damaged)]).toEqual([damaged, null, null, null, null])
  })

  it('is none of any text, and of no 都道府県 that there is not', () => {
    for (const text of [
      '',
      'banso-row 1 out 00',
      'banso-row 1 out 48',
      'banso-row 1 out 4',
      'banso-row 1 out 1x',
      'banso-row 1 outer',
      'banso-column 1 total',
    ])
      expect([text, ...readings(text)]).toEqual([text, null, null, null, null])
  })

  it('is still known for what it was meant to be where it is damaged', () => {
    expect(written.map((key) => isKeyLike(`  ${key.slice(0, -3)}`))).toEqual(written.map(() => true))
    for (const text of ['', '所見 banso-row', 'banso-rows', 'xbanso-row 1 head', 'banso 1'])
      expect([text, isKeyLike(text)]).toEqual([text, false])
  })
})
