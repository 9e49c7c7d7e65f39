import { useEffect, useState } from 'react'
import { toJst } from '../../../shared/domain/calendar/jst.ts'

const everyMs = 30_000
const now = () => toJst(new Date().toISOString())

/** The present moment, for a clock that counts down; it moves on by itself. */
export function useClock(): string {
  const [moment, setMoment] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), everyMs)
    return () => clearInterval(timer)
  }, [])
  return moment
}
