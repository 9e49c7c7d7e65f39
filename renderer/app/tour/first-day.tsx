import { useEffect, useState } from 'react'
import { onFirstDayOpened, useFirstDay } from '../../api/first-day.ts'
import { useLater } from '../../ui/later.ts'
import { laterParts } from '../later-parts.ts'

/** はじめての一日 where it is open: loaded only then. */
export function FirstDay() {
  const { place, put } = useFirstDay()
  const [opened, setOpened] = useState(0)
  useEffect(() => onFirstDayOpened(() => setOpened((before) => before + 1)), [])
  const Panel = useLater(laterParts.firstDay, place?.shown === true)
  return Panel === null || place?.shown !== true ? null : <Panel place={place} put={put} opened={opened} />
}
