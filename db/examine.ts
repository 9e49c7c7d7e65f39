import { isDamage, type ReadDb } from './connection.ts'
import { isUnchanged, wholeFiles } from './files.ts'

export interface Examined {
  /** SQLite's own word on pages, tables and indexes: `ok`, or what it found first. */
  readonly integrity: string
  readonly files: {
    readonly count: number
    readonly bytes: number
    /** Whose bytes are not those that were taken in. */
    readonly changed: { fileId: string; name: string }[]
  }
}

/**
 * 検査 of the file itself. What it cannot know is whether a value in a record is the one that was saved: SQLite keeps no
 * sum of its pages, and a changed letter is a letter.
 */
export function examineFile(db: ReadDb): Examined {
  const files = wholeFiles(db)
  const changed = files.filter((file) => !isUnchanged(db, file)).map(({ fileId, name }) => ({ fileId, name }))
  return {
    integrity: integrityOf(db),
    files: { count: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0), changed },
  }
}

/** A page that cannot be read ends the check itself, and is its answer. */
function integrityOf(db: ReadDb): string {
  try {
    return String(db.pragma('integrity_check', { simple: true }))
  } catch (error) {
    if (isDamage(error)) return String(error)
    throw error
  }
}
