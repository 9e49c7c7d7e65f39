import { createHash, randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

/**
 * Locks and opens an encrypted office: 256 random bits, which no passphrase is stretched into. Whoever has it, on paper as the
 * recovery key, needs nothing else but the file.
 */
export type DataKey = Buffer & { readonly locksAnOffice?: true }

export const keyLength = 32
export const newKey = (): DataKey => randomBytes(keyLength)

/**
 * The cipher leaves 16 bytes at the beginning of the file to whoever gives it a whole key. We say there that it is ours, and
 * by 64 bits of a hash to which key it belongs: so a wrong key is told from a damaged page, and either from a file of others.
 */
const mark = Buffer.from('BANSOENC')
const checkLength = 8

/** Which key that is, for everybody to see; nothing of the key follows from it. */
export const checkOf = (key: DataKey): string =>
  createHash('sha256').update('banso-daicho data key\0').update(key).digest().subarray(0, checkLength).toString('hex')

/** As the engine takes a whole key, with the first bytes of the file. */
export const spokenKey = (key: DataKey): Buffer =>
  Buffer.from(`raw:${key.toString('hex')}${mark.toString('hex')}${checkOf(key)}`)

/** What the first bytes of a file say it is; nothing of it has been examined. */
export type FirstLook =
  | { readonly is: 'plain' | 'other' | 'missing' }
  | { readonly is: 'encrypted'; readonly check: string }

/**
 * Never of a file that this process has open: to close any handle of it would give the process's locks on it away (POSIX).
 */
export function lookAtFirst(file: string): FirstLook {
  const head = firstBytes(file)
  if (head === null) return { is: 'missing' }
  if (head.subarray(0, 15).toString('latin1') === 'SQLite format 3') return { is: 'plain' }
  if (!head.subarray(0, mark.length).equals(mark)) return { is: 'other' }
  return { is: 'encrypted', check: head.subarray(mark.length, mark.length + checkLength).toString('hex') }
}

function firstBytes(file: string): Buffer | null {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch {
    // Not there, or nothing that can be opened: SQLite says which, it is about to ask for the same file.
    return null
  }
  try {
    const head = Buffer.alloc(mark.length + checkLength)
    return head.subarray(0, readSync(handle, head, 0, head.length, 0))
  } catch {
    return null
  } finally {
    closeSync(handle)
  }
}
