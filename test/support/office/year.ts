import {
  type Call,
  carryOut,
  type InputAt,
  type OperationName,
  type RemoteCall,
} from '../../../electron/host/practice/play.ts'
import * as steps from '../../../electron/host/practice/steps.ts'
import type { OfficeClient } from '../../../renderer/api/client.ts'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { readingOf } from '../forms/made-up-form.ts'
import type { Direct } from './direct-client.ts'

type Calls<Answer> = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Answer>>>>

/** An operation of a client by its name. */
function named<Answer>(client: unknown, name: OperationName): (input: unknown) => Answer {
  const [area = '', operation = ''] = name.split('.')
  // Clients are derived from the contract, as the names are.
  const call = (client as Calls<Answer>)[area]?.[operation]
  if (call === undefined) throw new Error(`there is no ${name}`)
  return call
}
export const callOf =
  (ask: Direct): Call =>
  (name, input) =>
    named(ask, name)(input)
export const remoteCallOf =
  (api: OfficeClient): RemoteCall =>
  (name, input) =>
    named<Promise<unknown>>(api, name)(input)

export const passingWords = { late: '通信障害のため', check: '電話で確認' }

/** Takes a form in as if its e-mail had come at that moment. */
export const takeIn = (ask: Direct, form: ApplicationForm, receivedAt: string, fy = 2026): string =>
  carryOut(steps.takeIn(fy, { name: form.prefecture ?? '', reading: readingOf(form), receivedAt }), callOf(ask))

/** Takes in, registers and passes an application, with every item of the check answered as ○ by hand. */
export function passed(ask: Direct, form: ApplicationForm, receivedAt: string, fy = 2026): string {
  const id = takeIn(ask, form, receivedAt, fy)
  carryOut(steps.register(id), callOf(ask))
  carryOut(steps.pass(id, passingWords), callOf(ask))
  return id
}

/** A reviewer with every score given, by criterion in order; `scores` by application id. */
export const score = (ask: Direct, reviewerId: string, scores: Readonly<Record<string, readonly number[]>>): void =>
  carryOut(
    steps.score(2026, reviewerId, (id) => scores[id]),
    callOf(ask),
  )

/** The rules speak of an order; who is decided on first must not need a reason of its own. */
export const decide = (ask: Direct, applicationId: string, more: Partial<InputAt<'selection.decide'>> = {}) =>
  ask.selection.decide({
    id: crypto.randomUUID(),
    applicationId,
    result: 'selected',
    reason: '地域の均衡を考慮したため。',
    approvalRef: '総行情第12号',
    decidedOn: '2026-03-20',
    ...more,
  })
