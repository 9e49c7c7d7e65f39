import { randomUUID } from 'node:crypto'
import { schemaOfField } from '../../../shared/contract/applications/form.ts'
import { judge, sayComplaint } from '../../../shared/contract/complaints.ts'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertFieldOpen, assertNotDiscarded, assertStillOpen } from '../../../shared/domain/applications/amending.ts'
import { assertMayPass } from '../../../shared/domain/applications/checks.ts'
import {
  answeredBy,
  assertNotByRequests,
  correctionStateOf,
} from '../../../shared/domain/applications/correction/course.ts'
import {
  countedUnder,
  type FormPath,
  formFieldName,
  valueAt,
  withValue,
} from '../../../shared/domain/applications/form.ts'
import { assertLateDecidable, assertLateDecided, lateDecisionLabel } from '../../../shared/domain/applications/late.ts'
import { assertBodyMayChange } from '../../../shared/domain/applications/registration.ts'
import {
  applicationStateLabel,
  assertMoveReasoned,
  assertTransition,
} from '../../../shared/domain/applications/state.ts'
import { sayFormChange } from '../../../shared/domain/applications/words/field-words.ts'
import { assertPast } from '../../../shared/domain/calendar/date-order.ts'
import { formatJstInstant } from '../../../shared/domain/calendar/wareki.ts'
import { changesOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { auditEntries, note } from '../../audit.ts'
import { wholeFile } from '../../files.ts'
import { assertFresh } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { againIn } from '../../records/applications/again.ts'
import { checkStandings } from '../../records/applications/checks.ts'
import { requestsOf } from '../../records/applications/corrections.ts'
import { memoryOf } from '../../records/applications/memory.ts'
import { paperFor } from '../../records/applications/names.ts'
import { pageOf, standingOf, theApplication, toRow } from '../../records/applications/page.ts'
import { registeredOther } from '../../records/applications/registered-other.ts'
import { toAuditEntry } from '../../records/office/audit-entry.ts'
import { theYear } from '../../records/programme/year.ts'
import { storedForm } from '../../stored/form.ts'
import {
  applicationRows,
  setForm,
  setLateDecision,
  setReceipt,
  setState,
  touchApplication,
} from '../../tables/applications/application.ts'
import { correctionRows } from '../../tables/applications/correction.ts'
import { insertFile, setConfirmed, versionRows } from '../../tables/applications/parts.ts'
import { recheck } from '../../upkeep/recheck.ts'
import { indexApplication, indexStoredDocuments } from '../../upkeep/search/applications.ts'
import { amendConsent } from './consent.ts'
import { asReviewer, hideName } from './names.ts'
import { summarise } from './summary.ts'

const instantLabel = (instant: string | null) => (instant === null ? '(なし)' : formatJstInstant(instant, true))

type Applications = Handlers<OfficeContract>['applications']

const move: Applications['move'] = (ctx, { id, to, reason, revision }) => {
  const before = theApplication(ctx, id)
  assertFresh({ revision }, before, [
    {
      field: 'state',
      label: '状態',
      theirs: applicationStateLabel[before.state],
      yours: applicationStateLabel[to],
      stored: before.state,
    },
  ])
  assertNotDiscarded(standingOf(before))
  assertTransition(before.state, to)
  assertNotByRequests(
    to,
    requestsOf(ctx.db, id).map((each) => ({ ...each, state: correctionStateOf(each) })),
  )
  const late = { late: before.late === 1, lateDecision: before.late_decision, lateReason: before.late_reason }
  if (to === 'checking') assertLateDecided(late)
  if (to === 'eligible') assertMayPass({ ...late, checks: checkStandings(ctx.db, id, againIn(ctx.db, before)) })
  assertMoveReasoned(to, reason)
  setState(ctx.db, { id, state: to, corrections: 0 })
  recheck(ctx, id)
  note(ctx, 'applications.move', id, {
    from: applicationStateLabel[before.state],
    to: applicationStateLabel[to],
    reason,
  })
  return pageOf(ctx, id)
}

export const applications: Applications = {
  list(ctx, { fy }) {
    theYear(ctx.db, fy)
    return applicationRows(ctx.db, fy)
      .filter(ctx.sight.applications.shows)
      .map((row) => toRow(ctx, row))
  },

  get: (ctx, { id }) => pageOf(ctx, id),

  document(ctx, { id, document }) {
    return paperFor(ctx, theApplication(ctx, id), document) ?? []
  },

  history(ctx, { id }) {
    theApplication(ctx, id)
    return auditEntries(ctx.db, { subject: id, before: Number.MAX_SAFE_INTEGER, limit: 500 }).map((row) =>
      toAuditEntry(row, ctx.sight),
    )
  },

  memory: (ctx, { id }) => memoryOf(ctx, id),

  versions(ctx, { id }) {
    theApplication(ctx, id)
    const requests = correctionRows(ctx.db, id)
    return versionRows(ctx.db, id).map(({ version, received_at, form }) => ({
      version,
      answers: answeredBy(version, requests)?.round ?? null,
      receivedAt: received_at,
      form: storedForm.read(form, `${id} version ${version}`),
    }))
  },

  editField(ctx, { id, path, value, revision }) {
    const before = theApplication(ctx, id)
    const form = storedForm.read(before.form, id)
    const parsed = parseField(path, value)
    const clash = sayFormChange(path, valueAt(form, path), parsed)
    assertFresh({ revision }, before, [
      {
        field: path,
        label: formFieldName(path),
        theirs: clash.before,
        yours: clash.after,
        stored: valueAt(form, path),
      },
    ])
    assertFieldOpen(standingOf(before), path)
    const changed = withValue(form, path, parsed)
    const { jis2, theme } = countedUnder(changed)
    if (jis2 !== before.jis2)
      assertBodyMayChange(
        { registered: before.receipt_no !== null, state: before.state },
        { jis2, other: registeredOther(ctx.db, { id, fy: before.fy, jis2 }) },
      )
    setForm(ctx.db, { id, form: storedForm.write(changed), jis2, theme })
    setConfirmed(ctx.db, { id, path, by: ctx.caller.name, at: ctx.now })
    recheck(ctx, id)
    indexApplication(ctx, id)
    if (jis2 !== before.jis2) indexStoredDocuments(ctx, id)
    note(ctx, 'applications.editField', id, { path, field: formFieldName(path), from: valueAt(form, path), to: parsed })
    return pageOf(ctx, id)
  },

  amendConsent,

  confirmFields(ctx, { id, paths, confirmed, revision }) {
    const before = theApplication(ctx, id)
    assertFresh({ revision }, before, [])
    assertNotDiscarded(standingOf(before))
    for (const path of paths)
      setConfirmed(ctx.db, { id, path, by: confirmed ? ctx.caller.name : null, at: confirmed ? ctx.now : null })
    touchApplication(ctx.db, id)
    // What is confirmed is judged as it stands: a field that could not be read is then empty, or filled in.
    recheck(ctx, id)
    note(ctx, 'applications.confirmFields', id, { fields: paths.map(formFieldName), confirmed })
    return pageOf(ctx, id)
  },

  editReceipt(ctx, { id, receivedAt, note: remark, revision }) {
    const before = theApplication(ctx, id)
    assertFresh({ revision }, before, [
      {
        field: 'receivedAt',
        label: '受信日時',
        theirs: instantLabel(before.received_at),
        yours: instantLabel(receivedAt),
        stored: before.received_at,
      },
      { field: 'note', label: '備考', theirs: before.note, yours: remark, stored: before.note },
    ])
    if (receivedAt === before.received_at) {
      assertNotDiscarded(standingOf(before))
      if (remark === before.note) return pageOf(ctx, id)
    } else {
      assertStillOpen(standingOf(before))
      assertPast(receivedAt, ctx.now, '受信日時', 'receivedAt')
    }
    setReceipt(ctx.db, { id, received_at: receivedAt, late: before.late, note: remark })
    recheck(ctx, id)
    note(ctx, 'applications.editReceipt', id, {
      from: before.received_at,
      to: receivedAt,
      note: remark,
      ...changesOf({ receivedAt: before.received_at, note: before.note }, { receivedAt, note: remark }),
    })
    return pageOf(ctx, id)
  },

  attach(ctx, { id, fileId, kind, revision }) {
    const before = theApplication(ctx, id)
    assertFresh({ revision }, before, [])
    // Other papers come with the year: 辞退届, a letter. They are no part of what was scored.
    if (kind === 'other') assertNotDiscarded(standingOf(before))
    else assertStillOpen(standingOf(before))
    const file = wholeFile(ctx.db, fileId)
    insertFile(ctx.db, {
      id: randomUUID(),
      application_id: id,
      version: before.version,
      kind,
      file_id: fileId,
      opened: 1,
    })
    touchApplication(ctx.db, id)
    recheck(ctx, id)
    note(ctx, 'applications.attach', id, { name: file.name, kind, sha256: file.sha256 })
    return pageOf(ctx, id)
  },

  move,
  summarise,
  asReviewer,
  hideName,

  decideLate(ctx, { id, decision, reason, revision }) {
    const before = theApplication(ctx, id)
    const known = before.late_decision
    assertFresh({ revision }, before, [
      {
        field: 'decision',
        label: '期限後の扱い',
        theirs: known === null ? '(空欄)' : lateDecisionLabel[known],
        yours: lateDecisionLabel[decision],
        ...(known === null ? {} : { stored: known }),
      },
      {
        field: 'reason',
        label: '期限後の扱いの理由',
        theirs: before.late_reason,
        yours: reason,
        stored: before.late_reason,
      },
    ])
    assertNotDiscarded(standingOf(before))
    assertLateDecidable({ state: before.state, late: before.late === 1 })
    setLateDecision(ctx.db, { id, late_decision: decision, late_reason: reason })
    note(ctx, 'applications.decideLate', id, { decision: lateDecisionLabel[decision], reason })
    return pageOf(ctx, id)
  },
}

function parseField(path: FormPath, value: unknown): unknown {
  const judged = judge(schemaOfField(path), value)
  if ('value' in judged) return judged.value
  const [why = ''] = judged.complaints.map(sayComplaint)
  throw new Refusal('invalid', `「${formFieldName(path)}」の値を確かめてください。${why}`, { fields: { value: why } })
}
