import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { writeCopy } from '../../../db/backup.ts'
import { jstDate, toJst } from '../../../shared/domain/calendar/jst.ts'
import type { JobBody } from './protocol.ts'

/** 写し: lies beside the office file, named by the minute it was taken, and is checked before it counts. */
export const copyOffice: JobBody<'office.backup'> = async ({ officeFile, nativeBinding, startedAt, progress }) => {
  const extension = extname(officeFile)
  const stamp = toJst(startedAt).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  const name = `${basename(officeFile, extension)}_${stamp}${extension}`
  const to = join(dirname(officeFile), name)
  progress(0, 2, '写しを書いています。')
  writeCopy({ file: officeFile, to, nativeBinding })
  progress(1, 2, '写しを検査しました。控えの値を計算しています。')
  const sha256 = await hashOf(to)
  progress(2, 2, `写しができました: ${name}`)
  return { fileIds: [], name, size: statSync(to).size, sha256, takenOn: jstDate(startedAt) }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(piece)
  return hash.digest('hex')
}
