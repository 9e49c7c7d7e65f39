import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { supportedCase } from '../../support/office/selected.ts'

const refused = (code: string, more: object = {}) =>
  expect.objectContaining({ problem: expect.objectContaining({ code, ...more }) })

type Page = ReturnType<typeof supportedCase>

/** Three steps in a row on top of the template: 公募 (5 days), 面接 right after it, 内定 with a week of slack. */
function planned(given: GivenOffice): { page: Page; ids: [string, string, string] } {
  const page = supportedCase(given)
  const ids: [string, string, string] = [randomUUID(), randomUUID(), randomUUID()]
  const add = (id: string, title: string, start: string, end: string, after: string[]) =>
    given.ask.plan.add({ id, caseId: page.id, track: 'TALENT', title, start, end, after })
  add(ids[0], '追加公募', '2026-09-07', '2026-09-11', [])
  add(ids[1], '追加面接', '2026-09-14', '2026-09-16', [ids[0]])
  const last = add(ids[2], '追加内定', '2026-09-28', '2026-09-29', [ids[1]])
  return { page: last, ids }
}

const item = (page: Page, id: string) => {
  const found = page.milestones.find((each) => each.id === id)
  if (!found) throw new Error('no such milestone on the page')
  return found
}
const dates = (page: Page, id: string) => {
  const { start, end } = item(page, id)
  return `${start}〜${end}`
}
const editOf = (page: Page, id: string) => {
  const { title, track, start, end, doneOn, progress, weight, owner, after, revision } = item(page, id)
  return { id, title, track, start, end, doneOn, progress, weight, owner, after, revision }
}

describe('the plan of a case', () => {
  it('pushes followers only as far as they lack slack, over the holidays of September', () => {
    const given = givenOffice()
    const { page, ids } = planned(given)
    const moved = given.ask.plan.edit({ ...editOf(page, ids[0]), end: '2026-09-16' })
    expect(dates(moved, ids[0])).toBe('2026-09-07〜2026-09-16')
    // Three working days from 17 September: 17, 18, and 24 after 敬老の日・国民の休日・秋分の日.
    expect(dates(moved, ids[1])).toBe('2026-09-17〜2026-09-24')
    expect(dates(moved, ids[2])).toBe('2026-09-28〜2026-09-29')
  })

  it('leaves followers where they are when an item ends earlier or loses its dates', () => {
    const given = givenOffice()
    const { page, ids } = planned(given)
    const earlier = given.ask.plan.edit({ ...editOf(page, ids[0]), end: '2026-09-08' })
    expect(dates(earlier, ids[1])).toBe('2026-09-14〜2026-09-16')
    const undated = given.ask.plan.edit({ ...editOf(earlier, ids[0]), start: null, end: null })
    expect(item(undated, ids[0])).toMatchObject({ start: null, end: null })
    expect(dates(undated, ids[1])).toBe('2026-09-14〜2026-09-16')
  })

  it('does not move what is done already', () => {
    const given = givenOffice()
    const { page, ids } = planned(given)
    given.at('2026-09-17T10:00:00+09:00')
    const done = given.ask.plan.edit({ ...editOf(page, ids[1]), doneOn: '2026-09-16' })
    expect(item(done, ids[1]).progress).toBe(100)
    const moved = given.ask.plan.edit({ ...editOf(done, ids[0]), end: '2026-10-09' })
    expect(dates(moved, ids[1])).toBe('2026-09-14〜2026-09-16')
  })

  it('refuses a circle and names it', () => {
    const given = givenOffice()
    const { page, ids } = planned(given)
    const circle = () => given.ask.plan.edit({ ...editOf(page, ids[0]), after: [ids[2]] })
    expect(circle).toThrow(refused('invalid', { message: expect.stringMatching(/追加公募.*→.*追加/u) }))
  })

  it('refuses an end before the start, half a span, and a completion in the future', () => {
    const given = givenOffice()
    const { page, ids } = planned(given)
    const edit = (change: object) => () => given.ask.plan.edit({ ...editOf(page, ids[0]), ...change })
    expect(edit({ end: '2026-09-01' })).toThrow(refused('invalid', { fields: { end: expect.any(String) } }))
    expect(edit({ end: null })).toThrow(refused('invalid', { fields: { end: expect.any(String) } }))
    expect(edit({ doneOn: '2026-09-11' })).toThrow(refused('invalid', { fields: { doneOn: expect.any(String) } }))
    expect(dates(given.ask.support.case({ id: page.id }), ids[0])).toBe('2026-09-07〜2026-09-11')
  })

  it('changes words without touching any date, not even one on a day off', () => {
    const given = givenOffice()
    const { page, ids } = planned(given)
    given.ask.holidays.edit({ date: '2026-09-07', name: '臨時休業', open: false })
    const renamed = given.ask.plan.edit({ ...editOf(page, ids[0]), title: '追加公募(第2次)' })
    expect(dates(renamed, ids[0])).toBe('2026-09-07〜2026-09-11')
    expect(item(renamed, ids[0]).title).toBe('追加公募(第2次)')
  })

  it('counts the days off an officer entered', () => {
    const given = givenOffice()
    const { page, ids } = planned(given)
    given.ask.holidays.edit({ date: '2026-09-17', name: '臨時休業', open: false })
    const moved = given.ask.plan.edit({ ...editOf(page, ids[0]), end: '2026-09-16' })
    expect(dates(moved, ids[1])).toBe('2026-09-18〜2026-09-25')
  })

  it('takes an item out and puts it back with its links', () => {
    const given = givenOffice()
    const { page, ids } = planned(given)
    const without = given.ask.plan.remove({ id: ids[0], revision: item(page, ids[0]).revision })
    expect(without.milestones.some(({ id }) => id === ids[0])).toBe(false)
    expect(item(without, ids[1]).after).toEqual([])
    const again = given.ask.plan.restore({ id: ids[0], revision: item(page, ids[0]).revision + 1 })
    expect(item(again, ids[1]).after).toEqual([ids[0]])
    expect(dates(again, ids[0])).toBe('2026-09-07〜2026-09-11')
  })

  it('keeps the link to an item that is taken out, even when the follower is edited meanwhile', () => {
    const given = givenOffice()
    const { page, ids } = planned(given)
    const without = given.ask.plan.remove({ id: ids[0], revision: item(page, ids[0]).revision })
    given.ask.plan.edit({ ...editOf(without, ids[1]), owner: '委託' })
    const again = given.ask.plan.restore({ id: ids[0], revision: item(page, ids[0]).revision + 1 })
    expect(item(again, ids[1])).toMatchObject({ after: [ids[0]], owner: '委託' })
  })

  it('shows both values of a stale edit, also when only a push moved the item', () => {
    const given = givenOffice()
    const { page, ids } = planned(given)
    given.ask.plan.edit({ ...editOf(page, ids[0]), end: '2026-09-16' })
    const stale = () => given.ask.plan.edit({ ...editOf(page, ids[1]), owner: '委託' })
    expect(stale).toThrow(
      refused('conflict', {
        clashes: expect.arrayContaining([
          { field: 'start', label: '始まり', theirs: '令和8年9月17日', yours: '令和8年9月14日' },
          { field: 'owner', label: '担当', theirs: '(空欄)', yours: '委託' },
        ]),
      }),
    )
  })

  it('says in the history which followers were pushed', () => {
    const given = givenOffice()
    const { page, ids } = planned(given)
    given.ask.plan.edit({ ...editOf(page, ids[0]), end: '2026-09-16' })
    expect(given.ask.support.history({ id: page.id })[0]?.detail).toMatchObject({
      before: { end: '2026-09-11' },
      after: { end: '2026-09-16' },
      pushed: [{ id: ids[1], title: '追加面接' }],
    })
  })
})
