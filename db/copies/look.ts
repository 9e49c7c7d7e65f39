import { existsSync, rmSync } from 'node:fs'
import { Refusal } from '../../shared/domain/refusal.ts'
import { entryAt, firstBadEntry } from '../audit.ts'
import { lookAtFirst } from '../cipher/key.ts'
import { type ConnectionOptions, openReadOnly, type ReadDb } from '../connection.ts'
import { isUnchanged, wholeFiles } from '../files.ts'
import { assertOurs } from '../migrate.ts'
import { lastDeed } from '../tables/office/deeds-after.ts'
import { isAtRest } from './at-rest.ts'

/** How far the record of deeds of a copy goes, and whose it is. */
export interface CopyHead {
  /** The hash of the first entry: which office it is. */
  readonly first: string
  readonly seq: number
  readonly hash: string
  /** When the last entry was written. */
  readonly at: string
}

/** Null of one that is not at rest, cannot be read, is not ours, or is of a newer program. */
export function lookAt(copy: ConnectionOptions): CopyHead | null {
  try {
    if (!isAtRest(copy.file)) return null
    return reading(asCopied(copy), (db) => {
      assertOurs(db)
      return headIn(db)
    })
  } catch {
    // What is wrong with it is said once somebody wants to go back to it.
    return null
  }
}

export function headIn(db: ReadDb): CopyHead | null {
  const [first, last] = [entryAt(db, 1), lastDeed(db)]
  return first && last ? { first: first.hash, seq: last.seq, hash: last.hash, at: last.at } : null
}

/** A copy that is opened and not sound is refused in words: pages, the chain of deeds, and each stored file. */
export function assertSound(copy: ConnectionOptions): void {
  reading(asCopied(copy), (db) => {
    assertOurs(db)
    const verdict = String(db.pragma('integrity_check', { simple: true }))
    if (verdict !== 'ok') throw unsound(`ファイルの中身(${verdict})`)
    // Of a version in which the record of deeds had another shape, the pages speak alone.
    if (!hasTodaysDeeds(db)) return
    const bad = firstBadEntry(db)
    if (bad !== null) throw unsound(bad.why)
    const changed = wholeFiles(db).find((file) => !isUnchanged(db, file))
    if (changed !== undefined) throw unsound(`保存した書類「${changed.name}」`)
  })
}

const hasTodaysDeeds = (db: ReadDb): boolean => {
  const columns = (db.pragma('table_info(audit)') as { name: string }[]).map(({ name }) => name)
  return columns.includes('sum') && columns.includes('erased_at')
}

const unsound = (what: string) =>
  new Refusal(
    'invalid',
    `バックアップが検査に通りません: ${what}。台帳が傷んでいるか、外から書き換えられています。設定の「操作の記録」で台帳を検査してください。`,
  )

/** A copy from before the office was encrypted has no key. Never asked of an office that is open (`lookAtFirst`). */
export const asCopied = (copy: ConnectionOptions): ConnectionOptions => ({
  ...copy,
  key: lookAtFirst(copy.file).is === 'encrypted' ? (copy.key ?? null) : null,
})

/** Looks into a file that nobody has open, and leaves nothing beside it. */
export function reading<Value>(at: ConnectionOptions, work: (db: ReadDb) => Value): Value {
  const strange = ['-wal', '-shm'].map((end) => `${at.file}${end}`).filter((name) => !existsSync(name))
  const db = openReadOnly(at)
  try {
    return work(db)
  } finally {
    db.close()
    for (const name of strange) rmSync(name, { force: true })
  }
}
