import { useStore } from 'zustand'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk, useLine } from '../../api/office.tsx'
import { saveWord } from '../../api/save-state.ts'
import { Button } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { isPane } from '../../ui/keys/panes.ts'
import { LaterLayer } from '../../ui/layers/later-layer.tsx'
import styles from '../frame.module.css'
import { laterParts } from '../later-parts.ts'
import { DraftList } from './draft-list.tsx'

/** The year all screens show, the one search, today, whose desk this is, and whether the work is stored. */
export function TopBar({ onFind, onHelp }: { onFind: () => void; onHelp: () => void }) {
  const { fy, setFy, today, caller } = useDesk()
  const self = `${caller.roleName}　${caller.name}`
  const years = useAnswer(useApi().programme.years, {}).data?.map((year) => year.fy) ?? []
  const choices = [...new Set([...years, fy])].sort((a, b) => b - a)
  return (
    <header className={styles['top']} {...isPane}>
      <select
        className={styles['year']}
        aria-label="年度"
        value={fy}
        onChange={(event) => setFy(Number(event.target.value))}
      >
        {choices.map((year) => (
          <option key={year} value={year}>
            {fiscalYearLabel(year)}
          </option>
        ))}
      </select>
      <button type="button" className={styles['find']} onClick={onFind} aria-keyshortcuts="Control+K">
        <span>都道府県・人・記録・操作をさがす</span> <Kbd>Ctrl K</Kbd>
      </button>
      <div className={styles['facts']}>
        <DateText date={today} />
        <SaveStatus />
        <DraftList />
        <Button small look="quiet" onClick={onHelp} aria-keyshortcuts="?">
          使い方 <Kbd>?</Kbd>
        </Button>
        <LaterLayer look="quiet" popup="menu" label={`${self} ▾`} read={laterParts.ownMenu} given={{ label: self }} />
      </div>
    </header>
  )
}

/** By itself: it changes with every deed, and the bar around it does not. */
function SaveStatus() {
  const state = useStore(useLine().saving)
  return (
    <span role="status" data-failed={state.failure !== null || undefined} title={state.failure ?? undefined}>
      {saveWord(state)}
    </span>
  )
}
