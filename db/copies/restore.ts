import { closeSync, copyFileSync, existsSync, openSync, rmSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { Refusal } from '../../shared/domain/refusal.ts'
import { writeDeeds } from '../audit.ts'
import { type ConnectionOptions, openWriter, storageRefusal } from '../connection.ts'
import { migrate } from '../migrate.ts'
import { storedAuditDetail } from '../stored/audit-detail.ts'
import { headFileOf } from '../truth/head.ts'
import { countedSum } from '../truth/sum.ts'
import { besideOf, nameNew, sweepBeside } from '../upkeep/beside.ts'
import { asCopied, assertSound, headIn, reading } from './look.ts'
import { goesAlong, stampOf } from './names.ts'
import { flush } from './write.ts'

export interface Restoring {
  /** The office file beside which the new one is made; it stays as it is, whatever it is. */
  readonly file: string
  /** The copy, and the moment that its name tells. */
  readonly copy: ConnectionOptions
  readonly at: string
  /** Who goes back to it, as the record of deeds names them. */
  readonly who: string
  readonly now: string
}

/**
 * 復元: makes a new office file of a copy, and answers its name. The copy is examined once more before; the first deed of
 * the new file says which copy it was and how far its record went. It bears its name once it is whole, and has nothing
 * beside it that knows of another record of deeds: what is put over an office by hand still meets what is kept beside that.
 */
export function restoreCopy({ file, copy, at, who, now }: Restoring): string {
  assertSound(copy)
  const head = reading(asCopied(copy), headIn)
  if (head === null)
    throw new Refusal('invalid', 'このバックアップには、まだ何も記録されていません。別のバックアップを選んでください。')
  const to = freeName(file, at)
  sweepBeside(to, extname(to))
  const beside = besideOf(to)
  try {
    closeSync(openSync(beside, 'wx'))
    copyFileSync(copy.file, beside)
    const db = openWriter({ ...asCopied(copy), file: beside })
    try {
      migrate(db)
      const detail = storedAuditDetail.write({
        copy: basename(copy.file),
        seq: head.seq,
        head: head.hash,
        until: head.at,
      })
      const deed = { at: now, who, did: 'office.restored', subject: 'office', detail }
      db.transaction(() => writeDeeds(db, [deed], countedSum(db))).immediate()
    } finally {
      db.close()
    }
    flush(beside)
    rmSync(headFileOf(to), { force: true })
    for (const end of goesAlong) if (existsSync(`${copy.file}${end}`)) copyFileSync(`${copy.file}${end}`, `${to}${end}`)
    nameNew(beside, to)
    return to
  } catch (error) {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${beside}${end}`, { force: true })
    throw whyNot(error, to)
  }
}

/** Named by the moment of the copy, and never like one. */
function freeName(file: string, at: string): string {
  const extension = extname(file)
  const stem = join(dirname(file), `${basename(file, extension)}_復元${stampOf(at).slice(0, 13)}`)
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${stem}${extension}` : `${stem}(${n})${extension}`
    if (!existsSync(name)) return name
  }
}

function whyNot(error: unknown, to: string): unknown {
  const { code = '' } = error as NodeJS.ErrnoException
  if (/^(EACCES|EPERM|EROFS)$/.test(code))
    return new Refusal('invalid', `ここには復元できません: ${to}(${code})。フォルダーに書き込めるようにしてください。`)
  return storageRefusal(error) === null
    ? error
    : new Refusal(
        'busy',
        `空き容量が足りないため、復元できません: ${dirname(to)}。元の台帳とバックアップはそのままです。`,
      )
}
