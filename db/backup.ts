import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { Refusal } from '../shared/domain/refusal.ts'
import { openReadOnly } from './connection.ts'
import { assertOurs } from './migrate.ts'

/**
 * A whole copy of an office at work: `VACUUM INTO` sees one moment of it, where copying the file does not.
 * The copy is synchronised and examined before it counts; what does not pass is not left behind.
 */
export function writeCopy({
  file,
  to,
  nativeBinding,
}: {
  file: string
  to: string
  nativeBinding?: string | undefined
}): void {
  if (existsSync(to))
    throw new Refusal(
      'conflict',
      `同じ名前のファイルが既にあります: ${to}。少し待ってから、もう一度写しを作ってください。`,
    )
  try {
    const office = openReadOnly({ file, nativeBinding })
    try {
      // The copy counts as a write to this pragma, though the connection itself cannot change the office.
      office.pragma('query_only = OFF')
      office.prepare('VACUUM INTO ?').run(to)
    } finally {
      office.close()
    }
    flush(to)
    examine(to, nativeBinding)
  } catch (error) {
    rmSync(to, { force: true })
    throw error
  }
}

function flush(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function examine(file: string, nativeBinding: string | undefined): void {
  const copy = openReadOnly({ file, nativeBinding })
  try {
    assertOurs(copy)
    const verdict = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`the copy does not pass integrity_check: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}
