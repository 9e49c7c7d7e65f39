import type { DoubtKind } from '../shared/domain/office/doubt.ts'
import { lastSum } from './audit.ts'
import { isDamage, type ReadDb } from './connection.ts'
import { isUnchanged, wholeFiles } from './files.ts'
import { forgetPieces } from './search.ts'
import { copiesAgainst } from './truth/copies.ts'
import { headBeside } from './truth/head.ts'
import { judgeHead } from './truth/judge.ts'
import { pagesOfFile } from './truth/pages.ts'
import { rawOf } from './truth/raw.ts'
import { countedSum } from './truth/sum.ts'

export interface Examined {
  /** SQLite's own word on pages, tables and indexes: `ok`, or what it found first. */
  readonly integrity: string
  readonly files: {
    readonly count: number
    readonly bytes: number
    /** Whose bytes are not those that were taken in. */
    readonly changed: { fileId: string; name: string }[]
  }
  readonly values: boolean | null
  readonly pages: { known: number; count: number; changed: number[] }
  readonly beside: DoubtKind | null
  readonly copies: { count: number; strange: string[] }
}

/** 検査 of the file itself: what it is made of, each page, each stored file, each value, and what speaks of it elsewhere. */
export function examineFile(db: ReadDb): Examined {
  const files = wholeFiles(db)
  const changed = files.filter((file) => !isUnchanged(db, file)).map(({ fileId, name }) => ({ fileId, name }))
  const raw = rawOf(db)
  return {
    integrity: integrityOf(db),
    files: { count: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0), changed },
    values: valuesOf(db),
    pages: pagesOfFile(raw),
    beside: judgeHead(db, headBeside(raw.file)),
    copies: copiesAgainst(db, raw),
  }
}

/** Whether all values make the sum that the last entry tells; a file of an earlier version has told none yet. */
function valuesOf(db: ReadDb): boolean | null {
  const told = lastSum(db)
  try {
    const counted = countedSum(db)
    const version = (sum: string) => sum.slice(0, sum.indexOf(':'))
    return told === null || version(told) !== version(counted) ? null : told === counted
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

/** A page that cannot be read ends the check itself, and is its answer. */
function integrityOf(db: ReadDb): string {
  try {
    forgetPieces(db)
    return String(db.pragma('integrity_check', { simple: true }))
  } catch (error) {
    if (isDamage(error)) return String(error)
    throw error
  }
}
