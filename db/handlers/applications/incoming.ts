import type { OfficeContract } from '../../../shared/contract/index.ts'
import {
  assertMayExplain,
  assertMayFile,
  assertMaySetAside,
  explainFields,
  filingFields,
  type IncomingEnding,
  setAsideFields,
} from '../../../shared/domain/applications/incoming/item.ts'
import { assertReceived } from '../../../shared/domain/applications/registration.ts'
import { changesOf, clashesOf } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { incomingOf } from '../../records/applications/incoming.ts'
import { theYear } from '../../records/programme/year.ts'
import {
  incomingById,
  setIncomingAside,
  setIncomingExplained,
  setIncomingFiled,
} from '../../tables/applications/incoming.ts'
import { frontOf, listCame } from './came.ts'

type Incoming = Handlers<OfficeContract>['incoming']

const theIncoming = (db: ReadDb, id: string) => {
  const row = incomingById(db, id)
  if (!row) throw missing('届いたもの')
  return row
}

/** What a file that cannot be taken in was already when it came once more. */
const outcomeOf = (ending: IncomingEnding) => (ending === 'aside' || ending === 'refused' ? ending : 'already')

export const incoming: Incoming = {
  list: ({ db }, { fy }) => incomingOf(db, fy),

  refuse(ctx, { fy, came, announced, subject, sender, reason }) {
    theYear(ctx.db, fy)
    const how = { fy, ending: 'refused' as const, reason, applicationId: null, subject, sender }
    const listed = listCame(ctx, came, announced, how)
    const at = frontOf(came)
    const [one, item] = [listed[at], came[at]]
    if (one === undefined || item === undefined) throw missing('届いたファイル')
    if (one.before !== undefined) return { id: one.id, outcome: outcomeOf(one.before.ending) }
    note(ctx, 'incoming.refuse', `fy:${fy}`, { id: one.id, name: item.name, reason, sha256: one.sha256 })
    return { id: one.id, outcome: 'refused' }
  },

  setAside(ctx, { id, reason, revision }) {
    const before = theIncoming(ctx.db, id)
    assertFresh({ revision }, before, clashesOf(setAsideFields, { reason: before.reason }, { reason }))
    assertMaySetAside(before)
    const touched = setIncomingAside(ctx.db, { id, reason }).filter((each) => each !== id)
    note(ctx, 'incoming.setAside', `fy:${before.fy}`, {
      ...{ id, name: before.name, after: { reason } },
      ...(touched.length === 0 ? {} : { touched }),
    })
    return { id, revision: revision + 1 }
  },

  fileTo(ctx, { id, jis2, receivedAt, revision }) {
    const before = theIncoming(ctx.db, id)
    const yours = { jis2, receivedAt }
    const theirs = { jis2: before.filed_jis2 ?? jis2, receivedAt: before.filed_received_at ?? receivedAt }
    assertFresh({ revision }, before, clashesOf(filingFields, theirs, yours))
    const parent = before.parent_id === null ? null : theIncoming(ctx.db, before.parent_id)
    assertMayFile({ ...before, inMail: parent !== null && parent.kind !== 'zip' })
    assertReceived(receivedAt, ctx.now)
    const touched = setIncomingFiled(ctx.db, { id, ...yours }).filter((each) => each !== id)
    note(ctx, 'incoming.fileTo', `fy:${before.fy}`, {
      ...{ id, name: before.name },
      ...changesOf({ jis2: before.filed_jis2, receivedAt: before.filed_received_at }, yours),
      ...(touched.length === 0 ? {} : { touched }),
    })
    return { id, revision: revision + 1 }
  },

  explain(ctx, { id, reason, revision }) {
    const before = theIncoming(ctx.db, id)
    assertFresh({ revision }, before, clashesOf(explainFields, { reason: before.explained }, { reason }))
    assertMayExplain({
      name: before.name,
      lack: incomingOf(ctx.db, before.fy).find((each) => each.id === id)?.lack ?? null,
    })
    setIncomingExplained(ctx.db, { id, reason, by: ctx.caller.name, at: ctx.now })
    note(ctx, 'incoming.explain', `fy:${before.fy}`, { id, name: before.name, after: { reason } })
    return { id, revision: revision + 1 }
  },
}
