import { Refusal } from '../refusal.ts'
import type { Changed } from './again.ts'
import type { CheckResult, CheckRule } from './check-items.ts'
import { type DoubleCheck, doubleCheckLabel } from './checking/double-check.ts'
import { formFieldName } from './form.ts'
import { assertLateDecided, isLateSettled, type LateFacts } from './late.ts'
import type { ApplicationState } from './state.ts'

export type { CheckResult } from './check-items.ts'

export const checkResultLabel = { ok: '○', ng: '×', pending: '確認中', na: '対象外' } as const satisfies Record<
  CheckResult,
  string
>

/** The same as one sign, where a whole table of them stands: △ 確認中, － 対象外. */
export const checkResultSign = { ok: '○', ng: '×', pending: '△', na: '－' } as const satisfies Record<
  CheckResult,
  string
>

/** One item of an application's 要件確認, as it stands. */
export interface CheckStanding {
  readonly no: number
  readonly name: string
  /** The rule that judges it; '' where only a person does. */
  readonly rule: string
  readonly required: boolean
  readonly result: CheckResult
  /** 要再確認: what it depends on changed since the office looked; null or not said where its ○× stands. */
  readonly again?: Changed | null
  /** ダブルチェック; null or not said where nothing of it is asked for. */
  readonly doubleCheck?: DoubleCheck | null
  /** The office's result is not the rule's, and nobody has said why: the rule may have turned after it was given. */
  readonly unreasoned?: boolean
}

type Late = Pick<LateFacts, 'late' | 'lateDecision'>

const inTime: CheckRule = 'inTime'

/** 期限内受信 stays × for a late application; the recorded 受理 stands in its place. */
export const isAcceptedLate = ({ late, lateDecision }: Late, { rule }: Pick<CheckStanding, 'rule'>): boolean =>
  rule === inTime && late && lateDecision === 'accepted'

/** Whether its defects are for the body to mend: 期限後 is decided on its own (受理・不受理). */
const isToMend = (rule: string): boolean => rule !== inTime

/** The × of an application that its body is asked to mend; lateness is told and decided apart. */
export const toMend = <Check extends Pick<CheckStanding, 'rule' | 'result'>>(checks: readonly Check[]): Check[] =>
  checks.filter(({ rule, result }) => result === 'ng' && isToMend(rule))

/** 不備: what there is to mend, wherever it is counted. An item the office itself calls × is one. */
export const countDefects = (
  checks: readonly (Pick<CheckStanding, 'rule' | 'result'> & { readonly defects: readonly unknown[] })[],
): number => toMend(checks).reduce((sum, { defects }) => sum + Math.max(1, defects.length), 0)

/** Whether an item waits for a person: no rule can judge it, and nobody has yet. */
export const isToJudge = ({ result, ruleResult }: Pick<CheckVerdict, 'result' | 'ruleResult'>): boolean =>
  result === 'pending' && ruleResult === 'pending'

/** 要件確認 begins with the first item that a person decides: nobody says so first. What is late waits for 受理. */
export const beginsChecking = (
  facts: Late & { readonly state: ApplicationState },
  { result }: Pick<CheckStanding, 'result'>,
): boolean => facts.state === 'received' && result !== 'pending' && isLateSettled(facts)

/** 要再確認, and by what. */
const isAgain = ({ again }: Pick<CheckStanding, 'again'>): boolean => again !== undefined && again !== null

/** Items to be looked at again before 要件確認 is completed, in their order. */
export const againChecks = <Check extends Pick<CheckStanding, 'again'>>(checks: readonly Check[]): Check[] =>
  checks.filter(isAgain)

/** 「到達目標、KPI、書類「詳細.docx」」: what of it changed. */
export const changedWords = ({ paths, papers }: Changed): string =>
  [...paths.map(formFieldName), ...papers.map((name) => `書類「${name}」`)].join('、')

/** Whether the look of another officer, or of the first, is still waited for. */
const waitsForLook = ({ doubleCheck }: Pick<CheckStanding, 'doubleCheck'>): boolean =>
  doubleCheck === 'first' || doubleCheck === 'second'

/**
 * Required items that are neither ○ nor 対象外, and every item in 要再確認, without its second look, or against the rule without a
 * reason: what keeps the application from 要件適合 (domain.md §4.1).
 */
export const openChecks = <Check extends CheckStanding>(facts: Late & { readonly checks: readonly Check[] }): Check[] =>
  facts.checks.filter(
    (each) => isAgain(each) || isFailing(facts, each) || waitsForLook(each) || each.unreasoned === true,
  )

const isFailing = (late: Late, check: CheckStanding): boolean =>
  check.required && check.result !== 'ok' && check.result !== 'na' && !isAcceptedLate(late, check)

/** Whether nothing but a look keeps the item open. */
export const isLookAlone = (facts: Late, check: CheckStanding): boolean =>
  waitsForLook(check) && !isFailing(facts, check) && check.unreasoned !== true

/** 「×」, and why an item is open that is not × or 確認中. */
export const openWord = (check: CheckStanding): string => {
  if (isAgain(check)) return '要再確認'
  if (check.result === 'ng' || check.result === 'pending') return checkResultLabel[check.result]
  if (check.unreasoned) return '規則と異なる理由がない'
  return check.doubleCheck === 'first' || check.doubleCheck === 'second'
    ? doubleCheckLabel[check.doubleCheck]
    : checkResultLabel[check.result]
}

/** 要件適合: the late decision is made and no required item is open. Refuses (`conflict`) naming the items. */
export function assertMayPass(facts: LateFacts & { readonly checks: readonly CheckStanding[] }): void {
  assertLateDecided(facts)
  const open = openChecks(facts)
  if (open.length === 0) return
  const named = (items: readonly CheckStanding[]) => items.map(({ no, name }) => `${no} ${name}`).join('、')
  const again = againChecks(open)
  const looked = open.filter((each) => !isAgain(each))
  const failing = looked.filter((each) => each.result === 'ng' && isFailing(facts, each))
  const waiting = looked.filter((each) => each.result === 'pending' && isFailing(facts, each))
  const [first, second] = (['first', 'second'] as const).map((wanted) =>
    looked.filter((each) => each.doubleCheck === wanted && !failing.includes(each)),
  )
  const unreasoned = looked.filter((each) => each.unreasoned)
  // What is × is the prefecture's to mend: advice to make it ○ would be advice to look away.
  throw new Refusal(
    'conflict',
    [
      '要件適合にできません。',
      failing.length > 0
        ? `${checkResultLabel.ng}が${failing.length}件あります(${named(failing)})。補正を依頼するか、要件不適合にしてください。`
        : '',
      waiting.length > 0 ? `まだ確かめていない項目があります: ${named(waiting)}。` : '',
      first !== undefined && first.length > 0
        ? `ダブルチェックの項目で、まだ職員が○×を付けていないものがあります: ${named(first)}。`
        : '',
      second !== undefined && second.length > 0
        ? `二人目の確認を待つ項目があります: ${named(second)}。「要件確認」のタブで、○×を付けた人とは別の職員が確認してください。`
        : '',
      unreasoned.length > 0
        ? `規則の結果と異なるのに理由のない項目があります: ${named(unreasoned)}。備考に理由を入力してください。`
        : '',
      again.length > 0
        ? `新しい版で変わったため、もう一度確かめる項目があります: ${again.map(({ no, name, again: of }) => `${no} ${name}(${of ? changedWords(of) : ''})`).join('、')}。`
        : '',
    ].join(''),
  )
}

/** An officer's result for an item, beside the rule's own. */
export interface CheckVerdict {
  readonly result: CheckResult
  readonly ruleResult: CheckResult
  readonly note: string
}

/** Whether the office's result is not the rule's. Where the rule leaves it to a person, there is nothing to leave. */
export const leavesRule = ({ result, ruleResult }: Pick<CheckVerdict, 'result' | 'ruleResult'>): boolean =>
  result !== ruleResult && ruleResult !== 'pending'

/** Whether the office must still say why. */
export const wantsReason = (verdict: CheckVerdict): boolean => leavesRule(verdict) && verdict.note.trim() === ''

/** Refuses (`invalid`) a result against the rule without a word of why: the officer decides, the record says on what. */
export function assertReasoned(verdict: CheckVerdict): void {
  if (!wantsReason(verdict)) return
  throw new Refusal(
    'invalid',
    `規則の結果(${checkResultLabel[verdict.ruleResult]})と異なります。理由を備考に入力してください。`,
    { fields: { note: '規則の結果と異なる理由を入力してください。' } },
  )
}
