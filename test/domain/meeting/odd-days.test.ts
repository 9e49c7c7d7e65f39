import { expect, it } from 'vitest'
import { oddDays } from '../../../shared/domain/meeting/notice.ts'

const days = { heldOn: '2026-03-06', noticeOn: '2026-02-27', replyBy: '2026-03-04', declareBy: '2026-03-03' }

it('the days of a 開催通知 are odd where they have passed, or do not follow one another', () => {
  expect(oddDays(days, '2026-02-27')).toEqual([])
  // A day that is due is not over on its day.
  expect(oddDays(days, '2026-03-03')).toEqual([])
  expect(oddDays(days, '2026-03-04')).toEqual(['利害関係の申告期限(令和8年3月3日(火))が過ぎています。'])
  expect(oddDays(days, '2026-03-07')).toEqual([
    '会議の日(令和8年3月6日(金))が過ぎています。',
    '出欠の回答期限(令和8年3月4日(水))が過ぎています。',
    '利害関係の申告期限(令和8年3月3日(火))が過ぎています。',
  ])
  expect(oddDays({ ...days, noticeOn: '2026-03-05', declareBy: null }, '2026-02-27')).toEqual([
    '出欠の回答期限(令和8年3月4日(水))が、通知の日付より前です。',
  ])
  expect(oddDays({ ...days, noticeOn: '2026-03-09', replyBy: '2026-03-10', declareBy: null }, '2026-02-27')).toEqual([
    '通知の日付(令和8年3月9日(月))が、会議の日より後です。',
    '出欠の回答期限(令和8年3月10日(火))が、会議の日より後です。',
  ])
})
