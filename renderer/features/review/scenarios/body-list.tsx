import { type KeyboardEvent, useState } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { nextIs } from '../../../ui/next.ts'
import type { Contender, ScenarioPage } from '../records.ts'
import styles from './bodies.module.css'
import { bodiesOf, shownBy } from './scenario-words.ts'

/** What stands in every line: 「1 石川県 C 84.25」. */
export const BodyLine = ({ page, body, mark }: { page: ScenarioPage; body: Contender; mark?: '＋' | '−' }) => (
  <>
    <span className={styles['rank']}>
      {body.rank}
      <span className="visually-hidden">位</span>
    </span>
    <span className={styles['name']}>
      {mark !== undefined && (
        <span className={styles[mark === '＋' ? 'in' : 'out']}>
          {mark}
          <span className="visually-hidden">{mark === '＋' ? '入る ' : '外れる '}</span>
        </span>
      )}
      {body.prefecture}
    </span>
    <span className={styles['theme']}>{body.theme ?? '–'}</span>
    <span className={styles['value']}>{shownBy(page)(body.value)}</span>
  </>
)

export interface BodyListProps {
  page: ScenarioPage
  /** Of the set in work. */
  inside: readonly string[]
  /** There is a set in work, and it may change. */
  mayPlace: boolean
  current: string | null
  onCurrent: (applicationId: string) => void
  onToggle: (body: Contender) => void
  onSide: (by: 1 | -1) => void
}

/**
 * 点の順, the ruler: everybody with a rank, one below the other, with the line of the plain order. The one list that the
 * keyboard walks: Space puts a body into the set in work or takes it out, ← → go to the next set.
 */
export function BodyList({ page, inside, mayPlace, current, onCurrent, onToggle, onSide }: BodyListProps) {
  const { contenders, plain } = page
  const [held, setHeld] = useState<string | null>(null)
  const stop =
    contenders.find(({ applicationId }) => applicationId === held)?.applicationId ?? contenders[0]?.applicationId
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const at = contenders.findIndex(({ applicationId }) => applicationId === stop)
    const own = contenders[at]
    if (own === undefined) return
    const side = { ArrowLeft: -1, ArrowRight: 1 } as const
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') onSide(side[event.key])
    else if (event.key === ' ') onToggle(own)
    else {
      const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: contenders.length - 1 }[event.key]
      if (to === undefined) return
      event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')[to]?.focus()
    }
    event.preventDefault()
  }
  return (
    <div
      className={classNames(styles['list'], styles['ruler'])}
      {...nextIs(9)}
      role="listbox"
      aria-label="点の順の団体"
      aria-multiselectable="true"
      onKeyDown={walk}
      onMouseLeave={() => onCurrent('')}
    >
      {contenders.map((body, at) => {
        const { applicationId } = body
        const isIn = inside.includes(applicationId)
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself hears Space
          <div
            key={applicationId}
            className={classNames(styles['entry'], styles['ranked'])}
            role="option"
            aria-selected={isIn}
            aria-disabled={mayPlace ? undefined : true}
            tabIndex={applicationId === stop ? 0 : -1}
            data-line={at + 1 === plain.bodies.length || undefined}
            data-parted={plain.parted.includes(applicationId) || undefined}
            data-current={applicationId === current || undefined}
            data-beyond={at >= plain.bodies.length || undefined}
            onFocus={() => {
              setHeld(applicationId)
              onCurrent(applicationId)
            }}
            onMouseEnter={() => onCurrent(applicationId)}
            onClick={() => onToggle(body)}
          >
            <span className={styles['tick']} aria-hidden="true">
              {isIn ? '✓' : ''}
            </span>
            <BodyLine page={page} body={body} />
          </div>
        )
      })}
    </div>
  )
}

/** A set: who is in, those below the line with ＋; under a stroke who is out though the plain order has them. */
export function SetBodies({
  page,
  set,
  current,
}: {
  page: ScenarioPage
  set: ScenarioPage['sets'][number]
  current: string | null
}) {
  const entering = new Set(set.entering.map(({ applicationId }) => applicationId))
  const leaving = bodiesOf(
    page,
    set.leaving.map(({ applicationId }) => applicationId),
  )
  const line = (body: Contender, mark?: '＋' | '−') => (
    <li
      key={body.applicationId}
      className={styles['entry']}
      data-current={body.applicationId === current || undefined}
      data-side={mark === '＋' ? 'in' : mark === '−' ? 'out' : undefined}
    >
      <BodyLine page={page} body={body} {...(mark === undefined ? {} : { mark })} />
    </li>
  )
  return (
    <>
      <ul className={styles['list']}>
        {bodiesOf(page, set.bodies).map((body) => line(body, entering.has(body.applicationId) ? '＋' : undefined))}
        {set.gone.map(({ applicationId, prefecture }) => (
          <li key={applicationId} className={styles['entry']} data-side="out">
            <span className={styles['rank']}>–</span>
            <span className={styles['name']}>{prefecture}</span>
            <span />
            <span className={styles['value']}>順位なし</span>
          </li>
        ))}
      </ul>
      {leaving.length > 0 && (
        <ul className={classNames(styles['list'], styles['leaving'])} aria-label="外れる団体">
          {leaving.map((body) => line(body, '−'))}
        </ul>
      )}
    </>
  )
}
