import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import { createChanges } from '../../renderer/api/changes.ts'
import { pace } from '../../renderer/api/pace.ts'

it('a deed’s answer is not overtaken by an older one that was still on its way', async () => {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const asked: ((page: { revision: number }) => void)[] = []
  const ask = Object.assign(() => new Promise<{ revision: number }>((resolve) => void asked.push(resolve)), {
    path: 'applications.get',
  })
  const queryKey = [ask.path, { id: '1' }]
  const changes = createChanges(cache)
  cache.setQueryData(queryKey, { revision: 1 })
  const read = cache.fetchQuery({ queryKey, queryFn: ask })
  changes.keep(ask, { id: '1' }, { revision: 2 })
  asked[0]?.({ revision: 1 })
  await read
  expect(cache.getQueryData(queryKey)).toEqual({ revision: 2 })
})

/** A window's pace on a clock that is turned by hand, and when it asked, in ms. */
function givenPace() {
  vi.useFakeTimers()
  const began = performance.now()
  const asked: number[] = []
  return { ...pace(() => asked.push(performance.now() - began)), asked }
}
afterEach(() => vi.useRealTimers())

it('what others do in one breath is asked for once, and the less often the more of it there is', () => {
  const { asked, othersDeed } = givenPace()
  for (let deed = 0; deed < 100; deed++) {
    othersDeed()
    vi.advanceTimersByTime(100)
  }
  expect(asked[0]).toBe(150)
  // Ten seconds of ten scores each: a question or two a second, not ten.
  expect(asked.length).toBeGreaterThan(8)
  expect(asked.length).toBeLessThan(25)
})

it('after its own deed a window asks soon, however often it has asked lately', () => {
  const { asked, othersDeed, ownDeed } = givenPace()
  for (let deed = 0; deed < 50; deed++) {
    othersDeed()
    vi.advanceTimersByTime(100)
  }
  const before = asked.length
  ownDeed()
  vi.advanceTimersByTime(150)
  expect(asked.length).toBeGreaterThan(before)
})
