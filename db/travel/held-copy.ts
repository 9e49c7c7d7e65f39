import { jstDate } from '../../shared/domain/calendar/jst.ts'
import { doubtTitle } from '../../shared/domain/office/doubt.ts'
import { Refusal } from '../../shared/domain/refusal.ts'
import { lastSum, writeDeeds } from '../audit.ts'
import type { Caller } from '../caller.ts'
import type { DataKey } from '../cipher/key.ts'
import type { WriteDb } from '../connection.ts'
import type { Context } from '../handler.ts'
import { holdOffice } from '../hold.ts'
import { migrate } from '../migrate.ts'
import { sightOf } from '../sight/of-caller.ts'
import type { Deed } from '../tables/office/found-deeds.ts'
import { keepTruth } from '../truth/keep.ts'
import { runningSum } from '../truth/sum.ts'

/** A copy that bears no name yet, and who does something to it. */
export interface CopyOptions {
  readonly part: string
  readonly nativeBinding: string | undefined
  /** Of an encrypted office. */
  readonly key: DataKey | null
  readonly caller: Caller
  /** ISO 8601 with +09:00. */
  readonly now: string
}

export interface HeldCopy {
  readonly db: WriteDb
  /** One deed on the copy, chained to its last entry, with the sum of its values. */
  write(work: (ctx: Context) => void): void
}

/**
 * Holds a copy as an office is held, does something to it and closes it: what lies beside it then tells of its last entry and
 * its pages, and goes with it under its name. Refused where what lay beside it speaks against it.
 */
export function withCopy<Value>(
  { part, nativeBinding, key, caller, now }: CopyOptions,
  work: (copy: HeldCopy) => Value,
): Value {
  const held = holdOffice({ file: part, nativeBinding, key })
  const { db } = held
  try {
    migrate(db)
    const truth = keepTruth(db, held.kept)
    const [doubt] = truth.doubts
    if (doubt !== undefined)
      throw new Refusal(
        'invalid',
        `${doubtTitle[doubt.kind](doubt.count)}。このファイルは使えません。閉じてから、控え(-head)と一緒にコピーし直してください。`,
      )
    const value = work({
      db,
      write(deed) {
        truth.before('')
        carryOut(db, { caller, now }, deed)
        truth.committed()
      },
    })
    truth.close()
    return value
  } finally {
    held.close()
  }
}

function carryOut(
  db: WriteDb,
  { caller, now }: Pick<CopyOptions, 'caller' | 'now'>,
  work: (ctx: Context) => void,
): void {
  const deeds: Deed[] = []
  const sum = runningSum(db, lastSum(db))
  const noted = (deed: Deed) => void deeds.push(deed)
  db.transaction(() => {
    work({ db, caller, sight: sightOf(db, caller), now, today: jstDate(now), noted })
    writeDeeds(db, deeds, sum.now())
  }).immediate()
}
