import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { raised } from './raised.ts'
import styles from './review.module.css'

interface OrderListProps<T extends string> {
  label: string
  value: readonly T[]
  nameOf: (each: T) => string
  /** Null where it is only read. */
  onChange: ((order: T[]) => void) | null
  /** Whether one may be taken out of it. */
  mayDrop?: boolean
  /** What it means that there is none. */
  emptyWords?: string
}

/**
 * Some in their order, each of which may be raised. The button that raises to the first place goes with that: the line
 * keeps the focus, and the form around it its Ctrl+Enter.
 */
export function OrderList<T extends string>(props: OrderListProps<T>) {
  const { label, value, nameOf, onChange, mayDrop = false, emptyWords } = props
  const list = useRef<HTMLOListElement>(null)
  const look = mayDrop ? 'quiet' : 'plain'
  return (
    <ol ref={list} className={styles['order']} aria-label={label} tabIndex={-1}>
      {value.map((each, place) => (
        <li key={each} tabIndex={-1}>
          <span>
            {place + 1}. {nameOf(each)}
          </span>
          {onChange !== null && (
            <span className="row">
              {place > 0 && (
                <Button
                  small
                  look={look}
                  aria-label={`${nameOf(each)}を上へ`}
                  onClick={({ currentTarget }) => {
                    if (place === 1) currentTarget.closest('li')?.focus()
                    onChange(raised(value, place))
                  }}
                >
                  上へ
                </Button>
              )}
              {mayDrop && (
                <Button
                  small
                  look={look}
                  aria-label={`${nameOf(each)}を使わない`}
                  onClick={() => {
                    list.current?.focus()
                    onChange(value.filter((other) => other !== each))
                  }}
                >
                  使わない
                </Button>
              )}
            </span>
          )}
        </li>
      ))}
      {value.length === 0 && emptyWords !== undefined && <li className="sub">{emptyWords}</li>}
    </ol>
  )
}
