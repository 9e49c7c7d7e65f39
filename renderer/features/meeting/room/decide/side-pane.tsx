import { isPane } from '../../../../ui/keys/panes.ts'
import type { Item, MeetingPage } from '../records.ts'
import { WholeDecision } from '../whole/whole-decision.tsx'
import { BodyDecision } from './body-decision.tsx'
import styles from './decide.module.css'
import { EnterPane } from './enter-pane.tsx'
import { OpeningPane, PausedPane } from './opening-pane.tsx'
import { ToldStrip } from './told-strip.tsx'
import { TopicPane } from './topic-pane.tsx'

export interface SidePaneProps {
  page: MeetingPage
  item: Item | undefined
  /** Goes to an item of the list. */
  onShow: (itemId: string) => void
  /** On to what comes after this item. */
  onNext: (from: string) => void
}

/** The right side: the next thing to decide, and below it what is to be told. */
export const SidePane = (props: SidePaneProps) => (
  <section className={styles['side']} aria-label="決定" {...isPane}>
    <div className={styles['scrolls']}>
      <Deciding {...props} />
    </div>
    <ToldStrip page={props.page} />
  </section>
)

function Deciding({ page, item, onShow, onNext }: SidePaneProps) {
  if (page.stage === 'planned') return <OpeningPane page={page} />
  if (page.stage === 'paused') return <PausedPane page={page} />
  if (item === undefined) return <p>議題がありません。会議の画面で議題を入れてください。</p>
  if (page.stage === 'closed' || page.currentId !== item.id) return <EnterPane key={item.id} page={page} item={item} />
  if (item.kind === 'body') return <BodyDecision key={item.id} page={page} item={item} onDone={() => onNext(item.id)} />
  if (item.kind === 'whole')
    return <WholeDecision key={item.id} page={page} item={item} onShow={onShow} onDone={() => onNext(item.id)} />
  return <TopicPane key={item.id} page={page} item={item} onDone={() => onNext(item.id)} />
}
