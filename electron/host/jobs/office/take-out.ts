import { existsSync, rmSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { copySlots, keysFileOf } from '../../../../db/cipher/slots.ts'
import { removeCopy, writeLaptop } from '../../../../db/travel/take-out.ts'
import { headFileOf } from '../../../../db/truth/head.ts'
import { besideOf, sweepBeside } from '../../../../db/upkeep/beside.ts'
import { toJst } from '../../../../shared/domain/calendar/jst.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { bytesOf } from '../../copies/placed.ts'
import { newOfficeFile } from '../../on-this-pc/office-location.ts'
import { writeWhole } from '../../write-whole.ts'
import type { JobBody } from '../protocol.ts'
import { hashOf } from './beside.ts'

/**
 * 持ち出し. The desk stops writing first, and only then is there a copy that may be written to: killed at any moment, there is
 * one writer at most. The copy is made beside the office, and bears its name in the folder when it was read once more there.
 */
export const takeOut: JobBody<'travel.takeOut'> = async (tools, { folder, ...travel }) => {
  const { officeFile, officeKey, nativeBinding, caller, startedAt } = tools
  const to = placeIn(folder, basename(officeFile))
  sweepBeside(to, extname(to))
  const part = besideOf(officeFile)
  for (const file of [part, headFileOf(part), to, headFileOf(to), keysFileOf(to), besideOf(to)]) tools.temporary(file)
  await tools.tell('travel.leave', travel)
  try {
    tools.progress(0, 3, 'コピーを作っています。')
    writeLaptop({
      ...{ file: officeFile, key: officeKey, part, nativeBinding, caller },
      ...{ now: toJst(startedAt), id: travel.id },
    })
    tools.progress(1, 3, 'コピーを検査しました。フォルダーに書いています。')
    // First what lies beside it: alone it is nothing, and the file is never without it.
    await writeWhole(headFileOf(to), bytesOf(headFileOf(part)))
    copySlots(officeFile, to)
    await writeWhole(to, bytesOf(part))
    tools.progress(2, 3, '書いたコピーを読み直しました。')
    const sha256 = await hashOf(to)
    removeCopy(part)
    tools.progress(3, 3, `持ち出すコピーができました: ${basename(to)}`)
    return { fileIds: [], file: to, size: statSync(to).size, sha256 }
  } catch (error) {
    removeCopy(part)
    for (const file of [to, headFileOf(to), keysFileOf(to)]) rmSync(file, { force: true })
    await tools.tell('travel.cancel', { id: travel.id, reason: whyCancelled(error) })
    throw error
  }
}

const whyCancelled = (error: unknown): string =>
  `持ち出すコピーを作れなかったため${error instanceof Refusal ? `(${error.message})` : ''}`.slice(0, 500)

/** A stick may carry it: it is only opened where it is copied to. */
function placeIn(folder: string, name: string): string {
  if (existsSync(join(folder, name))) {
    const message = `このフォルダーには、同じ名前のファイル(${name})があります。上書きはしません。別のフォルダーを選ぶか、前のコピーを片付けてください。`
    throw new Refusal('conflict', message, { fields: { folder: message } })
  }
  return newOfficeFile(folder, name, { kind: 'local', by: null })
}
