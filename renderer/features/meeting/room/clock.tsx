import { useEffect, useState } from 'react'
import { timeOf } from './room-words.ts'

const minuteMs = 60_000
const timeNow = () => timeOf(new Date().toISOString())

/** 「15:12」. It moves on with the minute, and draws nothing else. */
export function Clock() {
  const [time, setTime] = useState(timeNow)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(
        () => {
          setTime(timeNow())
          wait()
        },
        minuteMs - (Date.now() % minuteMs) + 20,
      )
    }
    wait()
    return () => clearTimeout(timer)
  }, [])
  return <b role="timer">{time}</b>
}
