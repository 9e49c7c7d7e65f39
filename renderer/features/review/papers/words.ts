import { toJst } from '../../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { type Paper, paperName } from '../../../../shared/domain/review/sheet-file/paper.ts'
import { reviewerStandingLabel, reviewerStandings } from '../../../../shared/domain/review/sheet-file/standing.ts'
import type { PaperLine, ReadResult } from '../records.ts'

/** A year has some ten reviewers; who sends twice is not turned away. */
export const mostFiles = 50

/** The one that was asked for; else the first that waits to be looked at, that has come back, that is there. */
export const currentOf = (reviewers: readonly PaperLine[], item: string | null): string | null =>
  (
    reviewers.find(({ id }) => id === item) ??
    reviewers.find(({ standing }) => standing === 'waiting') ??
    reviewers.find(({ returnId }) => returnId !== null) ??
    reviewers[0]
  )?.id ?? null

/** The next that waits to be looked at. */
export const nextAfter = (reviewers: readonly PaperLine[], id: string): string | null =>
  reviewers.find((each) => each.standing === 'waiting' && each.id !== id)?.id ?? null

/** 「3名に出した　未着 2・反映済み 1　期限 …」 */
export function subOf(reviewers: readonly PaperLine[]): string {
  const out = reviewers.filter(({ givenAt }) => givenAt !== null)
  const counted = reviewerStandings.flatMap((standing) => {
    const n = reviewers.filter((each) => each.standing === standing).length
    return n === 0 || standing === 'notGiven' ? [] : [`${reviewerStandingLabel[standing]} ${n}`]
  })
  const due = [...new Set(out.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])))]
  const until = due.length === 1 && due[0] !== undefined ? `　期限 ${formatWareki(due[0], 'weekday')}` : ''
  return out.length === 0 ? 'まだ出していません' : `${out.length}名に出した　${counted.join('・')}${until}`
}

/** 「採点票 3件を読みました、前に読んだ票と同じもの 1件(変更なし)、受け付けなかったファイル 1件」 */
export function outcomeWords(paper: Paper, { returns }: ReadResult): string {
  const count = (wanted: ReadResult['returns'][number]['outcome']) =>
    returns.filter(({ outcome }) => outcome === wanted).length
  return [
    count('waiting') > 0 ? `${paperName[paper]} ${count('waiting')}件を読みました` : '',
    count('again') > 0 ? `前に読んだものと同じファイル ${count('again')}件(変更なし)` : '',
    count('refused') > 0 ? `受け付けなかったファイル ${count('refused')}件` : '',
  ]
    .filter((part) => part !== '')
    .join('、')
}

/** 「2.24」: the year is the screen's. */
export const shortDay = (at: string): string => {
  const day = toJst(at).slice(0, 10)
  return `${Number(day.slice(5, 7))}.${Number(day.slice(8, 10))}`
}

/** 「R8.2.24 10:00」 */
export const shortMoment = (instant: string): string =>
  `${formatWareki(toJst(instant).slice(0, 10), 'short')} ${toJst(instant).slice(11, 16)}`
