import { randomUUID } from 'node:crypto'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { provisionPurposeLabel } from '../../../shared/domain/talent/people/provision.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { peopleFor, provisionBookOf } from '../../records/talent/provision.ts'
import {
  idsProvided,
  insertProvision,
  insertProvisionLine,
  nextProvision,
  type ProvisionRow,
  provisionById,
  setPrinted,
} from '../../tables/talent/provision.ts'
import { insertView } from '../../tables/talent/views.ts'

type Talent = Handlers<OfficeContract>['talent']

/** The record is made before the file: nothing goes to a prefecture of which the office does not know. */
export const recordProvision: Talent['recordProvision'] = (ctx, { id, jis2, purpose }) => {
  const { db, caller, now, today } = ctx
  const known = provisionById(db, id)
  if (known) {
    assertSameRecord(known.jis2 === jis2 && known.purpose === purpose && known.sha256 === null)
    return answered(ctx, known)
  }
  const people = peopleFor(db, jis2, today)
  if (people.length === 0)
    throw new Refusal(
      'conflict',
      `${prefectureNameOf(jis2)}へ提供できる人がいません。登録され、今日有効な同意の範囲に${prefectureNameOf(jis2)}がある人だけを提供できます。`,
    )
  const row = {
    id,
    no: nextProvision(db),
    jis2,
    asOf: today,
    people: people.length,
    purpose,
    madeBy: caller.name,
    madeAt: now,
  }
  insertProvision(db, row)
  for (const person of people) {
    insertProvisionLine(db, { provisionId: id, registrantId: person.id })
    insertView(db, {
      id: randomUUID(),
      registrantId: person.id,
      at: now,
      who: caller.name,
      kind: 'list',
      purpose: 'provide',
      remark: prefectureNameOf(jis2),
    })
  }
  note(ctx, 'talent.recordProvision', 'office', {
    id,
    no: row.no,
    receiver: prefectureNameOf(jis2),
    people: people.length,
    purpose: provisionPurposeLabel[purpose],
  })
  return { no: row.no, asOf: today, book: provisionBookOf(db, row, people) }
}

/** A repeat answers what may go out now of those who were on the list: nobody whose consent ended meanwhile. */
function answered({ db, today }: Context, row: ProvisionRow) {
  const listed = new Set(idsProvided(db, row.id))
  const people = peopleFor(db, row.jis2, today).filter(({ id }) => listed.has(id))
  return { no: row.no, asOf: row.asOf, book: provisionBookOf(db, row, people) }
}

/** Refuses a list that was being written when somebody on it took back what it rests on: it must not go out. */
function assertStillMay({ db, today }: Context, { id, jis2 }: ProvisionRow): void {
  const may = new Set(peopleFor(db, jis2, today).map((person) => person.id))
  if (idsProvided(db, id).every((person) => may.has(person))) return
  throw new Refusal(
    'conflict',
    '一覧を作っている間に、同意や登録の変わった人がいます。この一覧は渡せません。もう一度作ってください。',
  )
}

export const notePrinted: Talent['notePrinted'] = (ctx, { id, revision, sha256 }) => {
  const row = provisionById(ctx.db, id)
  if (!row) throw missing('提供の記録')
  assertFresh({ revision }, row, [])
  assertStillMay(ctx, row)
  setPrinted(ctx.db, { id, sha256 })
  note(ctx, 'talent.notePrinted', 'office', { id, no: row.no, sha256 })
  return { id, revision: revision + 1 }
}
