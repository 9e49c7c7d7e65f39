import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { changesOf, clashesOf, type Fields, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { type ScenarioAim, scenarioAimLabel } from '../../../shared/domain/review/scenarios/aims.ts'
import { departureFields, scenarioFields } from '../../../shared/domain/review/scenarios/scenario-fields.ts'
import { suggestSet } from '../../../shared/domain/review/scenarios/suggest.ts'
import {
  assertMayTake,
  assertNotTaken,
  assertRoomFor,
  freeName,
} from '../../../shared/domain/review/scenarios/taking.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { type ScenarioPage, scenarioPageOf, takeable } from '../../records/review/scenarios.ts'
import { applicationById } from '../../tables/applications/application.ts'
import {
  explainBody,
  insertScenario,
  placeBody,
  type ScenarioBodyRow,
  type ScenarioRow,
  scenarioBodies,
  scenarioById,
  scenarioRows,
  setMeetingOrder,
  setScenario,
  setScenarioRemoved,
  touchScenario,
} from '../../tables/review/scenario.ts'

type Scenarios = Handlers<OfficeContract>['scenarios']

/** The first name of a set that is put together by hand says so; the others are called by their aim. */
const firstName = (aim: ScenarioAim): string => (aim === 'hand' ? '手で組んだ案' : scenarioAimLabel[aim])

/** What a set is made by. */
const madeFields = {
  aim: { label: '案の作り方', kind: 'code', words: scenarioAimLabel },
  size: scenarioFields.size,
} as const satisfies Fields

const make: Scenarios['make'] = (ctx, { id, fy, aim, size: asked }) => {
  const known = scenarioById(ctx.db, id)
  if (known) {
    assertSameRecord(known.fy === fy)
    assertSameWords(madeFields, known, { aim, size: asked ?? known.size })
    return known
  }
  const page = scenarioPageOf(ctx, fy)
  assertRoomFor(page.sets.length)
  if (page.contenders.length === 0)
    throw new Refusal('conflict', '点の付いた応募がまだありません。採点票が提出されると、案を作れます。')
  const size = asked ?? page.size
  const chosen = new Set(suggestSet(aim, page.contenders, size))
  const name = freeName(
    firstName(aim),
    page.sets.map((each) => each.name),
  )
  insertScenario(ctx.db, { id, fy, aim, name, size, memo: '', madeBy: ctx.caller.name, madeAt: ctx.now })
  const bodies = page.contenders.filter(({ applicationId }) => chosen.has(applicationId))
  for (const { applicationId, rank } of bodies)
    placeBody(ctx.db, { scenarioId: id, applicationId, inside: 1, rankThen: rank })
  const names = bodies.map(({ prefecture }) => prefecture)
  note(ctx, 'scenarios.make', `fy:${fy}`, { id, name, aim, size, bodies: names })
  return { id, name, revision: 1 }
}

const edit: Scenarios['edit'] = (ctx, { id, revision, ...yours }) => {
  const row = theScenario(ctx.db, id)
  const before = fieldsOf(scenarioFields, row)
  assertFresh({ revision }, row, clashesOf(scenarioFields, before, yours))
  assertNotTaken({ name: row.name, meeting: row.meetingOrder })
  setScenario(ctx.db, { ...changedBy(ctx, id), ...yours })
  noted(ctx, row, 'edit', { name: yours.name, ...changesOf(before, yours) })
  return theSet(ctx, row)
}

/** 入れる, 外す. The rank it has now is kept with it, so that what changes later can be told. */
const place: Scenarios['place'] = (ctx, { id, applicationId, inside, revision }) => {
  const row = theScenario(ctx.db, id)
  const { jis2, body } = theBody(ctx.db, row, applicationId)
  const was = body?.inside === 1
  const word = (isIn: boolean) => (isIn ? '入っている' : '外れている')
  assertFresh({ revision }, row, [
    { field: 'inside', label: prefectureNameOf(jis2), theirs: word(was), yours: word(inside), stored: was },
  ])
  assertNotTaken({ name: row.name, meeting: row.meetingOrder })
  if (was === inside) return theSet(ctx, row)
  const now = scenarioPageOf(ctx, row.fy).contenders.find((each) => each.applicationId === applicationId)
  if (inside && now === undefined)
    throw new Refusal('conflict', `${prefectureNameOf(jis2)}には順位がありません。順位のある団体だけを入れられます。`)
  const rankThen = now?.rank ?? body?.rankThen ?? null
  placeBody(ctx.db, { scenarioId: id, applicationId, inside: Number(inside), rankThen })
  touchScenario(ctx.db, changedBy(ctx, id))
  noted(ctx, row, 'place', { applicationId, jis2, inside })
  return theSet(ctx, row)
}

const explain: Scenarios['explain'] = (ctx, { id, applicationId, revision, reason }) => {
  const row = theScenario(ctx.db, id)
  const { jis2, body } = theBody(ctx.db, row, applicationId)
  const before = { reason: body?.reason ?? '' }
  assertFresh({ revision }, row, clashesOf(departureFields, before, { reason }))
  assertNotTaken({ name: row.name, meeting: row.meetingOrder })
  explainBody(ctx.db, { scenarioId: id, applicationId, reason })
  touchScenario(ctx.db, changedBy(ctx, id))
  noted(ctx, row, 'explain', { applicationId, jis2, ...changesOf(before, { reason }) })
  return theSet(ctx, row)
}

const take: Scenarios['take'] = (ctx, { id, revision }) => {
  const row = theScenario(ctx.db, id)
  assertFresh({ revision }, row, [])
  const page = scenarioPageOf(ctx, row.fy)
  const set = setIn(page, id)
  if (set.meeting !== null) return set
  assertMayTake(takeable(set))
  const last = Math.max(0, ...scenarioRows(ctx.db, row.fy).map(({ meetingOrder }) => meetingOrder ?? 0))
  setMeetingOrder(ctx.db, { id, order: last + 1 })
  const bodies = page.contenders.filter(({ applicationId }) => set.bodies.includes(applicationId))
  noted(ctx, row, 'take', { bodies: bodies.map(({ prefecture }) => prefecture) })
  return theSet(ctx, row)
}

const takeBack: Scenarios['takeBack'] = (ctx, { id, revision }) => {
  const row = theScenario(ctx.db, id)
  assertFresh({ revision }, row, [])
  if (row.meetingOrder === null) return row
  setMeetingOrder(ctx.db, { id, order: null })
  return noted(ctx, row, 'takeBack')
}

const remove: Scenarios['remove'] = (ctx, { id, revision }) => {
  const row = theScenario(ctx.db, id)
  assertFresh({ revision }, row, [])
  assertNotTaken({ name: row.name, meeting: row.meetingOrder })
  setScenarioRemoved(ctx.db, { id, at: ctx.now })
  return noted(ctx, row, 'remove')
}

const restore: Scenarios['restore'] = (ctx, { id, revision }) => {
  const row = scenarioById(ctx.db, id)
  if (!row) throw missing('組合せの案')
  assertFresh({ revision }, row, [])
  if (row.removedAt === null) return row
  assertRoomFor(scenarioRows(ctx.db, row.fy).length)
  setScenarioRemoved(ctx.db, { id, at: null })
  return noted(ctx, row, 'restore')
}

const changedBy = ({ caller, now }: Context, id: string) => ({ id, changedBy: caller.name, changedAt: now })

/** A set that is there, and not deleted. */
function theScenario(db: ReadDb, id: string): ScenarioRow {
  const row = scenarioById(db, id)
  if (!row || row.removedAt !== null) throw missing('組合せの案')
  return row
}

/** As it stands now, measured on the tally. */
const theSet = (ctx: Context, { id, fy }: ScenarioRow) => setIn(scenarioPageOf(ctx, fy), id)

function setIn({ sets }: ScenarioPage, id: string): ScenarioPage['sets'][number] {
  const set = sets.find((each) => each.id === id)
  if (set === undefined) throw missing('組合せの案')
  return set
}

/** An application of the same year, with what the set holds of it. */
function theBody(
  db: ReadDb,
  { id, fy }: ScenarioRow,
  applicationId: string,
): { jis2: string; body: ScenarioBodyRow | undefined } {
  const application = applicationById(db, applicationId)
  if (!application || application.fy !== fy) throw missing('応募')
  return {
    jis2: application.jis2 ?? '',
    body: scenarioBodies(db, id).find((each) => each.applicationId === applicationId),
  }
}

type Deed = 'edit' | 'place' | 'explain' | 'take' | 'takeBack' | 'remove' | 'restore'

function noted(ctx: Context, { id, fy, name, revision }: ScenarioRow, deed: Deed, detail: object = {}) {
  note(ctx, `scenarios.${deed}`, `fy:${fy}`, { id, name, ...detail })
  return { id, revision: revision + 1 }
}

export const scenarios: Scenarios = {
  page: (ctx, { fy }) => scenarioPageOf(ctx, fy),
  make,
  edit,
  place,
  explain,
  take,
  takeBack,
  remove,
  restore,
}
