import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Clash } from '../../shared/domain/refusal.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { ClashTable } from './layers/clash-table.tsx'
import styles from './states.module.css'

/** An empty screen: what belongs here, and the first step. */
export const EmptyState = ({
  title,
  action,
  children,
}: {
  title: string
  action?: ReactNode
  children?: ReactNode
}) => (
  <div className={styles['empty']}>
    <h2>{title}</h2>
    {children !== undefined && <p>{children}</p>}
    {action}
  </div>
)

/** Says that something is on its way, but only after a moment: what is fast should not flicker. */
export function Loading({ label = '読み込んでいます', after = 150 }: { label?: string; after?: number }) {
  const shown = useShownAfter(after)
  return (
    <p className={styles['loading']} role="status" data-waiting="">
      {shown ? `${label}…` : ''}
    </p>
  )
}

/** Grey lines where rows will be. */
export function Skeleton({ rows = 6, label = '読み込んでいます' }: { rows?: number; label?: string }) {
  const shown = useShownAfter(150)
  return (
    <div className={styles['bars']} role="status" aria-label={label} data-waiting="">
      {shown &&
        Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no other identity
          <span key={row} className={styles['bar']} style={{ width: `${92 - ((row * 23) % 40)}%` }} />
        ))}
    </div>
  )
}

function useShownAfter(milliseconds: number): boolean {
  const [shown, setShown] = useState(milliseconds === 0)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return shown
}

/** What an ErrorNote can say; a ProblemError of the api fits. */
export interface Trouble {
  readonly message: string
  readonly problem?: { readonly reference?: string | undefined; readonly clashes?: readonly Clash[] }
}

export interface ErrorNoteProps {
  /** Nothing is drawn when there is no error. */
  error: Trouble | null | undefined
  /** 「もう一度」 and the like. */
  onRetry?: () => void
  action?: ReactNode
  /** Move the focus here when it appears: for an error after a deed. */
  takeFocus?: boolean
}

/** A problem, where it happened, in words that say what to do. */
export function ErrorNote({ error, onRetry, action, takeFocus = false }: ErrorNoteProps) {
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takeFocus && error) note.current?.focus()
  }, [takeFocus, error])
  if (!error) return null
  const reference = error.problem?.reference
  const clashes = error.problem?.clashes ?? []
  return (
    <div className={styles['error']} role="alert" ref={note} tabIndex={-1}>
      <b>■ できませんでした</b>
      <p>
        {error.message}
        {reference !== undefined && <span className="sub">(照会番号 {reference})</span>}
      </p>
      {clashes.length > 0 && <ClashTable clashes={clashes} />}
      {action}
      {onRetry !== undefined && (
        <Button small onClick={onRetry}>
          もう一度
        </Button>
      )}
    </div>
  )
}

/** A word of caution or a fact that stays on the screen. */
export const Callout = ({
  tone,
  title,
  action,
  children,
}: {
  tone: 'warn' | 'accent'
  title: string
  action?: ReactNode
  children?: ReactNode
}) => (
  <div className={classNames(styles['error'], tone === 'warn' ? styles['caution'] : styles['inform'])} role="note">
    <b>
      <span aria-hidden="true">{tone === 'warn' ? '▲' : '●'}</span> {title}
    </b>
    <p>{children}</p>
    {action}
  </div>
)

export interface ProgressBarProps {
  label: string
  done: number
  /** Null while nobody knows how much there is. */
  total: number | null
  unit?: string
  onCancel?: () => unknown
}

export function ProgressBar({ label, done, total, unit = '件', onCancel }: ProgressBarProps) {
  const share = total === null || total === 0 ? 0 : Math.min(1, done / total)
  const count = total === null ? `${done}${unit}` : `${done} / ${total}${unit}`
  return (
    <div className={styles['progress']}>
      <span>{label}</span>
      <div
        className={classNames(styles['track'], total === null && styles['unknown'])}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total ?? undefined}
        aria-valuenow={total === null ? undefined : done}
        aria-valuetext={count}
      >
        <div style={total === null ? undefined : { width: `${share * 100}%` }} />
      </div>
      <span className="sub">{count}</span>
      {onCancel !== undefined && (
        <Button small onClick={onCancel}>
          中止
        </Button>
      )}
    </div>
  )
}

/** What a query of the api is at the moment; `useAnswer` gives it. */
export interface AnswerState<T> {
  readonly data: T | undefined
  readonly error: Trouble | null
  readonly refetch: () => unknown
}

/** Waits, fails and shows in one place: the children are drawn once the answer is there, and stay while it reloads. */
export function Answer<T>({
  of,
  waiting,
  children,
}: {
  of: AnswerState<T>
  waiting?: ReactNode
  children: (data: T) => ReactNode
}) {
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.error !== null) return <ErrorNote error={of.error} onRetry={() => void of.refetch()} />
  return <>{waiting ?? <Loading />}</>
}
