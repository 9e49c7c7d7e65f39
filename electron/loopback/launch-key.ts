import { randomBytes, timingSafeEqual } from 'node:crypto'

/** A key that opens the program for one browser, once. A fresh one can be drawn at any time. */
export function createLaunchKeys() {
  let current: Buffer | undefined
  return {
    draw(): string {
      current = Buffer.from(randomBytes(32).toString('base64url'))
      return current.toString()
    },
    /** True for the key last drawn, the first time it is shown. */
    take(shown: string): boolean {
      const given = Buffer.from(shown)
      if (!current || given.length !== current.length || !timingSafeEqual(given, current)) return false
      current = undefined
      return true
    },
  }
}
export type LaunchKeys = ReturnType<typeof createLaunchKeys>
