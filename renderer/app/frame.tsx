import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { formatWareki } from '../../shared/domain/calendar/wareki.ts'
import { putBack } from '../api/hooks.ts'
import { useKeptDrafts } from '../api/kept-drafts.ts'
import { useDesk, useLine } from '../api/office.tsx'
import { whenStored } from '../api/save-state.ts'
import { goToPane } from '../ui/keys/panes.ts'
import { useLater } from '../ui/later.ts'
import { usePaper } from '../ui/paper.ts'
import { UnsavedPlaces } from '../ui/unsaved.ts'
import { screenOf } from '../ui/window-title.ts'
import { TopBar } from './bar/top-bar.tsx'
import { TravelBand } from './bar/travel-band.tsx'
import { TruthBand } from './bar/truth-band.tsx'
import { DropOverlay } from './drop-overlay.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Find } from './find/find.tsx'
import styles from './frame.module.css'
import { globalDeed } from './global-keys.ts'
import { laterParts } from './later-parts.ts'
import { PlaceBand } from './place-band.tsx'
import { PracticeBand } from './practice-band.tsx'
import { Rail } from './rail.tsx'
import { isWhole } from './screens.ts'
import { FirstDay } from './tour/first-day.tsx'

/**
 * What stands around every screen: the rail, the top bar, and what works everywhere. A screen that has the window for
 * itself keeps only the last, and the word that the office is for practice.
 */
export function Frame({ children }: { children: ReactNode }) {
  const { practice, may, office, today } = useDesk()
  const { undo, saving, notify } = useLine()
  const [place] = useLocation()
  const whole = isWhole(place)
  const drafts = useKeptDrafts()
  const unsaved = useMemo(() => drafts.map((draft) => draft.place), [drafts])
  const [open, setOpen] = useState<'find' | 'shortcuts' | null>(null)
  const ShortcutList = useLater(laterParts.shortcuts, open === 'shortcuts')

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const deed = globalDeed(event)
      if (deed === null) return
      if (deed === 'undo') {
        if (undo.getState().steps.length === 0 && saving.getState().running === 0) return
        const undone = whenStored(saving).then(() => undo.getState().undo())
        void putBack(undone, notify)
      } else if (deed === 'pane') goToPane(event.shiftKey ? -1 : 1)
      else setOpen(deed)
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [undo, saving, notify])

  usePaper(() => ({
    label: office.label,
    title: `${practice ? '練習用(見本) ' : ''}${office.name}　${screenOf(document.title)}`,
    date: `${formatWareki(today, 'weekday')} 印刷`,
  }))

  return (
    <div className={styles['frame']} data-whole={whole || undefined}>
      {/* A plain jump would change the address, which is the screen's. */}
      <button
        type="button"
        className={styles['skip']}
        onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}
      >
        本文へ移る
      </button>
      <div className={styles['bands']}>
        {practice && <PracticeBand />}
        <TravelBand />
        {!practice && !whole && (
          <>
            <TruthBand />
            <PlaceBand />
          </>
        )}
      </div>
      {!whole && (
        <>
          <Rail />
          <TopBar onFind={() => setOpen('find')} onHelp={() => setOpen('shortcuts')} />
          {practice && may('home.firstDay') && <FirstDay />}
        </>
      )}
      <main className={styles['main']} id="main" tabIndex={-1}>
        <UnsavedPlaces value={unsaved}>
          <ErrorBoundary at={place}>{children}</ErrorBoundary>
        </UnsavedPlaces>
      </main>
      <Find open={open === 'find'} onClose={() => setOpen(null)} onShortcuts={() => setOpen('shortcuts')} />
      {ShortcutList && <ShortcutList open={open === 'shortcuts'} onClose={() => setOpen(null)} />}
      <DropOverlay />
    </div>
  )
}
