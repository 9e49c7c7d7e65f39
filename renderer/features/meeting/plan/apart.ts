import type { MeetingPage } from './records.ts'

/** For which items a member takes no part: 「議題3 石川県で退席」. */
export const apartWords = ({ items }: Pick<MeetingPage, 'items'>, memberId: string): string[] =>
  items.flatMap(({ title, leaving, silent }, at) => {
    if (leaving.includes(memberId)) return [`議題${at + 1} ${title}で退席`]
    return silent.includes(memberId) ? [`議題${at + 1} ${title}の議決に加わらない`] : []
  })
