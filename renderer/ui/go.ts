import { useMemo, useSyncExternalStore } from 'react'

/**
 * Goes to a place of the program (`/support/1`, `/applications?show=drafts`); the address and the way back follow.
 * The whole place, its query too, stands behind the `#`: what stands before it says which office the window is on.
 */
export function go(place: string, { replace = false }: { replace?: boolean } = {}): void {
  const before = location.href
  const address = new URL(before)
  address.hash = place
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  // Changing the history by hand tells nobody; the routes listen to this.
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before, newURL: address.href }))
}

function watchPlace(tell: () => void): () => void {
  addEventListener('hashchange', tell)
  addEventListener('popstate', tell)
  return () => {
    removeEventListener('hashchange', tell)
    removeEventListener('popstate', tell)
  }
}

const placeNow = (): string => location.hash.replace(/^#?\/?/, '/')
const pathNow = (): string => placeNow().split('?', 1)[0] ?? '/'
const queryNow = (): string => /\?(.*)$/s.exec(placeNow())?.[1] ?? ''

/** Where the window is, as wouter's `<Router hook>` wants it: `/applications/1`, without the query. */
export const usePlacePath = (): [string, typeof go] => [useSyncExternalStore(watchPlace, pathNow), go]
usePlacePath.hrefs = (place: string): string => `#${place}`

/** The query of the place, as wouter's `<Router searchHook>` wants it: `show=drafts&jis2=05`. */
export const usePlaceSearch = (): string => useSyncExternalStore(watchPlace, queryNow)

/** The query of the place: `usePlaceQuery().get('jis2')`. */
export function usePlaceQuery(): URLSearchParams {
  const search = usePlaceSearch()
  return useMemo(() => new URLSearchParams(search), [search])
}
