import { afterEach, describe, expect, it } from 'vitest'
import { createClient } from '../../../renderer/api/client.ts'
import type { Topic } from '../../../shared/contract/operation.ts'
import type { Reply } from '../../../shared/contract/reply.ts'
import { createCleanup, givenOpenOffice, valueIn } from '../../support/hosts/desk.ts'
import { givenServer } from '../../support/hosts/serve.ts'
import { eligibleYear } from '../../support/office/remote-year.ts'
import { operations } from '../../support/sweep/answers.ts'

const fy = 2026
const cleanup = createCleanup()
afterEach(() => cleanup.run())

type Call = (name: string, input: unknown) => Promise<Reply>

/** A year with its meeting; the number of the meeting. */
async function meetingBy(call: Call): Promise<string> {
  const api = createClient({ call, onChange: () => () => undefined })
  await eligibleYear(api, fy, [['岩手県', 'A']])
  await api.reviewers.add({ id: crypto.randomUUID(), fy, name: '例示 花子' })
  const id = crypto.randomUUID()
  const plan = { heldOn: '2026-03-06', startsAt: '14:00', endsAt: '16:00', place: '見本会議室', form: 'room' as const }
  await api.meeting.make({ id, fy, no: 1, ...plan })
  return id
}

const before = { ok: true, value: { face: 'before', title: '選定審議会議 第1回' } }

describe('a screen of 投影 at the desk', () => {
  async function givenRoom() {
    const { desk, key, call } = await givenOpenOffice(cleanup)
    const id = await meetingBy(call)
    const { entrance } = valueIn<{ entrance: string }>(await call('launcher.projector', { meetingId: id }))
    const entered = desk.rooms.enter(entrance)
    if (entered === undefined) throw new Error('the entrance was drawn for it')
    return { desk, key, call, id, entrance, room: entered.key }
  }

  it('is entered once, and another entrance takes the place of one that was not used', async () => {
    const { desk, call, id, entrance } = await givenRoom()
    expect(desk.rooms.enter(entrance)).toBeUndefined()
    const draw = async () => valueIn<{ entrance: string }>(await call('launcher.projector', { meetingId: id })).entrance
    const [first, second] = [await draw(), await draw()]
    expect(desk.rooms.enter(first)).toBeUndefined()
    expect(desk.rooms.enter(second)).toMatchObject({ meetingId: id })
    expect(desk.rooms.enter('')).toBeUndefined()
  })

  it('is answered one question, and no other operation of the contract', async () => {
    const { desk, id, room } = await givenRoom()
    expect(await desk.rooms.call(room, 'meeting.projected', { id })).toMatchObject(before)
    const refused = operations.filter(({ name }) => name !== 'meeting.projected')
    for (const { name } of refused)
      expect(await desk.rooms.call(room, name, { id }), name).toMatchObject({ problem: { code: 'forbidden' } })
    expect(await desk.rooms.call(room, 'launcher.status', {})).toMatchObject({ problem: { code: 'missing' } })
  })

  it('has a key that is nobody’s session', async () => {
    const { desk, id, room } = await givenRoom()
    expect(desk.sessions.has(room)).toBe(false)
    expect(desk.callerOf('main', room)).toBeUndefined()
    expect(await desk.call('main', room, 'meeting.projected', { id })).toMatchObject({ ok: false })
  })

  it('is told of its own picture alone, and of nothing once the officer has left', async () => {
    const { desk, key, call, id, room } = await givenRoom()
    const heard: Topic[] = []
    desk.rooms.onChange(room, ({ topics }) => heard.push(...topics))
    await call('meeting.project', { id, hidden: true, face: 'item' })
    expect(heard.splice(0)).toEqual([`projection/${id}`])
    await call('people.add', { id: crypto.randomUUID(), name: '例示 二葉', role: 'viewer' })
    expect(heard).toEqual([])
    const { profileId, name } = desk.callerOf('main', key) ?? { profileId: '', name: '' }
    await call('launcher.signOut', {})
    expect(await desk.rooms.call(room, 'meeting.projected', { id })).toMatchObject({ problem: { code: 'forbidden' } })
    expect(name).not.toBe('')
    await call('launcher.signIn', { profileId })
    expect(await desk.rooms.call(room, 'meeting.projected', { id })).toMatchObject({ ok: true })
  })

  it('is opened by whoever may choose what it shows, and by nobody else', async () => {
    const { desk, call, id } = await givenRoom()
    const added = valueIn<{ id: string }>(
      await call('people.add', { id: crypto.randomUUID(), name: '例示 二葉', role: 'viewer' }),
    )
    const guest = desk.sessions.open({ owner: false })
    const asGuest = (name: string, input: unknown) => desk.call('main', guest, name, input)
    expect(await asGuest('launcher.projector', { meetingId: id })).toMatchObject({ problem: { code: 'forbidden' } })
    valueIn(await asGuest('launcher.signIn', { profileId: added.id }))
    expect(await asGuest('launcher.projector', { meetingId: id })).toMatchObject({ problem: { code: 'forbidden' } })
  })
})

describe('a screen of 投影 in a browser', () => {
  async function givenTab() {
    const given = await givenServer(cleanup)
    const { post, server } = given
    const call: Call = async (name, input) => (await post(name, input)).json() as Promise<Reply>
    const id = await meetingBy(call)
    const { entrance } = valueIn<{ entrance: string }>(await call('launcher.projector', { meetingId: id }))
    const enter = () => fetch(`${server.origin}/room/enter?key=${entrance}`, { redirect: 'manual' })
    const entered = await enter()
    const [set = ''] = entered.headers.getSetCookie()
    const roomCookie = set.split(';')[0] ?? ''
    const at = (path: string, cookie: string, init: RequestInit = {}) =>
      fetch(`${server.origin}${path}`, { ...init, headers: { cookie, 'content-type': 'application/json' } })
    const asked = (path: string, cookie: string, input: unknown = { id }) =>
      at(path, cookie, { method: 'POST', body: JSON.stringify(input) })
    return { ...given, id, enter, entered, set, roomCookie, at, asked, call }
  }

  it('enters once, to a page of its own, with a cookie that no script reads and that goes nowhere else', async () => {
    const { entered, set, enter, id } = await givenTab()
    expect(entered.status).toBe(303)
    expect(entered.headers.get('location')).toBe(`/room/#${id}`)
    expect(set).toMatch(/^banso-\d+-room=[\w-]{43}; Path=\/room; HttpOnly; SameSite=Strict$/)
    expect((await enter()).status).toBe(401)
  })

  it('asks its one question under its own path, and nothing else there', async () => {
    const { asked, at, roomCookie } = await givenTab()
    expect(await (await asked('/room/call/meeting.projected', roomCookie)).json()).toMatchObject(before)
    for (const name of ['meeting.page', 'meeting.speeches', 'applications.list', 'launcher.status', 'launcher.signIn'])
      expect(await (await asked(`/room/call/${name}`, roomCookie)).json(), name).toMatchObject({ ok: false })
    for (const method of ['GET', 'PUT'])
      expect((await at('/room/files/x', roomCookie, { method })).status, method).toBe(404)
  })

  it('takes no officer’s cookie, and its own opens nothing of the officer’s', async () => {
    const { asked, at, roomCookie, cookie } = await givenTab()
    for (const path of ['/room/', '/room/changes', '/room/call/x'])
      expect((await at(path, cookie)).status, path).toBe(401)
    expect((await asked('/room/call/meeting.projected', cookie)).status).toBe(401)
    // As it is, and under the name by which an officer's goes.
    const renamed = `${cookie.split('=')[0]}=${roomCookie.split('=')[1]}`
    for (const given of [roomCookie, renamed]) {
      for (const path of ['/', '/changes', '/assets/x.js']) expect((await at(path, given)).status, path).toBe(401)
      expect((await asked('/call/meeting.projected', given)).status).toBe(401)
      expect((await at(`/files/${crypto.randomUUID()}`, given)).status).toBe(401)
    }
    const asRoom = `${roomCookie.split('=')[0]}=${cookie.split('=')[1]}`
    expect((await asked('/room/call/meeting.projected', asRoom)).status).toBe(401)
  })

  it('lets its page speak to its two addresses alone', async () => {
    const { at, roomCookie, server } = await givenTab()
    const policy = (await at('/room/', roomCookie)).headers.get('content-security-policy') ?? ''
    const own = `${server.origin}/room`
    expect(policy.split('; ')).toContain(`connect-src ${own}/call/meeting.projected ${own}/changes`)
  })

  it('hears of its own picture by its own stream', async () => {
    const { at, roomCookie, call, id } = await givenTab()
    const stop = new AbortController()
    cleanup.later(() => stop.abort())
    const { body } = await at('/room/changes', roomCookie, { signal: stop.signal })
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
    const next = async () => (await reader?.read())?.value ?? ''
    expect(await next()).toContain('retry')
    await call('meeting.project', { id, hidden: true, face: 'agenda' })
    const [line = ''] = (await next()).split('\n')
    expect(JSON.parse(line.slice('data: '.length))).toEqual([{ no: expect.any(Number), topics: [`projection/${id}`] }])
    await reader?.cancel()
  })
})
