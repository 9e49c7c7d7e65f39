import { type Anew, overwrite, writtenAnew } from '../../../../db/cipher/rewrite.ts'
import { type Stretching, stretchedHere } from '../../../../db/cipher/seal.ts'
import { type Restoring, restoreCopy } from '../../../../db/copies/restore.ts'
import { type Returned, settleReturned } from '../../../../db/travel/return.ts'

const keyIn = (key: Uint8Array | null | undefined) => (key ? Buffer.from(key) : null)

/**
 * What takes seconds and is no job of the ledger: it writes a file that nobody has yet, or counts a key. What has crossed to
 * another process is bytes only, so that keys are made whole here.
 */
export const asideDeeds = {
  rewrite: ({ at, to, ...rest }: Anew) => writtenAnew({ ...rest, at: { ...at, key: keyIn(at.key) }, to: keyIn(to) }),
  overwrite,
  restore: ({ copy, ...rest }: Restoring) => restoreCopy({ ...rest, copy: { ...copy, key: keyIn(copy.key) } }),
  settle: ({ key, ...rest }: Returned) => settleReturned({ ...rest, key: keyIn(key) }),
  stretch: ({ salt, ...rest }: Stretching) => stretchedHere({ ...rest, salt: Buffer.from(salt) }),
}

export type AsideDeeds = typeof asideDeeds
