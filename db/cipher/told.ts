import type { ReadDb } from '../connection.ts'
import { profileRows } from '../tables/office/profile.ts'
import type { Guesses } from './guesses.ts'
import { checkOf, type DataKey } from './key.ts'

/** By what a key's guesses are counted: an office that was moved or copied is still opened by the same key. */
export const guessesOfKey = (check: string): string => `key:${check}`

/** What was typed wrongly since the record of deeds last told of it: for the file itself, and for each of its people. */
export function owedDeeds(
  db: ReadDb,
  guesses: Guesses,
  key: DataKey | null,
): { what: string; did: string; detail: { name?: string; count: number } }[] {
  const untold = guesses.untold()
  if (untold.size === 0) return []
  const ofFile = key === null ? '' : guessesOfKey(checkOf(key))
  const own = untold.get(ofFile)
  return [
    ...(own === undefined ? [] : [{ what: ofFile, did: 'office.guessed', detail: { count: own } }]),
    ...profileRows(db).flatMap(({ id, name }) => {
      const count = untold.get(id)
      return count === undefined ? [] : [{ what: id, did: 'people.guessed', detail: { name, count } }]
    }),
  ]
}
