import { useEffect, useState } from 'react'
import { useAnswer } from '../api/hooks.ts'
import { useApi } from '../api/office.tsx'
import styles from './frame.module.css'

/** Windows takes its time to say what kind of drive it is, and no start waits for that. */
const afterTheStart = 2_000

/** On every screen as long as the office file lies where it may be lost: opened it is, or its records could not be saved elsewhere. */
export function PlaceBand() {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), afterTheStart)
    return () => clearTimeout(timer)
  }, [])
  // A guest of the meeting room is not told where the file lies.
  const caution = useAnswer(useApi().launcher.thisPc, {}, { enabled: settled }).data?.caution ?? null
  if (caution === null) return null
  return (
    <aside className={styles['caution']} aria-label="台帳の置き場所の注意">
      ▲ {caution}
      いまの台帳は、閉じてからファイルを移すと、続けて使えます。
    </aside>
  )
}
