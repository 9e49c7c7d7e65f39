import { fireEvent, render, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createClient } from '../../renderer/api/client.ts'
import { App } from '../../renderer/app/app.tsx'
import { eligibleYear } from '../support/office/eligible-year.ts'
import { givenTransport } from './given-window.tsx'

const fy = 2026

/** Two whole windows are drawn here, on a machine that may be busy with other tests. */
const unhurried = { timeout: 4000 }

/** Two windows of one office, both on the sheets of the same reviewer. */
async function givenTwoGrids() {
  const given = await givenTransport()
  const api = createClient(given.another().transport)
  await eligibleYear(api, fy, [
    ['岩手県', 'A'],
    ['福井県', 'B'],
  ])
  const reviewer = await api.reviewers.add({ id: crypto.randomUUID(), fy, name: '見本 一郎' })
  await api.scores.start({ fy })
  localStorage.setItem('banso.fy.last.main', String(fy))
  location.hash = `#/review/scores/${reviewer.id}`
  const { candidates, sheets, criteria } = await api.scores.grid({ fy, reviewerId: reviewer.id })
  const [criterion] = criteria
  if (!criterion) throw new Error('scored by criteria')
  const windows = [given, given.another()].map(({ transport, asked }) => {
    const { container } = render(<App transport={transport} place="main" />)
    const cell = (body: string, says: string) =>
      within(container).findByLabelText<HTMLInputElement>(`${body} ${criterion.shortName} ${says}`, {}, unhurried)
    return { asked, cell }
  })
  const [typing, other] = windows
  if (!typing || !other) throw new Error('two windows')
  for (const { cell } of windows) await cell('岩手県', '未記入')
  await waitFor(() => expect(given.asked).toContain('home.counts'), unhurried)
  for (const { asked } of windows) asked.splice(0)
  /** Somebody else puts it on the sheet of that body. */
  const record = (body: string, raw: number) => {
    const application = candidates.find(({ prefecture }) => prefecture === body)
    const sheet = sheets.find(({ applicationId }) => applicationId === application?.id)
    return api.scores.record({ sheetId: sheet?.id ?? '', criterionId: criterion.id, raw, revision: 1 })
  }
  return { api, typing, other, record }
}

describe('a score that is typed', () => {
  it('asks for nothing more in its own window, and once in another that shows the sheet', async () => {
    const { typing, other } = await givenTwoGrids()
    fireEvent.change(await typing.cell('岩手県', '未記入'), { target: { value: '4' } })
    await other.cell('岩手県', '4点')
    expect(other.asked).toEqual(['scores.grid'])
    expect(typing.asked).toEqual(['scores.record'])
    await typing.cell('岩手県', '4点')
  })

  it('is asked for again by its own window where somebody else typed on the same grid meanwhile', async () => {
    const { typing, other, record } = await givenTwoGrids()
    const theirs = record('福井県', 2)
    fireEvent.change(await typing.cell('岩手県', '未記入'), { target: { value: '4' } })
    await theirs
    for (const shown of [typing, other]) {
      await shown.cell('岩手県', '4点')
      await shown.cell('福井県', '2点')
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
