import { configure, fireEvent, render, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createClient } from '../../renderer/api/client.ts'
import { App } from '../../renderer/app/app.tsx'
import { byTelephone } from '../support/office/by-telephone.ts'
import { eligibleYear, selectedYear } from '../support/office/remote-year.ts'
import { givenTransport } from './given-window.tsx'

// Two whole windows are drawn here, on a machine that may be busy with other tests.
configure({ asyncUtilTimeout: 15_000 })

const fy = 2026
const bodies = [
  ['岩手県', 'A'],
  ['福井県', 'B'],
] as const

type Shown = ReturnType<typeof within>

/** Two windows of one office at the same place; `ready` waits until one shows all of it. */
async function givenTwoWindows(
  given: Awaited<ReturnType<typeof givenTransport>>,
  place: string,
  ready: (shown: Shown) => Promise<unknown>,
) {
  localStorage.setItem('banso.fy.last.main', String(fy))
  location.hash = place
  const windows = [given, given.another()].map(({ transport, asked }) => {
    const { container } = render(<App transport={transport} place="main" />)
    return { asked, shown: within(container) }
  })
  const [typing, other] = windows
  if (!typing || !other) throw new Error('two windows')
  for (const { shown } of windows) await ready(shown)
  await waitFor(() => expect(given.asked).toContain('home.counts'))
  // What the bands ask for waits until a window has settled, and may be the last of all.
  for (const { asked } of windows)
    await waitFor(() => expect(asked).toEqual(expect.arrayContaining(['audit.standing', 'travel.standing'])))
  for (const { asked } of windows) asked.splice(0)
  return { typing, other }
}
type Window = Awaited<ReturnType<typeof givenTwoWindows>>['typing']

/** Both on the sheets of the same reviewer. */
async function givenTwoGrids() {
  const given = await givenTransport()
  const api = createClient(given.another().transport)
  await eligibleYear(api, fy, bodies)
  const reviewer = await api.reviewers.add({ id: crypto.randomUUID(), fy, name: '見本 一郎' })
  await api.scores.start({ fy })
  const entryId = (await api.scoreEntries.begin(byTelephone(reviewer.id))).id
  const { candidates, sheets, criteria } = await api.scores.grid({ fy, reviewerId: reviewer.id })
  const [criterion] = criteria
  if (!criterion) throw new Error('scored by criteria')
  const cellOf = (body: string, says: string) => `${body} ${criterion.shortName} ${says}`
  const windows = await givenTwoWindows(given, `#/review/scores/${reviewer.id}`, (shown) =>
    shown.findByLabelText(cellOf('岩手県', '未記入')),
  )
  /** Somebody else puts it on the sheet of that body. */
  const record = (body: string, raw: number) => {
    const application = candidates.find(({ prefecture }) => prefecture === body)
    const sheet = sheets.find(({ applicationId }) => applicationId === application?.id)
    return api.scores.record({ sheetId: sheet?.id ?? '', criterionId: criterion.id, raw, entryId, revision: 1 })
  }
  const cell = ({ shown }: Window, body: string, says: string) =>
    shown.findByLabelText(new RegExp(`^${cellOf(body, says)}`))
  return { api, ...windows, record, cell }
}

describe('a score that is typed', { timeout: 60_000 }, () => {
  it('asks for nothing more in its own window, and once in another that shows the sheet', async () => {
    const { typing, other, cell } = await givenTwoGrids()
    fireEvent.change(await cell(typing, '岩手県', '未記入'), { target: { value: '4' } })
    await cell(other, '岩手県', '4点')
    expect(other.asked).toEqual(['scores.grid'])
    expect(typing.asked).toEqual(['scores.record'])
    await cell(typing, '岩手県', '4点')
  })

  it('is asked for again by its own window where somebody else typed on the same grid meanwhile', async () => {
    const { typing, other, record, cell } = await givenTwoGrids()
    const theirs = record('福井県', 2)
    fireEvent.change(await cell(typing, '岩手県', '未記入'), { target: { value: '4' } })
    await theirs
    for (const each of [typing, other]) {
      await cell(each, '岩手県', '4点')
      await cell(each, '福井県', '2点')
    }
    expect(other.asked).toEqual(['scores.grid'])
    expect(typing.asked).toEqual(['scores.record', 'scores.grid'])
  })

  it('leaves a window alone that shows something else of the year', async () => {
    const { api, typing, record } = await givenTwoGrids()
    location.hash = '#/review/conflicts'
    await waitFor(() => expect(typing.asked).toContain('conflicts.list'))
    typing.asked.splice(0)
    await record('岩手県', 2)
    // A deed that the window does show, so that it is known when it has heard of both.
    await api.reviewers.add({ id: crypto.randomUUID(), fy, name: '例示 花子' })
    await waitFor(() => expect(typing.asked).toContain('scores.board'))
    expect(typing.asked).not.toContain('scores.grid')
  })
})

/** Both on the plan of the first of two cases. */
async function givenTwoPlans() {
  const given = await givenTransport()
  const api = createClient(given.another().transport)
  const cases = []
  for (const applicationId of await selectedYear(api, fy, bodies, '2026-02-19'))
    cases.push(await api.support.start({ id: crypto.randomUUID(), applicationId }))
  const [first, second] = cases
  if (!first || !second) throw new Error('two cases')
  const [item] = await api.plan.list({ caseId: first.id })
  if (!item) throw new Error('a plan begins with its template')
  const bar = (shown: Shown) => shown.findByRole('button', { name: new RegExp(`^${item.title}`) })
  const windows = await givenTwoWindows(given, `#/support/${first.id}/plan`, bar)
  const rename = async (caseId: string, title: string) => {
    const [{ id, revision, baselineStart: _s, baselineEnd: _e, sort: _o, ...fields } = item] = await api.plan.list({
      caseId,
    })
    return api.plan.edit({ ...fields, id, revision, title })
  }
  return { ...windows, bar, first, second, rename }
}

describe('an item of a plan that is moved', { timeout: 60_000 }, () => {
  it('is answered alone: its own window asks how the case stands, another for the plan too, and for no other room', async () => {
    const { typing, other, bar } = await givenTwoPlans()
    const moved = await bar(typing.shown)
    const before = moved.getAttribute('aria-label')
    fireEvent.keyDown(moved, { key: 'ArrowRight' })
    await waitFor(async () => expect((await bar(other.shown)).getAttribute('aria-label')).not.toBe(before))
    await waitFor(() => expect(typing.asked).toContain('support.case'))
    expect(typing.asked).toEqual(['plan.edit', 'support.case'])
    expect(other.asked.toSorted()).toEqual(['plan.list', 'support.case'])
  })

  it('leaves the windows of another case alone', async () => {
    const { typing, first, second, rename } = await givenTwoPlans()
    await rename(second.id, '別の団体の項目')
    await rename(first.id, 'この団体の項目')
    await typing.shown.findByRole('button', { name: /^この団体の項目/ })
    expect(typing.asked.toSorted()).toEqual(['plan.list', 'support.case'])
  })
})
