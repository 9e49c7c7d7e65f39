import { afterEach, expect, it } from 'vitest'
import { createClient } from '../../renderer/api/client.ts'
import type { Topic } from '../../shared/contract/operation.ts'
import type { Reply } from '../../shared/contract/reply.ts'
import { createCleanup, givenOpenOffice } from '../support/hosts/desk.ts'
import { eligibleYear } from '../support/office/remote-year.ts'

const fy = 2026
const cleanup = createCleanup()
afterEach(() => cleanup.run())

/** An officer and a reviewer at two PCs, and what each of their windows is told. */
async function givenTwo() {
  const { desk, key } = await givenOpenOffice(cleanup, { clock: () => new Date('2026-03-02T01:00:00Z') })
  const at = (session: string) => {
    const heard: Topic[] = []
    cleanup.later(desk.onChange('main', session, ({ topics }) => heard.push(...topics)))
    const call = async (name: string, input: unknown): Promise<Reply> => desk.call('main', session, name, input)
    return { api: createClient({ call, onChange: () => () => undefined }), heard: () => heard.splice(0) }
  }
  const officer = at(key)
  const guest = at(desk.sessions.open({ owner: false }))
  const ids = await eligibleYear(officer.api, fy, [
    ['岩手県', 'A'],
    ['福井県', 'B'],
  ])
  const reviewer = { id: crypto.randomUUID(), fy, name: '例示 花子', withProfile: true }
  const { profileId } = await officer.api.reviewers.add(reviewer)
  await officer.api.scores.start({ fy })
  return { officer, guest, ids, reviewerId: reviewer.id, profileId: profileId ?? '' }
}

it('a window where nobody is signed in is told of areas, never of a record', async () => {
  const { officer, guest, ids } = await givenTwo()
  guest.heard()
  const { revision } = await officer.api.applications.get({ id: ids[0] ?? '' })
  await officer.api.applications.confirmFields({ id: ids[0] ?? '', paths: ['goal'], confirmed: true, revision })
  expect(guest.heard()).toEqual(['applications', 'audit'])
})

it('a reviewer’s window is told of the applications they may know of by number, of a conflicted one only the area', async () => {
  const { officer, guest, ids, reviewerId, profileId } = await givenTwo()
  const [iwate = '', fukui = ''] = ids
  const id = crypto.randomUUID()
  await officer.api.conflicts.declare({ id, reviewerId, jis2: '18', kind: 'business', treatment: 'exclude' })
  await guest.api.launcher.signIn({ profileId })
  const edit = async (application: string) => {
    officer.heard()
    guest.heard()
    const { revision } = await officer.api.applications.get({ id: application })
    await officer.api.applications.confirmFields({ id: application, paths: ['goal'], confirmed: true, revision })
    return { officer: officer.heard(), guest: guest.heard() }
  }
  expect(await edit(iwate)).toMatchObject({ guest: [`applications/${iwate}`] })
  const kept = await edit(fukui)
  expect(kept.officer).toContain(`applications/${fukui}`)
  expect(kept.guest).toEqual(['applications'])
})
