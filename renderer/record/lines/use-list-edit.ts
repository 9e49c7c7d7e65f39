import { useRef, useState } from 'react'
import type { Clash, OtherEdit } from '../../../shared/domain/refusal.ts'
import { ProblemError } from '../../api/client.ts'
import { useCommand } from '../../api/hooks.ts'

interface Page {
  readonly revision: number
}

/** What the lists of one record share: they have one revision, and are sent one after the other. */
export interface Sending<Of extends Page> {
  readonly page: Of
  /** The record as it is stored now. */
  readonly newest: () => Promise<Of>
  readonly made: { current: number }
  readonly turn: { current: Promise<unknown> }
}

export function useSending<Of extends Page>(page: Of, newest: () => Promise<Of>): Sending<Of> {
  return { page, newest, made: useRef(0), turn: useRef<Promise<unknown>>(Promise.resolve()) }
}

interface Changed<Line> {
  readonly before: readonly Line[]
  readonly after: readonly Line[]
  readonly words: string
}

interface ListOf<Of, Line> {
  /** What the list is called where two have changed it. */
  readonly label: string
  readonly read: (page: Of) => readonly Line[]
  /** One line, as the two values of a clash show it. */
  readonly say: (line: Line) => string
  /** The operation by which the list is stored, and its name. */
  readonly store: (lines: Line[], revision: number) => Promise<{ revision: number }>
  readonly path: string
}

interface Sent<Line> {
  readonly change: Changed<Line>
  readonly revision: number
}

export interface ListEdit<Line> {
  /** As the officer sees it: what is on its way is there already. */
  readonly lines: readonly Line[]
  /** Stores another list; `words` say what was done: 「石川県を議題3にしました」. */
  readonly change: (after: readonly Line[], words: string) => void
  readonly error: ProblemError | null
  readonly clashes: readonly Clash[]
  readonly by: OtherEdit | null
  readonly busy: boolean
  takeTheirs: () => void
  keepYours: () => void
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * A list of a record, stored whole at each change. One that others left as it was is stored over what they changed
 * elsewhere; where they changed this very list, both are shown and the officer says which stays.
 */
export function useListEdit<Of extends Page, Line>(
  sending: Sending<Of>,
  { label, read, say, store, path }: ListOf<Of, Line>,
): ListEdit<Line> {
  const { page, made, turn } = sending
  const [pending, setPending] = useState<{ lines: readonly Line[]; from: number | null } | null>(null)
  const [clash, setClash] = useState<{ change: Changed<Line>; theirs: readonly Line[]; revision: number } | null>(null)
  const command = ({ change, revision }: Sent<Line>) => store([...change.after], revision)
  const newest = async () => {
    const found = await sending.newest()
    return { revision: found.revision, lines: read(found) }
  }
  /** On the list as it was seen; what others changed beside it is no matter. */
  const patient = async (sent: Sent<Line>) => {
    try {
      return await command(sent)
    } catch (failure) {
      if (!(failure instanceof ProblemError) || failure.problem.stale === undefined) throw failure
      const stored = await newest()
      if (same(stored.lines, sent.change.before)) return command({ ...sent, revision: stored.revision })
      setClash({ change: sent.change, theirs: stored.lines, revision: stored.revision })
      throw failure
    }
  }
  const inverse = ({ before, after, words }: Changed<Line>) => ({ before: after, after: before, words })
  const deed = useCommand(Object.assign(patient, { path }), {
    done: (_, { change }) => change.words,
    undo:
      ({ change }, output) =>
      async () => {
        const stored = await newest()
        const revision = same(stored.lines, change.after) ? stored.revision : output.revision
        const back = await command({ change: inverse(change), revision })
        made.current = Math.max(made.current, back.revision)
        setPending(null)
      },
    onDone: ({ revision }) => {
      made.current = Math.max(made.current, revision)
    },
  })
  const send = (change: Changed<Line>, revision?: number) => {
    setPending({ lines: change.after, from: null })
    turn.current = turn.current.then(async () => {
      const output = await deed.run({ change, revision: revision ?? Math.max(made.current, page.revision) })
      // What came after it is on its way itself.
      setPending((now) => (now?.lines !== change.after ? now : output && { ...now, from: output.revision }))
    })
  }
  const stored = read(page)
  const shown = pending === null || (pending.from !== null && page.revision >= pending.from) ? stored : pending.lines
  const words = (lines: readonly Line[]) => lines.map(say).join('、')
  return {
    lines: shown,
    change: (after, done) => send({ before: shown, after, words: done }),
    error: clash === null ? deed.error : null,
    clashes:
      clash === null ? [] : [{ field: label, label, theirs: words(clash.theirs), yours: words(clash.change.after) }],
    by: deed.error?.problem.stale?.by ?? null,
    busy: deed.busy,
    takeTheirs: () => {
      setClash(null)
      deed.clear()
    },
    keepYours: () => {
      if (clash === null) return
      setClash(null)
      send({ ...clash.change, before: clash.theirs }, clash.revision)
    },
  }
}
