import { useMemo, useSyncExternalStore } from 'react'
import { keepHere, onKept, tellKept } from './kept-here.ts'
import { usePerson } from './office.tsx'

/** What somebody typed and did not save, as it lies on this PC. */
export interface Kept {
  readonly revision: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly values: unknown
  /** The screen on which it was typed: where it is, and what it is called. */
  readonly place: string
  readonly title: string
}

const prefix = 'banso.draft.'

export function keep(key: string, kept: Kept): void {
  keepHere(prefix + key, JSON.stringify(kept))
  tellKept()
}

export function forget(key: string): void {
  localStorage.removeItem(prefix + key)
  tellKept()
}

export function keptAt(key: string): Kept | null {
  const text = localStorage.getItem(prefix + key)
  if (text === null) return null
  try {
    const read: unknown = JSON.parse(text)
    return isKept(read) ? read : null
  } catch {
    // Cut short by a power cut while it was written: there is nothing to put back.
    return null
  }
}

/** A moment that can be said; what another program wrote under our name is no draft, and must not stop the frame. */
const isMoment = (at: unknown): at is number =>
  typeof at === 'number' && at >= 0 && at < Date.UTC(10_000, 0) - 86_400_000

const isKept = (read: unknown): read is Kept =>
  typeof read === 'object' &&
  read !== null &&
  'revision' in read &&
  typeof read.revision === 'number' &&
  'at' in read &&
  isMoment(read.at) &&
  'values' in read &&
  typeof read.values === 'object' &&
  read.values !== null &&
  'place' in read &&
  typeof read.place === 'string' &&
  'title' in read &&
  typeof read.title === 'string'

const keysNow = (): string =>
  Object.keys(localStorage)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .sort()
    .join('\n')

export interface KeptDraft extends Pick<Kept, 'place' | 'title' | 'at'> {
  readonly key: string
  /** The first words in it: two drafts of one screen are told apart by them. Empty where only numbers were typed. */
  readonly words: string
}

const longest = 18
const written = /[\u3040-\u30ff\u3400-\u9fff]/

function wordsIn(values: unknown): string {
  if (typeof values === 'string') {
    const first = values.trim().split('\n')[0] ?? ''
    return written.test(first) ? [...first].slice(0, longest).join('') : ''
  }
  if (typeof values !== 'object' || values === null) return ''
  for (const each of Object.values(values)) {
    const words = wordsIn(each)
    if (words !== '') return words
  }
  return ''
}

/** What whoever sits here has typed and not saved on this PC, the newest first. */
export function useKeptDrafts(): readonly KeptDraft[] {
  const keys = useSyncExternalStore(onKept, keysNow)
  const person = usePerson()
  return useMemo(
    () =>
      keys
        .split('\n')
        .filter((key) => key.startsWith(`${person}/`))
        .flatMap((key) => {
          const kept = keptAt(key)
          return kept === null
            ? []
            : [{ key, place: kept.place, title: kept.title, at: kept.at, words: wordsIn(kept.values) }]
        })
        .sort((a, b) => b.at - a.at),
    [keys, person],
  )
}
