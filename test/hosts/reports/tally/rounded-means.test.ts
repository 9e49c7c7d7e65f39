import { expect, it } from 'vitest'
import { books } from '../../../../electron/reports/books.ts'
import { readWorkbook, sheetNamed, wordsOf } from '../../../support/read-workbook.ts'
import { tallyRows } from '../sample-call-rows.ts'
import { header } from '../sample-year.ts'

it('says that the means of the criteria do not add up as printed, where they do not, and only there', async () => {
  const rows = tallyRows()
  const [one] = rows.applications
  const printed = async (means: readonly number[], mean: number) => {
    const criterionMeans = rows.criteria
      .filter(({ gate }) => !gate)
      .map(({ id: criterionId }, at) => ({ criterionId, mean: means[at] ?? 0, n: 3 }))
    const applications = one === undefined ? [] : [{ ...one, n: 3, mean, criterionMeans }]
    return wordsOf(sheetNamed(readWorkbook(await books.R5.write({ ...rows, applications }, header)), '様式'))
  }
  const said = '四捨五入のため、表示した項目別平均の合計が平均と一致しないことがある。'
  expect(await printed([1 / 3, 1 / 3], 2 / 3)).toContain(said)
  expect(await printed([1.25, 2.5], 3.75)).not.toContain('一致しない')
})
