import { describe, expect, it } from 'vitest'
import { isInFiscalYear } from '../../../shared/domain/calendar/fiscal-year.ts'
import { isWorkingDay } from '../../../shared/domain/calendar/working-days.ts'
import { defaultProgramme } from '../../../shared/domain/programme/defaults.ts'
import { maximumTotal } from '../../../shared/domain/review/scoring.ts'
import { kpiTemplates, planTemplate } from '../../../shared/domain/support/plan-templates.ts'
import { reschedule, type Task } from '../../../shared/domain/support/schedule.ts'
import { themeLetters, tracks } from '../../../shared/domain/support/track.ts'

describe('A year starts with', () => {
  it('the call of 令和8年度: its deadline, five bodies, two forms, six themes', () => {
    const programme = defaultProgramme(2026)
    expect(programme).toMatchObject({
      title: '令和8年度 自治体デジタル人材確保支援事業',
      deadline: '2026-02-20T17:00:00+09:00',
      slots: 5,
      supportFrom: '2026-04-01',
      supportTo: '2027-03-31',
    })
    expect(programme.documents.map((each) => each.name)).toEqual(['応募書(鑑文)', '応募書(詳細)'])
    expect(programme.themes.map((each) => `${each.letter} ${each.name}`)).toEqual([
      'A システムの共同調達',
      'B 自治体フロントヤード改革の推進',
      'C 職員の業務改善に向けた庁内DXの推進',
      'D データ利活用',
      'E 市区町村のデジタル人材の確保・育成に係る方針の策定支援',
      'F 自治体のAIの利用促進',
    ])
  })

  it('six criteria that make 100, fifteen check items, and the tie rules in their order', () => {
    const { criteria, checkItems, rules, anchors } = defaultProgramme(2026)
    expect(criteria.map((each) => each.weight)).toEqual([4, 4, 4, 3, 2, 3])
    expect(criteria.map((each) => each.shortName)).toEqual(['必要性', '確保計画', '具体性', '連携', 'KPI', '横展開'])
    expect(maximumTotal(criteria.map((each) => ({ ...each, id: String(each.no) })))).toBe(100)
    expect(checkItems.map((each) => each.no)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
    expect(anchors.map((each) => each.raw)).toEqual([5, 4, 3, 2, 1, 0])
    expect(rules).toEqual({
      method: 'mean',
      ties: ['priorityCriterion', 'majority', 'chair'],
      rankPoints: [5, 3, 1],
      rounding: { mode: 'halfUp', places: 2 },
      priorityCriterionNo: 1,
      floorTotalPercent: null,
      floorItemMean: null,
    })
  })

  it('in another year, a deadline on a working day', () => {
    for (const fy of [2027, 2028, 2029, 2030, 2031]) {
      const date = defaultProgramme(fy).deadline.slice(0, 10)
      expect(isWorkingDay(date)).toBe(true)
      expect(date.slice(0, 7)).toBe(`${fy}-02`)
    }
  })
})

describe.each(themeLetters)('The plan for theme %s', (theme) => {
  it.each([2026, 2027, 2028, 2029, 2030])('lies on working days of %d, each step after those it follows', (fy) => {
    const steps = planTemplate(fy, theme)
    for (const [index, step] of steps.entries()) {
      expect(isWorkingDay(step.start) && isWorkingDay(step.end), step.title).toBe(true)
      expect(isInFiscalYear(step.start, fy) && isInFiscalYear(step.end, fy), step.title).toBe(true)
      expect(step.start <= step.end, step.title).toBe(true)
      for (const before of step.after) {
        expect(before).toBeLessThan(index)
        expect(steps[before]!.end < step.start, step.title).toBe(true)
        expect(steps[before]!.track).toBe(step.track)
      }
    }
    const tasks: Task[] = steps.map((step, index) => ({
      id: String(index),
      title: step.title,
      start: step.start,
      end: step.end,
      after: step.after.map((before) => ({ id: String(before), lag: 0 })),
    }))
    expect(reschedule(tasks, { id: '0', end: tasks[0]!.end }).moved).toEqual([])
  })

  it('has both tracks and KPIs for both', () => {
    const steps = planTemplate(2026, theme)
    expect(new Set(steps.map((step) => step.track))).toEqual(new Set(tracks))
    expect(steps.filter((step) => step.track === 'TALENT')).toEqual(
      planTemplate(2026, 'A').filter((step) => step.track === 'TALENT'),
    )
    const kpis = kpiTemplates(theme)
    expect(new Set(kpis.map((kpi) => kpi.track))).toEqual(new Set(tracks))
    expect(new Set(kpis.map((kpi) => kpi.name)).size).toBe(kpis.length)
    for (const kpi of kpis) expect(kpi.unit).not.toBe('')
  })
})
