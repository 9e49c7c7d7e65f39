import { useEffect, useState, useSyncExternalStore } from 'react'
import { toJst } from '../../shared/domain/calendar/jst.ts'
import { Stage } from '../features/meeting/projector/stage/stage.tsx'
import type { Followed } from './follow.ts'

export function Room({ followed }: { followed: Followed }) {
  const shown = useSyncExternalStore(followed.onShown, followed.shown)
  const now = useClock()
  return shown === null ? null : <Stage shown={shown} now={now} />
}

/** The page's own clock. */
function useClock(): string {
  const [now, setNow] = useState(readClock)
  useEffect(() => {
    const ticking = setInterval(() => setNow(readClock()), 1000)
    return () => clearInterval(ticking)
  }, [])
  return now
}

/** To the minute, so that a second that passes draws nothing. */
const readClock = (): string => toJst(new Date().toISOString()).slice(0, 16)
