import { useRef, useState } from 'react'
import { ProblemError } from '../api/client.ts'
import { isRefused } from '../api/hooks.ts'
import { useLine } from '../api/office.tsx'

export interface RoundResult {
  readonly key: string
  readonly name: string
  readonly outcome: 'waiting' | 'done' | 'left' | 'refused' | 'stopped'
  /** What was done, or why not, in the office's words. */
  readonly words: string
  /** Where the record stands now. */
  readonly place: string
  /** Done, and there is something about it to look at. */
  readonly look?: boolean
}

/** One deed for many records: what it is called, whom it leaves out and why, and what it does to one of them. */
export interface RoundOf<Row> {
  readonly title: string
  /** 「下書きを作っています」 */
  readonly running: string
  /** 「5件の下書きを作りました。」 */
  readonly summary: (done: number) => string
  readonly keyOf: (row: Row) => string
  readonly nameOf: (row: Row) => string
  /** Why nothing is done to that one; null where something is. */
  readonly leaves: (row: Row) => string | null
  /** Where the officer looks at that one: it stands beside each, those left out and refused before all. */
  readonly placeOf: (row: Row) => string
  /** What was done, and where that is seen where it is elsewhere. */
  readonly work: (row: Row) => Promise<{ readonly words: string; readonly place?: string; readonly look?: boolean }>
}

export interface Round {
  readonly results: readonly RoundResult[]
  readonly running: boolean
  readonly done: number
  readonly title: string
  readonly runningWords: string
  readonly summary: string
  start: <Row>(rows: readonly Row[], of: RoundOf<Row>) => Promise<void>
  stop: () => void
  clear: () => void
}

const nothing = { title: '', running: '', summary: () => '' }

/**
 * Does one deed for many records, one after the other in the order given. Each is a deed of its own, on record by itself;
 * a refusal stops nobody else, and who was left out stands in the list with the reason. Where nobody was, it closes.
 */
export function useRound(): Round {
  const { saving, notify } = useLine()
  const [results, setResults] = useState<readonly RoundResult[]>([])
  const [running, setRunning] = useState(false)
  const [of, setOf] = useState<Pick<RoundOf<never>, 'title' | 'running' | 'summary'>>(nothing)
  const held = useRef(false)
  const stopped = useRef(false)
  // As it stands at this moment: what is drawn comes later.
  const standing = useRef<readonly RoundResult[]>([])
  const show = (now: readonly RoundResult[]) => {
    standing.current = now
    setResults(now)
  }
  const settle = (key: string, news: Partial<RoundResult>) =>
    show(standing.current.map((each) => (each.key === key ? { ...each, ...news } : each)))

  async function one<Row>(row: Row, { keyOf, work }: RoundOf<Row>): Promise<void> {
    const state = saving.getState()
    state.begin()
    try {
      settle(keyOf(row), { outcome: 'done', ...(await work(row)) })
      state.succeed(Date.now())
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      if (isRefused(failure)) state.refuse()
      else state.fail(failure.message)
      settle(keyOf(row), { outcome: 'refused', words: failure.message })
    }
  }
  async function start<Row>(rows: readonly Row[], deed: RoundOf<Row>): Promise<void> {
    if (held.current) return
    held.current = true
    stopped.current = false
    setRunning(true)
    setOf(deed)
    show(rows.map((row) => firstResult(row, deed)))
    try {
      for (const row of rows.filter((each) => deed.leaves(each) === null)) {
        if (stopped.current) settle(deed.keyOf(row), { outcome: 'stopped', words: '中止しました(何もしていません)' })
        else await one(row, deed)
      }
    } finally {
      held.current = false
      setRunning(false)
    }
    // Where all was done as wished the screen shows it: there is nothing to read, and nothing to close.
    if (standing.current.some(({ outcome, look }) => outcome !== 'done' || look === true)) return
    notify({ text: deed.summary(standing.current.length) })
    show([])
  }
  return {
    results,
    running,
    done: results.filter(({ outcome }) => outcome !== 'waiting').length,
    title: of.title,
    runningWords: of.running,
    summary: of.summary(results.filter(({ outcome }) => outcome === 'done').length),
    start,
    stop: () => {
      stopped.current = true
    },
    clear: () => show([]),
  }
}

function firstResult<Row>(row: Row, { keyOf, nameOf, placeOf, leaves }: RoundOf<Row>): RoundResult {
  const why = leaves(row)
  const standing = why === null ? (['waiting', '順番を待っています'] as const) : (['left', why] as const)
  return { key: keyOf(row), name: nameOf(row), outcome: standing[0], words: standing[1], place: placeOf(row) }
}
