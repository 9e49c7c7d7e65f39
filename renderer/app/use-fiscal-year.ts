import { useCallback, useEffect, useState } from 'react'
import { fiscalYearOf } from '../../shared/domain/calendar/fiscal-year.ts'
import { useAnswer } from '../api/hooks.ts'
import { keepHere } from '../api/kept-here.ts'
import { useApi } from '../api/office.tsx'
import type { Place } from '../api/transports.ts'

const keptYear = (key: string): number | null => Number(localStorage.getItem(key)) || null
const lastKey = (place: Place): string => `banso.fy.last.${place}`

/** The year that this PC showed last of the place; null where it has shown none. */
export const shownLast = (place: Place): number | null => keptYear(lastKey(place))
const newest = (years: readonly number[]): number | null => (years.length === 0 ? null : Math.max(...years))

/**
 * 事業年度 of all screens: the one the person chose, else the office's newest. Until the office has said which years
 * there are it is the one shown last, so that the first screen need not wait; null where this window has shown none.
 */
export function useFiscalYear(place: Place, today: string): { fy: number | null; setFy: (fy: number) => void } {
  const choice = `banso.fy.${place}`
  const [chosen, setChosen] = useState(() => keptYear(choice))
  const years = useAnswer(useApi().programme.years, {})
  const setFy = useCallback(
    (fy: number) => {
      setChosen(fy)
      keepHere(choice, String(fy))
    },
    [choice],
  )
  const known = years.data?.map((year) => year.fy)
  const isKnown = known !== undefined
  const waiting = !isKnown && years.error === null
  const kept = chosen !== null && known?.includes(chosen) === true ? chosen : null
  const fy = waiting ? shownLast(place) : (kept ?? newest(known ?? []) ?? fiscalYearOf(today))
  useEffect(() => {
    if (fy !== null && isKnown) keepHere(lastKey(place), String(fy))
  }, [fy, isKnown, place])
  return { fy, setFy }
}
