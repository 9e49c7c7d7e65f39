import { useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

interface Kept {
  readonly revision: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly values: unknown
}

/** What somebody typed and did not save, kept on this PC under the record's name. */
export interface Draft {
  /** When the draft was written that the form now shows again; null when the form shows the record. */
  readonly restored: number | null
  /** True when the record has been changed since the draft was written: look before saving. */
  readonly older: boolean
  /** After saving, or when the officer throws the draft away (then `form.reset()` too). */
  forget: () => void
}

const placeOf = (key: string): string => `banso.draft.${key}`
const pause = 400

/**
 * Keeps the unsaved values of a form, so that leaving the screen, closing the window or a power cut loses nothing,
 * and puts them back the next time the form is opened. `key` names the record (`session/<id>`); `revision` is the one shown.
 */
export function useDraft<V extends FieldValues, C, T>(
  key: string,
  revision: number,
  form: UseFormReturn<V, C, T>,
): Draft {
  const [found, setFound] = useState<Kept | null>(() => keptAt(key))
  // Typed, but not yet written down; a draft that is thrown away takes it along.
  const unsaved = useRef<V | null>(null)
  const latest = useRef(revision)
  // What the words were typed on; null while nothing is typed. Somebody's change meanwhile makes them no newer.
  const typedOn = useRef<number | null>(null)
  useEffect(() => {
    latest.current = revision
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: put back once for each record, not at each change of it
  useEffect(() => {
    const kept = keptAt(key)
    setFound(kept)
    typedOn.current = kept?.revision ?? null
    // Written by this very form for this very record; its schema still judges it when it is saved.
    if (kept !== null) form.reset(kept.values as V, { keepDefaultValues: true })
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = () => {
      clearTimeout(timer)
      if (unsaved.current !== null)
        keep(key, { revision: typedOn.current ?? latest.current, at: Date.now(), values: unsaved.current })
      unsaved.current = null
    }
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        clearTimeout(timer)
        unsaved.current = isDirty === true ? values : null
        typedOn.current = isDirty === true ? (typedOn.current ?? latest.current) : null
        if (isDirty === true) timer = setTimeout(write, pause)
      },
    })
    window.addEventListener('pagehide', write)
    return () => {
      write()
      stop()
      window.removeEventListener('pagehide', write)
    }
  }, [key])
  return {
    restored: found?.at ?? null,
    older: found !== null && found.revision !== revision,
    forget: () => {
      unsaved.current = null
      typedOn.current = null
      localStorage.removeItem(placeOf(key))
      setFound(null)
    },
  }
}

function keep(key: string, kept: Kept): void {
  try {
    localStorage.setItem(placeOf(key), JSON.stringify(kept))
  } catch (refusal) {
    // A full store loses this draft and nothing else; the form itself still holds the words.
    if (!(refusal instanceof DOMException)) throw refusal
  }
}

function keptAt(key: string): Kept | null {
  const text = localStorage.getItem(placeOf(key))
  if (text === null) return null
  try {
    const read: unknown = JSON.parse(text)
    return isKept(read) ? read : null
  } catch {
    // Cut short by a power cut while it was written: there is nothing to put back.
    return null
  }
}

const isKept = (read: unknown): read is Kept =>
  typeof read === 'object' && read !== null && 'revision' in read && 'at' in read && 'values' in read
