import { createHash } from 'node:crypto'
import { createReadStream, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { claimCopy, copyName, writeCopy } from '../../../../db/backup.ts'
import { syncFolder } from '../../../../db/upkeep/beside.ts'
import { jstDate, toJst } from '../../../../shared/domain/calendar/jst.ts'
import type { JobBody } from '../protocol.ts'

/** バックアップ: lies beside the office file, named by the second it was asked for, and is checked before it counts. */
export const copyOffice: JobBody<'office.backup'> = async ({ officeFile, nativeBinding, startedAt, ...tools }) => {
  const name = copyName(officeFile, toJst(startedAt))
  const to = join(dirname(officeFile), name)
  const part = claimCopy(to)
  tools.temporary(part)
  // From here on it is ours to take away again: stopped in the last moment, a copy is none.
  tools.temporary(to)
  tools.progress(0, 2, 'バックアップを書いています。')
  writeCopy({ file: officeFile, part, nativeBinding })
  tools.progress(1, 2, 'バックアップを検査しました。控えの値を計算しています。')
  const sha256 = await hashOf(part)
  await rename(part, to)
  syncFolder(dirname(to))
  tools.progress(2, 2, `バックアップができました: ${name}`)
  return { fileIds: [], name, size: statSync(to).size, sha256, takenOn: jstDate(startedAt) }
}

/** A virus scanner may hold a new file for a moment, and Windows then refuses it another name. */
async function rename(from: string, to: string, attempts = 20): Promise<void> {
  try {
    renameSync(from, to)
  } catch (error) {
    if (attempts === 0) throw error
    await pause(100)
    await rename(from, to, attempts - 1)
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(piece)
  return hash.digest('hex')
}
