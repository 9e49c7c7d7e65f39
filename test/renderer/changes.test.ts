import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { createChanges } from '../../renderer/api/changes.ts'

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
