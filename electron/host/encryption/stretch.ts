import { type Stretch, stretchedHere } from '../../../db/cipher/seal.ts'
import type { Asides } from '../jobs/aside/run.ts'

/** Memory (KiB) times passes up to which a key is counted sooner than a process starts: some milliseconds. */
const soon = 1024

/** A passphrase of the usual cost keeps a thread for a quarter of a second: not the answering one. */
export const stretchBeside =
  (asides: Asides): Stretch =>
  (given) =>
    given.memoryKiB * given.passes <= soon ? stretchedHere(given) : asides.run('stretch', given)
