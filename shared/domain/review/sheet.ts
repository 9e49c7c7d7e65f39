import { Refusal } from '../refusal.ts'

/** 採点票の状態 (domain.md §4.2): 入力中, 提出, 確定, and 欠 with its reason. */
export type SheetState = 'open' | 'submitted' | 'locked' | 'absent'

export const sheetStateLabel = {
  open: '未提出',
  submitted: '提出',
  locked: '確定',
  absent: '欠席',
} as const satisfies Record<SheetState, string>

export interface SheetFound {
  readonly state: SheetState
  /** 利害関係による除外. */
  readonly excluded: boolean
  readonly reviewerId: string
}

export interface Scorer {
  readonly reviewerId: string | null
  readonly isOfficer: boolean
}

/**
 * Refuses unless `by` may write on the sheet: `forbidden` for another reviewer's sheet and for a conflicted one,
 * `conflict` once it is handed in, locked or 欠. Whose sheet it is comes first: to others even its state says too much.
 */
export function assertMayScore(sheet: SheetFound, by: Scorer): void {
  if (!by.isOfficer && sheet.reviewerId !== by.reviewerId)
    throw new Refusal('forbidden', 'ほかの委員の採点票です。ご自分の採点票に入力してください。')
  if (sheet.excluded) throw new Refusal('forbidden', '利害関係により採点から除かれている応募です。採点はできません。')
  if (sheet.state === 'locked')
    throw new Refusal('conflict', 'この採点票は確定しています。修正は合議による修正として記録してください。')
  if (sheet.state === 'submitted')
    throw new Refusal('conflict', 'この採点票は提出済みです。直すには、事務局に差戻しを依頼してください。')
  if (sheet.state === 'absent')
    throw new Refusal('conflict', '欠席とされた採点票です。採点するには、事務局が欠席を取り消してください。')
}

/**
 * 提出 takes the full ones of the open sheets whose points are all checked (`ready`); `unchecked` of them wait for a 照合.
 * Refuses (`invalid`) where none is ready. Without open ones it does nothing.
 */
export function assertMaySubmit({
  open,
  ready,
  unchecked,
}: {
  readonly open: number
  readonly ready: number
  readonly unchecked: number
}): void {
  if (ready > 0 || open === 0) return
  if (unchecked > 0)
    throw new Refusal(
      'invalid',
      `照合を待つ点がある採点票が${unchecked}件あり、提出できません。「照合」で、入力した人と別の担当が確かめるか、もう一度入力してください。`,
    )
  throw new Refusal('invalid', `埋まった採点票がありません。空欄のある採点票が${open}件あります。`)
}

/** 差戻し is for what was handed in or locked. Refuses with `conflict`. */
export function assertMayReopen(state: SheetState): void {
  if (state !== 'submitted' && state !== 'locked') throw new Refusal('conflict', '提出された採点票ではありません。')
}

/** 欠 stands in the place of scores, and only a 欠 is taken back. Refuses with `conflict`. */
export function assertMayMarkAbsent(state: SheetState, absent: boolean): void {
  if (state !== (absent ? 'open' : 'absent'))
    throw new Refusal('conflict', absent ? '提出された採点票は欠席にできません。' : '欠席の採点票ではありません。')
}
