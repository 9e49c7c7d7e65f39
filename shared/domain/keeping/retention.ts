import { assertNotFuture } from '../calendar/date-order.ts'
import { fiscalYearEnd, fiscalYearStart } from '../calendar/fiscal-year.ts'
import { addDays, daysBetween } from '../calendar/jst.ts'
import { formatWareki } from '../calendar/wareki.ts'
import { Refusal } from '../refusal.ts'
import { leansOn, type Measure, measureLabel, type RecordCode, type RecordKind, usualKinds } from './kinds.ts'

type Counted = Pick<RecordKind, 'countFrom' | 'years'>

/** 起算日 of the file of that year, ISO. */
export const countsFrom = (fy: number, { countFrom }: Pick<Counted, 'countFrom'>): string =>
  fiscalYearStart(fy + (countFrom === 'second' ? 2 : 1))

/** 保存期間の満了する日, ISO: the last day of so many years from 起算日 on (公文書管理法施行令8条). */
export const expiresOn = (fy: number, kind: Counted): string =>
  fiscalYearEnd(fy + (kind.countFrom === 'second' ? 2 : 1) + Number(kind.years) - 1)

/** How many days before 満了 the office is reminded. */
export const noticeDays = 60

/** 作成中 before 起算日, 保存中, 満了が近い, 満了, and what became of it. */
export const standings = ['open', 'kept', 'due', 'expired', 'discarded', 'transferred'] as const
export type Standing = (typeof standings)[number]
export const standingLabel = {
  open: '作成中',
  kept: '保存中',
  due: '満了が近い',
  expired: '満了',
  discarded: '廃棄済',
  transferred: '移管済',
} as const satisfies Record<Standing, string>

interface Dated {
  readonly from: string
  /** With 延長, if there is one. */
  readonly until: string
  readonly gone: Measure | null
}

/** How a file stands on that day (ISO). On its last day it is still kept. */
export function standingOf({ from, until, gone }: Dated, today: string): Standing {
  if (gone !== null) return gone === 'transfer' ? 'transferred' : 'discarded'
  if (today > until) return 'expired'
  if (daysBetween(today, until) <= noticeDays) return 'due'
  return today < from ? 'open' : 'kept'
}

export const isGone = (standing: Standing): boolean => standing === 'discarded' || standing === 'transferred'

/** Refuses (`invalid`) a 延長 that does not lead beyond 満了 and beyond today. */
export function assertExtension({ until, now }: { until: string; now: string }, today: string): void {
  const least = addDays(now > today ? now : today, 1)
  if (until < least)
    throw new Refusal('invalid', '延長後の満了日が、今の満了日か今日より前です。日付を確かめてください。', {
      fields: { until: `${formatWareki(least, 'long')}以後の日にしてください。` },
    })
}

/** Refuses (`conflict`) whatever is asked of a file that is no longer there. */
export function assertStillKept(standing: Standing): void {
  if (isGone(standing))
    throw new Refusal('conflict', `この行政文書ファイルは${standingLabel[standing]}です。記録だけが残っています。`)
}

/** Which files of the year still hold records that lean on those of this one. */
export const heldBy = (code: RecordCode, counts: Readonly<Record<RecordCode, number>>): RecordCode[] =>
  leansOn[code].filter((other) => counts[other] > 0)

interface Asked {
  readonly code: RecordCode
  readonly measure: Measure
  readonly standing: Standing
  readonly until: string
  readonly agreedOn: string
  readonly counts: Readonly<Record<RecordCode, number>>
}

/** Why a file cannot go yet; null when nothing stands in the way but the consent (公文書管理法8条). */
export function whyNotGone({
  code,
  standing,
  until,
  counts,
}: Pick<Asked, 'code' | 'standing' | 'until' | 'counts'>): string | null {
  if (isGone(standing)) return `${standingLabel[standing]}です。`
  if (standing !== 'expired')
    return `保存期間の満了する日(${formatWareki(until, 'long')})まで保存します(公文書管理法第6条第1項)。`
  const held = heldBy(code, counts)
  if (held.length > 0)
    return `先に、同じ年度の${held.map((each) => `「${usualKinds[each].small}」`).join('')}を廃棄または移管してください。この行政文書ファイルの記録を使っています。`
  return null
}

/** Refuses a 廃棄 or 移管 before its time, or whose consent (同意, 公文書管理法8条2項; 受領 for 移管) is of a day to come. */
export function assertMayGo(asked: Asked, today: string): void {
  const why = whyNotGone(asked)
  if (why !== null) throw new Refusal('conflict', `${measureLabel[asked.measure]}できません。${why}`)
  assertNotFuture(asked.agreedOn, today, asked.measure === 'discard' ? '同意の日' : '移管の日', 'agreedOn')
}
