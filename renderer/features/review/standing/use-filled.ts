import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'

/** How many sheets of a reviewer are full and wait to be handed in; undefined until it is known. */
export function useFilled(): (reviewerId: string) => number | undefined {
  const { fy } = useDesk()
  const { data } = useAnswer(useApi().scores.filled, { fy })
  return (reviewerId) => data && (data.find((each) => each.reviewerId === reviewerId)?.filled ?? 0)
}
