import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { checkOf, type DataKey } from './key.ts'

/** How a passphrase becomes a key: RFC 9106's second choice in one lane, since there is one thread. */
export const usualCost: Cost = { memoryKiB: 65_536, passes: 3, lanes: 1 }
export interface Cost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

/** The data key of a file, locked away under a passphrase. */
export interface Sealed extends Cost {
  /** Of which key. */
  readonly check: string
  readonly salt: Buffer
  readonly nonce: Buffer
  /** Encrypted, with the tag behind. */
  readonly box: Buffer
}

export interface Stretching extends Cost {
  readonly passphrase: string
  readonly salt: Buffer
}

/** Makes a key of a passphrase: dear on purpose, and so perhaps done elsewhere. */
export type Stretch = (given: Stretching) => Promise<Uint8Array>

const tagLength = 16

/** NFKC, so that the same words typed with another input method fit. The library is no part of a start that needs none. */
export async function stretchedHere({ passphrase, memoryKiB, passes, lanes, salt }: Stretching): Promise<Uint8Array> {
  const { argon2id } = await import('hash-wasm')
  return argon2id({
    password: Buffer.from(passphrase.normalize('NFKC')),
    salt,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  })
}

export async function seal(
  key: DataKey,
  passphrase: string,
  cost: Cost = usualCost,
  stretch: Stretch = stretchedHere,
): Promise<Sealed> {
  const check = checkOf(key)
  const given = { ...cost, salt: randomBytes(16) }
  const nonce = randomBytes(12)
  const stretched = await stretch({ ...given, passphrase })
  const cipher = createCipheriv('aes-256-gcm', stretched, nonce).setAAD(Buffer.from(check))
  const box = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return { check, ...given, nonce, box }
}

/** The key, or null where it is another passphrase. */
export async function unseal(
  sealed: Sealed,
  passphrase: string,
  stretch: Stretch = stretchedHere,
): Promise<DataKey | null> {
  const { check, nonce, box, salt, memoryKiB, passes, lanes } = sealed
  const stretched = await stretch({ passphrase, salt, memoryKiB, passes, lanes })
  const opening = createDecipheriv('aes-256-gcm', stretched, nonce, {
    authTagLength: tagLength,
  })
    .setAAD(Buffer.from(check))
    .setAuthTag(box.subarray(-tagLength))
  try {
    return Buffer.concat([opening.update(box.subarray(0, -tagLength)), opening.final()])
  } catch {
    // The tag does not fit: that is the answer.
    return null
  }
}
