import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import { extname } from 'node:path'
import { fiscalYearLabel, fiscalYearOf } from '../shared/domain/calendar/fiscal-year.ts'
import { jstDate } from '../shared/domain/calendar/jst.ts'
import { Refusal } from '../shared/domain/refusal.ts'
import { note, writeDeeds } from './audit.ts'
import type { Caller } from './caller.ts'
import type { DataKey } from './cipher/key.ts'
import { openWriter, type WriteDb } from './connection.ts'
import type { Context } from './handler.ts'
import { isHalfMade } from './hold.ts'
import { migrate } from './migrate.ts'
import { storePassphrase } from './passphrase.ts'
import { sightOf } from './sight/of-caller.ts'
import type { Deed } from './tables/office/found-deeds.ts'
import { insertOffice } from './tables/office/office.ts'
import { insertProfile } from './tables/office/profile.ts'
import { headFileOf } from './truth/head.ts'
import { countedSum } from './truth/sum.ts'
import { besideOf, nameNew, sweepBeside } from './upkeep/beside.ts'
import { addProgrammeYear } from './upkeep/new-year.ts'

export interface NewOffice {
  file: string
  officeName: string
  officerName: string
  passphrase: string
  practice: boolean
  /** ISO instant. */
  now: string
  nativeBinding?: string | undefined
  /** Encrypted from its first byte on. */
  key?: DataKey | null
}

/** The programme this was built for is the call of 令和8年度; a later office starts with the year it is made in. */
const firstYear = 2026

/** Makes a new office file with its first officer and the year's call ready. Never overwrites; named when it is whole. */
export function createOfficeFile({ file, nativeBinding, key = null, ...office }: NewOffice): void {
  const beside = claim(file, nativeBinding)
  // Of an office that had this name before.
  rmSync(headFileOf(file), { force: true })
  try {
    const db = openWriter({ file: beside, nativeBinding, key })
    try {
      migrate(db)
      db.transaction(() => fill(db, { ...office, encrypted: key !== null })).immediate()
    } finally {
      db.close()
    }
    nameNew(beside, file)
  } catch (error) {
    removeWhole(beside)
    throw isThere(error) ? taken(file) : error
  }
}

const isThere = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EEXIST'

const taken = (file: string) =>
  new Refusal(
    'conflict',
    `同じ名前のファイルがすでにあります: ${file}。別の名前にするか、そのファイルを開いてください。`,
  )

function removeWhole(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true })
}

/** Where the office is made; a making that was killed leaves its name free, and is cleared away by the next one. */
function claim(file: string, nativeBinding: string | undefined): string {
  // Left by an earlier program, which made it under its name.
  if (existsSync(file) && isHalfMade({ file, nativeBinding })) removeWhole(file)
  if (existsSync(file)) throw taken(file)
  sweepBeside(file, extname(file))
  const beside = besideOf(file)
  try {
    closeSync(openSync(beside, 'wx'))
    return beside
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new Refusal(
      'invalid',
      `ここには台帳ファイルを作れません: ${file}(${code})。書き込めるフォルダーを選んでください。`,
      {
        fields: { folder: '書き込めるフォルダーを選んでください。' },
      },
    )
  }
}

function fill(
  db: WriteDb,
  { officeName, officerName, passphrase, practice, now, encrypted }: Omit<NewOffice, 'file'> & { encrypted: boolean },
): void {
  insertOffice(db, {
    officeName,
    practice: practice ? 1 : 0,
    label: '機密性2情報',
    handling: '関係者限り',
    now,
  })
  const profile = { id: randomUUID(), name: officerName, kana: '', role: 'officer' as const }
  // Somebody must be able to give the right to the others.
  insertProfile(db, { ...profile, talent: 1, ...storePassphrase(passphrase) })
  const caller: Caller = { profileId: profile.id, name: officerName, role: profile.role, rights: ['talent'] }
  // No window is open yet on an office that is being made: nobody need be told.
  const deeds: Deed[] = []
  const noted = (deed: Deed) => void deeds.push(deed)
  const ctx: Context = { db, now, today: jstDate(now), caller, sight: sightOf(db, caller), noted }
  note(ctx, 'office.created', 'office', { officeName, practice })
  if (encrypted) note(ctx, 'office.encrypted', 'office', {})
  const fy = Math.max(firstYear, fiscalYearOf(ctx.today))
  const { copiedFrom } = addProgrammeYear(ctx, fy, null)
  note(ctx, 'programme.addYear', `fy:${fy}`, { year: fiscalYearLabel(fy), copiedFrom })
  writeDeeds(db, deeds, countedSum(db))
}
