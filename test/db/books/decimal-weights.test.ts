import { expect, it } from 'vitest'
import { tallyChartSheet } from '../../../electron/reports/books/r05-tally-data.ts'
import { round2 } from '../../../shared/domain/review/scoring.ts'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'

it('shows the mean of decimal weights alike on the screen, in R5 and in the words of its chart: 44.60 and 45.85 are 45.23', () => {
  const given = givenOffice()
  const { ask } = given
  for (const [index, criterion] of ask.programme.year({ fy: 2026 }).criteria.entries())
    ask.programme.editCriterion({ ...criterion, fy: 2026, weight: [8.92, 0.25][index] ?? 0 })
  scoredYear(given, [
    {
      name: '秋田県',
      scores: [
        [5, 0, 0, 0, 0, 0],
        [5, 5, 0, 0, 0, 0],
      ],
    },
  ])
  const [row] = ask.tally.page({ fy: 2026 }).rows
  expect(row?.totals.map(({ total }) => total)).toEqual([44.6, 45.85])
  expect(round2(row?.mean ?? 0)).toBe('45.23')
  const book = ask.reports.tally({ fy: 2026, asOf: '2026-03-20' })
  expect(book.applications[0]).toMatchObject({ mean: 45.225, sum: 90.45 })
  const header = ask.reports.header({ fy: 2026, asOf: '2026-03-20', documentNumber: '' })
  expect(JSON.stringify(tallyChartSheet(book, header, '審査集計表'))).toContain('秋田県 平均45.23')
})
