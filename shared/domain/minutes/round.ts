import { formatWareki } from '../calendar/wareki.ts'
import { Refusal } from '../refusal.ts'
import { type CheckedMinutes, gapsOf } from './check.ts'
import { secretKindLabel } from './nameless.ts'
import type { ShownParagraph } from './shown.ts'

/** Where 議事概要 stand (domain.md §4.3): 案, sent to the members, frozen, published. */
export const minutesStates = ['draft', 'sent', 'frozen', 'published'] as const
export type MinutesState = (typeof minutesStates)[number]

export const minutesStateLabel = {
  draft: '案',
  sent: '確認中',
  frozen: '確定',
  published: '公表',
} as const satisfies Record<MinutesState, string>

/** What a member has answered: nothing yet, 確認, 修正の申出, or nothing by the day named. */
export const memberAnswers = ['waiting', 'confirmed', 'correction', 'silent'] as const
export type MemberAnswer = (typeof memberAnswers)[number]

export const memberAnswerLabel = {
  waiting: '回答待ち',
  confirmed: '確認',
  correction: '修正の申出',
  silent: '期限までに回答なし',
} as const satisfies Record<MemberAnswer, string>

/** What became of a correction. */
export const correctionOutcomes = ['open', 'taken', 'notTaken'] as const
export type CorrectionOutcome = (typeof correctionOutcomes)[number]

export const correctionOutcomeLabel = {
  open: '未決',
  taken: '反映した',
  notTaken: '反映しない',
} as const satisfies Record<CorrectionOutcome, string>

export interface AnswerGiven {
  readonly name: string
  readonly answer: MemberAnswer
  readonly outcome: CorrectionOutcome
}

/** Everything that keeps a step back, as sentences; none: it may be done. */
export interface Standing {
  readonly state: MinutesState
  readonly checks: readonly CheckedMinutes[]
  readonly paragraphs: readonly ShownParagraph[]
  /** Edits whose source is gone. */
  readonly lost: number
  readonly answers: readonly AnswerGiven[]
  /** Lines that say something else than what was sent to the members, and that no 反映した申出 accounts for. */
  readonly unaskedChanges: number
  /** Names of those who were there and were not asked: recorded after the text was sent, or while nothing is out. */
  readonly unaskedAttendants: readonly string[]
}

/** What is missing in the text itself: a gap of the six, an edit that the record has left behind. */
function incomplete({ checks, paragraphs, lost }: Standing): string[] {
  const gaps = gapsOf(checks)
  const outdated = paragraphs.filter(({ state }) => state === 'outdated').length
  return [
    ...(gaps.length === 0
      ? []
      : [
          `足りないものが${gaps.length}件あります(${gaps
            .slice(0, 3)
            .map(({ says }) => says)
            .join('')})。`,
        ]),
    ...(outdated === 0 ? [] : [`要見直しの段落が${outdated}か所あります。今の記録と見比べてください。`]),
    ...(lost === 0 ? [] : [`元の記録がなくなった手直しが${lost}件あります。記録のままに戻してください。`]),
  ]
}

/** Why it cannot be sent to the members; empty when it can. */
export const notYetSent = (standing: Standing): string[] =>
  standing.state === 'draft' ? incomplete(standing) : [`すでに${minutesStateLabel[standing.state]}です。`]

/** What the public version still holds and may not, as a sentence. */
function heldBack(paragraphs: readonly ShownParagraph[]): string[] {
  const sure = paragraphs.flatMap(({ secrets }) => secrets.filter(({ isSure }) => isSure))
  if (sure.length === 0) return []
  const kinds = [...Map.groupBy(sure, ({ kind }) => kind)].map(
    ([kind, all]) => `${secretKindLabel[kind]}${all.length}か所`,
  )
  return [`公表用に残せないものがあります(${kinds.join('、')})。`]
}

const lateAttendants = (names: readonly string[]): string[] =>
  names.length === 0
    ? []
    : [`確認を依頼していない出席者がいます: ${names.join('、')}。新しい版にして、確認を依頼してください。`]

/** Why it cannot be frozen; empty when it can. Both versions are frozen at once, so the public one must be clean as well. */
export function notYetFrozen(standing: Standing): string[] {
  const { state, answers, paragraphs, unaskedChanges, unaskedAttendants } = standing
  if (state === 'draft') return ['出席者に確認を依頼してから確定してください。']
  if (state !== 'sent') return [`すでに${minutesStateLabel[state]}です。`]
  const waiting = answers.filter(({ answer }) => answer === 'waiting').map(({ name }) => name)
  const open = answers.filter(({ answer, outcome }) => answer === 'correction' && outcome === 'open')
  return [
    ...incomplete(standing),
    ...(waiting.length === 0 ? [] : [`確認の回答がありません: ${waiting.join('、')}。`]),
    ...(open.length === 0 ? [] : [`修正の申出が未決です: ${open.map(({ name }) => name).join('、')}。`]),
    ...lateAttendants(unaskedAttendants),
    ...(unaskedChanges === 0
      ? []
      : [
          `送った文から${unaskedChanges}か所が変わっています。反映した申出で変えてよいのは、申し出た方の発言です。ほかの直しは、新しい版で確認を依頼してください。`,
        ]),
    ...heldBack(paragraphs),
  ]
}

/** Refuses (`conflict`) a step that something keeps back, saying what. */
export function assertNothingKeeps(reasons: readonly string[]): void {
  if (reasons.length > 0) throw new Refusal('conflict', reasons.join(''))
}

/** Refuses (`conflict`) to change a text that is frozen: a new version with its reason comes first. */
export function assertMayEdit(state: MinutesState): void {
  if (state === 'draft' || state === 'sent') return
  throw new Refusal(
    'conflict',
    `議事概要は${minutesStateLabel[state]}です。直すときは、理由を付けて新しい版にしてください。`,
  )
}

/**
 * Refuses (`conflict`) to mend the record of a meeting whose 議事概要 are frozen: they would no longer be what happened. For
 * every deed and speech of a meeting.
 */
export function assertRecordMayChange(state: MinutesState): void {
  if (state === 'draft' || state === 'sent') return
  throw new Refusal(
    'conflict',
    `この会議の議事概要は${minutesStateLabel[state]}です。記録を直すときは、先に議事概要を、理由を付けて新しい版にしてください。`,
  )
}

/** Refuses (`conflict`) an answer that is recorded while nothing is out; (`invalid`) one without its words, or 回答なし before its day is over. */
export function assertMayAnswer(
  state: MinutesState,
  { answer, words }: { readonly answer: MemberAnswer; readonly words: string },
  dueOn: string,
  today: string,
): void {
  if (state !== 'sent')
    throw new Refusal('conflict', '確認の依頼中ではありません。確認を依頼してから、回答を記録してください。')
  if (answer === 'correction' && words.trim() === '')
    throw new Refusal('invalid', '修正の申出の内容を入力してください。', {
      fields: { words: '修正の申出の内容を入力してください。' },
    })
  if (answer === 'silent' && today <= dueOn)
    throw new Refusal(
      'invalid',
      `回答の期限は${formatWareki(dueOn, 'long')}です。期限が過ぎてから「${memberAnswerLabel.silent}」を記録してください。`,
    )
}

/** Refuses (`conflict`) to settle what is no correction; (`invalid`) one that is not taken without its reason. */
export function assertMaySettle(
  state: MinutesState,
  { answer }: { readonly answer: MemberAnswer },
  { outcome, reason }: { readonly outcome: CorrectionOutcome; readonly reason: string },
): void {
  if (state !== 'sent') throw new Refusal('conflict', '確認の依頼中ではないため、申出の扱いは変えられません。')
  if (answer !== 'correction') throw new Refusal('conflict', '修正の申出がありません。')
  if (outcome === 'notTaken' && reason.trim() === '')
    throw new Refusal('invalid', '反映しない理由を入力してください。', {
      fields: { reason: '反映しない理由を入力してください。' },
    })
}

/** Refuses (`invalid`) a new version without its reason. */
export function assertMayRenew(reason: string): void {
  if (reason.trim() !== '') return
  throw new Refusal('invalid', '新しい版にする理由を入力してください。', {
    fields: { reason: '新しい版にする理由を入力してください。' },
  })
}

/**
 * Refuses (`conflict`) words for a paragraph that says something else now than what was read, or that is not drawn any more;
 * such words may only be put back.
 */
export function assertSameParagraph(paragraph: {
  readonly source: number
  /** Null: what it was drawn from is gone. */
  readonly now: number | null
  readonly isPutBack: boolean
}): void {
  if (paragraph.isPutBack || paragraph.source === paragraph.now) return
  throw new Refusal(
    'conflict',
    paragraph.now === null
      ? '元の記録がなくなった段落です。手直しは、記録のままに戻すことだけができます。'
      : '段落の元の記録が、開いた後に変わりました。今の記録と見比べて、もう一度保存してください。',
  )
}

/** Refuses (`conflict`) to publish what is not frozen, or once more. */
export function assertMayPublish(state: MinutesState): void {
  if (state === 'published') throw new Refusal('conflict', 'すでに公表を記録しています。')
  if (state !== 'frozen') throw new Refusal('conflict', '議事概要を確定してから、公表を記録してください。')
}

/** Refuses (`invalid`) a 公表日 before the meeting was held. ISO dates. */
export function assertPublishedOn(heldOn: string, publishedOn: string): void {
  if (publishedOn >= heldOn) return
  throw new Refusal('invalid', `公表日が、会議の日(${formatWareki(heldOn, 'long')})より前です。`, {
    fields: { publishedOn: '会議の日以後の日にしてください。' },
  })
}

/** Refuses (`invalid`) a 期限 before the day it was sent, or one that is over. */
export function assertDue(sentOn: string, dueOn: string): void {
  if (dueOn >= sentOn) return
  throw new Refusal('invalid', '回答の期限が、送った日より前です。', {
    fields: { dueOn: '送った日より後の日にしてください。' },
  })
}

/**
 * Why one version cannot be printed as W4 (letters.md): the internal one while something is missing in it, the public one
 * besides while those present have not confirmed it, or while a name, a body or a point is left in it. Once frozen, what
 * was frozen is printed.
 */
export function notYetPrinted(standing: Standing, which: 'internal' | 'public'): string[] {
  const { state, answers, paragraphs, unaskedAttendants } = standing
  if (state === 'frozen' || state === 'published') return []
  if (which === 'internal') return incomplete(standing)
  const waiting = answers.filter(({ answer }) => answer === 'waiting').map(({ name }) => name)
  const unconfirmed =
    state === 'draft'
      ? ['出席者の確認が済んでいません。']
      : waiting.length > 0
        ? [`出席者の確認が済んでいません(${waiting.join('、')})。`]
        : lateAttendants(unaskedAttendants)
  return [...incomplete(standing), ...unconfirmed, ...heldBack(paragraphs)]
}
