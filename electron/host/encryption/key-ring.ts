import { checkOf, type DataKey, lookAtFirst } from '../../../db/cipher/key.ts'

/**
 * The keys that were proved since this start, in memory only: a copy of an office that was unlocked is looked into, and gone back
 * to, without being asked again, also where the office itself turned out to be damaged.
 */
export interface KeyRing {
  keep(key: DataKey): void
  /** Of a file that nobody has open; null where it needs none, or one that was not given. */
  of(file: string): DataKey | null
}

export function createKeyRing(): KeyRing {
  const keys = new Map<string, DataKey>()
  return {
    keep: (key) => void keys.set(checkOf(key), key),
    of(file) {
      const look = lookAtFirst(file)
      return look.is === 'encrypted' ? (keys.get(look.check) ?? null) : null
    },
  }
}
