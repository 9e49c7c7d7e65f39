import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PlanGantt } from '../../../renderer/features/support/plan/plan-gantt.tsx'
import { addWorkingDays } from '../../../shared/domain/calendar/working-days.ts'
import { fieldsOf } from '../../../shared/domain/record-fields.ts'
import { milestoneFields } from '../../../shared/domain/support/fields/milestone.ts'
import { givenCase } from './given-case.tsx'

const title = '① 市町村ニーズ調査'
const bar = () => screen.findByRole('button', { name: new RegExp(`^${title}`) })

async function givenPlan() {
  const given = await givenCase((page) => <PlanGantt page={page} onOpen={() => undefined} />)
  const dates = async () =>
    (await given.stored()).milestones.map(({ title: name, start, end }) => [name, start, end] as const)
  const item = async () => {
    const found = (await given.stored()).milestones.find((each) => each.title === title)
    if (found === undefined) throw new Error('the template has this item')
    return found
  }
  return { ...given, dates, item, moved: await bar() }
}

describe('a bar of the plan', { timeout: 20_000 }, () => {
  it('goes where the keys sent it, however fast they came, and asks only for the last place', async () => {
    const { item, moved, asked } = await givenPlan()
    const { start } = await item()
    const before = asked.filter((name) => name === 'plan.edit').length
    for (let press = 0; press < 6; press++) fireEvent.keyDown(moved, { key: 'ArrowRight' })
    const wanted = addWorkingDays(start ?? '', 6)
    await waitFor(async () => expect((await item()).start).toBe(wanted))
    await waitFor(() => expect(moved.getAttribute('aria-label')).toContain('4月23日'))
    expect(asked.filter((name) => name === 'plan.edit').length - before).toBeLessThan(4)
  })

  it('takes its followers along, and one undo brings all of them back', async () => {
    const { dates, moved, asked } = await givenPlan()
    const before = await dates()
    fireEvent.keyDown(moved, { key: 'ArrowRight', shiftKey: true })
    await waitFor(async () => {
      const after = await dates()
      expect(after.filter(([, start], index) => start !== before[index]?.[1]).length).toBeGreaterThan(1)
    })
    const edits = asked.filter((name) => name === 'plan.edit').length
    fireEvent.click(await screen.findByText('元に戻す'))
    await waitFor(async () => expect(await dates()).toEqual(before))
    expect(asked.filter((name) => name === 'plan.putBack')).toHaveLength(1)
    expect(asked.filter((name) => name === 'plan.edit')).toHaveLength(edits)
  })

  it('goes back to what is stored when somebody else was first and theirs is chosen', async () => {
    const { api, item, moved } = await givenPlan()
    const { id, revision, ...rest } = await item()
    const theirs = { ...fieldsOf(milestoneFields, rest), start: '2026-05-11', end: '2026-05-15' }
    const first = api.plan.edit({ ...theirs, id, revision })
    fireEvent.keyDown(moved, { key: 'ArrowRight' })
    await first
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('令和8年5月11日')).toBeTruthy()
    expect(within(dialog).getAllByText(/^あなたが別のウィンドウや画面で 令和.* に変更$/)).toHaveLength(2)
    const [theirsForAll] = within(dialog).getAllByText('すべてこちらを残す')
    if (theirsForAll) fireEvent.click(theirsForAll)
    fireEvent.click(within(dialog).getByText('選んだ内容を残す'))
    await waitFor(() => expect(moved.getAttribute('aria-label')).toContain('5月11日から'))
    expect((await item()).start).toBe('2026-05-11')
  })
})
