import Database from 'better-sqlite3'
import { Refusal } from '../shared/domain/refusal.ts'

/**
 * Holds an office file for this process. The lock is the operating system's own, on a file beside it, so that
 * a killed process leaves nothing to clear away.
 */
export function lockOffice(file: string, nativeBinding?: string): { release: () => void } {
  const lock = new Database(`${file}-lock`, { ...(nativeBinding ? { nativeBinding } : {}), timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new Refusal(
        'busy',
        'この台帳は、すでに別の画面またはプログラムで開かれています。そちらを閉じてから、もう一度開いてください。',
      )
    throw error
  }
  return { release: () => lock.close() }
}
