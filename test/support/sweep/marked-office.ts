import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Caller, Person } from '../../../db/caller.ts'
import { writeCopy } from '../../../db/copies/write.ts'
import { find, type Office } from '../../../db/office.ts'
import { madeUpForm, readingOf } from '../forms/made-up-form.ts'
import { createClient, Refused } from '../office/direct-client.ts'
import { type GivenOffice, givenOffice } from '../office/office.ts'
import { passed, score } from '../office/year.ts'
import { drawInput } from './draw-input.ts'
import { askedToMend } from './marked-corrections.ts'
import { combined, decided, gated, settled } from './marked-decisions.ts'
import { heldForum } from './marked-forum.ts'
import { cameWith, refusedMails, telephoned } from './marked-incoming.ts'
import { headed, lettered, templated } from './marked-letters.ts'
import { markedMeeting } from './marked-meeting.ts'
import { markedMinutes } from './marked-minutes.ts'
import { backByExcel, declaredByExcel, type Tell } from './marked-sheets.ts'
import { jobs, supported } from './marked-support.ts'
import { createMarkers, type Markers, marking } from './markers.ts'
import { quoteOf, quotingThose } from './quoting.ts'
import { accelerated } from './talent/marked-accelerators.ts'
import { registrants } from './talent/marked-registrants.ts'
import { talented } from './talent/marked-talent.ts'

/** Both are declared against by 委員A; 奈良県 came late and declines in the end. */
const conflicted = { 三重県: '24', 奈良県: '29' } as const
const open = { 秋田県: '05' } as const
export const conflictedBodies: readonly string[] = Object.values(conflicted)
export const allBodies: readonly string[] = Object.values({ ...conflicted, ...open })

/**
 * The office at four moments, on a file each: 要件適合 all, in the middle of the scoring, in its meeting when one body was
 * decided and the room not told, and in the support year.
 */
export interface MarkedOffice {
  readonly files: Readonly<Record<'before' | 'scoring' | 'meeting' | 'support', string>>
  readonly markers: Markers
  readonly people: Readonly<
    Record<'officer' | 'conflicted' | 'member' | 'seatless' | 'approver' | 'viewer' | 'without' | 'room', Caller>
  >
}

/**
 * A year in which every text that an officer, a reviewer or an applicant gave bears a marker of its own; in a folder. With
 * `quoting`, the year hides names on paper, and the papers and texts quote those of the fields, markers and all.
 */
export function markedOffice(folder: string, { given = givenOffice(), quoting = false } = {}): MarkedOffice {
  const markers = createMarkers()
  if (quoting) given.ask.programme.editYear({ ...given.ask.programme.year({ fy: 2026 }), paperNames: 'hidden' })
  const desk = (of: string) => deskOf(given, marking(given.office, markers, of))
  const bodies = Object.entries({ ...conflicted, ...open }).map(([name, jis2]) => ({ name, jis2, ...desk(jis2) }))
  // The call is no secret: its words are everybody's, as those of the other items are.
  given.ask.programme.addCheckItem({
    ...{ fy: 2026, id: randomUUID(), name: '首長の了解がある' },
    ...{ rule: '', required: true, doubleCheck: true, reason: '要領の改正' },
  })
  const ids = bodies.map((body) => applied(given, markers, { ...body, quoting }))
  const mails = [1, 2].map(() => stored(given, markers, 'office', 'mail'))
  refusedMails(desk('office').tell, mails)
  telephoned(desk('office').tell)
  accelerated(desk('talent').tell, stored(given, markers, 'talent', 'paper'))
  given.ask.search.everywhere({ text: '長崎県', kind: 'accelerator' })
  registrants(
    desk('talent').tell,
    [0, 1].map(() => stored(given, markers, 'talent', 'list')),
  )
  givenUpItem(desk('office').tell, given)
  const people = peopleOf(given, desk('office'))
  const files = { before: copyOf(given, join(folder, 'before.banso')), scoring: '', meeting: '', support: '' }
  given.at('2026-03-02T10:00:00+09:00')
  given.ask.scores.start({ fy: 2026 })
  for (const { tell, jis2 } of bodies) {
    backByExcel(given, tell, { jis2, fileId: stored(given, markers, jis2, 'sheet') }, people)
    declaredByExcel(given, tell, { jis2, fileId: stored(given, markers, jis2, 'declaration') }, people)
    scoredByOthers(given, tell, jis2, people)
  }
  files.scoring = copyOf(given, join(folder, 'scoring.banso'))
  finished(given, desk('office').tell, people)
  combined(given, desk('office').tell)
  const room: Caller = { profileId: '', name: '投影', role: 'room', meetingId: '' }
  markedMeeting(given.ask, desk('office').tell, (id) => {
    if (files.meeting !== '') return
    room.meetingId = id
    files.meeting = copyOf(given, join(folder, 'meeting.banso'))
  })
  markedMinutes(given.ask, desk('office').tell)
  const gateId = gated(given, desk('office').tell)
  const deciding = bodies.map(({ tell, name }, index) => ({ tell, name, applicationId: ids[index] ?? '' }))
  for (const { tell, name, applicationId } of deciding)
    if (name in conflicted) settled(given, tell, applicationId, [people.seats.b, people.seats.c])
  for (const { tell, ...each } of deciding) decided(given, tell, { ...each, gateId })
  headed(given)
  for (const [at, { tell, name, applicationId }] of deciding.entries())
    if (name !== '奈良県')
      lettered(given, tell, applicationId, stored(given, markers, bodies[at]?.jis2 ?? '', 'letter'))
  templated(desk('office').tell, stored(given, markers, 'office', 'template'))
  const [mie] = bodies
  if (mie) supported(given, mie.tell, ids[0] ?? '')
  heldForum(desk('office').tell, given.ask, stored(given, markers, 'office', 'forum'))
  talented(desk('office').tell, given.ask)
  jobs(given, markers)
  files.support = copyOf(given, join(folder, 'support.banso'))
  return { files, markers, people: { ...people.callers, room } }
}

type Desk = ReturnType<typeof deskOf>

/** Calls with every field filled in that the operation knows, so that a new one is planted as well. */
function deskOf({ officer }: GivenOffice, office: Office) {
  const tell: Tell = <Value>(name: string, input: object, caller: Caller = officer) => {
    const blank = drawInput(find(name).input, { ids: () => [randomUUID()], words: ['見本'] }, { step: 0, round: 0 })
    const reply = office.call(name, JSON.parse(JSON.stringify({ ...(blank as object), ...input })), caller)
    if (!reply.ok) throw new Refused(reply.problem)
    return reply.value as Value
  }
  return { tell, ask: createClient(office, officer) }
}

const copyOf = ({ office }: GivenOffice, to: string): string => {
  writeCopy({ file: office.file, part: to })
  return to
}

function stored({ office, officer }: GivenOffice, { mark }: Markers, of: string, kind: string): string {
  const name = `${mark(of, `file ${kind} name`)}.docx`
  const upload = office.files.begin({ name, mime: 'application/octet-stream', limit: 1000 }, officer)
  upload.write(Buffer.from(`PK ${mark(of, `file ${kind} bytes`)}`))
  return upload.finish().fileId
}

/** From the e-mail to 要件適合, with a correction, a second version and a note wherever one may stand. */
function applied(
  given: GivenOffice,
  markers: Markers,
  { name, jis2, tell, ask, quoting }: Desk & { name: string; jis2: string; quoting: boolean },
): string {
  const form = { ...madeUpForm(name), past: [{ year: '令和7年度', programme: '見本事業' }] }
  const reading = readingOf(form)
  const place = { document: 'detail', block: 0, row: null, cell: null, label: '１' }
  const table = { kind: 'table', rows: [[{ text: '欄', colSpan: 1 }]] }
  const late = name === '奈良県'
  const read = {
    form,
    readings: reading.readings.map((each) => ({ ...each, place })),
    cover: [...(reading.cover ?? []), table],
    detail: [...(reading.detail ?? []), table],
  }
  const takeIn = (receivedAt: string, reading = read) => {
    const { id } = tell<{ id: string }>('intake.takeIn', {
      ...{ fy: 2026, receivedAt, files: [], reading, definition: null },
      ...cameWith(stored(given, markers, jis2, 'mail')),
    })
    return id
  }
  const id = takeIn(late ? '2026-02-20T18:00:00+09:00' : '2026-02-18T10:15:00+09:00')
  const now = () => given.ask.applications.get({ id })
  const next = (operation: string, input: object) => void tell(operation, { id, ...input, revision: now().revision })
  next('applications.editField', { path: 'goal', value: '目標' })
  next('applications.editReceipt', { receivedAt: now().receivedAt })
  for (const kind of ['cover', 'detail', 'mail', 'other'])
    next('applications.attach', { fileId: stored(given, markers, jis2, kind), kind })
  next('intake.register', {})
  if (late) next('applications.decideLate', { decision: 'accepted' })
  const draftId = takeIn('2026-02-19T09:00:00+09:00', quoting ? quotingThose(read, now().form) : read)
  tell('intake.replaceWith', { id, draftId, answers: null, draftRevision: null, revision: now().revision })
  // One alone was replaced by what is another body's.
  if (name === '秋田県') {
    const { readings, cover, detail } = quoting ? quotingThose(read, now().form) : read
    const wrong = takeIn('2026-02-19T11:00:00+09:00')
    tell('intake.replaceWith', { id, draftId: wrong, answers: null, draftRevision: null, revision: now().revision })
    next('intake.takeVersionOut', { jis2: '03', reading: { readings, cover, detail } })
    tell('intake.moveTo', { id: wrong, jis2: '04', revision: given.ask.applications.get({ id: wrong }).revision })
  }
  // One alone is read again: the others show what came in.
  if (name === '三重県') {
    next('applications.attach', { fileId: stored(given, markers, jis2, 'detail'), kind: 'detail' })
    next('intake.takeChosen', {
      file: now().files.find(({ kind }) => kind === 'detail')?.id,
      definition: null,
      reading: read,
    })
  }
  if (quoting)
    given.ask.applications.editField({ id, path: 'spread', value: quoteOf(now().form), revision: now().revision })
  for (const { part, source } of now().summaries) next('applications.summarise', { part, source, confirmed: true })
  next('applications.hideName', { name: '例示 一郎', hidden: true })
  next('applications.move', { to: 'checking' })
  askedToMend(tell, ask, id)
  for (const { itemId } of now().checks) next('checks.record', { itemId, result: 'ok' })
  lookedAtByTwo(given, tell, id)
  ask.applications.move({ id, to: 'eligible', revision: now().revision })
  return id
}

/** ダブルチェック of the item that came newly, by another officer: given, taken back and given again. */
function lookedAtByTwo({ ask }: GivenOffice, tell: Tell, id: string): void {
  const second: Person = { profileId: randomUUID(), name: '見本 次郎', role: 'officer' }
  const now = () => ask.applications.get({ id })
  const itemId = now().checks.find(({ doubleCheck }) => doubleCheck === 'second')?.itemId
  const confirm = (confirmed: boolean, caller?: Person) =>
    tell('checks.confirm', { id, itemId, confirmed, revision: now().revision }, caller)
  confirm(true, second)
  confirm(false)
  confirm(true, second)
}

/** What was asked of all of them, and is no more. */
function givenUpItem(tell: Tell, { ask }: GivenOffice): void {
  const item = ask.programme.year({ fy: 2026 }).checkItems.at(-1)
  tell('programme.giveUpCheckItem', { fy: 2026, id: item?.id, revision: item?.revision })
}

/** 委員A with both conflicts, 委員B whose every word bears a marker, 委員C beside them; those who have no seat. */
function peopleOf(given: GivenOffice, { tell }: Desk) {
  const { ask, officer } = given
  const seat = (name: string, withProfile: boolean, org = '') =>
    ask.reviewers.add({ id: randomUUID(), fy: 2026, name, org, withProfile })
  const a = seat('例示 花子', true)
  const b = tell<{ id: string; revision: number }>('reviewers.add', { fy: 2026, withProfile: true })
  tell('reviewers.edit', { id: b.id, revision: b.revision })
  const c = seat('例示 三郎', true, '秋田県庁')
  for (const jis2 of Object.values(conflicted))
    ask.conflicts.declare({ id: randomUUID(), reviewerId: a.id, jis2, kind: 'appointment', treatment: 'exclude' })
  const other = tell('conflicts.declare', { reviewerId: b.id, jis2: '05', treatment: 'exclude' })
  const edited = tell('conflicts.edit', { ...other, treatment: 'none' })
  tell('conflicts.withdraw', { ...edited })
  const bodies = Object.values(open)
  for (const { id: reviewerId } of [a, b, c]) ask.conflicts.declareNone({ reviewerId, bodies })
  ask.conflicts.takeNoneBack({ reviewerId: c.id, bodies })
  considered(given, tell, { reviewerId: c.id, jis2: open.秋田県 })
  tell('people.setPassphrase', { id: officer.profileId, current: '', revision: 1 })
  const caller = (name: string, role: Person['role'], profileId: string | null): Person => ({
    profileId: profileId ?? '',
    name,
    role,
  })
  const added = (name: string, role: Person['role']) =>
    caller(name, role, ask.people.add({ id: randomUUID(), name, role }).id)
  return {
    seats: { a: a.id, b: b.id, c: c.id },
    callers: {
      officer,
      conflicted: caller(a.name, 'reviewer', a.profileId),
      member: caller(c.name, 'reviewer', c.profileId),
      seatless: added('例示 席無', 'reviewer'),
      approver: added('見本 承認', 'approver'),
      viewer: added('見本 閲覧', 'viewer'),
      without: added('見本 権限無', 'officer'),
    },
  }
}
type People = ReturnType<typeof peopleOf>

/** A 利害関係の候補 that was found not to apply, was open again for a while, and stays dismissed. */
function considered({ ask }: GivenOffice, tell: Tell, cell: { reviewerId: string; jis2: string }): void {
  const evidence = ask.conflicts
    .hints({ fy: 2026 })
    .flatMap((each) => (each.reviewerId === cell.reviewerId && each.jis2 === cell.jis2 ? each.open : []))
    .map(({ key }) => key)
  tell('conflicts.dismiss', { ...cell, evidence })
  tell('conflicts.takeDismissalBack', { ...cell, evidence })
  tell('conflicts.dismiss', { ...cell, evidence })
}

/** 委員B fills in a sheet and hands it in, has it sent back, and hands it in again; 委員C is 欠 for a while. */
function scoredByOthers({ ask }: GivenOffice, tell: Tell, jis2: string, { seats }: People): void {
  const sheetOf = (reviewerId: string) => {
    const { candidates, sheets } = ask.scores.grid({ fy: 2026, reviewerId })
    const application = candidates.find((each) => each.jis2 === jis2)
    const sheet = sheets.find((each) => each.applicationId === application?.id)
    if (!sheet) throw new Error(`a sheet for ${jis2}`)
    return { sheetId: sheet.id, revision: sheet.revision }
  }
  const received = { reviewerId: seats.b, receivedAt: '2026-02-20T09:00:00+09:00' }
  const entryId = tell<{ id: string }>('scoreEntries.begin', received).id
  for (const { id: criterionId } of ask.programme.year({ fy: 2026 }).criteria)
    tell('scores.record', { ...sheetOf(seats.b), criterionId, raw: 4, entryId, earlier: undefined })
  // Typed a second time: one point is another, and the first was right.
  const typed = ask.programme.year({ fy: 2026 }).criteria.map(({ id: criterionId }, at) => ({
    criterionId,
    raw: at === 0 ? 3 : 4,
  }))
  tell('scoreEntries.typeAgain', { ...sheetOf(seats.b), typed })
  tell('scoreEntries.decide', { ...sheetOf(seats.b), criterionId: typed[0]?.criterionId, raw: 4 })
  tell('scores.comment', sheetOf(seats.b))
  ask.scores.submit({ fy: 2026, reviewerId: seats.b })
  tell('scores.reopen', sheetOf(seats.b))
  ask.scores.submit({ fy: 2026, reviewerId: seats.b })
  for (const absent of [true, false]) tell('scores.markAbsent', { ...sheetOf(seats.c), absent })
}

/** The scoring is closed; what passes 要件確認 afterwards is left out. */
function finished({ ask }: GivenOffice, tell: Tell, { seats }: People): void {
  const all = ask.scores.board({ fy: 2026 }).candidates.map(({ id }) => [id, [3, 3, 3, 3, 3, 3]])
  for (const id of [seats.a, seats.c]) score(ask, id, Object.fromEntries(all))
  ask.scores.finish({ fy: 2026 })
  const applicationId = passed(ask, madeUpForm('沖縄県'), '2026-02-19T10:00:00+09:00')
  tell('scores.leaveOut', { applicationId, revision: ask.applications.get({ id: applicationId }).revision })
}
