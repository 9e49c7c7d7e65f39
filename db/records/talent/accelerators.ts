import type { z } from 'zod'
import type { accelerators } from '../../../shared/contract/talent/accelerators.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { type NamedText, searchedTexts } from '../../../shared/domain/record-fields.ts'
import type { Served } from '../../../shared/domain/talent/accelerators/count.ts'
import {
  type AcceleratorRule,
  acceleratorFields,
  requirementKinds,
  type TermValues,
  talentRoleLabel,
  talentRoles,
} from '../../../shared/domain/talent/accelerators/fields.ts'
import { codesOf } from '../../../shared/domain/talent/accelerators/municipalities.ts'
import {
  assertApart,
  endsSoon,
  lastTerm,
  spansOf,
  standingOn,
} from '../../../shared/domain/talent/accelerators/standing.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import type { Context } from '../../handler.ts'
import {
  type AcceleratorRow,
  acceleratorById,
  acceleratorRows,
  requirementRows,
  requirementsOf,
} from '../../tables/talent/accelerator.ts'
import {
  type AppointmentRow,
  appointmentById,
  appointmentRows,
  appointmentsOf,
  type StepRow,
  stepRows,
  stepsOf,
  type TermRow,
  termById,
  termRows,
  termsOf,
} from '../../tables/talent/appointment.ts'
import { ruleOf } from './accelerator-rule.ts'
import { theRegistrant } from './registrants.ts'
import { taughtOf } from './training.ts'

type Person = z.input<typeof accelerators.get.output>
type Shown = Person['appointments'][number]
type Line = z.input<typeof accelerators.list.output>[number]
type Asking = Pick<Context<ReadDb>, 'db' | 'today'>

export function theAccelerator(db: ReadDb, id: string): AcceleratorRow {
  const row = acceleratorById(db, id)
  if (!row) throw missing('アクセラレータ')
  return row
}

export function theAppointment(db: ReadDb, id: string): AppointmentRow {
  const row = appointmentById(db, id)
  if (!row) throw missing('任用')
  return row
}

export function theTerm(db: ReadDb, id: string): TermRow {
  const row = termById(db, id)
  if (!row) throw missing('任期')
  return row
}

/** A stored term as it is shown and edited. */
export const shownTerm = (row: TermRow): TermValues & { id: string; revision: number } => {
  const { appointmentId: _, ...rest } = row
  return {
    ...rest,
    ...{ mainDuty: row.mainDuty === 1, pr: row.pr === 1, pm: row.pm === 1, sd: row.sd === 1, en: row.en === 1 },
  }
}

/** Every appointment there is, as it is counted. */
export function servedRows(db: ReadDb): Served[] {
  const terms = Map.groupBy(termRows(db), ({ appointmentId }) => appointmentId)
  return appointmentRows(db).map(({ id, acceleratorId, jis2, state, endedOn }) => ({
    ...{ personId: acceleratorId, jis2, state, endedOn },
    terms: (terms.get(id) ?? [])
      .map(shownTerm)
      .map(({ municipalities, ...term }) => ({ ...term, municipalities: codesOf(municipalities) })),
  }))
}

/** Refuses (`conflict`) where a person's days in one prefecture, as an appointment and the others to it say them, are twice. */
export function assertCountedOnce(db: ReadDb, { id, acceleratorId, jis2 }: AppointmentRow): void {
  const spans = appointmentsOf(db, acceleratorId)
    .filter((row) => row.jis2 === jis2)
    .map((row) => ({ id: row.id, of: spansOf({ ...row, terms: termsOf(db, row.id) }) }))
  const [own, others] = [spans.filter((row) => row.id === id), spans.filter((row) => row.id !== id)]
  assertApart(
    own.flatMap(({ of }) => of),
    others.flatMap(({ of }) => of),
    prefectureNameOf(jis2),
  )
}

/** What a person is found by: their name, and where they serve. */
export function acceleratorTexts(db: ReadDb, row: AcceleratorRow): NamedText[] {
  const bodies = appointmentsOf(db, row.id).map(({ jis2 }) => prefectureNameOf(jis2))
  return [...searchedTexts(acceleratorFields, row), { label: '都道府県', text: [...new Set(bodies)].join(' ') }]
}

/** One person with everything that is recorded of them. */
export function acceleratorOf({ db, today }: Asking, fy: number, id: string): Person {
  const { talentId, recordedAt, recordedBy, revision, name, kana, note } = theAccelerator(db, id)
  const rule = ruleOf(db, fy)
  const known = new Map(requirementsOf(db, id).map((row) => [row.kind, row]))
  return {
    ...{ id, name, kana, note, talentId, recordedBy, recordedAt, revision },
    talentNo: talentId === null ? null : theRegistrant(db, talentId).no,
    training: taughtOf(db, id).map(({ acceleratorId: _, ...taught }) => taught),
    requirements: requirementKinds.map((kind) => ({
      kind,
      evidence: known.get(kind)?.evidence ?? '',
      verifiedBy: known.get(kind)?.verifiedBy ?? null,
      verifiedAt: known.get(kind)?.verifiedAt ?? null,
    })),
    appointments: appointmentsOf(db, id).map((row) =>
      shownAppointment(row, { terms: termsOf(db, row.id), steps: stepsOf(db, row.id), rule, today }),
    ),
  }
}

interface Around {
  readonly terms: readonly TermRow[]
  readonly steps: readonly StepRow[]
  readonly rule: AcceleratorRule
  readonly today: string
}

function shownAppointment(row: AppointmentRow, { terms, steps, rule, today }: Around): Shown {
  const { id, jis2, state, appointedOn, endedOn, reason, revision } = row
  return {
    ...{ id, jis2, prefecture: prefectureNameOf(jis2), state, appointedOn, endedOn, reason, revision },
    standing: standingOn({ state, endedOn, terms }, today),
    terms: terms.map(shownTerm).toReversed(),
    steps: stepsShown(rule, steps),
    endsOn: endsSoon({ state, endedOn, terms }, today, rule.warnDays),
  }
}

/** The steps that the year asks for in its order, then those that were taken and are no longer asked for. */
function stepsShown({ steps }: AcceleratorRule, taken: readonly StepRow[]): Shown['steps'] {
  const byId = new Map(taken.map((row) => [row.stepId, row]))
  const ofYear = steps.flatMap(({ id, name, retired }) => {
    const row = byId.get(id)
    return retired && !row ? [] : [shownStep({ stepId: id, name, retired }, row)]
  })
  const known = new Set(steps.map(({ id }) => id))
  const others = taken
    .filter(({ stepId }) => !known.has(stepId))
    .map((row) => shownStep({ stepId: row.stepId, name: row.name, retired: true }, row))
  return [...ofYear, ...others]
}

const shownStep = (
  kind: Pick<Shown['steps'][number], 'stepId' | 'name' | 'retired'>,
  row: StepRow | undefined,
): Shown['steps'][number] => ({
  ...kind,
  takenOn: row?.takenOn ?? null,
  note: row?.note ?? '',
  file: row?.fileId == null ? null : { fileId: row.fileId, name: row.fileName },
  recordedBy: row?.recordedBy ?? '',
})

/** Steps of an appointment that are asked for and not taken, by name. */
export const openSteps = (appointment: Pick<Shown, 'steps'>): string[] =>
  appointment.steps.filter(({ takenOn, retired }) => takenOn === null && !retired).map(({ name }) => name)

/** Everybody, each with where they serve. */
export function acceleratorLines({ db, today }: Asking, fy: number): Line[] {
  const rule = ruleOf(db, fy)
  const terms = Map.groupBy(termRows(db), ({ appointmentId }) => appointmentId)
  const steps = Map.groupBy(stepRows(db), ({ appointmentId }) => appointmentId)
  const served = Map.groupBy(appointmentRows(db), ({ acceleratorId }) => acceleratorId)
  const verified = new Set(
    requirementRows(db).flatMap(({ acceleratorId, verifiedAt }) => (verifiedAt === null ? [] : [acceleratorId])),
  )
  const lineOf = (row: AppointmentRow): Line['appointments'][number][] => {
    const own = terms.get(row.id) ?? []
    const newest = lastTerm(own)
    if (!newest) return []
    const shown = shownAppointment(row, { terms: own, steps: steps.get(row.id) ?? [], rule, today })
    const asked = shown.steps.filter(({ retired }) => !retired)
    return [
      {
        ...{ id: row.id, jis2: row.jis2, prefecture: shown.prefecture, state: row.state, standing: shown.standing },
        ...{ employment: newest.employment, fromOn: newest.fromOn, toOn: newest.toOn, endsOn: shown.endsOn },
        roles: rolesOf(newest),
        municipalities: codesOf(newest.municipalities).length,
        taken: asked.filter(({ takenOn }) => takenOn !== null).length,
        asked: asked.length,
        nextStep: openSteps(shown)[0] ?? '',
      },
    ]
  }
  return acceleratorRows(db).map(({ id, name, kana }) => ({
    ...{ id, name, kana, verified: verified.has(id) },
    appointments: (served.get(id) ?? []).flatMap(lineOf),
  }))
}

/** 「PM・SD」 */
const rolesOf = (term: Pick<TermRow, 'pr' | 'pm' | 'sd' | 'en'>): string =>
  talentRoles
    .filter((role) => term[role] === 1)
    .map((role) => talentRoleLabel[role])
    .join('・')
