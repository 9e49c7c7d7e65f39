import { type CheckStanding, openChecks, openWord } from '../applications/checks.ts'
import type { LateDecision } from '../applications/late.ts'
import {
  type ApplicationState,
  applicationStateLabel,
  assertTransition,
  hasResult,
  isBeforeScoring,
} from '../applications/state.ts'
import { Refusal } from '../refusal.ts'
import type { SheetState } from './sheet.ts'

export interface StartFacts {
  /** 採点は締め切られた. */
  readonly finished: boolean
  /** Those that would be scored: 要件適合, and 採点中 when it was begun already. `name` is for the message. */
  readonly applications: readonly {
    readonly name: string
    readonly late: boolean
    readonly lateDecision: LateDecision | null
    /** 要件確認 as it stands now. */
    readonly checks: readonly CheckStanding[]
  }[]
  /** How many reviewers there are. */
  readonly reviewers: number
}

/**
 * 採点の開始 needs something to score and somebody to score it. The deadline or the time of receipt may have been put
 * right after 要件適合, and so may the form and the 要件確認: both are asked once more (domain.md §4.1). Refuses with
 * `conflict`.
 */
export function assertMayStartScoring({ finished, applications, reviewers }: StartFacts): void {
  if (finished) throw new Refusal('conflict', 'この年度の採点は締め切られています。')
  if (applications.length === 0)
    throw new Refusal('conflict', '要件適合の応募がありません。先に要件確認を終えてください。')
  if (reviewers === 0) throw new Refusal('conflict', '委員がいません。先に委員を登録してください。')
  const open = applications.filter((each) => each.late && each.lateDecision !== 'accepted')
  if (open.length > 0)
    throw new Refusal(
      'conflict',
      `締切後の受信で、受理と決まっていない応募があります(${open.map(({ name }) => name).join('、')})。受理・不受理を決めてから採点を始めてください。`,
    )
  const failing = applications.flatMap((each) =>
    openChecks(each).map((item) => `${each.name}の${item.no} ${item.name}(${openWord(item)})`),
  )
  if (failing.length === 0) return
  throw new Refusal(
    'conflict',
    `要件適合の後に、要件を満たさなくなった応募があります: ${failing.join('、')}。○か対象外にするか(ダブルチェックの項目は二人目も確認)、要件確認に戻してから採点を始めてください。`,
  )
}

/**
 * 第2回の採点: for what became 要件適合 after 採点の締め, which would be stranded otherwise. The first round stays as it was
 * closed. Refuses with `conflict`.
 */
export function assertMayStartAgain(facts: StartFacts): void {
  if (!facts.finished)
    throw new Refusal('conflict', '採点はまだ締め切られていません。要件適合の応募は、採点に加えられます。')
  if (facts.applications.length === 0)
    throw new Refusal('conflict', '採点を締めた後に要件適合になった応募はありません。')
  assertMayStartScoring({ ...facts, finished: false })
}

/**
 * 加えずに終える: only once the scoring is closed, and with a reason (`invalid`), an application that passed 要件確認 after it
 * is left as it is. Refuses with `conflict` otherwise.
 */
export function assertMayLeaveOut(facts: {
  readonly finished: boolean
  readonly state: ApplicationState
  readonly reason: string
}): void {
  if (!facts.finished)
    throw new Refusal('conflict', '採点はまだ締め切られていません。要件適合の応募は、採点に加えられます。')
  assertTransition(facts.state, 'leftOut')
  if (facts.reason.trim() === '')
    throw new Refusal('invalid', '採点に加えずに終える理由を入力してください。', {
      fields: { reason: '理由を入力してください。' },
    })
}

export interface SheetFacts {
  /** Names, for the message. */
  readonly reviewer: string
  readonly application: string
  /** `excluded`: out of sight by a 利害関係, whatever the sheet itself says. */
  readonly state: SheetState | 'excluded'
  /** Why the reviewer is 欠; empty otherwise. */
  readonly absentReason: string
  /** Points of it wait for their 照合. */
  readonly unchecked: boolean
}

/** 採点中→採点済: every 委員 × 応募 is 提出, COI除外, or 欠 with a reason (domain.md §4.1). Refuses with `conflict`. */
export function assertScoringDone(sheets: readonly SheetFacts[]): void {
  const missing = sheets.filter(
    (each) => each.state === 'open' || (each.state === 'absent' && each.absentReason.trim() === ''),
  )
  if (missing.length === 0) return
  const unchecked = missing.filter((each) => each.unchecked)
  const wait = unchecked.length === 0 ? '' : `うち照合を待つもの: ${sheetNames(unchecked)}。`
  throw new Refusal(
    'conflict',
    `採点票がそろっていません(${sheetNames(missing)})。${wait}提出を待つか、欠席の理由を記録してください。`,
  )
}

/** 「委員Aの秋田県、委員Bの岩手県ほか3件」 */
function sheetNames(sheets: readonly SheetFacts[]): string {
  const names = sheets.slice(0, 5).map((each) => `${each.reviewer}の${each.application}`)
  return `${names.join('、')}${sheets.length > 5 ? `ほか${sheets.length - 5}件` : ''}`
}

/** 採点の締切: what was begun, and has every sheet in. Refuses with `conflict`. */
export function assertMayFinishScoring(facts: {
  readonly started: boolean
  readonly sheets: readonly SheetFacts[]
}): void {
  if (!facts.started) throw new Refusal('conflict', 'まだ採点を始めていません。')
  if (facts.sheets.length === 0)
    throw new Refusal('conflict', '採点票が1枚もありません。「委員」で委員を加え、採点してから締めてください。')
  assertScoringDone(facts.sheets)
}

/** 要件の○× are answered until there is a decision, which stays on the answers it was made on. Refuses with `conflict`. */
export function assertGatesOpen(state: ApplicationState): void {
  if (isBeforeScoring(state) || areScoresOpen(state)) return
  throw new Refusal(
    'conflict',
    `「${applicationStateLabel[state]}」の応募の要件の○×は変えられません。選定結果の後に直すときは、先に決定を取り消してください。`,
  )
}

/**
 * How a tie was settled, or that it is taken back, is recorded until there is a decision on one of the tied, which stays
 * on the order it was made by. `tied` with their names, for the message. Refuses with `conflict`.
 */
export function assertTieOpen(tied: readonly { readonly name: string; readonly state: ApplicationState }[]): void {
  const decided = tied.filter(({ state }) => hasResult(state))
  if (decided.length === 0) return
  const names = decided.map(({ name, state }) => `${name}は「${applicationStateLabel[state]}」`).join('、')
  throw new Refusal(
    'conflict',
    `選定結果の出た応募の同点の決め方は変えられません(${names})。選定結果の後に直すときは、先に決定を取り消してください。`,
  )
}

/** Whether a sheet of that application may still be handed back: until there is a decision on it (domain.md §4.2). */
export const areScoresOpen = (state: ApplicationState): boolean => state === 'scoring' || state === 'deliberated'

/**
 * Scores are open from 採点中 to the decision. After 採点済 a sheet must be handed back with a reason (合議による修正); under a
 * decision nothing moves any more, so that the decision stays on the scores it was made on (domain.md §4.2). Refuses
 * with `conflict`.
 */
export function assertScoresOpen(state: ApplicationState): void {
  if (areScoresOpen(state)) return
  throw new Refusal(
    'conflict',
    `「${applicationStateLabel[state]}」の応募の採点票は変えられません。選定結果の後に直すときは、先に決定を取り消してください。`,
  )
}
