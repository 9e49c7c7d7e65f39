import { type ConflictTreatment, defaultTreatment } from '../conflict.ts'
import { type BesideOpen, comparedOpen, type OpenKind } from '../sheet-file/compare.ts'
import { answerText, type Declared, type NoAnswer, unanswered } from './typed.ts'

/** What a line that came back is, beside the answer in the office: only `new` and `changed` may go in. */
export const declarationKinds = [
  'new',
  'changed',
  'same',
  'stale',
  'notListed',
  'incomplete',
  'contrary',
  'unreadable',
  'blank',
  'empty',
] as const satisfies readonly (OpenKind | NoAnswer['trouble'])[]
export type DeclarationKind = (typeof declarationKinds)[number]

export const declarationKindLabel = {
  new: '新規',
  changed: '変更',
  same: '同じ',
  stale: '古い',
  notListed: '選択肢にない',
  incomplete: '書きかけ',
  contrary: '食い違い',
  unreadable: '読めない',
  blank: '空欄',
  empty: '未回答',
} as const satisfies Record<DeclarationKind, string>

/** What may be taken over into the office. */
export const mayGoIn = (kind: DeclarationKind): boolean => kind === 'new' || kind === 'changed'

/** An answer of a file beside the office's, as a score is (`comparedOpen`). */
export function comparedAnswer(
  typed: Declared | NoAnswer,
  { current, reference, savedAt }: BesideOpen<Declared>,
): DeclarationKind {
  if ('trouble' in typed) return typed.trouble
  return comparedOpen(answerText(typed), answerText(unanswered), {
    current: { value: answerText(current.value), since: current.since },
    reference: answerText(reference),
    savedAt,
  })
}

/** 扱い of what goes in where the officer says no other: that of before while the kind is the same, else its default. */
export function treatmentOf(
  typed: Declared,
  current: Pick<Declared, 'kind'> & { readonly treatment: ConflictTreatment | null },
): ConflictTreatment | null {
  if (typed.answer !== 'declared' || typed.kind === null) return null
  return typed.kind === current.kind && current.treatment !== null ? current.treatment : defaultTreatment[typed.kind]
}
