import type { z } from 'zod'
import type { pools } from '../../../shared/contract/talent/pools.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { formNumbers } from '../../../shared/domain/talent/pools/fields.ts'
import { numbersOf } from '../../../shared/domain/talent/pools/form.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { storedForm } from '../../stored/form.ts'
import { applicationById, applicationRows } from '../../tables/applications/application.ts'
import { type PoolRow, poolAt } from '../../tables/talent/pool.ts'

type Shown = z.input<typeof pools.edit.output>
type Form = z.input<typeof pools.form.output>

export function shownPool({ id: _id, ...row }: PoolRow): Shown {
  return { ...row, prefecture: prefectureNameOf(row.jis2) }
}

/** The record of a prefecture on a day, which is there once it was stored. */
export function thePool(db: ReadDb, key: { jis2: string; asOf: string }): Shown {
  const row = poolAt(db, key)
  if (row === undefined) throw new Error('a record that was stored is there')
  return shownPool(row)
}

/** What the 応募書 of a prefecture says: the last one of the year that was not taken back. */
export function formNumbersOf({ db, sight }: Pick<Seeing, 'db' | 'sight'>, fy: number, jis2: string): Form {
  const row = applicationRows(db, fy)
    .filter((each) => each.jis2 === jis2 && each.state !== 'withdrawn' && sight.applications.shows(each))
    .at(-1)
  const kept = row && applicationById(db, row.id)
  if (row === undefined || kept === undefined) return null
  const numbers = numbersOf(storedForm.read(kept.form, row.id))
  return {
    applicationId: row.id,
    receiptNo: row.receipt_no ?? '',
    numbers: formNumbers.map((name) => ({ name, value: numbers[name] })),
  }
}
