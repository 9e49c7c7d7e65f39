import type { TalentRules } from '../../../shared/domain/talent/people/rules.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface RuleRow extends Omit<TalentRules, 'atYearEnd'> {
  fy: number
  atYearEnd: number
  revision: number
}

export const ruleOfYear = (db: ReadDb, fy: number) =>
  sql<[number], RuleRow>(
    db,
    `SELECT fy, consent_months AS consentMonths, at_year_end AS atYearEnd, warn_days AS warnDays,
            renewal_months AS renewalMonths, years_needed AS yearsNeeded, revision
       FROM talent_rule WHERE fy = ?`,
  ).get(fy)

export const putRule = (db: WriteDb, row: RuleRow) =>
  sql<typeof row>(
    db,
    `INSERT INTO talent_rule (fy, consent_months, at_year_end, warn_days, renewal_months, years_needed, revision)
     VALUES (@fy, @consentMonths, @atYearEnd, @warnDays, @renewalMonths, @yearsNeeded, @revision)
     ON CONFLICT (fy) DO UPDATE
        SET consent_months = @consentMonths, at_year_end = @atYearEnd, warn_days = @warnDays,
            renewal_months = @renewalMonths, years_needed = @yearsNeeded, revision = @revision`,
  ).run(row)
