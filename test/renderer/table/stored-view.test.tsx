import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useStoredView } from '../../../renderer/ui/table/stored-view.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const columns = [{ key: 'name', header: '都道府県', value: (row: string) => row }]

/** What a PC keeps, until it has no room for more: a browser refuses then, which the storage of these tests never does. */
function givenPc() {
  const kept = new Map<string, string>()
  const pc = { isFull: false }
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (pc.isFull) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, text)
    },
  })
  return pc
}

it('a table is as it was made on a PC that has no room to keep it, and as it was kept last at the next time', () => {
  const pc = givenPc()
  const first = renderHook(() => useStoredView('見本', columns))
  act(() => first.result.current[1]({ ...first.result.current[0], sort: [{ key: 'name', desc: true }] }))
  pc.isFull = true
  act(() => first.result.current[1]({ ...first.result.current[0], hidden: ['name'] }))
  expect(first.result.current[0].hidden).toEqual(['name'])
  const next = renderHook(() => useStoredView('見本', columns))
  expect(next.result.current[0]).toMatchObject({ hidden: [], sort: [{ key: 'name', desc: true }] })
})
