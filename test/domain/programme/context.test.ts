import { describe, expect, it } from 'vitest'
import { contextLines } from '../../../shared/domain/programme/context.ts'

describe('全国の状況', () => {
  it.each([
    ['アクセラレータの任命 135人(令和7年10月1日現在、総務省調べ)', '2025-10-01'],
    ['人材プール 31団体（R8.1.31時点）', '2026-01-31'],
    ['目標 500人(大臣会見、2025年2月4日)', '2025-02-04'],
    ['人材プール 31団体', null],
    ['市区町村 1,741団体(特別区を含む)', null],
  ])('%s is of %s', (words, asOf) => {
    expect(contextLines(`\n ${words}\n\n`)).toEqual([{ words, asOf }])
  })
})
