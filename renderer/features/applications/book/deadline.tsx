import { useEffect, useState } from 'react'
import { timeLeft } from '../../../../shared/domain/calendar/deadline.ts'
import { epochSecond } from '../../../../shared/domain/calendar/jst.ts'
import { MomentText } from '../../../ui/date-text.tsx'

const now = (): string => new Date().toISOString()

/** The moment, renewed while the window stays open. */
function useNow(everyMs: number): string {
  const [moment, setMoment] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return moment
}

/** 「締切 令和8年2月20日(金)17:00 あと1日2時間」; afterwards that it is over. */
export function Deadline({ at }: { at: string }) {
  const moment = useNow(20_000)
  const over = epochSecond(moment) > epochSecond(at)
  return (
    <span>
      締切 <MomentText at={at} /> {over ? '(過ぎています)' : <b>{timeLeft(moment, at)}</b>}
    </span>
  )
}
