import { useRef, useState } from 'react'
import { type CorrectionOutcome, outcomes as known } from '../../../../shared/domain/applications/correction/fields.ts'
import { isConverting } from '../../../ui/composition.ts'
import { goOnFrom, nextIs } from '../../../ui/next.ts'
import type { CorrectionItem } from '../records.ts'
import { AnswerRow } from './answer-row.tsx'
import styles from './correction.module.css'
import type { Compared } from './use-compared.ts'
import type { Outcomes } from './use-outcomes.ts'

interface AnswerRowsProps {
  items: readonly CorrectionItem[]
  compared: Compared
  editable: boolean
  outcomes: Outcomes
}

/** The items of an answered request. 1–3 close the one the keyboard stands on, and go on to the next that is open. */
export function AnswerRows({ items, compared, editable, outcomes }: AnswerRowsProps) {
  const list = useRef<HTMLTableElement>(null)
  const waiting = items.find(({ outcome }) => outcome === null)
  // Nothing while the keyboard stands elsewhere: then what waits is where it comes in.
  const [stood, setCurrent] = useState<string | null>(null)
  const current = stood ?? (waiting ?? items[0])?.id
  const [noting, setNoting] = useState<string | null>(null)
  const goTo = (id: string | undefined) => {
    if (id === undefined) return
    setCurrent(id)
    list.current?.querySelector<HTMLElement>(`[data-item="${id}"]`)?.focus()
  }
  const set = async (item: CorrectionItem, outcome: CorrectionOutcome) => {
    if (outcome === item.outcome) return
    const at = items.indexOf(item)
    const next = [...items.slice(at + 1), ...items.slice(0, at)].find((each) => each.outcome === null)
    if ((await outcomes.set(item, outcome, item.outcomeNote)) && item.outcome === null) goTo(next?.id ?? item.id)
  }
  const press = (item: CorrectionItem) => (event: React.KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget || isConverting(event) || event.altKey) return
    if (event.ctrlKey && event.key !== 'Enter') return
    const at = items.indexOf(item)
    const outcome = known[Number(event.key.normalize('NFKC')) - 1]
    if (event.ctrlKey && list.current !== null) goOnFrom(list.current)
    else if (event.key === 'ArrowDown') goTo(items[at + 1]?.id)
    else if (event.key === 'ArrowUp') goTo(items[at - 1]?.id)
    else if (event.key === 'Home') goTo(items[0]?.id)
    else if (event.key === 'End') goTo(items.at(-1)?.id)
    else if (editable && outcome !== undefined) void set(item, outcome)
    else if (editable && event.key === 'Enter' && item.outcome !== null) setNoting(item.id)
    else return
    event.preventDefault()
  }
  const leave = (item: CorrectionItem) => {
    setNoting(null)
    requestAnimationFrame(() => goTo(item.id))
  }
  const left = ({ currentTarget, relatedTarget }: React.FocusEvent<HTMLTableElement>) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setCurrent(null)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its lines take the keys, as in a sheet
    <table role="grid" aria-label="回答の結果" className={styles['answers']} ref={list} onBlur={left}>
      <tbody {...(editable && waiting !== undefined ? nextIs(1) : {})}>
        {items.map((item, at) => (
          <AnswerRow
            key={item.id}
            item={item}
            no={at + 1}
            compared={compared}
            editable={editable}
            current={item.id === current}
            isNext={editable && waiting !== undefined && item.id === current}
            onFocus={() => setCurrent(item.id)}
            onKeyDown={press(item)}
            onSet={(outcome) => void set(item, outcome)}
            isNoting={noting === item.id}
            onNote={() => setNoting(item.id)}
            onNoteDone={async (note) => {
              const stored = item.outcome !== null && (await outcomes.set(item, item.outcome, note))
              if (stored) leave(item)
              return stored
            }}
            onNoteLeave={() => leave(item)}
            busy={outcomes.busy}
            error={outcomes.error?.problem.fields['note'] ?? null}
          />
        ))}
      </tbody>
    </table>
  )
}
