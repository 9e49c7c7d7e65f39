import { extname } from 'node:path'
import { Refusal } from '../shared/domain/refusal.ts'
import { sweepRewriting } from './cipher/rewrite.ts'
import { type ConnectionOptions, isDamage } from './connection.ts'
import { copyBeforeUpdate, sweepCopies } from './copies/write.ts'
import { scour } from './erasure/scour.ts'
import { sweepUploads } from './files.ts'
import { holdOffice } from './hold.ts'
import { interruptJobs } from './jobs.ts'
import { isOutdated, migrate } from './migrate.ts'
import { forgetLooks } from './tables/office/looks.ts'
import { profileRows } from './tables/office/profile.ts'
import { keepTruth } from './truth/keep.ts'
import { sweepBeside } from './upkeep/beside.ts'

/** Held, examined and made ready, or refused and let go of. */
export function openMade(at: ConnectionOptions, now: () => string) {
  try {
    return madeReady(at, now)
  } catch (error) {
    // Nothing of it can be looked at, so there is no 操作の記録 in which it could be examined.
    if (isDamage(error)) throw new Refusal('invalid', damagedWords)
    throw error
  }
}

const damagedWords =
  '台帳ファイルが壊れていて開けません。このファイルは動かさずに残し、起動の画面の「台帳を開く」でこのファイルを選び、バックアップから復元してください。バックアップがないときは、ファイルを残したままお知らせください。'

function madeReady(at: ConnectionOptions, now: () => string) {
  const { file } = at
  const { db, reader, kept, close } = holdOffice(at)
  try {
    // What it was before can be had back, or it is left as it is.
    if (isOutdated(db)) copyBeforeUpdate(at, now())
    migrate(db)
    // A file that cannot say who may sign in opens for nobody: it is refused here, in words, not at the door.
    profileRows(db)
    const truth = keepTruth(db, kept)
    sweepRewriting(file)
    sweepUploads(db)
    sweepCopies(file)
    sweepBeside(file, extname(file))
    interruptJobs(db, now())
    forgetLooks(db)
    scour(db, truth)
    return { db, reader: reader(), truth, close }
  } catch (error) {
    close()
    throw error
  }
}
