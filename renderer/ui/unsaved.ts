import { createContext } from 'react'

/** The places of this window with words that are typed and not saved. */
export const UnsavedPlaces = createContext<readonly string[]>([])

/** Whether something unsaved lies at that place or further in: 「/support/1/kpi」 is of the tab, the case and the list. */
export const holdsUnsaved = (places: readonly string[], to: string): boolean =>
  places.some((place) => place === to || place.startsWith(`${to}/`) || place.startsWith(`${to}?`))
