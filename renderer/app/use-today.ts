import { useEffect, useState } from 'react'
import { jstDate } from '../../shared/domain/calendar/jst.ts'

const now = (): string => jstDate(new Date().toISOString())

/** Today in Japan, also for a window that stays open over midnight. */
export function useToday(): string {
  const [today, setToday] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setToday(now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return today
}
