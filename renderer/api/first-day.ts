import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { type FirstDayStep, firstDaySteps } from '../../shared/domain/office/first-day.ts'
import { keepHere, onKept, tellKept } from './kept-here.ts'
import { useApi, useDesk, usePerson } from './office.tsx'

/** Where somebody is on はじめての一日, as it lies on this PC. */
export interface FirstDayPlace {
  /** The last deed on record when it began: what came before is not theirs. */
  readonly after: number
  readonly step: FirstDayStep
  /** Whether it is open; put aside, it is taken up again at the same step. */
  readonly shown: boolean
}

const prefix = 'banso.first-day.'
const deeds = new EventTarget()

/** Tells whoever opens it by a deed of their own, so that the focus can follow; the answer stops the listening. */
export function onFirstDayOpened(tell: () => void): () => void {
  deeds.addEventListener('opened', tell)
  return () => deeds.removeEventListener('opened', tell)
}

function placeIn(text: string | null): FirstDayPlace | null {
  if (text === null) return null
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null || !('after' in read) || !('step' in read) || !('shown' in read))
      return null
    const step = firstDaySteps.find((each) => each === read.step)
    if (typeof read.after !== 'number' || step === undefined) return null
    return { after: read.after, step, shown: read.shown === true }
  } catch {
    // Cut short by a power cut while it was written: one begins anew.
    return null
  }
}

export interface FirstDay {
  /** Null before the first time, and again once it was gone through. */
  readonly place: FirstDayPlace | null
  put: (place: FirstDayPlace | null) => void
  /** Begins it, or goes on where one was. */
  open: () => Promise<void>
}

/** はじめての一日 of whoever sits here: in the practice office only. */
export function useFirstDay(): FirstDay {
  const { fy } = useDesk()
  const api = useApi()
  const key = prefix + usePerson()
  const text = useSyncExternalStore(onKept, () => localStorage.getItem(key))
  const place = useMemo(() => placeIn(text), [text])
  const put = useCallback(
    (next: FirstDayPlace | null) => {
      if (next === null) localStorage.removeItem(key)
      else keepHere(key, JSON.stringify(next))
      tellKept()
    },
    [key],
  )
  const open = useCallback(async () => {
    const known = placeIn(localStorage.getItem(key))
    const after = known?.after ?? (await api.home.firstDay({ fy, after: 0 })).last
    put({ after, step: known?.step ?? 'home', shown: true })
    deeds.dispatchEvent(new Event('opened'))
  }, [api, fy, key, put])
  return { place, put, open }
}
