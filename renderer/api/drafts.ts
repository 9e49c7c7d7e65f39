import { useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { forget, type Kept, keep, keptAt } from './kept-drafts.ts'
import { usePerson } from './office.tsx'

/** What somebody typed and did not save, kept on this PC under the record's name. */
export interface Draft {
  /** When the draft was written that the form now shows again; null when the form shows the record. */
  readonly restored: number | null
  /** True when the record has been changed since the draft was written: look before saving. */
  readonly older: boolean
  /** The revision that the words in the form were typed on, as far as it shows the draft; else the one that is shown. */
  readonly seen: number
  /** After saving, or when the officer throws the draft away (then `form.reset()` too). */
  forget: () => void
}

const pause = 400

/**
 * Keeps the unsaved values of a form, so that leaving the screen, closing the window or a power cut loses nothing,
 * and puts them back the next time the form is opened. `record` names it (`session/<id>`); `revision` is the one shown.
 * `place` is the address that opens this very form, where the one the window stands at does not. Null keeps nothing: whoever is
 * 抹消 must not lie on a PC.
 */
export function useDraft<V extends FieldValues, C, T>(
  record: string | null,
  revision: number,
  form: UseFormReturn<V, C, T>,
  place?: string,
): Draft {
  // Whoever sits down here next is not shown what another has not said yet.
  const who = usePerson()
  const key = record === null ? null : `${who}/${record}`
  const [found, setFound] = useState<Kept | null>(() => (key === null ? null : keptAt(key)))
  // Typed, but not yet written down; a draft that is thrown away takes it along.
  const unsaved = useRef<Pick<Kept, 'values' | 'place' | 'title'> | null>(null)
  const latest = useRef(revision)
  // What the words were typed on; null while nothing is typed. Somebody's change meanwhile makes them no newer.
  const typedOn = useRef<number | null>(null)
  const opens = useRef(place)
  useEffect(() => {
    latest.current = revision
    opens.current = place
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: put back once for each record, not at each change of it
  useEffect(() => {
    if (key === null) return undefined
    const kept = keptAt(key)
    setFound(kept)
    typedOn.current = kept?.revision ?? null
    // Written by this very form for this very record; its schema still judges it when it is saved.
    if (kept !== null) form.reset(kept.values as V, { keepDefaultValues: true })
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = () => {
      clearTimeout(timer)
      if (unsaved.current !== null)
        keep(key, { ...unsaved.current, revision: typedOn.current ?? latest.current, at: Date.now() })
      unsaved.current = null
    }
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        clearTimeout(timer)
        unsaved.current =
          isDirty === true ? { values, place: opens.current ?? placeNow(), title: document.title } : null
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
    seen: found !== null && found.revision !== revision ? Math.max(1, found.revision) : revision,
    forget: () => {
      unsaved.current = null
      typedOn.current = null
      if (key !== null) forget(key)
      setFound(null)
    },
  }
}

/** As it is while one types: by the time the words are written down the window may have gone on. */
const placeNow = (): string => location.hash.replace(/^#?\/?/, '/')
