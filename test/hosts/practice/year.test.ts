import { expect, it } from 'vitest'
import { fillPractice } from '../../../electron/host/practice/practice.ts'
import { isWorkingDay } from '../../../shared/domain/calendar/working-days.ts'
import { givenOffice } from '../../support/office/office.ts'

it.each(['2026-11-22T10:00:00+09:00', '2026-03-25T10:00:00+09:00', '2027-03-20T10:00:00+09:00'])(
  'a practice office made at %s is a whole year a person could have entered, and says so to nobody else',
  (now) => {
    const given = givenOffice({ now, practice: true })
    fillPractice(given.office, now, given.at)
    const list = given.ask.applications.list({ fy: 2026 })
    expect(list).toHaveLength(11)
    expect(list.filter((row) => row.state === 'selected')).toHaveLength(5)
    expect(list.find((row) => row.prefecture === '熊本県')).toMatchObject({ late: true, lateDecision: 'accepted' })
    expect(list.find((row) => row.prefecture === '徳島県')?.defects).toBeGreaterThan(0)
    expect(given.ask.selection.list({ fy: 2026 }).rows.filter((row) => row.departs)).not.toEqual([])
    const portfolio = given.ask.support.portfolio({ fy: 2026 })
    expect(portfolio).toHaveLength(now < '2026-04-01' ? 0 : 5)
    expect(portfolio.every((row) => row.sessionsHeld > 0)).toBe(true)
    const sessions = portfolio.flatMap(({ id }) => given.ask.sessions.list({ caseId: id }))
    expect(sessions.filter(({ startAt }) => startAt !== null && !isWorkingDay(startAt.slice(0, 10)))).toEqual([])
    expect(sessions.filter(({ nextOn }) => nextOn !== null && !isWorkingDay(nextOn))).toEqual([])
    for (const { id } of list) {
      const { files, readings } = given.ask.applications.get({ id })
      expect(files.map(({ kind }) => kind).toSorted()).toEqual(['cover', 'detail', 'mail'])
      expect(readings.find(({ path }) => path === 'goal')?.place).toMatchObject({ document: 'detail' })
    }
    expect(list.filter((row) => row.state === 'deliberated')).toHaveLength(1)
    const open = given.ask.scores.board({ fy: 2026 }).reviewers.map((reviewer) => reviewer.open)
    expect(open).toEqual([0, 0, 0, 0, 1])
    expect(given.ask.audit.verify({})).toMatchObject({ integrity: 'ok', firstBad: null })
    expect(given.defects).toEqual([])
  },
)

it('two practice offices made at one moment have the same marks and the same results', () => {
  const now = '2026-11-22T10:00:00+09:00'
  const made = () => {
    const given = givenOffice({ now, practice: true })
    fillPractice(given.office, now, given.at)
    const { reviewers } = given.ask.scores.board({ fy: 2026 })
    const marks = reviewers.map(({ id }) => {
      const { sheets, criteria, candidates } = given.ask.scores.grid({ fy: 2026, reviewerId: id })
      const ofSheet = (scores: Readonly<Record<string, number | null>>) =>
        criteria.map((each) => scores[each.id] ?? null)
      return candidates.map((one) => [
        one.prefecture,
        sheets.filter(({ applicationId }) => applicationId === one.id).map(({ scores }) => ofSheet(scores)),
      ])
    })
    const results = given.ask.selection.list({ fy: 2026 }).rows.map(({ prefecture, rank }) => [prefecture, rank])
    return { marks, results: results.toSorted() }
  }
  expect(made()).toEqual(made())
})
