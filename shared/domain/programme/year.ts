import { fiscalYearLabel } from '../calendar/fiscal-year.ts'
import { Refusal } from '../refusal.ts'
import { decimalsOf } from '../review/decimal.ts'

/** One 事業年度 a fiscal year (domain.md §3.1). Refuses (`conflict`) a second one. */
export function assertNewYear(fy: number, known: readonly number[]): void {
  if (known.includes(fy))
    throw new Refusal('conflict', `${fiscalYearLabel(fy)}はすでにあります。上の年度の欄で選んでください。`, {
      fields: { fy: 'すでにある年度です。' },
    })
}

/** How many criteria there are, and on what scale, stands still from the first sheet on. Refuses with `conflict`. */
export function assertCriteriaOpen({ scoringStarted }: { readonly scoringStarted: boolean }): void {
  if (scoringStarted)
    throw new Refusal(
      'conflict',
      '採点を始めた後は、評価項目の数と段階を変えられません。重みは、理由を付けて変えられます。',
    )
}

/**
 * Once the first sheet is out, weights, anchors, floors, gates and rules change only as a new version with a reason
 * (`invalid` without), and not under a decision (`conflict`), which stays on what it was made by. `decided` names the
 * applications with one, `declined` those whose body left after it (辞退): that decision cannot be taken back.
 */
export function assertRevisable(facts: {
  readonly scoringStarted: boolean
  readonly reason: string
  readonly decided: readonly string[]
  readonly declined: readonly string[]
}): void {
  if (!facts.scoringStarted) return
  if (facts.decided.length > 0)
    throw new Refusal(
      'conflict',
      `選定結果の記録がある応募(${facts.decided.join('、')})があるため、評価項目の重みと集計方法は変えられません。先に決定を取り消してください。`,
    )
  if (facts.declined.length > 0)
    throw new Refusal(
      'conflict',
      `辞退した応募(${facts.declined.join('、')})の選定結果が記録に残っているため、評価項目の重みと集計方法は変えられません。`,
    )
  if (facts.reason.trim() === '') {
    const message = '採点が始まっています。変える理由を入力してください。新しい版として記録します。'
    throw new Refusal('invalid', message, { fields: { reason: message } })
  }
}

/** Refuses (`invalid`) anchors that name a step twice, or one that the scale has not. */
export function assertAnchors(anchors: readonly { readonly raw: number }[], maxRaw: number): void {
  const steps = anchors.map(({ raw }) => raw)
  if (new Set(steps).size === steps.length && steps.every((raw) => raw <= maxRaw)) return
  const message = `段階の目安は、0から${maxRaw}までの段階に一つずつ書いてください。`
  throw new Refusal('invalid', message, { fields: { anchors: message } })
}

/** A weight is a decimal of two places at most, so that points are exact. Refuses with `invalid`. */
export function assertWeight(weight: number): void {
  if (decimalsOf(weight) <= 2) return
  const message = '重みは小数第2位までの数にしてください。'
  throw new Refusal('invalid', message, { fields: { weight: message } })
}

/** Refuses (`conflict`) to take away a gate that has answers, or a 備考 beside none: they would go with it. */
export function assertUnanswered(gate: string, answers: number): void {
  if (answers > 0)
    throw new Refusal(
      'conflict',
      `「${gate}」には、○×の答えか備考が${answers}件あります。集計の「要件の○×」で答えを未確認に戻し、備考を消してから削除してください。`,
    )
}

/** Refuses (`invalid`) to take away the criterion that breaks ties. */
export function assertNoPriority({ isPriority }: { readonly isPriority: boolean }): void {
  if (isPriority)
    throw new Refusal('invalid', '同点処理の優先項目に使われています。先に、集計の規則で優先項目を変えてください。')
}
