import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createOfficeFile } from '../../../db/create-office.ts'
import { openOffice } from '../../../db/office.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import type { Seats } from '../seats.ts'
import { fillPractice } from './year.ts'

/** The practice office's file, made and filled at the first use; a half-made one is never left behind as whole. */
export async function preparePractice({ home, clock, nativeBinding, log }: Seats): Promise<string> {
  const file = join(home, '練習用.banso')
  if (existsSync(file)) return file
  mkdirSync(home, { recursive: true })
  const draft = join(home, '練習用-作成中.banso')
  for (const suffix of ['', '-wal', '-shm', '-lock']) rmSync(`${draft}${suffix}`, { force: true })
  const now = toJst(clock().toISOString())
  let story = now
  createOfficeFile({
    file: draft,
    officeName: '見本課室',
    officerName: '見本 太郎',
    passphrase: '',
    practice: true,
    now,
    nativeBinding,
  })
  const office = openOffice({
    file: draft,
    nativeBinding,
    clock: () => new Date(story),
    log: (defect, name) => log.defect(defect, name),
  })
  try {
    fillPractice(office, now, (instant) => {
      story = instant
    })
  } finally {
    office.close()
  }
  renameSync(draft, file)
  rmSync(`${draft}-lock`, { force: true })
  return file
}
