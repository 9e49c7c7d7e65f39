import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type FirstDayStep, firstDaySteps } from '../../../shared/domain/office/first-day.ts'
import type { FirstDay, FirstDayPlace } from '../../api/first-day.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk, useLine } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { isConverting } from '../../ui/composition.ts'
import { go, usePlacePath } from '../../ui/go.ts'
import { Tag } from '../../ui/tag.tsx'
import styles from './first-day.module.css'
import { firstDayWords } from './first-day-words.ts'

interface PanelProps {
  place: FirstDayPlace
  put: FirstDay['put']
  /** Counts how often it was opened by a deed in this window: then it takes the focus. */
  opened: number
}

/** はじめての一日: one line above the screen, which covers nothing. What is done it sees by the records. */
export function FirstDayPanel({ place, put, opened }: PanelProps) {
  const { fy } = useDesk()
  const { notify } = useLine()
  const [here] = usePlacePath()
  const api = useApi()
  const answer = useAnswer(api.home.firstDay, { fy, after: place.after }).data
  const next = useRef<HTMLButtonElement>(null)
  // What the next button is follows from the records: before they have answered there is another one in its place.
  const isKnown = answer !== undefined
  useEffect(() => {
    return opened > 0 && isKnown ? focusOnceClear(() => next.current) : undefined
  }, [opened, isKnown])

  const at = firstDaySteps.indexOf(place.step)
  const { title, todo } = firstDayWords[place.step]
  const route = answer?.steps[at]?.route
  const isHere = route !== undefined && here === route.split('?', 1)[0]
  // Of ホーム no record tells: who is there has seen it.
  const done = answer?.steps[at]?.done === true || (place.step === 'home' && here === '/')
  const following = firstDaySteps[at + 1]
  const followingTitle = following === undefined ? null : firstDayWords[following].title
  const leads = !done && !isHere

  /** Who turns the pages of it is still here. */
  const stay = () => void focusOnceClear(() => next.current)
  const leave = () => {
    put({ ...place, shown: false })
    notify({ text: 'はじめての一日を閉じました。ホームか「?」から、この続きを始められます' })
  }
  // Asked anew: what was done a moment ago may have opened another way.
  const routeNow = async (step: FirstDayStep) => {
    const { steps } = await api.home.firstDay({ fy, after: place.after })
    return steps.find(({ key }) => key === step)?.route ?? '/'
  }
  const goOn = async () => {
    if (following === undefined) {
      put(null)
      notify({ text: 'はじめての一日を終えました。練習用の台帳は、この先も自由に試せます' })
      return
    }
    const to = done ? await routeNow(following) : null
    put({ ...place, step: following })
    if (to !== null) go(to)
    else stay()
  }
  const goBack = () => {
    put({ ...place, step: firstDaySteps[at - 1] ?? place.step })
    stay()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isConverting(event)) return
    event.preventDefault()
    leave()
  }

  return (
    <aside className={styles['tour']} aria-label="はじめての一日" onKeyDown={press}>
      <div className={styles['what']}>
        <span className={styles['count']}>
          はじめての一日 {at + 1}/{firstDaySteps.length}
        </span>
        <b>{title}</b>
        <span role="status">
          {done && (
            <Tag tone="ok" shape>
              済み
            </Tag>
          )}
        </span>
        <p>{todo}</p>
      </div>
      <div className={styles['deeds']}>
        {at > 0 && (
          <Button small look="quiet" onClick={goBack}>
            前へ
          </Button>
        )}
        {leads && (
          <Button small look="quiet" onClick={goOn}>
            {nextWords(false, followingTitle)}
          </Button>
        )}
        {/* Another button for another step: who has gone on finds the focus on what is next, mostly on the screen. */}
        <Button
          key={`${place.step} ${leads}`}
          small
          look={done || leads ? 'primary' : 'quiet'}
          ref={next}
          onClick={async () => (leads ? go(await routeNow(place.step)) : goOn())}
        >
          {leads ? '画面を開く' : nextWords(done, followingTitle)}
        </Button>
        <Button small look="quiet" shortcut="Esc" onClick={leave}>
          やめる
        </Button>
      </div>
    </aside>
  )
}

/** Once nothing stands before it: a dialog that closes gives the focus back to where it was before. */
function focusOnceClear(of: () => HTMLElement | null): () => void {
  let frame = 0
  let calm = 0
  const look = () => {
    calm = document.querySelector('[role="dialog"]') === null ? calm + 1 : 0
    if (calm > 2) of()?.focus()
    else frame = requestAnimationFrame(look)
  }
  look()
  return () => cancelAnimationFrame(frame)
}

function nextWords(done: boolean, following: string | null): string {
  if (following === null) return done ? '終える' : 'とばして終える'
  return done ? `次へ: ${following}` : 'とばす'
}
