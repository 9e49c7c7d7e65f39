import { describe, expect, it } from 'vitest'
import { checkItems } from '../../../shared/domain/applications/check-items.ts'
import { checkCompleteness } from '../../../shared/domain/applications/completeness.ts'

import { akita, allDefects, applications, findingsOf, inputOf } from './judged-forms.ts'

describe('The eleven applications of 令和8年度', () => {
  it.each(applications.map((expected) => [expected.prefecture, expected] as const))('%s', (_name, expected) => {
    const findings = findingsOf(inputOf(expected))
    const found = allDefects(findings).map((each) => each.code)
    expect(found.filter((code) => code !== 'late').toSorted()).toEqual(expected.defects.toSorted())
    expect(found.includes('late')).toBe(expected.late)
    expect(Object.keys(checkCompleteness(inputOf(expected))).toSorted()).toEqual(
      checkItems.map((each) => each.rule).toSorted(),
    )
  })

  it('leave only item 4 to a person where nothing is wrong', () => {
    const results = findingsOf(akita()).map((each) => each.result)
    expect(results).toEqual(results.map((_, index) => (index === 3 ? 'pending' : 'ok')))
    expect(checkItems.filter((each) => !each.automatic).map((each) => each.no)).toEqual([4])
  })

  it('佐賀県: each defect names the thing and the remedy, at its item and field', () => {
    const saga = applications.find((each) => each.prefecture === '佐賀県')!
    const findings = findingsOf(inputOf(saga))
    expect(findings.filter((each) => each.result === 'ng').map((each) => each.no)).toEqual([6, 8, 10, 13])
    const defects = allDefects(findings)
    expect(defects.find((each) => each.code === 'target.outside')).toEqual({
      code: 'target.outside',
      message: '府中市は佐賀県の団体ではありません(東京都 132063・広島県 342084)。支援対象を確かめてください。',
      path: 'targets',
    })
    expect(defects.find((each) => each.code === 'theme.many')?.message).toContain('B・F')
    expect(defects.find((each) => each.code === 'kpi.same')?.message).toContain('人材プールの人数')
  })
})
