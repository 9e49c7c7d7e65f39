import { useEffect, useEffectEvent, useRef } from 'react'
import { formatJstInstant } from '../../../shared/domain/calendar/wareki.ts'
import { useAnswer, useJob } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { useSettled } from '../../api/settled.ts'
import styles from '../frame.module.css'

/** The daily 検査 begins once the program has been open for so long: nobody waits for it then. */
const untilCheck = 60_000

/** On every screen as long as the office file is doubtful, or the last 検査 found something. */
export function TruthBand() {
  const { may } = useDesk()
  const settled = useSettled()
  const { data } = useAnswer(useApi().audit.standing, {}, { enabled: settled && may('audit.standing') })
  useDailyCheck(data?.due === true && data.doubts.length === 0)
  if (data === undefined) return null
  const [doubt] = data.doubts
  if (doubt !== undefined)
    return (
      <aside className={styles['caution']} aria-label="台帳ファイルの注意">
        ▲ {doubt.title}。確かめるまで、何も保存しません。<a href="#/settings/audit">確かめる</a>
      </aside>
    )
  if (data.clockBehind !== null)
    return (
      <aside className={styles['caution']} aria-label="時計の注意">
        ▲ このPCの時計が、最後の操作({formatJstInstant(data.clockBehind, true)}
        )より前を指しています。時計を確かめてください。直すまで、操作の記録には今の時計の時刻が残ります。
      </aside>
    )
  if (data.last === null || data.last.sound) return null
  return (
    <aside className={styles['caution']} aria-label="台帳ファイルの注意">
      ▲ 最後の検査で、台帳ファイルの傷みか変更が見つかっています。<a href="#/settings/audit">もう一度検査する</a>
    </aside>
  )
}

/** 検査 once a day, in its own process, in the name of whoever works: once a window, whatever becomes of it. */
function useDailyCheck(due: boolean): void {
  const { start } = useJob(useApi().audit.check)
  const begin = useEffectEvent(() => void start({ head: '' }))
  const begun = useRef(false)
  useEffect(() => {
    if (!due || begun.current) return
    const timer = setTimeout(() => {
      begun.current = true
      begin()
    }, untilCheck)
    return () => clearTimeout(timer)
  }, [due])
}
