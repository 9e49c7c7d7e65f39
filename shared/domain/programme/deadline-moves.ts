import { prefectures } from '../bodies/prefectures.ts'
import { epochSecond } from '../calendar/jst.ts'
import { formatJstInstant } from '../calendar/wareki.ts'
import type { Fields, ValuesOf } from '../record-fields.ts'
import { Refusal } from '../refusal.ts'

/** 延長 as it was told to the bodies; or an instant that was typed otherwise than the call says, put right. */
export const moveKindLabel = { extended: '延長', corrected: '入力の誤りの訂正' } as const
export type MoveKind = keyof typeof moveKindLabel

/** Whom a move is for: every body, or one prefecture by its jis2. */
export const everybody = 'all'
export const scopeLabel: Readonly<Record<string, string>> = {
  [everybody]: '全団体',
  ...Object.fromEntries(prefectures.map(({ jis2, name }) => [jis2, name])),
}
/** 「全団体」, 「石川県」 */
export const scopeWords = (scope: string): string => scopeLabel[scope] ?? scope

/** What is told of a move of the deadline. */
export const deadlineMoveFields = {
  kind: { label: '種類', kind: 'code', words: moveKindLabel, usual: 'extended' },
  scope: { label: '対象', kind: 'code', words: scopeLabel, usual: everybody },
  to: { label: '新しい締切', inFull: '新しい締切の日付と時刻', kind: 'moment', required: true },
  reason: { label: '理由', kind: 'prose', limit: 500, required: true },
} as const satisfies Fields

export interface DeadlineMove extends ValuesOf<typeof deadlineMoveFields> {
  readonly id: string
  /** The move that this one takes the place of, because that was a mistake. */
  readonly insteadOf: string | null
}

/** The deadline that holds for somebody. */
export interface HeldDeadline {
  /** ISO instant. */
  readonly at: string
  /** As the year's call says it, an ISO instant. */
  readonly announced: string
  /** The 延長 by which it is later than that; null where it is as announced. */
  readonly by: DeadlineMove | null
}

/** With whom it holds for: every body, or a prefecture. */
export type ScopedDeadline = HeldDeadline & { readonly scope: string }

/** Those that were not taken back by a later one. */
export function standingMoves<Move extends Pick<DeadlineMove, 'id' | 'insteadOf'>>(moves: readonly Move[]): Move[] {
  const replaced = new Set(moves.map(({ insteadOf }) => insteadOf))
  return moves.filter(({ id }) => !replaced.has(id))
}

const isLater = (one: string, other: string): boolean => epochSecond(one) > epochSecond(other)

/**
 * 応募の締切 that holds for a prefecture (`scope` its jis2), or for every body: the latest of what was announced, the
 * 延長 of all and its own. A 延長 never makes it earlier, and the order in which they were made plays no part.
 */
export function deadlineFor(announced: string, moves: readonly DeadlineMove[], scope: string): HeldDeadline {
  const later = standingMoves(moves).filter(
    (move) => move.kind === 'extended' && isFor(move, scope) && isLater(move.to, announced),
  )
  // Of two alike the one of all is named.
  const forAll = (move: DeadlineMove) => Number(move.scope === everybody)
  const [by = null] = later.toSorted((a, b) => epochSecond(b.to) - epochSecond(a.to) || forAll(b) - forAll(a))
  return { at: by?.to ?? announced, announced, by }
}

const isFor = (move: DeadlineMove, scope: string): boolean => move.scope === everybody || move.scope === scope

/** Every deadline of a year that holds for somebody: the one of all first, then those of prefectures that are later. */
export function deadlinesOf(announced: string, moves: readonly DeadlineMove[]): ScopedDeadline[] {
  const ofAll = deadlineFor(announced, moves, everybody)
  const own = [...new Set(moves.map(({ scope }) => scope))]
    .filter((scope) => scope !== everybody)
    .toSorted()
    .map((scope) => ({ ...deadlineFor(announced, moves, scope), scope }))
  return [{ ...ofAll, scope: everybody }, ...own.filter(({ at }) => isLater(at, ofAll.at))]
}

/** 「延長: 石川県 令和8年2月27日(金)17:00まで、理由: 災害のため」; empty where the deadline is as announced. */
export function extensionWords({ at, by }: Pick<HeldDeadline, 'at' | 'by'>): string {
  if (by === null) return ''
  return `延長: ${scopeWords(by.scope)} ${formatJstInstant(at, false)}まで、理由: ${by.reason.replaceAll(/\s+/g, ' ')}`
}

/** 「令和8年2月20日(金)17:00(延長: 石川県 令和8年2月27日(金)17:00まで、理由: 災害のため)」, what was announced first. */
export function deadlineWords(held: HeldDeadline): string {
  const extension = extensionWords(held)
  return formatJstInstant(held.announced, false) + (extension === '' ? '' : `(${extension})`)
}

const wrong = (message: string, field: string): Refusal =>
  new Refusal('invalid', message, { fields: { [field]: message } })

/**
 * 締切を延ばす: a later time than what holds; in the place of a mistaken 延長, one that is no earlier than what holds
 * without it. What was typed otherwise than announced is put right for all, in either direction. Refuses with `invalid`
 * what is earlier, with `conflict` what was taken back already.
 */
export function assertMove(move: Omit<DeadlineMove, 'id'>, announced: string, moves: readonly DeadlineMove[]): void {
  const { kind, scope, to, insteadOf } = move
  // Whatever the mistaken one had itself replaced stays out.
  const standing = standingMoves(moves)
  if (insteadOf !== null && !standing.some((each) => each.id === insteadOf && each.kind === 'extended'))
    throw new Refusal('conflict', 'その延長は、すでに別のものに改められているか、訂正です。一覧を見直してください。')
  if (kind === 'corrected') {
    assertCorrection(move, announced)
    return
  }
  const { at } = deadlineFor(
    announced,
    standing.filter(({ id }) => id !== insteadOf),
    scope,
  )
  if (isLater(to, at) || (insteadOf !== null && !isLater(at, to))) return
  throw wrong(
    `締切は早められません。${scopeWords(scope)}の今の締切(${formatJstInstant(at, false)})より後の日時を入力してください。台帳への入力が公示と違っていたときは「${moveKindLabel.corrected}」を選んでください。`,
    'to',
  )
}

function assertCorrection({ scope, to, insteadOf }: Omit<DeadlineMove, 'id'>, announced: string): void {
  if (scope !== everybody || insteadOf !== null)
    throw wrong(
      '入力の誤りの訂正は、公示した締切を全団体について正すものです。対象を「全団体」にしてください。',
      'scope',
    )
  if (epochSecond(to) === epochSecond(announced))
    throw wrong('台帳の締切と同じ日時です。公示した締切の日時を入力してください。', 'to')
}

/** What says whether a year's own deadline may still be typed over. */
export interface DeadlineUse {
  readonly received: boolean
  readonly moved: boolean
}

export const isDeadlineOpen = ({ received, moved }: DeadlineUse): boolean => !received && !moved

/**
 * The year's own deadline is typed over only while nothing came in and nothing was moved: after that each change of it
 * is a 延長 or a 訂正 that stays to be read. Refuses with `conflict`.
 */
export function assertDeadlineOpen(use: DeadlineUse): void {
  if (isDeadlineOpen(use)) return
  const why = use.received ? '応募を受信しています' : '締切を延ばした記録があります'
  throw new Refusal(
    'conflict',
    `${why}。締切は、この欄では変えられません。「締切を延ばす」で、理由を付けて延ばすか、入力の誤りを正してください。`,
    { fields: { deadline: '「締切を延ばす」で変えてください。' } },
  )
}
