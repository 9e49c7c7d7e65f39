import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Cookies do not know ports: a browser sends ours to whatever else listens on this PC. So a session has a second half, which
 * the page keeps in the storage of its own address (which does know the port) and shows with each question; nobody makes it
 * from the first.
 */
export function createPageKeys() {
  const secret = randomBytes(32)
  const of = (key: string): string => createHmac('sha256', secret).update(key).digest('base64url')
  return {
    of,
    fits(key: string, shown: string | undefined): boolean {
      const [own, given] = [Buffer.from(of(key)), Buffer.from(shown ?? '')]
      return given.length === own.length && timingSafeEqual(given, own)
    },
  }
}
