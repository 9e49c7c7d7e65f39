import { afterEach, describe, expect, it } from 'vitest'
import { createClient, type Transport } from '../../renderer/api/client.ts'
import type { Topic } from '../../shared/contract/operation.ts'
import type { Change } from '../../shared/contract/reply.ts'
import { createCleanup, givenOpenOffice } from '../support/hosts/desk.ts'
import { givenServer } from '../support/hosts/serve.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

/** What crosses Electron's bridge is what structured clone leaves of it. */
async function overBridge() {
  const { desk, key } = await givenOpenOffice(cleanup)
  const transport: Transport = {
    call: async (name, input) => structuredClone(await desk.call('main', key, name, structuredClone(input))),
    onChange: (listener) => desk.onChange('main', key, (change) => listener(structuredClone(change))),
  }
  return { transport, ready: Promise.resolve() }
}

async function overHttp() {
  const { post, ask } = await givenServer(cleanup)
  let opened = () => {}
  const ready = new Promise<void>((resolve) => {
    opened = resolve
  })
  const transport: Transport = {
    call: async (name, input) => (await post(name, input)).json(),
    onChange(listener) {
      const stop = new AbortController()
      cleanup.later(() => stop.abort())
      void listenTo(ask('/changes', { signal: stop.signal }), listener, opened)
      return () => stop.abort()
    },
  }
  return { transport, ready }
}

async function listenTo(answer: Promise<Response>, listener: (change: Change) => void, opened: () => void) {
  try {
    const { body } = await answer
    if (!body) return
    for await (const piece of body.pipeThrough(new TextDecoderStream())) {
      opened()
      for (const line of piece.split('\n')) if (line.startsWith('data: ')) JSON.parse(line.slice(6)).forEach(listener)
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error
  }
}

describe.each([
  ['the bridge', overBridge],
  ['HTTP', overHttp],
] as const)('an office reached over %s', (_name, connect) => {
  it('adds a reviewer and tells everyone which topics changed', async () => {
    const { transport, ready } = await connect()
    const heard: Topic[] = []
    transport.onChange(({ topics }) => heard.push(...topics))
    await ready
    const api = createClient(transport)
    const id = crypto.randomUUID()
    const added = await api.reviewers.add({ id, fy: 2026, name: '例示 花子' })
    expect(added).toMatchObject({ id, name: '例示 花子', seat: 'member' })
    expect(await api.reviewers.list({ fy: 2026 })).toEqual([added])
    await expect.poll(() => heard).toEqual(expect.arrayContaining(['reviewers', 'search', `audit/${id}`]))
  })

  it('tells of every deed once and in their order, however many are done at the same time', async () => {
    const { transport, ready } = await connect()
    const heard: number[] = []
    transport.onChange(({ no }) => heard.push(no))
    await ready
    const add = () => transport.call('reviewers.add', { id: crypto.randomUUID(), fy: 2026, name: '例示 花子' })
    const added = await Promise.all(Array.from({ length: 30 }, add))
    const numbers = added.flatMap((reply) => (reply.ok && reply.change !== undefined ? [reply.change] : []))
    expect(numbers).toHaveLength(30)
    await expect.poll(() => heard).toEqual(numbers.toSorted((a, b) => a - b))
  })

  it('does a creating command once, however often it arrives', async () => {
    const api = createClient((await connect()).transport)
    const input = { id: crypto.randomUUID(), fy: 2026, name: '例示 花子' }
    await api.reviewers.add(input)
    await api.reviewers.add(input).catch(() => undefined)
    expect(await api.reviewers.list({ fy: 2026 })).toHaveLength(1)
  })

  it('refuses a stale edit and shows both values', async () => {
    const api = createClient((await connect()).transport)
    const id = crypto.randomUUID()
    const { revision } = await api.reviewers.add({ id, fy: 2026, name: '例示 花子' })
    const edit = { id, kana: '', org: '', title: '', email: '', seat: 'member' as const, revision }
    await api.reviewers.edit({ ...edit, name: '例示 一枝' })
    await expect(api.reviewers.edit({ ...edit, name: '例示 二枝' })).rejects.toMatchObject({
      problem: {
        code: 'conflict',
        clashes: expect.arrayContaining([expect.objectContaining({ theirs: '例示 一枝', yours: '例示 二枝' })]),
      },
    })
  })

  it('says in Japanese which field is wrong', async () => {
    const api = createClient((await connect()).transport)
    await expect(api.reviewers.add({ id: 'x', fy: 2026, name: '' })).rejects.toMatchObject({
      problem: {
        code: 'invalid',
        fields: { id: expect.stringMatching(/[ぁ-ん一-龠]/), name: expect.stringContaining('氏名') },
      },
    })
  })

  it('runs a job and answers with its number at once', async () => {
    const api = createClient((await connect()).transport)
    const { jobId } = await api.office.backup({})
    await expect.poll(async () => (await api.jobs.status({ id: jobId })).state, { timeout: 20_000 }).toBe('done')
  })

  it.each(['reviews.nope', 'constructor.name', '__proto__.x', 'launcher.toString', 'launcher.__proto__', ''])(
    'does not know %j',
    async (name) => {
      const { transport } = await connect()
      expect(await transport.call(name || '%20', {})).toMatchObject({ ok: false, problem: { code: 'missing' } })
    },
  )
})
