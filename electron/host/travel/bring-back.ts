import { constants, existsSync, linkSync, renameSync, statSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Caller } from '../../../db/caller.ts'
import { checkOf, type DataKey, lookAtFirst } from '../../../db/cipher/key.ts'
import { copySlots } from '../../../db/cipher/slots.ts'
import { copyName } from '../../../db/copies/names.ts'
import { removeCopy } from '../../../db/travel/take-out.ts'
import { headFileOf } from '../../../db/truth/head.ts'
import { besideOf, syncFolder } from '../../../db/upkeep/beside.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { isSameFile } from '../on-this-pc/spelling.ts'
import type { Place } from '../places.ts'
import type { Seats } from '../seats.ts'

interface Asked {
  readonly place: Place
  /** The file that came back; it stays as it is. */
  readonly wanted: string
  readonly caller: Caller
}

/** 戻す: takes the file that came back in place of the one at the desk, which is kept as a backup under its name. */
export async function bringBack(seats: Seats, { place, wanted, caller }: Asked) {
  const office = seats.at(place)?.office
  if (!office) throw new Refusal('missing', '台帳が開かれていません。先に台帳を開いてください。')
  const { file, key } = office
  if (isSameFile(file, wanted))
    throw new Refusal('invalid', 'これは、いま開いている台帳です。持ち出し先で使ったファイルを選んでください。')
  const now = toJst(seats.clock().toISOString())
  const part = besideOf(file)
  try {
    removeCopy(part)
    await copyAsItLies(wanted, part)
    const { nativeBinding } = seats
    assertSameKey(part, key)
    const desk = office.atDesk()
    const { entries } = await seats.asides.run('settle', { part, nativeBinding, key, caller, now, desk })
    // What was judged is what is replaced.
    if (!isDeepStrictEqual(office.atDesk(), desk))
      throw new Refusal('busy', '戻している間に、この台帳が変わりました。もう一度戻してください。')
    const backup = join(dirname(file), copyName(file, now))
    await seats.replace(place, async () => {
      copySlots(file, backup)
      await swap({ file, part, backup })
      // Its passphrase may have been changed on the way.
      copySlots(wanted, file)
    })
    return { entries, backup: basename(backup) }
  } catch (error) {
    removeCopy(part)
    // What is wrong with the copy is wrong with what it is a copy of.
    if (error instanceof Refusal && error.message.includes(part))
      throw new Refusal(error.code, error.message.replaceAll(part, wanted))
    throw error
  }
}

/** The two files of one 持ち出し have one key: what was encrypted anew on the way is another file. */
function assertSameKey(part: string, key: DataKey | null): void {
  const found = lookAtFirst(part)
  const isSame = key === null ? found.is !== 'encrypted' : found.is === 'encrypted' && found.check === checkOf(key)
  if (isSame) return
  throw new Refusal(
    'conflict',
    'このファイルは、持ち出した台帳と暗号化の鍵が違います。持ち出し先のPCから、持ち出した台帳をコピーし直してください。',
  )
}

/** With its log, where its program was killed, and with what lies beside it; on the disk before it is judged. */
async function copyAsItLies(from: string, to: string): Promise<void> {
  for (const [source, target] of [
    [headFileOf(from), headFileOf(to)],
    [`${from}-wal`, `${to}-wal`],
    [from, to],
  ] as const) {
    if (source !== from && !existsSync(source)) continue
    await copyWhole(source, target)
  }
}

async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL)
  const written = await open(to, 'r+')
  await written.sync().finally(() => written.close())
}

interface Swapped {
  readonly file: string
  /** Whole, judged and closed; with what lies beside it. */
  readonly part: string
  readonly backup: string
}

/**
 * While nobody has the file open. The old file has its second name before the first is another's, and what lay beside it goes
 * with it: killed at any moment, an office lies under the name, the old one or the new one, and nothing beside it speaks of the other.
 */
async function swap({ file, part, backup }: Swapped): Promise<void> {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })
  if (log !== undefined && log.size > 0)
    throw new Refusal(
      'busy',
      'この台帳の保存がまだ終わっていないため、置き換えられません。ほかの処理が済んでから、もう一度戻してください。',
    )
  await secondName(file, backup)
  const [head, oldHead] = [headFileOf(file), headFileOf(backup)]
  const hadHead = existsSync(head)
  if (hadHead) renameSync(head, oldHead)
  try {
    renameSync(part, file)
  } catch (error) {
    if (hadHead) renameSync(oldHead, head)
    throw error
  }
  renameSync(headFileOf(part), head)
  syncFolder(dirname(file))
}

async function secondName(file: string, backup: string): Promise<void> {
  if (existsSync(backup))
    throw new Refusal('busy', '同じ時刻のバックアップがあります。少し待って、もう一度戻してください。')
  try {
    linkSync(file, backup)
  } catch {
    // A drive that knows no second name (FAT).
    await copyWhole(file, backup)
  }
}
