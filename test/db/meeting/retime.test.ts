import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { heldMeeting } from '../../support/meeting/held.ts'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'

describe('時刻を直す', () => {
  it('times a line anew as one deed, with all that rests on it; refused where that no longer holds', () => {
    const given = givenOffice()
    const marks = [0, 1, 2].map(() => [4, 4, 4, 4, 4, 4])
    scoredYear(given, [{ name: '鹿児島県', scores: marks }])
    given.at('2026-03-06T14:00:00+09:00')
    const { ask, at, office, officer } = given
    const { id, record, allCome, decide, page } = heldMeeting(given)
    allCome()
    record({ kind: 'opened' })
    at('2026-03-06T14:10:00+09:00')
    decide('鹿児島県', 'selected')
    const line = (kind: string) => page().entries.find((each) => each.kind === kind && !each.struck)
    const timed = (kind: string, to: string) => ({
      ...{ id, entryId: line(kind)?.id ?? '', strikeId: randomUUID(), againId: randomUUID() },
      ...{ at: to, reason: '時計の遅れ' },
    })
    const input = timed('itemOpened', '2026-03-06T14:05:00+09:00')
    const made = ask.meeting.retime(input)
    expect(ask.meeting.retime(input)).toEqual(made)
    expect(line('itemOpened')).toMatchObject({ id: input.againId, at: '2026-03-06T14:05:00+09:00' })
    expect(page().entries.filter(({ kind, struck }) => kind === 'itemOpened' && struck).length).toBe(1)
    expect(page().items.find(({ title }) => title === '鹿児島県')?.decision).toMatchObject({ result: 'selected' })
    const late = office.call('meeting.retime', timed('itemOpened', '2026-03-06T14:10:01+09:00'), officer)
    expect(late.ok ? '' : late.problem.message).toMatch(/今より後|合わなくなります/u)
    at('2026-03-06T14:20:00+09:00')
    const after = office.call('meeting.retime', timed('itemOpened', '2026-03-06T14:15:00+09:00'), officer)
    expect(after.ok ? '' : after.problem.message).toContain('その後の記録と合わなくなります')
    ask.meeting.retime(timed('decided', '2026-03-06T14:12:00+09:00'))
    const [first] = ask.selection.list({ fy: 2026 }).rows.filter(({ proposal }) => proposal !== null)
    expect(first).toMatchObject({ prefecture: '鹿児島県', proposal: { result: 'selected' } })
  })
})
