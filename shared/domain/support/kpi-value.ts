import { formatWareki } from '../calendar/wareki.ts'
import { Refusal } from '../refusal.ts'

/**
 * One value a day: a second one is never taken for a correction of the first. Refuses (`conflict`) with both values
 * side by side where `there` is a value of that day already.
 */
export function assertDayFree(
  kpi: { readonly name: string; readonly unit: string },
  /** ISO date. */
  asOf: string,
  value: number,
  there: number | null,
): void {
  if (there === null) return
  const day = formatWareki(asOf, 'long')
  const [theirs, yours] = [`${there}${kpi.unit}`, `${value}${kpi.unit}`]
  throw new Refusal(
    'conflict',
    `「${kpi.name}」の${day}の値はすでにあります(記録されている値 ${theirs}、入れようとした値 ${yours})。記録されている値を直すか、日付を変えてください。`,
    {
      fields: { asOf: 'この日の値はすでにあります。' },
      clashes: [{ field: 'value', label: `${kpi.name}(${day})`, theirs, yours }],
    },
  )
}
