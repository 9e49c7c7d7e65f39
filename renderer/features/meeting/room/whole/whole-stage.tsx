import { useState } from 'react'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi } from '../../../../api/office.tsx'
import { Kbd } from '../../../../ui/kbd.tsx'
import { isPane } from '../../../../ui/keys/panes.ts'
import { Answer } from '../../../../ui/states.tsx'
import { SightStrip } from '../decide/sight-strip.tsx'
import roomStyles from '../room.module.css'
import { SpeechPane } from '../speech/speech-pane.tsx'
import { ConflictBand } from '../stage/conflict-band.tsx'
import type { ItemStageProps } from '../stage/item-stage.tsx'
import { useRoomKey } from '../use-room-keys.ts'
import { BalanceSide } from './balance-side.tsx'
import { ladderOf } from './ladder.ts'
import { Ladders } from './ladders.tsx'
import styles from './whole.module.css'

/** 全体: what the meeting has chosen beside the plain order, and the set as a whole. */
export function WholeStage(props: ItemStageProps) {
  const { page, item } = props
  const answer = useAnswer(useApi().meeting.whole, { id: page.id })
  const [side, setSide] = useState<'balance' | 'speech'>('balance')
  const [compared, setCompared] = useState<string | null>(null)
  useRoomKey('papers', () => setSide((now) => (now === 'balance' ? 'speech' : 'balance')))
  useRoomKey('scores', () => {
    const sets = answer.data?.sets ?? []
    const at = sets.findIndex(({ id }) => id === compared)
    setCompared(sets[at + 1]?.id ?? null)
    setSide('balance')
  })
  return (
    <>
      <section className={roomStyles['stage']} aria-label="選定案の全体" {...isPane}>
        <header className={roomStyles['bodyHead']}>
          <h2>全体</h2>
          <span className="sub">点の順と、この会議で選んだ団体</span>
        </header>
        <ConflictBand page={page} item={item} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keyboard */}
        <section className={roomStyles['scrolls']} tabIndex={0} aria-label="点の順と選んだ団体">
          <Answer of={answer}>
            {(whole) => (
              <>
                <div className={styles['heads']}>
                  <h3>点の順(丸める前で比較)</h3>
                  <span />
                  <h3>この会議で選んだ団体</h3>
                </div>
                <Ladders page={whole} ladder={ladderOf(whole)} cut={whole.size} />
              </>
            )}
          </Answer>
        </section>
        {answer.data !== undefined && <p className={styles['rule']}>{answer.data.rule}</p>}
        <SightStrip page={page} />
      </section>
      <section className={roomStyles['stage']} aria-label="構成と発言" {...isPane}>
        <fieldset className={roomStyles['views']} aria-label="見るもの">
          <button type="button" aria-pressed={side === 'balance'} onClick={() => setSide('balance')}>
            構成
          </button>
          <button type="button" aria-pressed={side === 'speech'} onClick={() => setSide('speech')}>
            発言 <Kbd>F5</Kbd>
          </button>
        </fieldset>
        {/* A person's key shows the speeches, and begins a line in them with the same press. */}
        <div hidden={side !== 'speech'} className={styles['speechSide']}>
          <SpeechPane {...props} onBegin={() => setSide('speech')} />
        </div>
        {side === 'balance' && (
          <Answer of={answer}>
            {(whole) => <BalanceSide page={page} whole={whole} compared={compared} onCompare={setCompared} />}
          </Answer>
        )}
      </section>
    </>
  )
}
