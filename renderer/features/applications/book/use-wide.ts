import { useSyncExternalStore } from 'react'

/** Whether the list and an application fit side by side; otherwise each has the window for itself. */
const sideBySide = '(min-width: 1080px)'

function watch(tell: () => void): () => void {
  const query = matchMedia(sideBySide)
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}

export const useWide = (): boolean => useSyncExternalStore(watch, () => matchMedia(sideBySide).matches)
