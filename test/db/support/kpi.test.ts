import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { casePage, paged } from '../../support/office/case-page.ts'
import { type GivenCase, givenCase } from '../../support/office/selected.ts'
import { refused } from '../../support/refused.ts'

/** 人材プールの人数, from 6 to 9 by the end of March. */
function aKpi(given: GivenCase) {
  const { page } = given
  const kpi = page.kpiList[0]
  if (!kpi) throw new Error('the made-up form has a KPI')
  given.at('2026-10-01T10:00:00+09:00')
  const record = (asOf: string, value: number, id = randomUUID()) =>
    paged(given.ask).kpi.record({ id, kpiId: kpi.id, asOf, value })
  const now = () => {
    const found = casePage(given.ask, page.id).kpiList.find(({ id }) => id === kpi.id)
    if (!found) throw new Error('the KPI is gone')
    return found
  }
  return { page, kpi, record, now }
}

describe('the values of a KPI', () => {
  it('say how far the way to the target has come and what that suggests', () => {
    const given = givenCase()
    const { record, now } = aKpi(given)
    record('2026-06-30', 7)
    record('2026-09-30', 7.8)
    expect(now()).toMatchObject({ latest: { asOf: '2026-09-30', value: 7.8 }, suggested: 'on_track' })
    expect(now().rate).toBeCloseTo(0.6)
    // Nothing newer was measured since: the same value means less as the year goes on.
    given.at('2027-02-01T10:00:00+09:00')
    expect(now()).toMatchObject({ suggested: 'slightly_behind' })
    record('2027-01-31', 9)
    expect(now()).toMatchObject({ rate: 1, suggested: 'done' })
  })

  it('count by their date, not by when they were entered', () => {
    const given = givenCase()
    const { record, now } = aKpi(given)
    record('2026-09-30', 8)
    record('2026-05-31', 6)
    expect(now().latest).toEqual({ asOf: '2026-09-30', value: 8 })
    expect(now().values.map(({ asOf }) => asOf)).toEqual(['2026-05-31', '2026-09-30'])
  })

  it('are one a day: a second value is refused and both are shown', () => {
    const given = givenCase()
    const { record, now } = aKpi(given)
    record('2026-09-30', 7)
    expect(() => record('2026-09-30', 8)).toThrow(
      refused('conflict', {
        message: expect.stringMatching(/7人.*8人/u),
        clashes: [{ field: 'value', label: '人材プールの人数(令和8年9月30日)', theirs: '7人', yours: '8人' }],
      }),
    )
    expect(now().values.map(({ value }) => value)).toEqual([7])
  })

  it('are recorded once when the call is repeated', () => {
    const given = givenCase()
    const { record, now } = aKpi(given)
    const id = randomUUID()
    record('2026-09-30', 7, id)
    record('2026-09-30', 7, id)
    expect(now().values).toHaveLength(1)
  })

  it('lie in the past', () => {
    const given = givenCase()
    const { record } = aKpi(given)
    record('2026-10-01', 7)
    expect(() => record('2026-10-02', 8)).toThrow(refused('invalid', { fields: { asOf: expect.any(String) } }))
  })

  it('cannot be moved or restored onto a day that is taken', () => {
    const given = givenCase()
    const { record, now } = aKpi(given)
    record('2026-08-31', 7)
    record('2026-09-30', 8)
    const [august, september] = now().values
    const move = () =>
      paged(given.ask).kpi.editValue({ id: august!.id, asOf: '2026-09-30', value: 7, note: '', revision: 1 })
    expect(move).toThrow(refused('conflict'))
    paged(given.ask).kpi.removeValue({ id: september!.id, revision: 1 })
    move()
    expect(now().values.map(({ asOf, value }) => [asOf, value])).toEqual([['2026-09-30', 7]])
    const restore = () => paged(given.ask).kpi.restoreValue({ id: september!.id, revision: 2 })
    expect(restore).toThrow(refused('conflict', { message: expect.stringMatching(/7人.*8人/u) }))
  })

  it('show both values when they were edited elsewhere in the meantime', () => {
    const given = givenCase()
    const { record, now } = aKpi(given)
    record('2026-09-30', 7)
    const { id } = now().values[0]!
    paged(given.ask).kpi.editValue({ id, asOf: '2026-09-30', value: 8, note: '訂正', revision: 1 })
    const stale = () => paged(given.ask).kpi.editValue({ id, asOf: '2026-09-30', value: 9, note: '訂正', revision: 1 })
    expect(stale).toThrow(
      refused('conflict', { clashes: [{ field: 'value', label: '実績値', theirs: '8', yours: '9' }] }),
    )
  })
})

describe('the KPIs of a case', () => {
  it('are added, edited, taken out and put back with their values', () => {
    const given = givenCase()
    const { page, record, kpi, now } = aKpi(given)
    record('2026-09-30', 7)
    const added = paged(given.ask).kpi.add({
      id: randomUUID(),
      caseId: page.id,
      track: 'THEME',
      name: '初期費用の単独調達比',
      unit: '%',
      baseline: 100,
      baselineDate: '2026-04-01',
      target: 80,
      targetDate: '2027-03-31',
    })
    expect(added.kpiList).toHaveLength(3)
    const without = paged(given.ask).kpi.remove({ id: kpi.id, revision: kpi.revision })
    expect(without.kpiList.some(({ id }) => id === kpi.id)).toBe(false)
    paged(given.ask).kpi.restore({ id: kpi.id, revision: kpi.revision + 1 })
    expect(now().values.map(({ value }) => value)).toEqual([7])
  })

  it('cannot be judged while the target equals the baseline', () => {
    const given = givenCase()
    const { record, kpi, now } = aKpi(given)
    record('2026-09-30', 7)
    const { id, track, name, kind, unit, baseline, baselineDate, targetDate, definition, source, revision } = kpi
    const words = { id, track, name, kind, unit, baseline, baselineDate, targetDate, definition, source, revision }
    paged(given.ask).kpi.edit({ ...words, target: 6 })
    expect(now()).toMatchObject({ rate: null, suggested: null })
  })
})
