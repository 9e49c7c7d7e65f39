import { useSyncExternalStore } from 'react'
import type { Tab } from '../place.ts'

/** Whether the list and an application fit side by side; otherwise each has the window for itself. */
const sideBySide = '(min-width: 1080px)'
/** Where a paper stands beside what is written, the list has room on a large screen only. */
const withPaper = '(min-width: 1700px)'

function watch(tell: () => void, wanted: string): () => void {
  const query = matchMedia(wanted)
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}
const watching = {
  [sideBySide]: (tell: () => void) => watch(tell, sideBySide),
  [withPaper]: (tell: () => void) => watch(tell, withPaper),
}

export const useWide = (tab: Tab | null): boolean => {
  const wanted = tab === 'corrections' ? withPaper : sideBySide
  return useSyncExternalStore(watching[wanted], () => matchMedia(wanted).matches)
}
