import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { acceleratorFields, type TermValues, termFields } from '../../../shared/domain/talent/accelerators/fields.ts'
import {
  assertMunicipalities,
  codesOf,
  sayMunicipalities,
} from '../../../shared/domain/talent/accelerators/municipalities.ts'
import { assertTerm, standingOn } from '../../../shared/domain/talent/accelerators/standing.ts'
import { auditEntries, note } from '../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { toAuditEntry } from '../../records/office/audit-entry.ts'
import { theYear } from '../../records/programme/year.ts'
import { countsOn, shownSnapshot } from '../../records/talent/accelerator-counts.ts'
import { ruleOf } from '../../records/talent/accelerator-rule.ts'
import {
  acceleratorLines,
  acceleratorOf,
  assertCountedOnce,
  shownTerm,
  theAccelerator,
  theAppointment,
  theTerm,
} from '../../records/talent/accelerators.ts'
import { theRegistrant } from '../../records/talent/registrants.ts'
import {
  acceleratorById,
  acceleratorOfTalent,
  insertAccelerator,
  setAccelerator,
} from '../../tables/talent/accelerator.ts'
import { snapshotRows } from '../../tables/talent/accelerator-snapshot.ts'
import {
  appointmentById,
  appointmentsOf,
  insertAppointment,
  insertTerm,
  setTerm,
  termById,
  termsOf,
} from '../../tables/talent/appointment.ts'
import { wasHired } from '../../tables/talent/introduction.ts'
import { indexAccelerator } from '../../upkeep/search/accelerators.ts'
import { editRule, fix, noteReports } from './accelerator-days.ts'
import { move, takeStep, verify } from './accelerator-procedure.ts'

type Accelerators = Handlers<OfficeContract>['accelerators']

export const accelerators: Accelerators = {
  counts: (ctx, { fy, day }) => {
    theYear(ctx.db, fy)
    return countsOn(ctx, fy, day)
  },
  days({ db }, { fy }) {
    const baseDays = ruleOf(db, fy).baseDays.map(({ asOf }) => asOf)
    return { baseDays: baseDays.toSorted(), snapshots: snapshotRows(db).map((row) => shownSnapshot(db, row)) }
  },
  rule: ({ db }, { fy }) => ruleOf(db, fy),
  list: (ctx, { fy }) => acceleratorLines(ctx, fy),
  get: (ctx, { fy, id }) => acceleratorOf(ctx, fy, id),

  history(ctx, { id }) {
    theAccelerator(ctx.db, id)
    return auditEntries(ctx.db, { subject: id, before: Number.MAX_SAFE_INTEGER, limit: 500 }).map((row) =>
      toAuditEntry(row, ctx.sight),
    )
  },

  editRule,
  noteReports,
  fix,
  verify,
  takeStep,
  move,

  add(ctx, { id, fy, appointmentId, termId, jis2, talentId, person, term }) {
    theYear(ctx.db, fy)
    const known = acceleratorById(ctx.db, id)
    if (known) {
      const stored = termById(ctx.db, termId)
      const sameTerm = stored !== undefined && stored.appointmentId === appointmentId
      assertSameRecord(sameTerm && appointmentById(ctx.db, appointmentId)?.jis2 === jis2 && known.talentId === talentId)
      assertSameWords(acceleratorFields, known, person)
      if (stored) assertSameWords(termFields, shownTerm(stored), tidied(term))
      return acceleratorOf(ctx, fy, id)
    }
    assertSameRecord(!appointmentById(ctx.db, appointmentId) && !termById(ctx.db, termId))
    if (talentId !== null) assertHired(ctx, talentId)
    insertAccelerator(ctx.db, { ...person, id, talentId, recordedBy: ctx.caller.name, recordedAt: ctx.now })
    insertAppointment(ctx.db, { id: appointmentId, acceleratorId: id, jis2 })
    keepTerm(ctx, { ...term, id: termId, appointmentId })
    indexAccelerator(ctx.db, theAccelerator(ctx.db, id))
    note(ctx, 'accelerators.add', id, { fy, body: prefectureNameOf(jis2), after: { ...person, ...said(term) } })
    return acceleratorOf(ctx, fy, id)
  },

  edit(ctx, { id, fy, revision, ...yours }) {
    const row = theAccelerator(ctx.db, id)
    const before = fieldsOf(acceleratorFields, row)
    assertFresh({ revision }, row, clashesOf(acceleratorFields, before, yours))
    setAccelerator(ctx.db, { ...yours, id })
    indexAccelerator(ctx.db, theAccelerator(ctx.db, id))
    note(ctx, 'accelerators.edit', id, changesOf(before, yours))
    return acceleratorOf(ctx, fy, id)
  },

  appoint(ctx, { id, fy, acceleratorId, termId, jis2, ...term }) {
    theAccelerator(ctx.db, acceleratorId)
    const known = appointmentById(ctx.db, id)
    if (known) {
      const stored = termById(ctx.db, termId)
      assertSameRecord(known.acceleratorId === acceleratorId && known.jis2 === jis2 && stored?.appointmentId === id)
      if (stored) assertSameWords(termFields, shownTerm(stored), tidied(term))
      return acceleratorOf(ctx, fy, acceleratorId)
    }
    assertNotThereYet(ctx, acceleratorId, jis2)
    assertSameRecord(termById(ctx.db, termId) === undefined)
    insertAppointment(ctx.db, { id, acceleratorId, jis2 })
    keepTerm(ctx, { ...term, id: termId, appointmentId: id })
    indexAccelerator(ctx.db, theAccelerator(ctx.db, acceleratorId))
    note(ctx, 'accelerators.appoint', acceleratorId, { id, body: prefectureNameOf(jis2), after: said(term) })
    return acceleratorOf(ctx, fy, acceleratorId)
  },

  renew(ctx, { id, fy, appointmentId, ...term }) {
    const { acceleratorId, jis2, state } = theAppointment(ctx.db, appointmentId)
    const known = termById(ctx.db, id)
    if (known) {
      assertSameRecord(known.appointmentId === appointmentId)
      assertSameWords(termFields, shownTerm(known), tidied(term))
      return acceleratorOf(ctx, fy, acceleratorId)
    }
    if (state !== 'appointed')
      throw new Refusal(
        'conflict',
        '任命されている人だけ更新できます。終わった任用は、新しい任用として加えてください。',
      )
    keepTerm(ctx, { ...term, id, appointmentId })
    note(ctx, 'accelerators.renew', acceleratorId, { id, body: prefectureNameOf(jis2), after: said(term) })
    return acceleratorOf(ctx, fy, acceleratorId)
  },

  editTerm(ctx, { id, fy, revision, ...yours }) {
    const row = theTerm(ctx.db, id)
    const { acceleratorId, jis2 } = theAppointment(ctx.db, row.appointmentId)
    const before = fieldsOf(termFields, shownTerm(row))
    const term = tidied(yours)
    assertFresh({ revision }, row, clashesOf(termFields, before, term))
    assertMunicipalities(jis2, term.municipalities)
    assertTerm(
      term,
      termsOf(ctx.db, row.appointmentId).filter((other) => other.id !== id),
    )
    setTerm(ctx.db, { ...storedTerm(term), id })
    assertCountedOnce(ctx.db, theAppointment(ctx.db, row.appointmentId))
    note(ctx, 'accelerators.editTerm', acceleratorId, {
      id,
      body: prefectureNameOf(jis2),
      ...changesOf(said(before), said(term)),
    })
    return acceleratorOf(ctx, fy, acceleratorId)
  },
}

/** Refuses (`conflict`) a registrant who is no longer there, was not hired, or is recorded as アクセラレータ already. */
function assertHired({ db }: Context, talentId: string): void {
  const { no, state } = theRegistrant(db, talentId)
  if (state === 'erased')
    throw new Refusal('conflict', `${no}の登録は抹消されました。アクセラレータは「候補を記録」から記録してください。`)
  if (!wasHired(db, talentId))
    throw new Refusal('conflict', `${no}には「内定」の記録がありません。先に紹介の結果を記録してください。`)
  if (acceleratorOfTalent(db, talentId))
    throw new Refusal(
      'conflict',
      `${no}は、アクセラレータとしてもう記録されています。別の都道府県の任用は、アクセラレータのページで加えてください。`,
    )
}

/** Refuses a second appointment to one prefecture while the first one lasts: it is renewed. */
function assertNotThereYet({ db, today }: Context, acceleratorId: string, jis2: string): void {
  const over = ['expired', 'resigned', 'lost', 'dropped']
  const lasting = appointmentsOf(db, acceleratorId)
    .filter((row) => row.jis2 === jis2)
    .some(({ id, state, endedOn }) => !over.includes(standingOn({ state, endedOn, terms: termsOf(db, id) }, today)))
  if (lasting) {
    const message = `${prefectureNameOf(jis2)}には、この人の任用がすでにあります。任期を延ばすときは「更新」にしてください。`
    throw new Refusal('conflict', message, { fields: { jis2: message } })
  }
}

/** The codes of the municipalities each once, apart by a space. */
const tidied = (term: TermValues): TermValues => ({ ...term, municipalities: codesOf(term.municipalities).join(' ') })

const storedTerm = (term: TermValues) => ({
  ...term,
  ...{ mainDuty: Number(term.mainDuty), pr: Number(term.pr), pm: Number(term.pm) },
  ...{ sd: Number(term.sd), en: Number(term.en) },
})

/** For the record of deeds: municipalities by name. */
const said = (term: TermValues): TermValues => ({ ...term, municipalities: sayMunicipalities(term.municipalities) })

function keepTerm({ db }: Context, given: TermValues & { id: string; appointmentId: string }): void {
  const { id, appointmentId, ...values } = given
  const term = tidied(values)
  assertMunicipalities(theAppointment(db, appointmentId).jis2, term.municipalities)
  assertTerm(term, termsOf(db, appointmentId))
  insertTerm(db, { ...storedTerm(term), id, appointmentId })
  assertCountedOnce(db, theAppointment(db, appointmentId))
}
