import { useState } from 'react'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi } from '../../../../api/office.tsx'
import { ApplicationDocument } from '../../../../record/application/application-document.tsx'
import type { WhichDocument } from '../../../../record/application/paper-choice.tsx'
import { Kbd } from '../../../../ui/kbd.tsx'
import { Answer } from '../../../../ui/states.tsx'
import type { Item, MeetingPage } from '../records.ts'
import styles from '../room.module.css'
import { FirmnessView } from './firmness-view.tsx'
import { ScoresView } from './scores-view.tsx'
import { SummaryView } from './summary-view.tsx'

export type View = 'summary' | 'papers' | 'firmness' | 'scores'

const views = [
  ['summary', '概要', null],
  ['papers', '応募書', 'F5'],
  ['firmness', '順位の決め手', 'Shift F5'],
  ['scores', '採点', 'F7'],
] as const satisfies readonly (readonly [View, string, string | null])[]

interface BodyViewProps {
  page: MeetingPage
  item: Item
  applicationId: string
  view: View
  onView: (view: View) => void
}

/** What is known of the body, one view at a time above the speeches: the hand stays in its line while it changes. */
export function BodyView({ page, item, applicationId, view, onView }: BodyViewProps) {
  const [document, setDocument] = useState<WhichDocument>('detail')
  const answer = useAnswer(useApi().meeting.item, { id: page.id, itemId: item.id })
  return (
    <>
      <fieldset className={styles['views']} aria-label="見るもの">
        {views.map(([key, label, sign]) => (
          <button key={key} type="button" aria-pressed={view === key} onClick={() => onView(key)}>
            {label}
            {sign !== null && <Kbd>{sign}</Kbd>}
          </button>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keyboard */}
      <section className={styles['scrolls']} tabIndex={0} aria-label={views.find(([key]) => key === view)?.[1]}>
        {view === 'papers' ? (
          <ApplicationDocument id={applicationId} document={document} onDocument={setDocument} />
        ) : view === 'firmness' ? (
          <FirmnessView fy={page.fy} applicationId={applicationId} />
        ) : (
          <Answer of={answer}>
            {(body) =>
              view === 'scores' ? <ScoresView page={page} item={item} body={body} /> : <SummaryView body={body} />
            }
          </Answer>
        )}
      </section>
    </>
  )
}
