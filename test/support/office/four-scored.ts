import { givenOffice } from './office.ts'
import { scoredYear } from './selected.ts'

const fy = 2026
const marks = (raw: number) => [0, 1].map(() => [raw, raw, raw, raw, raw, raw])

/** Four bodies, scored and closed, the first best; おおむね二団体. */
export function givenFourScored() {
  const given = givenOffice()
  const { ids } = scoredYear(given, [
    { name: '秋田県', scores: marks(5) },
    { name: '栃木県', scores: marks(4) },
    { name: '石川県', scores: marks(3) },
    { name: '山梨県', scores: marks(2) },
  ])
  const { ask } = given
  ask.tally.setRules({ ...ask.tally.page({ fy }).rules, fy, cutAfter: 2 })
  const [first = '', second = '', third = '', fourth = ''] = ids
  return { ...given, first, second, third, fourth }
}
