import type { z } from 'zod'
import type { accelerators } from '../../../shared/contract/talent/accelerators.ts'
import type { AcceleratorRule } from '../../../shared/domain/talent/accelerators/fields.ts'
import { ruleCarriedTo, usualRule } from '../../../shared/domain/talent/accelerators/rule.ts'
import type { ReadDb } from '../../connection.ts'
import { baseDaysOf, ruleRowUntil, stepKindsOf } from '../../tables/talent/accelerator-rule.ts'

type Shown = z.input<typeof accelerators.rule.output>

/** The rule of a year: its own, else that of the year before it that has one, else the usual one. */
export function ruleOf(db: ReadDb, fy: number): Shown {
  const row = ruleRowUntil(db, fy)
  if (!row) return { ...usualRule(fy), fy, revision: 1 }
  const { target, warnDays, employment } = row
  const stored: AcceleratorRule = {
    ...{ target, warnDays, employment, mainDuty: row.mainDuty === 1 },
    baseDays: baseDaysOf(db, row.fy).map((asOf) => ({ asOf })),
    steps: stepKindsOf(db, row.fy).map(({ id, name, retired }) => ({ id, name, retired: retired === 1 })),
  }
  return row.fy === fy
    ? { ...stored, fy, revision: row.revision }
    : { ...ruleCarriedTo(fy, row.fy, stored), fy, revision: 1 }
}
