import { Refusal } from '../../refusal.ts'
import { type AcceleratorRule, countedEmploymentLabel } from './fields.ts'

/** The steps of the 任命手続 that a year has until an officer changes them; their ids are the same in every year. */
const usualSteps = ['推薦受理', '要件確認', '起案', '決裁', '任命書交付']

/** What holds in a year (`2026`) for which nobody has set anything. */
export const usualRule = (fy: number): AcceleratorRule => ({
  target: 500,
  warnDays: 90,
  employment: 'fulltime',
  mainDuty: true,
  baseDays: [{ asOf: `${fy}-04-01` }, { asOf: `${fy}-10-01` }],
  steps: usualSteps.map((name, i) => ({ id: `a0000000-0000-4000-8000-00000000000${i + 1}`, name, retired: false })),
})

/** The rule of another year as the start for `fy`: its days of the year stay, moved to `fy`. */
export const ruleCarriedTo = (fy: number, from: number, rule: AcceleratorRule): AcceleratorRule => ({
  ...rule,
  baseDays: rule.baseDays.map(({ asOf }) => ({ asOf: movedBy(asOf, fy - from) })),
})

const movedBy = (day: string, years: number): string => {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return moved.endsWith('-02-29') ? moved.replace('-02-29', '-02-28') : moved
}

/**
 * Refuses (`invalid`, by field) a 基準日 or a name twice, a year without a step that is still asked for, and a step that is
 * gone although something was recorded under it (`used`: ids): it is to be 廃止, not removed.
 */
export function assertRule(rule: AcceleratorRule, before: AcceleratorRule, used: ReadonlySet<string>): void {
  const refuse = (field: string, message: string) => {
    throw new Refusal('invalid', message, { fields: { [field]: message } })
  }
  const days = rule.baseDays.map(({ asOf }) => asOf)
  if (new Set(days).size < days.length) refuse('baseDays', '同じ基準日が二つあります。一つにしてください。')
  const asked = rule.steps.filter(({ retired }) => !retired).map(({ name }) => name)
  if (new Set(asked).size < asked.length)
    refuse('steps', '同じ名前の手続が二つあります。名前を変えるか、一つを廃止にしてください。')
  if (asked.length === 0) refuse('steps', '手続を一つ以上入れてください。')
  if (new Set(rule.steps.map(({ id }) => id)).size < rule.steps.length)
    refuse('steps', '同じ手続が二度入っています。画面を開き直してください。')
  const kept = new Set(rule.steps.map(({ id }) => id))
  const lost = before.steps.find(({ id }) => used.has(id) && !kept.has(id))
  if (lost)
    refuse('steps', `「${lost.name}」には記録があるため、消せません。「廃止」にすると、これから求めなくなります。`)
}

/** 「常勤で、市町村支援が主たる業務」: who is 算定対象, as the year says it. */
export const sayCounted = ({ employment, mainDuty }: Pick<AcceleratorRule, 'employment' | 'mainDuty'>): string =>
  `${countedEmploymentLabel[employment]}${mainDuty ? '、市町村支援が主たる業務' : ''}`
