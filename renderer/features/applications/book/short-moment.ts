import { toJst, weekdayOf } from '../../../../shared/domain/calendar/jst.ts'
import { weekdayName } from '../../../../shared/domain/calendar/wareki.ts'

/** 「2.27(金) 17:00」 */
export const minuteWords = (at: string): string => shortMoment(at).slice(0, -3)

/** 「2.20(金) 17:00:01」, to the second, as the deadline is. For lists whose year is named above them. */
export function shortMoment(at: string): string {
  const jst = toJst(at)
  const date = jst.slice(0, 10)
  return `${Number(date.slice(5, 7))}.${Number(date.slice(8, 10))}(${weekdayName(weekdayOf(date))}) ${jst.slice(11, 19)}`
}

/** 「1.2 MB」「340 KB」 */
export function fileSize(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${(bytes / 1024 / 1024).toFixed(1)} MB`
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} KB` : `${bytes} バイト`
}
