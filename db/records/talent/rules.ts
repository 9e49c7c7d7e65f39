import { type TalentRules, usualRules } from '../../../shared/domain/talent/people/rules.ts'
import type { ReadDb } from '../../connection.ts'
import { ruleOfYear } from '../../tables/talent/rule.ts'

/** What the year says, or the working rules; revision 0 while it has said nothing. */
export function talentRulesOf(db: ReadDb, fy: number): TalentRules & { revision: number } {
  const row = ruleOfYear(db, fy)
  if (row === undefined) return { ...usualRules, revision: 0 }
  const { fy: _, atYearEnd, ...rules } = row
  return { ...rules, atYearEnd: atYearEnd === 1 }
}
