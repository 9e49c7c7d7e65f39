import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'

/** How many sheets of a reviewer are full and wait to be handed in, and wait for a 照合; undefined until it is known. */
export function useFilled(): (reviewerId: string) => { filled: number; unchecked: number } | undefined {
  const { fy } = useDesk()
  const { data } = useAnswer(useApi().scores.filled, { fy })
  return (reviewerId) => data && (data.find((each) => each.reviewerId === reviewerId) ?? { filled: 0, unchecked: 0 })
}
