import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { sayOtherEdit } from '../../shared/domain/history/other-edit.ts'
import { ProblemError, type RemoteCommand, type RemoteJob, type RemoteQuery } from './client.ts'
import { useApi, useLine } from './office.tsx'
import { type UndoStep, undoneWords } from './undo.ts'

export interface AnswerOptions {
  /** False: not asked yet (an id is still missing). */
  enabled?: boolean
  /** Keeps the last answer on the screen while another input is asked: for searching as one types. */
  keep?: boolean
}

/** What a query answers now; asks again by itself when somebody changes what it reads. */
export const useAnswer = <I, O>(
  ask: RemoteQuery<I, O>,
  input: I,
  { enabled = true, keep = false }: AnswerOptions = {},
) =>
  useQuery<O, ProblemError>({
    queryKey: [ask.path, input],
    queryFn: () => ask(input),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })

export interface CommandOptions<I, O> {
  /** What the officer reads when it is done: 「課題を削除しました」. Left out where the screen shows it anyway. */
  done?: string | ((output: O, input: I) => string)
  /** The inverse deed; gives 「元に戻す」 and Ctrl+Z. */
  undo?: (input: I, output: O) => (() => Promise<unknown>) | null
  /** Before and after, said when it is put back: 「秋田県 要件確認中 → 要件適合」. */
  was?: (input: I, output: O) => string
  onDone?: (output: O, input: I) => void
}

export interface RunningCommand<I, O> {
  /** The output, or null when it was refused (see `error`) or one is still under way. */
  run: (input: I) => Promise<O | null>
  readonly busy: boolean
  readonly error: ProblemError | null
  clear: () => void
}

/** A deed that changes records: once at a time, reported in the top bar, undoable where the screen knows how. */
export function useCommand<I, O>(
  command: RemoteCommand<I, O>,
  options: CommandOptions<I, O> = {},
): RunningCommand<I, O> {
  const { saving, undo, notify } = useLine()
  const held = useRef(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ProblemError | null>(null)

  const announce = (output: O, input: I) => {
    const { done } = options
    const words = typeof done === 'function' ? done(output, input) : done
    const inverse = options.undo?.(input, output) ?? null
    if (inverse === null) {
      if (words !== undefined) notify({ text: words })
      return
    }
    const step = { label: words ?? '変更しました', was: options.was?.(input, output), run: inverse }
    undo.getState().push(step)
    notify({
      text: words ?? '変更しました',
      undo: () => putBack(undo.getState().undo(step), notify),
    })
  }

  const run = async (input: I): Promise<O | null> => {
    if (held.current) return null
    held.current = true
    setBusy(true)
    saving.getState().begin()
    try {
      const output = await command(input)
      saving.getState().succeed(Date.now())
      setError(null)
      announce(output, input)
      options.onDone?.(output, input)
      return output
    } catch (failure) {
      if (isRefused(failure)) saving.getState().refuse()
      else saving.getState().fail(failure instanceof Error ? failure.message : String(failure))
      if (!(failure instanceof ProblemError)) throw failure
      setError(failure)
      return null
    } finally {
      held.current = false
      setBusy(false)
    }
  }
  return { run, busy, error, clear: () => setError(null) }
}

/** By a rule or another's edit, and not because nothing can be stored at the moment. */
export const isRefused = (failure: unknown) =>
  failure instanceof ProblemError && failure.problem.code !== 'busy' && failure.problem.code !== 'broken'

/** Says what an undo has put back, or why it was refused: somebody has changed the record since. */
export async function putBack(
  undoing: Promise<UndoStep | null>,
  notify: (notice: { text: string; tone?: 'trouble' }) => void,
): Promise<void> {
  try {
    const step = await undoing
    if (step !== null) notify({ text: undoneWords(step) })
  } catch (failure) {
    if (!(failure instanceof ProblemError)) throw failure
    const { clashes, stale } = failure.problem
    // Nothing is asked here that one could choose between: what stands there now is on the screen.
    const changed = stale?.by ? `${sayOtherEdit(stale.by)}変更しています` : 'ほかの画面で変更されています'
    const why = stale || clashes.length > 0 ? `その後に、${changed}。` : failure.message
    notify({ text: `元に戻せませんでした。${why}`, tone: 'trouble' })
  }
}

export interface RunningJob<I, O> {
  start: (input: I) => Promise<void>
  cancel: () => Promise<void>
  /** Starting, or at work. */
  readonly running: boolean
  readonly done: number
  /** Null while nobody knows how much there is. */
  readonly total: number | null
  /** What it is at: 「3 / 11 R8-03 三重県」. */
  readonly message: string
  /** There when it is finished. */
  readonly output: O | null
  readonly error: { readonly message: string } | null
  readonly cancelled: boolean
  clear: () => void
}

const interrupted = { message: '処理が途中で終わりました。もう一度始めてください。' }

export interface JobOptions<O> {
  onDone?: (output: O) => void
  /** Done, and what it found is kept no longer: the same person has looked at something else since. */
  onGone?: () => void
  /** Of no use to anybody who has left: it is stopped then. */
  untilLeft?: boolean
  /** Refused, failed or interrupted, with the words for the officer (they stand in `error` too). */
  onFail?: (message: string) => void
}

/** Slow or outside work: started once, followed by its record, stopped by `cancel`. */
export function useJob<I, O>(job: RemoteJob<I, O>, options: JobOptions<O> = {}): RunningJob<I, O> {
  const api = useApi()
  const held = useRef(false)
  const [starting, setStarting] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<ProblemError | null>(null)
  const status = useQuery({
    queryKey: [api.jobs.status.path, { id: jobId }],
    queryFn: () => api.jobs.status({ id: jobId ?? '' }),
    enabled: jobId !== null,
    // Pushes bring every step; asking now and then outlives a push that was lost.
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'running' ? 1000 : false),
  })
  const record = jobId === null ? undefined : status.data
  const finished = record?.state === 'done'
  // The host has checked it against the job's own output shape.
  const output = finished ? (record.output as O) : null

  const lost = record?.state === 'interrupted' ? (record.problem ?? interrupted) : null
  const asking = status.error instanceof ProblemError ? status.error : null
  const trouble = (record?.state === 'failed' ? record.problem : lost) ?? asking

  const told = useRef<string | null>(null)
  useEffect(() => {
    if (jobId === null || told.current === jobId) return
    const words = trouble?.message
    if (!finished && words === undefined) return
    told.current = jobId
    if (words !== undefined) options.onFail?.(words)
    else if (output !== null) options.onDone?.(output)
    else options.onGone?.()
  })

  const isLeft = useRef(false)
  const stopLeft = (id: string) => {
    // Whoever has left is told nothing more of it.
    if (options.untilLeft === true) api.jobs.cancel({ id }).catch(() => null)
  }
  const leave = useEffectEvent(() => {
    if (jobId !== null && (record === undefined || record.state === 'running')) stopLeft(jobId)
  })
  useEffect(() => {
    isLeft.current = false
    return () => {
      isLeft.current = true
      leave()
    }
  }, [])

  const start = async (input: I) => {
    if (held.current || record?.state === 'running') return
    held.current = true
    setStarting(true)
    setRefusal(null)
    setJobId(null)
    try {
      const { jobId: begun } = await job(input)
      if (isLeft.current) stopLeft(begun)
      else setJobId(begun)
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      setRefusal(failure)
      options.onFail?.(failure.message)
    } finally {
      held.current = false
      setStarting(false)
    }
  }
  const cancel = async () => {
    if (jobId !== null) await api.jobs.cancel({ id: jobId })
  }
  return {
    start,
    cancel,
    running: starting || (jobId !== null && (record === undefined || record.state === 'running') && !status.error),
    done: record?.done ?? 0,
    total: record === undefined || record.total === 0 ? null : record.total,
    message: record?.message ?? '',
    output,
    error: refusal ?? trouble,
    cancelled: record?.state === 'cancelled',
    clear: () => {
      setJobId(null)
      setRefusal(null)
    },
  }
}
