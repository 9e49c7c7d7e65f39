import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createOfficeFile } from '../../../db/create-office.ts'
import { type Office, openOffice } from '../../../db/office.ts'
import { isOfTheSystem } from '../../../db/upkeep/beside.ts'
import { jstDate, toJst } from '../../../shared/domain/calendar/jst.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { Seats } from '../seats.ts'
import { accelerate } from './accelerators.ts'
import { type Cast, practiceCast } from './cast.ts'
import { type PracticeBody, practiceForm } from './form.ts'
import { playForum } from './forum.ts'
import { setUpLetters } from './letters.ts'
import { sendIn } from './papers.ts'
import { carryOut, type OperationName, type Play, tell } from './play.ts'
import { pool } from './pools.ts'
import { postSamples } from './postings.ts'
import { takeIn } from './steps.ts'
import { registerSamples } from './talent.ts'
import { playYear } from './year.ts'

const practiceFile = (home: string) => join(home, '練習用.banso')

/** One that cannot be opened any more is kept under another name, the last of them. */
export function setAsidePractice(home: string): void {
  const file = practiceFile(home)
  for (const suffix of ['-wal', '-shm', '-head']) rmSync(`${file}${suffix}`, { force: true })
  renameSync(file, join(home, '練習用-壊れた台帳.banso'))
}

/** It lies where this PC's own settings do: where there is no such folder, there is none, and no office is the worse for it. */
function assertPlace(home: string): void {
  try {
    mkdirSync(home, { recursive: true })
  } catch (error) {
    if (!isOfTheSystem(error)) throw error
    throw new Refusal(
      'busy',
      `練習用の台帳を置くフォルダーを作れません: ${home}。同じ名前のファイルがないか、このPCのプロファイルに書き込めるかを確かめてください。`,
    )
  }
}

/** The practice office's file, made and filled at the first use; a half-made one is never left behind as whole. */
export async function preparePractice({ home, clock, nativeBinding, log }: Seats): Promise<string> {
  const file = practiceFile(home)
  if (existsSync(file)) return file
  assertPlace(home)
  const draft = join(home, '練習用-作成中.banso')
  for (const suffix of ['', '-wal', '-shm', '-lock', '-head']) rmSync(`${draft}${suffix}`, { force: true })
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
  renameSync(`${draft}-head`, `${file}-head`)
  rmSync(`${draft}-lock`, { force: true })
  return file
}

/** What came in after the selection and still waits: it shows a new officer what the first step looks like. */
const waiting: PracticeBody = { name: '徳島県', theme: 'D', pool: [1, 1, 1], wishing: 13 }

/**
 * Fills a new practice office with a lively made-up year, played through the office's own commands up to the day it is
 * made. `setClock` moves the office's clock with the year; at the end it is set to `now`.
 */
export function fillPractice(office: Office, now: string, setClock: (instant: string) => void): void {
  const [first] = office.profiles()
  if (!first) throw new Error('a new office has its first officer')
  const caller = office.signIn(first.id, '')
  const call = (name: OperationName, input: unknown): unknown => {
    const reply = office.call(name, input, caller)
    if (!reply.ok) throw new Error(`practice year, ${name}: ${reply.problem.message}`)
    return reply.value
  }
  const today = jstDate(now)
  const cast = leavingOne(practiceCast((form, receivedAt) => sendIn(office, caller, { form, receivedAt })))
  carryOut(setUpLetters(cast.fy), call)
  const { reviewers } = playYear(call, {
    cast,
    until: today < '2026-04-01' ? 'decided' : 'accompanied',
    at: setClock,
    today,
  })
  setClock(now)
  carryOut(playForum(cast.fy, today), call)
  carryOut(accelerate(cast.fy, today), call)
  carryOut(pool(cast.fy, today), call)
  carryOut(registerSamples(today), call)
  carryOut(postSamples(cast.fy, today), call)
  carryOut(handBack(cast.fy, reviewers.at(-1) ?? ''), call)
  const form = { ...practiceForm(waiting), themesMarked: ['B' as const, 'D' as const], consent: false }
  carryOut(takeIn(cast.fy, sendIn(office, caller, { form, receivedAt: now })), call)
}

/** One sheet of the application that waits is handed back: there is something to score, and then a scoring to close. */
function* handBack(fy: number, reviewerId: string): Play<void> {
  const waits = (yield* tell('applications.list', { fy })).find(({ state }) => state === 'deliberated')
  const { sheets } = yield* tell('scores.grid', { fy, reviewerId })
  const sheet = sheets.find(({ applicationId }) => applicationId === waits?.id)
  if (sheet === undefined) throw new Error('the last in rank waits, with a sheet of every reviewer')
  yield* tell('scores.reopen', { sheetId: sheet.id, reason: '合議により見直すため(見本)', revision: sheet.revision })
}

/** The last in rank still waits for its result: there is a 案 to practise on, whatever else is scored meanwhile. */
const leavingOne = ({ decisions, ...cast }: Cast): Cast => ({
  ...cast,
  decisions: (ranked, received) => decisions(ranked, received).slice(0, -1),
})
