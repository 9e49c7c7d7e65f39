import { useState } from 'react'
import { ProblemError } from '../../../api/client.ts'
import { useApi, useDevice } from '../../../api/office.tsx'

export interface Projector {
  /** Opens the screen of 投影, or brings it back to its place: on the second screen, in a browser in a tab. */
  open: () => Promise<void>
  readonly busy: boolean
  readonly error: ProblemError | null
}

export function useProjector(meetingId: string): Projector {
  const { launcher } = useApi()
  const { openProjector } = useDevice()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ProblemError | null>(null)
  const open = async () => {
    setBusy(true)
    setError(null)
    try {
      await openProjector((await launcher.projector({ meetingId })).entrance)
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return { open, busy, error }
}
