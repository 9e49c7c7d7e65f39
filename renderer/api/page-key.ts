const keptAs = 'banso-page-key'
const handedOver = /^#in=([\w-]+)$/

/**
 * The second half of a browser's session (`electron/loopback/page-key.ts`): handed over once in the address, by which it is
 * gone when this returns, and kept where only pages of this very address read it.
 */
export function takePageKey(): void {
  const given = handedOver.exec(location.hash)?.[1]
  if (given === undefined) return
  localStorage.setItem(keptAs, given)
  history.replaceState(null, '', `${location.pathname}${location.search}`)
}

/** The desktop has none, and needs none. */
export const pageKey = (): string => localStorage.getItem(keptAs) ?? ''
