import { useAnswer, useCommand } from '../api/hooks.ts'
import { useApi, useDesk } from '../api/office.tsx'
import { otherOffices, useArrival } from '../features/launcher/arrival.ts'
import { go } from '../ui/go.ts'

export interface Leave {
  /** To the sign-in of this office: somebody else sits down here. */
  signOut: () => Promise<unknown>
  /** To the other office files of this PC; null in the practice office, and in a meeting room's browser. */
  toOtherOffice: (() => Promise<unknown>) | null
}

/** Signs the person out. Whoever comes next begins at their own first screen, not where the last one stood. */
export function useLeave(): Leave {
  const { launcher } = useApi()
  const { practice } = useDesk()
  const hasFiles = useAnswer(launcher.status, {}).data?.mayOpenFiles === true && !practice
  const arrive = useArrival()
  const signOut = useCommand(launcher.signOut)
  const leaveTo = (place: string) => async () => {
    const standing = await signOut.run({})
    if (standing === null) return
    go(place)
    arrive(standing)
  }
  return { signOut: leaveTo('/'), toOtherOffice: hasFiles ? leaveTo(otherOffices) : null }
}
