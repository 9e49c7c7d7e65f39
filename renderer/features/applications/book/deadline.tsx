import { useEffect, useState } from 'react'
import { timeLeft } from '../../../../shared/domain/calendar/deadline.ts'
import { epochSecond } from '../../../../shared/domain/calendar/jst.ts'
import { everybody } from '../../../../shared/domain/programme/deadline-moves.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { minuteWords } from './short-moment.ts'

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

/** 「石川県は2.27(金) 17:00まで」, of each prefecture for which a later one holds. */
export function OwnDeadlines() {
  const { fy, may } = useDesk()
  const held = useAnswer(useApi().programme.deadlines, { fy }, { enabled: may('programme.deadlines') }).data?.held ?? []
  const own = held.filter(({ scope }) => scope !== everybody)
  if (own.length === 0) return null
  // A disaster may touch half the country; the call's panel names them all.
  const named = own.slice(0, 2).map(({ body, at }) => `${body}は${minuteWords(at)}まで`)
  const others = own.length > named.length ? [`ほか${own.length - named.length}団体も延長`] : []
  return <span title={own.map(({ extension }) => extension).join('\n')}>{[...named, ...others].join('、')}</span>
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
