import { randomUUID } from 'node:crypto'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import {
  differingIn,
  type KnownPerson,
  takesOf,
  usualTake,
} from '../../../shared/domain/talent/people/form-file/compare.ts'
import type { RegistrationForm } from '../../../shared/domain/talent/people/form-file/reading.ts'
import { type TalentRules, usualEnd } from '../../../shared/domain/talent/people/rules.ts'
import { listOfCodes } from '../../../shared/domain/talent/people/words.ts'
import { note } from '../../audit.ts'
import { assertFresh } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { type ImportLine, linesOf, theImport } from '../../records/talent/import.ts'
import { personValuesOf } from '../../records/talent/person.ts'
import { theRegistrant } from '../../records/talent/registrants.ts'
import { talentRulesOf } from '../../records/talent/rules.ts'
import { storedRegistrationReading } from '../../stored/talent/registration-reading.ts'

import {
  deleteImport,
  deleteImportLines,
  importById,
  insertImport,
  insertImportLine,
  setImportStored,
} from '../../tables/talent/import.ts'
import { insertConsent } from '../../tables/talent/parts.ts'
import { insertRegistrant, setTerms } from '../../tables/talent/registrant.ts'
import { insertView } from '../../tables/talent/views.ts'
import { indexRegistrant } from '../../upkeep/search/talent.ts'
import { drawnNumber, keepClaims, keepPerson, reopenClaims, termsColumns } from './keep.ts'
import { dropUnheld } from './own-file.ts'
import { evidenceIn } from './people.ts'

type Talent = Handlers<OfficeContract>['talent']

/** The file goes as soon as it is read: everybody in it would stay in it. */
export const takeReading: Talent['takeReading'] = (ctx, { id, fileId, sha256, unread, lines }) => {
  const { db, caller, now } = ctx
  dropUnheld(db, fileId)
  if (importById(db, id) === undefined) {
    insertImport(db, { id, sha256, readBy: caller.name, readAt: now, unread: unread.join('\n') })
    for (const [index, { place, reading }] of lines.entries())
      insertImportLine(db, { importId: id, no: index + 1, place, reading: storedRegistrationReading.write(reading) })
    note(ctx, 'talent.takeReading', 'office', { id, sha256, lines: lines.length })
  }
  return { id, lines: lines.length }
}

export const dropFile: Talent['dropFile'] = (ctx, { fileId }) => {
  dropUnheld(ctx.db, fileId)
  note(ctx, 'talent.dropFile', 'office')
  return { fileId }
}

export const dropReading: Talent['dropReading'] = (ctx, { importId: id }) => {
  assertWaiting(theImport(ctx.db, id))
  deleteImportLines(ctx.db, id)
  deleteImport(ctx.db, id)
  note(ctx, 'talent.dropReading', 'office', { id })
  return { importId: id }
}

export const store: Talent['store'] = (ctx, { id, fy, revision, takes }) => {
  const { db, caller, now } = ctx
  const row = theImport(db, id)
  assertFresh({ revision }, row, [])
  assertWaiting(row)
  const chosen = new Map(takes.map(({ no, take }) => [no, take]))
  const rules = talentRulesOf(db, fy)
  const touched: string[] = []
  const counts = { added: 0, changed: 0, same: 0, refused: 0, left: 0 }
  for (const line of linesOf(db, id)) {
    const { verdict, known } = line.judged
    const take = chosen.get(line.no) ?? usualTake(verdict)
    if (verdict === 'same') counts.same += 1
    if (verdict === 'refused') counts.refused += 1
    if (take === 'leave' || !takesOf({ verdict, known }).includes(take)) {
      counts.left += 1
      continue
    }
    if (take === 'change' && known !== null) {
      change(ctx, known, line.reading.form)
      counts.changed += 1
      touched.push(known.id)
    } else {
      touched.push(add(ctx, line, rules))
      counts.added += 1
    }
  }
  deleteImportLines(db, id)
  setImportStored(db, { ...counts, id, storedAt: now, storedBy: caller.name })
  note(ctx, 'talent.store', 'office', { id, ...counts, touched })
  return { added: counts.added, changed: counts.changed, left: counts.left }
}

function assertWaiting({ storedAt }: { storedAt: string | null }): void {
  if (storedAt !== null) throw new Refusal('conflict', 'この名簿は、すでに取り込んであります。')
}

function add(ctx: Context, { reading: { form } }: ImportLine, rules: TalentRules): string {
  const { db, today } = ctx
  const id = randomUUID()
  const appliedOn = form.appliedOn ?? today
  insertRegistrant(db, {
    ...termsColumns(form),
    id,
    no: drawnNumber(db, id),
    state: 'received',
    appliedOn,
    cameBy: 'import',
  })
  keepPerson(db, id, { ...textsOf(form), remark: '', careers: careersOf(form), exams: examsOf(form) })
  keepClaims(db, id, form.claims)
  keepConsent(ctx, id, form.consent, { appliedOn, rules })
  seen(ctx, id)
  return id
}

/** Only what the file says: a column that is empty or not there takes nothing away. */
function change(ctx: Context, { id, form: before }: KnownPerson, form: RegistrationForm): void {
  const { db } = ctx
  const fields = new Set<string>(differingIn(before, form))
  const merged: RegistrationForm = {
    ...before,
    ...Object.fromEntries([...fields].map((name) => [name, form[name as keyof RegistrationForm]])),
  }
  const now = personValuesOf(db, id)
  setTerms(db, { ...termsColumns(merged), id })
  keepPerson(db, id, {
    ...textsOf(merged),
    remark: now.remark,
    careers: fields.has('careers') ? careersOf(form) : now.careers,
    exams: fields.has('exams') ? examsOf(form) : now.exams,
  })
  keepClaims(db, id, [...new Set([...before.claims, ...form.claims])])
  reopenClaims(db, id, [...evidenceIn([...fields]), ...(fields.has('years') ? [1 as const] : [])])
  seen(ctx, id)
}

/** Who takes a line in has read it in the file. */
function seen({ db, caller, now }: Context, id: string): void {
  indexRegistrant(db, id)
  insertView(db, {
    id: randomUUID(),
    registrantId: id,
    at: now,
    who: caller.name,
    kind: 'import',
    purpose: 'import',
    remark: '',
  })
  theRegistrant(db, id)
}

function keepConsent(
  { db, caller, now }: Context,
  registrantId: string,
  consent: RegistrationForm['consent'],
  { appliedOn, rules }: { appliedOn: string; rules: TalentRules },
): void {
  if (consent === null) return
  const givenOn = consent.givenOn ?? appliedOn
  insertConsent(db, {
    id: randomUUID(),
    registrantId,
    kind: 'given',
    givenOn,
    validTo: usualEnd(givenOn, rules),
    everywhere: consent.everywhere ? 1 : 0,
    receivers: listOfCodes(consent.receivers),
    way: 'form',
    recordedBy: caller.name,
    recordedAt: now,
  })
}

const textsOf = ({ name, kana, email, tel, employer, statement, localWork, pay, summary }: RegistrationForm) => ({
  ...{ name, kana, email, tel, employer, statement, localWork, pay, summary },
})
const careersOf = ({ careers }: RegistrationForm) => careers.map((career) => ({ ...career, id: randomUUID() }))
const examsOf = ({ exams }: RegistrationForm) => exams.map((exam) => ({ ...exam, certificate: '', id: randomUUID() }))
