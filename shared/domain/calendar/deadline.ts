import { epochSecond } from './jst.ts'

/**
 * 期限後受信: compared to the second. Received in the very second of the deadline is in time (17:00:00.9 counts as
 * 17:00:00), one second later is late. Both are ISO instants; the PC's time zone plays no part.
 */
export const isLate = (receivedAt: string, deadline: string): boolean => epochSecond(receivedAt) > epochSecond(deadline)

function spell(seconds: number): string {
  const days = Math.floor(seconds / 86_400)
  const hours = Math.floor((seconds % 86_400) / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  if (days > 0) return hours > 0 ? `${days}日${hours}時間` : `${days}日`
  if (hours > 0) return minutes > 0 ? `${hours}時間${minutes}分` : `${hours}時間`
  return minutes > 0 ? `${minutes}分` : `${seconds}秒`
}

/** 「あと3日4時間」「あと12分」「締切の時刻です」「締切を2時間5分過ぎています」. Both are ISO instants. */
export function timeLeft(now: string, deadline: string): string {
  const seconds = epochSecond(deadline) - epochSecond(now)
  if (seconds === 0) return '締切の時刻です'
  return seconds > 0 ? `あと${spell(seconds)}` : `締切を${spell(-seconds)}過ぎています`
}
