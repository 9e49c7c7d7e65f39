import type { OfficeContract } from '../../../shared/contract/index.ts'
import { bodyByCode, bodyNameOf } from '../../../shared/domain/bodies/local-bodies.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import {
  askFields,
  assertCovered,
  assertReason,
  assertStep,
  isNameOpen,
  replyLabel,
  resultLabel,
} from '../../../shared/domain/talent/introductions/introduction.ts'
import { askingMail, consentMail, introducingMail } from '../../../shared/domain/talent/introductions/mail.ts'
import { coversReceiver } from '../../../shared/domain/talent/people/consent.ts'
import type { Registrant } from '../../../shared/domain/talent/people/registrant.ts'
import { assertHeld, isOnList, registrantStateLabel } from '../../../shared/domain/talent/people/state.ts'
import { postingStateOn } from '../../../shared/domain/talent/postings/posting.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theOffice } from '../../records/office/office.ts'
import {
  candidateCountsOf,
  candidatesFor,
  shownIntroduction,
  theIntroduction,
} from '../../records/talent/introductions.ts'
import { thePerson } from '../../records/talent/person.ts'
import { thePosting, valuesOfPosting } from '../../records/talent/postings.ts'
import { theRegistrant } from '../../records/talent/registrants.ts'
import {
  type IntroductionRow,
  insertIntroduction,
  introductionById,
  introductionsOfPosting,
  setConcluded,
  setIntroduced,
  setIntroductionTakenBack,
  setReply,
} from '../../tables/talent/introduction.ts'
import { insertView, viewById } from '../../tables/talent/views.ts'

type Introductions = Handlers<OfficeContract>['introductions']

export const introductions: Introductions = {
  candidates: ({ db, today }, { postingId }) => candidatesFor(db, postingId, today),

  counts: ({ db }, { fy }) => candidateCountsOf(db, fy),

  ask(ctx, { id, postingId, registrantId, askedOn }) {
    const known = introductionById(ctx.db, id)
    if (known) {
      assertSameRecord(known.postingId === postingId && known.registrantId === registrantId)
      assertSameWords(askFields, known, { askedOn })
      return shownIntroduction(known)
    }
    const posting = thePosting(ctx.db, postingId)
    const person = theRegistrant(ctx.db, registrantId)
    assertNotFuture(askedOn, ctx.today, '照会', 'askedOn')
    if (postingStateOn(posting, ctx.today) !== 'open')
      throw new Refusal('conflict', '募集中でない採用情報です。締切を確かめてください。')
    if (!isOnList(person.state))
      throw new Refusal('conflict', `${person.no}は「${registrantStateLabel[person.state]}」のため、照会できません。`)
    assertConsent(ctx, person, posting.code)
    if (introductionsOfPosting(ctx.db, postingId).some((each) => each.registrantId === registrantId))
      throw new Refusal('conflict', `${person.no}には、この採用情報についてもう照会しています。`)
    const of = { id, postingId, registrantId, fy: posting.fy, code: posting.code, title: posting.title, askedOn }
    insertIntroduction(ctx.db, { ...of, recordedBy: ctx.caller.name, recordedAt: ctx.now })
    return kept(ctx, id, 'ask', { on: askedOn })
  },

  reply(ctx, { id, repliedOn, reply, revision }) {
    const row = heldIntroduction(ctx, id)
    assertFresh({ revision }, row, [])
    assertStep(row, 'replied', { on: repliedOn, today: ctx.today, field: 'repliedOn' })
    if (reply === 'accepted') assertConsent(ctx, theRegistrant(ctx.db, row.registrantId), row.code)
    setReply(ctx.db, { id, on: repliedOn, reply })
    return kept(ctx, id, 'reply', { on: repliedOn, reply: replyLabel[reply] })
  },

  /** From here the prefecture has the name: what consent there is now decides, not that of the day of 承諾. */
  introduce(ctx, { id, introducedOn, revision }) {
    const row = heldIntroduction(ctx, id)
    assertFresh({ revision }, row, [])
    assertStep(row, 'introduced', { on: introducedOn, today: ctx.today, field: 'introducedOn' })
    assertConsent(ctx, theRegistrant(ctx.db, row.registrantId), row.code)
    setIntroduced(ctx.db, { id, on: introducedOn })
    return kept(ctx, id, 'introduce', { on: introducedOn })
  },

  conclude(ctx, { id, concludedOn, result, reason, revision }) {
    const row = heldIntroduction(ctx, id)
    assertFresh({ revision }, row, [])
    assertStep(row, 'concluded', { on: concludedOn, today: ctx.today, field: 'concludedOn' })
    assertReason(result, reason)
    setConcluded(ctx.db, { id, on: concludedOn, result, reason })
    return kept(ctx, id, 'conclude', { on: concludedOn, result: resultLabel[result] })
  },

  takeBack(ctx, { id, reason, revision }) {
    const row = heldIntroduction(ctx, id)
    assertFresh({ revision }, row, [])
    if (row.takenBackAt !== null) throw new Refusal('conflict', '取消し済みの照会です。')
    setIntroductionTakenBack(ctx.db, { id, at: ctx.now, by: ctx.caller.name, why: reason })
    return kept(ctx, id, 'takeBack', {})
  },

  /** As with every look at who it is, it is noted before the words are made. */
  askConsent(ctx, { id, postingId, registrantId }) {
    const { db, caller, now } = ctx
    const posting = thePosting(db, postingId)
    const person = theRegistrant(db, registrantId)
    if (!isOnList(person.state))
      throw new Refusal(
        'conflict',
        `${person.no}は「${registrantStateLabel[person.state]}」のため、同意を尋ねられません。`,
      )
    const known = viewById(db, id)
    if (known) assertSameRecord(known.registrantId === registrantId && known.who === caller.name)
    else {
      const [kind, purpose] = ['detail', 'contact'] as const
      insertView(db, { id, registrantId, at: now, who: caller.name, kind, purpose, remark: '同意を尋ねるため' })
      note(ctx, 'introductions.askConsent', `fy:${posting.fy}`, calledOf({ ...posting, postingId }, person))
    }
    const { practice, officeName } = theOffice(db)
    const facts = { officeName, practice: practice === 1, no: person.no, posting: valuesOfPosting(posting) }
    return consentMail({ ...facts, ...placeOf(posting.code) }, thePerson(db, registrantId))
  },

  /** The words name the person: that they were looked at is noted first, as with every look at who it is. */
  mail(ctx, { id, introductionId, which }) {
    const { db, caller, now } = ctx
    const row = theIntroduction(db, introductionId)
    const person = theRegistrant(db, row.registrantId)
    if (person.state === 'erased' || row.takenBackAt !== null)
      throw new Refusal('conflict', 'この照会の文は作れません。取り消されたか、登録が抹消されています。')
    if (which === 'introduce' && !isNameOpen(row))
      throw new Refusal('conflict', '紹介文は、本人の承諾を記録した後に作れます。')
    if (which === 'introduce') assertConsent(ctx, person, row.code)
    const known = viewById(db, id)
    const purpose = which === 'ask' ? 'contact' : 'introduce'
    if (known)
      assertSameRecord(known.registrantId === person.id && known.who === caller.name && known.purpose === purpose)
    else {
      insertView(db, { id, registrantId: person.id, at: now, who: caller.name, kind: 'detail', purpose, remark: '' })
      note(ctx, 'introductions.mail', `fy:${row.fy}`, {
        ...calledOf(row, person),
        which: which === 'ask' ? '照会文' : '紹介文',
      })
    }
    const { practice, officeName } = theOffice(db)
    const posting = valuesOfPosting(thePosting(db, row.postingId))
    const facts = { officeName, practice: practice === 1, no: person.no, posting, ...placeOf(row.code) }
    const who = thePerson(db, person.id)
    return which === 'ask' ? askingMail(facts, who) : introducingMail(facts, who)
  },
}

/** A 照会 of somebody of whom something is held: nothing is written down of one who was 抹消. */
function heldIntroduction({ db }: Context, id: string): IntroductionRow {
  const row = theIntroduction(db, id)
  assertHeld(theRegistrant(db, row.registrantId).state)
  return row
}

const jis2Of = (code: string): string => bodyByCode(code)?.jis2 ?? ''
const placeOf = (code: string) => ({ body: bodyNameOf(code), prefecture: prefectureNameOf(jis2Of(code)) })

/** What may be told to a prefecture at all: of somebody on the list, with a consent that holds today and covers it. */
function assertConsent({ today }: Context, { no, state, consents }: Registrant, code: string): void {
  if (!isOnList(state))
    throw new Refusal('conflict', `${no}は「${registrantStateLabel[state]}」のため、県に知らせることができません。`)
  const jis2 = jis2Of(code)
  assertCovered(coversReceiver(consents, jis2, today), no, prefectureNameOf(jis2))
}

const calledOf = (
  { postingId, code, title }: Pick<IntroductionRow, 'postingId' | 'code' | 'title'>,
  { no }: Pick<Registrant, 'no'>,
) => ({
  id: postingId,
  no,
  body: bodyNameOf(code),
  title,
})

/** The deed goes on record with the number of the person, and the record as it now stands is the answer. */
function kept(ctx: Context, id: string, deed: string, detail: object) {
  const row = theIntroduction(ctx.db, id)
  const person = theRegistrant(ctx.db, row.registrantId)
  note(ctx, `introductions.${deed}`, `fy:${row.fy}`, { introduction: id, ...calledOf(row, person), ...detail })
  return shownIntroduction(row)
}
