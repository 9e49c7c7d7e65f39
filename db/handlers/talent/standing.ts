import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertInOrder, assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { fiscalYearOf } from '../../../shared/domain/calendar/fiscal-year.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { consentKindLabel, consentOn } from '../../../shared/domain/talent/people/consent.ts'
import type { Registrant } from '../../../shared/domain/talent/people/registrant.ts'
import {
  assertEvidence,
  assertMayRegister,
  assertUnfit,
  evidenceLabel,
} from '../../../shared/domain/talent/people/requirements.ts'
import {
  assertHeld,
  assertMayBecome,
  type RegistrantState,
  registrantStateLabel,
} from '../../../shared/domain/talent/people/state.ts'
import { listOfCodes, requirementLabel, requirementMark } from '../../../shared/domain/talent/people/words.ts'
import { assertFresh, assertSameRecord } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { thePerson } from '../../records/talent/person.ts'
import { theRegistrant } from '../../records/talent/registrants.ts'
import { talentRulesOf } from '../../records/talent/rules.ts'
import { claimsOf, consentById, insertConsent, putClaim } from '../../tables/talent/parts.ts'
import { careersOf, setSummaryClear } from '../../tables/talent/person.ts'
import { setStanding } from '../../tables/talent/registrant.ts'
import { kept } from './keep.ts'

type Talent = Handlers<OfficeContract>['talent']

export const verify: Talent['verify'] = (ctx, { id, revision, requirement, holds, evidence, finding }) => {
  const { db, caller, now, today } = ctx
  const registrant = fresh(ctx, id, revision)
  if (!claimsOf(db, id).some((claim) => claim.requirement === requirement))
    throw new Refusal(
      'invalid',
      `${requirementMark[requirement]}は申請されていません。先に登録要件の区分を直してください。`,
    )
  if (holds) {
    if (evidence === null)
      throw new Refusal('invalid', '何を見て確認したか(根拠)を選んでください。', {
        fields: { evidence: '選んでください。' },
      })
    const { yearsNeeded } = talentRulesOf(db, fiscalYearOf(today))
    assertEvidence(requirement, {
      years: registrant.years,
      careers: careersOf(db, id).length,
      exams: registrant.exams.length,
      statement: thePerson(db, id).statement,
      yearsNeeded,
    })
  }
  putClaim(db, {
    registrantId: id,
    requirement,
    evidence: evidence ?? '',
    holds: holds ? 1 : 0,
    finding,
    verifiedBy: caller.name,
    verifiedAt: now,
  })
  if (registrant.state === 'received') setState(ctx, registrant, 'checking')
  return kept(ctx, id, 'verify', {
    requirement: `${requirementMark[requirement]}${requirementLabel[requirement]}`,
    holds,
    evidence: evidence === null ? '' : evidenceLabel[evidence],
  })
}

export const move: Talent['move'] = (ctx, { id, revision, to }) => {
  const { today } = ctx
  const registrant = fresh(ctx, id, revision)
  if (to === 'erased') throw new Refusal('invalid', '抹消は「同意の取下げを受ける」から行います。')
  assertMayBecome(registrant.state, to)
  if (to === 'registered')
    assertMayRegister({ claims: registrant.claims, consents: consentOn(registrant.consents, today) !== null })
  if (to === 'unfit') assertUnfit(registrant.claims)
  setState(ctx, registrant, to)
  const [from, after] = [registrantStateLabel[registrant.state], registrantStateLabel[to]]
  return kept(ctx, id, 'move', { from, to: after })
}

/** The days of a registration follow from its steps. */
function setState({ db, today }: Pick<Context, 'db' | 'today'>, before: Registrant, to: RegistrantState): void {
  const { id, registeredOn, renewalAskedOn, renewedOn, state } = before
  setStanding(db, {
    id,
    state: to,
    registeredOn: to === 'registered' ? (registeredOn ?? today) : registeredOn,
    renewalAskedOn: to === 'renewing' ? today : to === 'registered' ? null : renewalAskedOn,
    renewedOn: to === 'registered' && state === 'renewing' ? today : renewedOn,
  })
}

export const recordConsent: Talent['recordConsent'] = (ctx, { id, revision, consentId, receivers, ...given }) => {
  const { db, caller, now, today } = ctx
  const known = consentById(db, consentId)
  const scope = { everywhere: given.everywhere ? 1 : 0, receivers: given.everywhere ? '' : listOfCodes(receivers) }
  if (known) {
    assertSameRecord(known.registrantId === id && known.givenOn === given.givenOn && known.validTo === given.validTo)
    assertSameRecord(known.everywhere === scope.everywhere && known.receivers === scope.receivers)
    const { state, revision: current } = theRegistrant(db, id)
    return { id, state, revision: current }
  }
  fresh(ctx, id, revision)
  assertNotFuture(given.givenOn, today, '同意の日', 'givenOn')
  assertInOrder(given.givenOn, given.validTo, '同意の期間', 'validTo')
  if (!given.everywhere && receivers.length === 0)
    throw new Refusal('invalid', '提供してよい都道府県を一つ以上選ぶか、「全都道府県」にしてください。', {
      fields: { receivers: '一つ以上選んでください。' },
    })
  insertConsent(db, {
    ...given,
    id: consentId,
    registrantId: id,
    ...scope,
    recordedBy: caller.name,
    recordedAt: now,
  })
  const { kind, givenOn, validTo, everywhere } = given
  return kept(ctx, id, 'recordConsent', {
    kind: consentKindLabel[kind],
    givenOn,
    validTo,
    scope: everywhere ? '全都道府県' : `${new Set(receivers).size}都道府県`,
  })
}

export const clearSummary: Talent['clearSummary'] = (ctx, { id, revision, clear }) => {
  fresh(ctx, id, revision)
  if (clear && thePerson(ctx.db, id).summary === '')
    throw new Refusal('conflict', '概要が空欄です。先に概要を記録してください。')
  setSummaryClear(ctx.db, { id, by: clear ? ctx.caller.name : null, at: clear ? ctx.now : null })
  return kept(ctx, id, 'clearSummary', { clear })
}

function fresh({ db }: Pick<Context, 'db'>, id: string, revision: number): Registrant {
  const registrant = theRegistrant(db, id)
  assertHeld(registrant.state)
  assertFresh({ revision }, registrant, [])
  return registrant
}
