import { expect, it } from 'vitest'
import type { FormKpi } from '../../../shared/domain/applications/form.ts'
import { sayFormChange } from '../../../shared/domain/applications/words/field-words.ts'

const kpi = (name: string, target: number, targetDate = '2027-03-31'): FormKpi => ({
  ...{ track: 'THEME', name, unit: '団体', baseline: 3, baselineDate: '2026-03-31' },
  ...{ target, targetDate },
})

it('says of a table the lines that differ, with their places and without codes', () => {
  const change = sayFormChange(
    'kpis',
    [kpi('導入', 9), kpi('研修', 4)],
    [kpi('導入', 9), kpi('研修', 5), kpi('共同', 2)],
  )
  expect(change).toEqual({
    before: '2行目 重点テーマ: 研修 3→4団体(R8.3.31→R9.3.31)',
    after: '2行目 重点テーマ: 研修 3→5団体(R8.3.31→R9.3.31)\n3行目 重点テーマ: 共同 3→2団体(R8.3.31→R9.3.31)',
  })
})

it('tells two values apart that differ in a day, in their order, or in being there at all', () => {
  const [one, other] = [kpi('導入', 9), kpi('導入', 9, '2027-02-28')]
  for (const [before, after] of [
    [[one], [other]],
    [
      [one, other],
      [other, one],
    ],
    [[], [one]],
    [[one], [one, other]],
  ]) {
    const said = sayFormChange('kpis', before, after)
    expect(said.before).not.toBe(said.after)
  }
  expect(sayFormChange('consent', null, true)).toEqual({ before: '(空欄)', after: '同意する' })
  expect(sayFormChange('targets', ['佐賀市'], ['佐賀市', '唐津市'])).toEqual({
    before: '佐賀市',
    after: '佐賀市、唐津市',
  })
})
