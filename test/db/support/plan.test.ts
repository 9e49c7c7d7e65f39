import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { casePage, paged } from '../../support/office/case-page.ts'
import type { GivenOffice } from '../../support/office/office.ts'
import { type GivenCase, givenCase, type supportedCase } from '../../support/office/selected.ts'
import { refused } from '../../support/refused.ts'

type Page = ReturnType<typeof supportedCase>

/** Three steps in a row on top of the template: 公募 (5 days), 面接 right after it, 内定 with a week of slack. */
function planned(given: GivenCase): { page: Page; ids: [string, string, string] } {
  const { page } = given
  const ids: [string, string, string] = [randomUUID(), randomUUID(), randomUUID()]
  const add = (id: string, title: string, start: string, end: string, after: string[]) =>
    paged(given.ask).plan.add({ id, caseId: page.id, track: 'TALENT', title, start, end, after })
  add(ids[0], '追加公募', '2026-09-07', '2026-09-11', [])
  add(ids[1], '追加面接', '2026-09-14', '2026-09-16', [ids[0]])
  const last = add(ids[2], '追加内定', '2026-09-28', '2026-09-29', [ids[1]])
  return { page: last, ids }
}

/** By the same officer, who was faster elsewhere. */
const theirEdit = expect.objectContaining({ who: '見本 太郎', self: true })

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

/** The items as they were on one page, under the revisions of another. */
const backTo = (given: GivenOffice, caseId: string, was: Page, is: Page, ids: readonly string[]) =>
  paged(given.ask).plan.putBack({
    caseId,
    items: ids.map((id) => ({ ...editOf(was, id), revision: item(is, id).revision })),
  })

describe('the plan of a case', () => {
  it('pushes followers only as far as they lack slack, over the holidays of September', () => {
    const given = givenCase()
    const { page, ids } = planned(given)
    const moved = paged(given.ask).plan.edit({ ...editOf(page, ids[0]), end: '2026-09-16' })
    expect(dates(moved, ids[0])).toBe('2026-09-07〜2026-09-16')
    // Three working days from 17 September: 17, 18, and 24 after 敬老の日・国民の休日・秋分の日.
    expect(dates(moved, ids[1])).toBe('2026-09-17〜2026-09-24')
    expect(dates(moved, ids[2])).toBe('2026-09-28〜2026-09-29')
  })

  it('leaves followers where they are when an item ends earlier or loses its dates', () => {
    const given = givenCase()
    const { page, ids } = planned(given)
    const earlier = paged(given.ask).plan.edit({ ...editOf(page, ids[0]), end: '2026-09-08' })
    expect(dates(earlier, ids[1])).toBe('2026-09-14〜2026-09-16')
    const undated = paged(given.ask).plan.edit({ ...editOf(earlier, ids[0]), start: null, end: null })
    expect(item(undated, ids[0])).toMatchObject({ start: null, end: null })
    expect(dates(undated, ids[1])).toBe('2026-09-14〜2026-09-16')
  })

  it('does not move what is done already', () => {
    const given = givenCase()
    const { page, ids } = planned(given)
    given.at('2026-09-17T10:00:00+09:00')
    const done = paged(given.ask).plan.edit({ ...editOf(page, ids[1]), doneOn: '2026-09-16' })
    expect(item(done, ids[1]).progress).toBe(100)
    const moved = paged(given.ask).plan.edit({ ...editOf(done, ids[0]), end: '2026-10-09' })
    expect(dates(moved, ids[1])).toBe('2026-09-14〜2026-09-16')
  })

  it('refuses a circle and names it', () => {
    const given = givenCase()
    const { page, ids } = planned(given)
    const circle = () => paged(given.ask).plan.edit({ ...editOf(page, ids[0]), after: [ids[2]] })
    expect(circle).toThrow(refused('invalid', { message: expect.stringMatching(/追加公募.*→.*追加/u) }))
  })

  it('refuses an end before the start, half a span, and a completion in the future', () => {
    const given = givenCase()
    const { page, ids } = planned(given)
    const edit = (change: object) => () => paged(given.ask).plan.edit({ ...editOf(page, ids[0]), ...change })
    expect(edit({ end: '2026-09-01' })).toThrow(refused('invalid', { fields: { end: expect.any(String) } }))
    expect(edit({ end: null })).toThrow(refused('invalid', { fields: { end: expect.any(String) } }))
    expect(edit({ doneOn: '2026-09-11' })).toThrow(refused('invalid', { fields: { doneOn: expect.any(String) } }))
    expect(dates(casePage(given.ask, page.id), ids[0])).toBe('2026-09-07〜2026-09-11')
  })

  it('changes words without touching any date, not even one on a day off', () => {
    const given = givenCase()
    const { page, ids } = planned(given)
    given.ask.holidays.edit({ date: '2026-09-07', name: '臨時休業', open: false })
    const renamed = paged(given.ask).plan.edit({ ...editOf(page, ids[0]), title: '追加公募(第2次)' })
    expect(dates(renamed, ids[0])).toBe('2026-09-07〜2026-09-11')
    expect(item(renamed, ids[0]).title).toBe('追加公募(第2次)')
  })

  it('counts the days off an officer entered', () => {
    const given = givenCase()
    const { page, ids } = planned(given)
    given.ask.holidays.edit({ date: '2026-09-17', name: '臨時休業', open: false })
    const moved = paged(given.ask).plan.edit({ ...editOf(page, ids[0]), end: '2026-09-16' })
    expect(dates(moved, ids[1])).toBe('2026-09-18〜2026-09-25')
  })

  it('takes an item out and puts it back with its links', () => {
    const given = givenCase()
    const { page, ids } = planned(given)
    const without = paged(given.ask).plan.remove({ id: ids[0], revision: item(page, ids[0]).revision })
    expect(without.milestones.some(({ id }) => id === ids[0])).toBe(false)
    expect(item(without, ids[1]).after).toEqual([])
    const again = paged(given.ask).plan.restore({ id: ids[0], revision: item(page, ids[0]).revision + 1 })
    expect(item(again, ids[1]).after).toEqual([ids[0]])
    expect(dates(again, ids[0])).toBe('2026-09-07〜2026-09-11')
  })

  it('keeps the link to an item that is taken out, even when the follower is edited meanwhile', () => {
    const given = givenCase()
    const { page, ids } = planned(given)
    const without = paged(given.ask).plan.remove({ id: ids[0], revision: item(page, ids[0]).revision })
    paged(given.ask).plan.edit({ ...editOf(without, ids[1]), owner: '委託' })
    const again = paged(given.ask).plan.restore({ id: ids[0], revision: item(page, ids[0]).revision + 1 })
    expect(item(again, ids[1])).toMatchObject({ after: [ids[0]], owner: '委託' })
  })

  it('shows both values of a stale edit, also when only a push moved the item', () => {
    const given = givenCase()
    const { page, ids } = planned(given)
    paged(given.ask).plan.edit({ ...editOf(page, ids[0]), end: '2026-09-16' })
    const stale = () => paged(given.ask).plan.edit({ ...editOf(page, ids[1]), owner: '委託' })
    expect(stale).toThrow(
      refused('conflict', {
        clashes: expect.arrayContaining([
          expect.objectContaining({ field: 'start', theirs: '令和8年9月17日', yours: '令和8年9月14日', by: theirEdit }),
          // Nobody else has touched it: it is only the edit's own change.
          expect.objectContaining({ field: 'owner', label: '担当', theirs: '(空欄)', yours: '委託', by: null }),
        ]),
      }),
    )
  })

  it('says in the history which followers were pushed', () => {
    const given = givenCase()
    const { page, ids } = planned(given)
    paged(given.ask).plan.edit({ ...editOf(page, ids[0]), end: '2026-09-16' })
    expect(given.ask.support.history({ id: page.id })[0]?.detail).toMatchObject({
      before: { end: '2026-09-11' },
      after: { end: '2026-09-16' },
      pushed: [{ id: ids[1], title: '追加面接' }],
    })
  })

  it('goes back as one deed, the item that was moved and those it pushed, and once more after that', () => {
    const given = givenCase()
    const { page, ids } = planned(given)
    const first = paged(given.ask).plan.edit({ ...editOf(page, ids[0]), end: '2026-09-16' })
    const second = paged(given.ask).plan.edit({ ...editOf(first, ids[0]), end: '2026-09-24', owner: '委託' })
    expect(dates(second, ids[1])).toBe('2026-09-25〜2026-09-29')
    const before = given.ask.audit.entries({}).total
    const back = backTo(given, page.id, first, second, ids)
    expect(back.milestones.map(({ revision: _, ...each }) => each)).toEqual(
      first.milestones.map(({ revision: _, ...each }) => each),
    )
    expect(given.ask.audit.entries({}).total).toBe(before + 1)
    const again = backTo(given, page.id, page, back, ids)
    expect(ids.map((id) => dates(again, id))).toEqual(ids.map((id) => dates(page, id)))
    expect(given.ask.support.history({ id: page.id })[1]?.detail).toMatchObject({
      items: [
        { id: ids[0], before: { end: '2026-09-24', owner: '委託' }, after: { end: '2026-09-16', owner: '' } },
        { id: ids[1], after: { start: '2026-09-17' } },
        { id: ids[2], after: { start: '2026-09-28' } },
      ],
    })
  })

  it('goes back whole or not at all: one stale follower is enough, and both its values are shown', () => {
    const given = givenCase()
    const { page, ids } = planned(given)
    const moved = paged(given.ask).plan.edit({ ...editOf(page, ids[0]), end: '2026-09-16' })
    const theirs = paged(given.ask).plan.edit({ ...editOf(moved, ids[1]), owner: '有識者' })
    expect(() => backTo(given, page.id, page, moved, ids)).toThrow(
      refused('conflict', {
        clashes: expect.arrayContaining([
          expect.objectContaining({ field: 'owner', theirs: '有識者', yours: '(空欄)', by: theirEdit }),
        ]),
      }),
    )
    expect(casePage(given.ask, page.id).milestones).toEqual(theirs.milestones)
  })
})
