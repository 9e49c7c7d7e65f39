import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '../../../renderer/api/client.ts'
import { leftLine } from '../../../renderer/features/meeting/room/speech/left-line.ts'
import { createSpeechKeeper, type Line } from '../../../renderer/features/meeting/room/speech/speech-keeper.ts'
import type { Problem } from '../../../shared/contract/reply.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const problem = (code: Problem['code'], more: Partial<Problem> = {}) =>
  new ProblemError({ code, message: '見本', fields: {}, clashes: [], ...more })

/** An office that answers when the test says so, and what is kept on this PC. */
function givenKeeper() {
  const sent: { line: Line; answer: (failure?: ProblemError) => Promise<void> }[] = []
  const kept = new Map<string, string>()
  let revision = 0
  const keeper = createSpeechKeeper({
    send: (line) =>
      new Promise((resolve, reject) => {
        sent.push({
          line,
          answer: async (failure) => {
            const { speechId: id, itemId, memberId, words } = line
            if (failure === undefined) revision += 1
            if (failure === undefined) resolve({ id, itemId, memberId, words, at: '', removed: false, revision })
            else reject(failure)
            await vi.advanceTimersByTimeAsync(0)
          },
        })
      }),
    keep: ({ speechId, words }) => kept.set(speechId, words),
    forget: (speechId) => kept.delete(speechId),
    onSaved: () => undefined,
  })
  const words = () => sent.map(({ line }) => line.words)
  return { keeper, sent, words, kept, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) }
}

const line = (speechId = 'one'): Line => ({ speechId, itemId: 'item', memberId: null, words: '' })

describe('what is typed of a speech', () => {
  it('goes to the office when the hand rests, and lies on this PC at once', async () => {
    const { keeper, words, kept, pass } = givenKeeper()
    keeper.begin(line(), null)
    keeper.type('one', '指標')
    expect(kept.get('one')).toBe('指標')
    await pass(500)
    keeper.type('one', '指標が')
    await pass(700)
    expect(words()).toEqual([])
    await pass(100)
    expect(words()).toEqual(['指標が'])
  })

  it('is sent once at a time, and what was typed meanwhile comes after it with the revision it made', async () => {
    const { keeper, sent, words, pass } = givenKeeper()
    keeper.begin(line(), null)
    keeper.type('one', 'あ')
    await pass(800)
    keeper.type('one', 'あい')
    await pass(800)
    keeper.type('one', 'あいう')
    await pass(5000)
    expect(words()).toEqual(['あ'])
    await sent[0]?.answer()
    await pass(800)
    expect(words()).toEqual(['あ', 'あいう'])
    expect(sent[1]?.line.revision).toBe(1)
  })

  it('is sent again by itself where the office was busy, and stays on this PC until it is stored', async () => {
    const { keeper, sent, words, kept, pass } = givenKeeper()
    keeper.begin(line(), null)
    keeper.type('one', 'あ')
    keeper.finish('one')
    await pass(0)
    await sent[0]?.answer(problem('busy'))
    expect(keeper.state.getState()).toMatchObject({ failure: { retried: true }, waiting: [{ words: 'あ' }] })
    expect(kept.get('one')).toBe('あ')
    await pass(3000)
    await sent[1]?.answer()
    expect(words()).toEqual(['あ', 'あ'])
    expect(keeper.state.getState()).toMatchObject({ failure: null, waiting: [] })
    expect(kept.size).toBe(0)
  })

  it('takes what an unheard answer stored for its own, and asks where somebody else has changed the line', async () => {
    const { keeper, sent, words, pass } = givenKeeper()
    keeper.begin(line(), null)
    keeper.type('one', 'あ')
    await pass(800)
    await sent[0]?.answer(problem('busy'))
    keeper.type('one', 'あい')
    await pass(800)
    const self = { who: '見本', self: true, at: '' }
    await sent[1]?.answer(problem('conflict', { stale: { revision: 1, by: self } }))
    expect(sent[2]?.line).toMatchObject({ words: 'あい', revision: 1 })
    await sent[2]?.answer()
    keeper.type('one', 'あいう')
    await pass(800)
    const clashes = [{ field: 'words', label: '発言', theirs: 'ほかの語', yours: 'あいう' }]
    await sent[3]?.answer(problem('conflict', { stale: { revision: 7, by: { ...self, self: false } }, clashes }))
    await pass(10_000)
    expect(words()).toHaveLength(4)
    expect(keeper.state.getState().failure).toMatchObject({ retried: false, theirs: { words: 'ほかの語' } })
    keeper.overrule('one')
    await pass(0)
    expect(sent[4]?.line).toMatchObject({ words: 'あいう', revision: 7 })
  })

  it('asks whose words stay where another was there first, although an answer was lost before', async () => {
    const { keeper, sent, words, pass } = givenKeeper()
    keeper.begin(line(), null)
    keeper.type('one', 'あ')
    await pass(800)
    await sent[0]?.answer(problem('busy'))
    await pass(3000)
    const by = { who: '例示', self: false, at: '' }
    const clashes = [{ field: 'words', label: '発言', theirs: 'ほかの語', yours: 'あ' }]
    await sent[1]?.answer(problem('conflict', { stale: { revision: 2, by }, clashes }))
    await pass(10_000)
    expect(words()).toHaveLength(2)
    expect(keeper.state.getState().failure).toMatchObject({ theirs: { words: 'ほかの語', revision: 2 } })
  })

  it('keeps two lines apart: the next is begun while the one before is still on its way', async () => {
    const { keeper, sent, words, kept, pass } = givenKeeper()
    keeper.begin(line('one'), null)
    keeper.type('one', '一')
    keeper.finish('one')
    await pass(0)
    keeper.begin(line('two'), null)
    keeper.type('two', '二')
    await pass(800)
    expect(words()).toEqual(['一'])
    await sent[0]?.answer()
    await pass(800)
    expect(words()).toEqual(['一', '二'])
    expect([...kept.keys()]).toEqual(['two'])
  })

  it('forgets a line in which nothing was typed', async () => {
    const { keeper, words, kept, pass } = givenKeeper()
    keeper.begin(line(), null)
    keeper.type('one', ' ')
    keeper.finish('one')
    await pass(5000)
    expect(words()).toEqual([])
    expect(kept.size).toBe(0)
  })
})

describe('a line that was under the hand when the program was killed', () => {
  const stored = (words: string, revision = 2, removed = false) => [
    { id: 'one', itemId: 'item', memberId: null, at: '', words, revision, removed },
  ]
  const left = (words: string, revision?: number) => ({ ...line(), words, revision })

  it('never takes back what the office has acknowledged: what lay on this PC may be older', () => {
    expect(leftLine(left('体制の裏付け'), stored('体制の裏付けを確かめたい', 1))).toMatchObject({
      ...{ words: '体制の裏付けを確かめたい', stored: '体制の裏付けを確かめたい', revision: 1 },
    })
    expect(leftLine(left('体制の裏付け', 1), stored('体制の見通し'))).toMatchObject({ revision: 1, lost: false })
  })

  it('goes on where the stored one ends, or as it was changed after the last saving', () => {
    const newer = { stored: '体制の', revision: 2, lost: true }
    expect(leftLine(left('体制の裏付け', 1), stored('体制の'))).toMatchObject({ ...newer, words: '体制の裏付け' })
    expect(leftLine(left('体制', 2), stored('体制の'))).toMatchObject({ ...newer, words: '体制' })
    expect(leftLine(left('体制'), [])).toMatchObject({ stored: null, words: '体制', lost: true })
    expect(leftLine(left('体制'), stored('体制', 2, true))).toBeNull()
  })
})
