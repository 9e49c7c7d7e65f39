import { createStore, type StoreApi } from 'zustand'
import { ProblemError } from '../../../../api/client.ts'
import { isRefused } from '../../../../api/hooks.ts'
import type { Speech } from '../records.ts'

/** What somebody said, as it stands under the hand. */
export interface Line {
  readonly speechId: string
  readonly itemId: string
  readonly memberId: string | null
  readonly words: string
  /** Of the stored words; left out while nothing of it is stored. */
  readonly revision?: number | undefined
}

export interface SpeechState {
  /** Finished here and not stored yet, in the order in which they were begun. */
  readonly waiting: readonly Line[]
  readonly failure: SpeechFailure | null
}

/** Why a line could not be stored. */
export interface SpeechFailure {
  readonly speechId: string
  readonly message: string
  /** It is sent again by itself. */
  readonly retried: boolean
  /** Somebody else has changed the line: what is stored now. */
  readonly theirs: { readonly revision: number; readonly words: string } | null
}

interface Held extends Line {
  words: string
  revision?: number | undefined
  /** As it is stored; null while it is not. */
  stored: string | null
  finished: boolean
  /** Refused by a rule: it waits until somebody changes it. */
  refused: boolean
  /** The answer to a sending was lost: what is stored may be one's own. */
  lost: boolean
}

export interface SpeechKeeperOptions {
  send: (line: Line) => Promise<Speech>
  /** Every change, for what is kept on this PC. */
  keep: (line: Line) => void
  forget: (speechId: string) => void
  onSaved: (saved: Speech) => void
}

/** So long the hand must rest before the words are stored (ms). */
const pause = 800
const retryIn = 3000

/**
 * Stores what is typed at every pause of typing: one sending at a time, always the newest words, whatever fails is sent
 * again, and a line that was finished is let go only when its last word is stored. It knows no screen: typing draws nothing.
 */
export interface SpeechKeeper {
  readonly state: StoreApi<SpeechState>
  /** A line is under the hand: a new one, or a stored one that is put right. */
  /** `lost`: what is stored of it may be one's own, of before the program was ended. */
  begin: (line: Line, stored: string | null, lost?: boolean) => void
  type: (speechId: string, words: string) => void
  /** The hand has left it. An empty one that was never stored is forgotten. */
  finish: (speechId: string) => void
  /** One's own words stay, knowing the other's. */
  overrule: (speechId: string) => void
  /** It was deleted, or the other's words stay. */
  drop: (speechId: string) => void
  /** Everything now, without waiting for the pause. */
  flush: () => void
}

export function createSpeechKeeper({ send, keep, forget, onSaved }: SpeechKeeperOptions): SpeechKeeper {
  const lines = new Map<string, Held>()
  const state = createStore<SpeechState>(() => ({ waiting: [], failure: null }))
  let timer: ReturnType<typeof setTimeout> | undefined
  let flying = false

  const isUnsaved = ({ words, stored }: Held) => words !== (stored ?? '') && words.trim() !== ''
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void sendNext(), ms)
  }
  const show = () => state.setState({ waiting: [...lines.values()].filter((line) => line.finished && isUnsaved(line)) })
  const settle = (line: Held) => {
    if (!line.finished || isUnsaved(line)) return
    lines.delete(line.speechId)
    forget(line.speechId)
  }
  const failed = (line: Held, failure: ProblemError) => {
    const { stale } = failure.problem
    if (stale && line.lost && stale.by?.self !== false) {
      line.revision = stale.revision
      line.lost = false
      return later(0)
    }
    line.refused = isRefused(failure)
    line.lost ||= !line.refused
    const words = failure.problem.clashes.find(({ field }) => field === 'words')?.theirs
    const theirs = stale && words !== undefined ? { revision: stale.revision, words } : null
    const { speechId } = line
    state.setState({ failure: { speechId, message: failure.message, retried: !line.refused, theirs } })
    later(line.refused ? 0 : retryIn)
  }

  async function sendNext(): Promise<void> {
    clearTimeout(timer)
    const line = [...lines.values()].find((each) => isUnsaved(each) && !each.refused)
    if (flying || line === undefined) return
    flying = true
    const { speechId, itemId, memberId, words, revision } = line
    try {
      const saved = await send({ speechId, itemId, memberId, words, ...(revision === undefined ? {} : { revision }) })
      line.revision = saved.revision
      line.stored = words
      line.lost = false
      if (state.getState().failure?.speechId === speechId) state.setState({ failure: null })
      onSaved(saved)
      if (!line.finished) keep(line)
      settle(line)
      flying = false
      if ([...lines.values()].some(isUnsaved)) later(line.words === words ? 0 : pause)
    } catch (failure) {
      flying = false
      if (!(failure instanceof ProblemError)) throw failure
      failed(line, failure)
    } finally {
      show()
    }
  }

  return {
    state,
    begin(line, stored, lost = false) {
      const held = lines.get(line.speechId)
      lines.set(line.speechId, {
        ...line,
        ...held,
        stored: held?.stored ?? stored,
        finished: false,
        refused: false,
        lost: held?.lost ?? lost,
      })
      show()
    },
    type(speechId, words) {
      const line = lines.get(speechId)
      if (line === undefined) return
      line.words = words
      line.refused = false
      keep(line)
      later(pause)
    },
    finish(speechId) {
      const line = lines.get(speechId)
      if (line === undefined) return
      line.finished = true
      settle(line)
      show()
      later(0)
    },
    overrule(speechId) {
      const line = lines.get(speechId)
      const theirs = state.getState().failure?.theirs
      if (line === undefined || theirs == null) return
      line.revision = theirs.revision
      line.refused = false
      later(0)
    },
    drop(speechId) {
      lines.delete(speechId)
      forget(speechId)
      if (state.getState().failure?.speechId === speechId) state.setState({ failure: null })
      show()
    },
    flush: () => void sendNext(),
  }
}
