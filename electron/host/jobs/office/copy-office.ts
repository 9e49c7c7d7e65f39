import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copySlots, keysFileOf } from '../../../../db/cipher/slots.ts'
import { copiesFolder, copyName } from '../../../../db/copies/names.ts'
import { claimCopy, writeCopy } from '../../../../db/copies/write.ts'
import { syncFolder } from '../../../../db/upkeep/beside.ts'
import { jstDate, toJst } from '../../../../shared/domain/calendar/jst.ts'
import type { JobBody } from '../protocol.ts'
import { hashOf, rename } from './beside.ts'

/** バックアップ: lies beside the office file, or in the folder of the program's own, named by the second it was asked for, and is checked before it counts. */
export const copyOffice: JobBody<'office.backup'> = async (
  { officeFile, officeKey, nativeBinding, startedAt, ...tools },
  { why },
) => {
  const name = copyName(officeFile, toJst(startedAt), why)
  const to = join(why === 'manual' ? dirname(officeFile) : copiesFolder(officeFile), name)
  const part = claimCopy(to)
  tools.temporary(part)
  // From here on it is ours to take away again: stopped in the last moment, a copy is none.
  tools.temporary(to)
  tools.progress(0, 2, 'バックアップを書いています。')
  writeCopy({ file: officeFile, key: officeKey, part, nativeBinding })
  tools.progress(1, 2, 'バックアップを検査しました。控えの値を計算しています。')
  const sha256 = await hashOf(part)
  tools.temporary(keysFileOf(to))
  copySlots(officeFile, to)
  await rename(part, to)
  syncFolder(dirname(to))
  tools.progress(2, 2, `バックアップができました: ${name}`)
  return { fileIds: [], name, size: statSync(to).size, sha256, takenOn: jstDate(startedAt) }
}
