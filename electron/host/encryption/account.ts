import { join } from 'node:path'
import { checkOf, type DataKey } from '../../../db/cipher/key.ts'
import { isRecord, readJsonFile, writeJsonFile } from '../on-this-pc/settings-folder.ts'

/** What the person's account on this PC locks for the program (DPAPI on Windows): nobody else opens it, and no other PC. */
export interface AccountVault {
  /** Why it keeps nothing here, in the officer's words; null where it does. */
  refusal(): string | null
  seal(secret: Buffer): Buffer
  /** Throws where it is not this account's. */
  open(sealed: Buffer): Buffer
}

/** By which data key, as it stands in the file: a copy of the office opens by the same account. */
const listOf = (home: string) => join(home, 'account-keys.json')

const kept = (home: string): Readonly<Record<string, unknown>> => {
  const read = readJsonFile(listOf(home))
  return isRecord(read) ? read : {}
}

export const isKeptFor = (home: string, check: string): boolean => typeof kept(home)[check] === 'string'

/** Where this account may open the file with that key; null otherwise, whatever the reason: then the passphrase is asked for. */
export function keyOfAccount(vault: AccountVault | undefined, home: string, check: string): DataKey | null {
  const sealed = kept(home)[check]
  if (typeof sealed !== 'string' || !vault || vault.refusal() !== null) return null
  try {
    const key = vault.open(Buffer.from(sealed, 'base64'))
    return checkOf(key) === check ? key : null
  } catch {
    // Sealed by another account, or by this one before its Windows password was reset by somebody else.
    return null
  }
}

/** Answers whether it is kept now. */
export const keepForAccount = (vault: AccountVault, home: string, key: DataKey): boolean =>
  writeJsonFile(listOf(home), { ...kept(home), [checkOf(key)]: vault.seal(key).toString('base64') })

export function forgetForAccount(home: string, check: string): void {
  if (!isKeptFor(home, check)) return
  const { [check]: _gone, ...others } = kept(home)
  writeJsonFile(listOf(home), others)
}
