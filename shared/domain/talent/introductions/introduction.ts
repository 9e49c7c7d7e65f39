import { assertNotFuture } from '../../calendar/date-order.ts'
import type { Fields } from '../../record-fields.ts'
import { Refusal } from '../../refusal.ts'

/** 照会 → 承諾 → 紹介 → 結果. */
export const introductionSteps = ['asked', 'replied', 'introduced', 'concluded'] as const
export type IntroductionStep = (typeof introductionSteps)[number]
export const introductionStepLabel = {
  asked: '照会',
  replied: '承諾',
  introduced: '紹介',
  concluded: '結果',
} as const satisfies Record<IntroductionStep, string>

/** What becomes known to whom with each step. */
export const introductionStepNote = {
  asked: 'メールで、氏名は県に知らせずに',
  replied: '本人の返事を記録し、承諾なら氏名をその県にだけ開く',
  introduced: '承諾した人の氏名と連絡先を、その県の窓口へ',
  concluded: '内定・不調・辞退を、理由とともに',
} as const satisfies Record<IntroductionStep, string>

export const replyLabel = { accepted: '承諾', declined: '断り' } as const
export type IntroductionReply = keyof typeof replyLabel
export const resultLabel = { hired: '内定', failed: '不調', withdrew: '辞退' } as const
export type IntroductionResult = keyof typeof resultLabel

export const askFields = { askedOn: { label: '照会した日', kind: 'date', required: true } } as const satisfies Fields
export const replyFields = {
  repliedOn: { label: '返事の日', kind: 'date', required: true },
  reply: { label: '返事', kind: 'code', words: replyLabel, unchosen: true },
} as const satisfies Fields
export const introduceFields = {
  introducedOn: { label: '紹介した日', kind: 'date', required: true },
} as const satisfies Fields
export const concludeFields = {
  concludedOn: { label: '結果の日', kind: 'date', required: true },
  result: { label: '結果', kind: 'code', words: resultLabel, unchosen: true },
  reason: { label: '理由', kind: 'line', limit: 500 },
} as const satisfies Fields
export const introductionBackFields = {
  reason: { label: '取り消す理由', kind: 'line', limit: 500, required: true },
} as const satisfies Fields

export interface IntroductionCourse {
  readonly askedOn: string
  readonly repliedOn: string | null
  readonly reply: IntroductionReply | null
  readonly introducedOn: string | null
  readonly concludedOn: string | null
  readonly result: IntroductionResult | null
  readonly takenBackAt: string | null
}

/** What comes next; null where it is over: declined, concluded or taken back. */
export function nextStepOf(course: IntroductionCourse): IntroductionStep | null {
  if (course.takenBackAt !== null || course.result !== null || course.reply === 'declined') return null
  if (course.reply === null) return 'replied'
  return course.introducedOn === null ? 'introduced' : 'concluded'
}

/** 「承諾」, 「不調」: how it stands, in a word. */
export function introductionWord(course: IntroductionCourse): string {
  if (course.takenBackAt !== null) return '取消し'
  if (course.result !== null) return resultLabel[course.result]
  if (course.introducedOn !== null) return '紹介済み'
  return course.reply === null ? '照会中' : replyLabel[course.reply]
}

/** How many of the four steps are behind. */
export const stepsDone = (course: IntroductionCourse): number =>
  course.result !== null ? 4 : course.introducedOn !== null ? 3 : course.reply === null ? 1 : 2

/** Whether the person's name and contact are open to the prefecture: from 承諾 on, and not once it was taken back. */
export const isNameOpen = (course: IntroductionCourse): boolean =>
  course.reply === 'accepted' && course.takenBackAt === null

/** Refuses (`conflict`) a step out of turn, and (`invalid`) a day before the step before it or still to come. */
export function assertStep(
  course: IntroductionCourse,
  step: Exclude<IntroductionStep, 'asked'>,
  { on, today, field }: { readonly on: string; readonly today: string; readonly field: string },
): void {
  const next = nextStepOf(course)
  if (next !== step)
    throw new Refusal(
      'conflict',
      next === null
        ? `この照会は「${introductionWord(course)}」で終わっています。`
        : `次にすることは「${introductionStepLabel[next]}」の記録です。`,
    )
  const before = [course.askedOn, course.repliedOn, course.introducedOn].filter((day) => day !== null).at(-1) ?? ''
  assertNotFuture(on, today, introductionStepLabel[step], field)
  if (on < before)
    throw new Refusal('invalid', `${introductionStepLabel[step]}の日が、その前の段階より前です。`, {
      fields: { [field]: '前の段階の日より後にしてください。' },
    })
}

/** Refuses (`conflict`) where no consent that holds covers the prefecture: it is asked for first. */
export function assertCovered(covered: boolean, no: string, prefecture: string): void {
  if (!covered)
    throw new Refusal(
      'conflict',
      `${no}の同意は、いま${prefecture}への提供を含みません。先に本人に同意を尋ね、同意を記録してください。`,
    )
}

/** Refuses (`invalid`) 不調 and 辞退 without a reason. */
export function assertReason(result: IntroductionResult, reason: string): void {
  if (result !== 'hired' && reason.trim() === '')
    throw new Refusal('invalid', `${resultLabel[result]}の理由を入力してください。`, {
      fields: { reason: '理由を入力してください。' },
    })
}
