import { expect, it } from 'vitest'
import { shortMoment } from '../../../renderer/features/applications/book/short-moment.ts'

it('says every receipt to the second, so that a column of them can be compared', () => {
  expect(shortMoment('2026-02-17T10:15:00+09:00')).toBe('2.17(火) 10:15:00')
  expect(shortMoment('2026-02-20T17:00:01+09:00')).toBe('2.20(金) 17:00:01')
})
