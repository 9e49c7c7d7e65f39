import { useEffect, useState } from 'react'
import { formatJstInstant } from '../../../shared/domain/calendar/wareki.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import styles from '../frame.module.css'

/** No start waits for it: a save to an office that is away is refused by itself. */
const afterTheStart = 500

/** On every screen while the office is away: here it only waits, or here it is written to, or it is on its way home. */
export function TravelBand() {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), afterTheStart)
    return () => clearTimeout(timer)
  }, [])
  const { data } = useAnswer(useApi().travel.standing, {}, { enabled: settled })
  if (!data?.away) return null
  const { destination, takenBy, takenAt } = data.away
  const words = {
    home: '',
    waiting: `持ち出し中です(${takenBy} さんが${formatJstInstant(takenAt, true)}に「${destination}」へ)。ここでは読むだけで、何も保存しません。`,
    out: `持ち出した台帳です(${formatJstInstant(takenAt, true)}から「${destination}」)。ここに記録し、終わったら締めて持ち帰ります。`,
    closed: `締めて持ち帰るところの台帳です(「${destination}」)。ここでは読むだけで、何も保存しません。`,
  } as const
  return (
    <aside className={styles['caution']} aria-label="持ち出しの知らせ">
      ▲ {words[data.standing]}
      <a href="#/settings/travel">持ち出しと統合</a>
    </aside>
  )
}
