import { useState } from 'react'
import { isPane } from '../../../../ui/keys/panes.ts'
import styles from '../room.module.css'
import { SpeechPane, type SpeechPaneProps } from '../speech/speech-pane.tsx'
import { useRoomKey } from '../use-room-keys.ts'
import { BodyHead } from './body-head.tsx'
import { BodyView, type View } from './body-view.tsx'
import { ConflictBand } from './conflict-band.tsx'

export type ItemStageProps = Omit<SpeechPaneProps, 'onBegin'>

/** One item, large: whose it is, who is out for it, what is known of the body, and what is said. */
export function ItemStage(props: ItemStageProps) {
  const { page, item } = props
  const [view, setView] = useState<View>('summary')
  const toggle = (to: View) => setView((now) => (now === to ? 'summary' : to))
  useRoomKey('papers', () => toggle('papers'))
  useRoomKey('firmness', () => toggle('firmness'))
  useRoomKey('scores', () => toggle('scores'))
  return (
    <section className={styles['stage']} aria-label={item.title} data-split={item.kind === 'body' ? view : undefined}>
      <div className={styles['upper']} {...isPane}>
        <BodyHead page={page} item={item} />
        <ConflictBand page={page} item={item} />
        {item.applicationId !== null && (
          <BodyView page={page} item={item} applicationId={item.applicationId} view={view} onView={setView} />
        )}
      </div>
      <SpeechPane {...props} />
    </section>
  )
}
