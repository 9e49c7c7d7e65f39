import { randomUUID } from 'node:crypto'
import type { GivenOffice } from '../office/office.ts'
import { asked, askedToDisclose, drafted } from './marked-drafts.ts'
import type { Tell } from './marked-sheets.ts'

/** 組合せ: one that goes to the meeting and comes back, with a word wherever one may stand, and one that is thrown away. */
export function combined({ ask }: GivenOffice, tell: Tell): void {
  const { contenders } = ask.scenarios.page({ fy: 2026 })
  const [first] = contenders
  if (!first) throw new Error('a scored year has its contenders')
  const made = tell('scenarios.make', { fy: 2026, aim: 'hand', size: contenders.length })
  const named = tell('scenarios.edit', { ...made, size: contenders.length - 1 })
  const { applicationId } = first
  const out = tell('scenarios.place', { ...named, applicationId, inside: false })
  let explained = tell('scenarios.explain', { ...out, applicationId })
  const [set] = ask.scenarios.page({ fy: 2026 }).sets
  for (const each of [...(set?.entering ?? []), ...(set?.leaving ?? [])])
    explained = tell('scenarios.explain', { ...explained, applicationId: each.applicationId })
  const taken = tell('scenarios.take', { ...explained })
  const back = tell('scenarios.takeBack', { ...taken })
  const removed = tell('scenarios.remove', { ...back })
  tell('scenarios.take', { ...tell('scenarios.restore', { ...removed }) })
}

/** A floor and a 要件の○× that are thought of when the sheets are out: two new versions of the measure. */
export function gated({ ask }: GivenOffice, tell: Tell): string {
  const id = randomUUID()
  tell('tally.setRules', { ...ask.tally.page({ fy: 2026 }).rules, fy: 2026, floorItemMean: 1 })
  ask.programme.addGate({ fy: 2026, id, name: '対象団体', note: '', reason: '募集要領に合わせる' })
  return id
}

interface Deciding {
  readonly applicationId: string
  readonly name: string
  readonly gateId: string
}

/** A tie that a 決選投票 settled, and a 合議 on it that was taken back. */
export function settled({ ask }: GivenOffice, tell: Tell, applicationId: string, voters: readonly string[]): void {
  const others = ask.tally
    .page({ fy: 2026 })
    .rows.flatMap((row) => (row.applicationId === applicationId ? [] : [row.applicationId]))
  const order = [applicationId, ...others]
  const votes = order.map((each, place) => ({ applicationId: each, votes: place === 0 ? voters.length : 0 }))
  tell('tally.ruleTie', { fy: 2026, kind: 'ballot', order, voters, votes })
  const { id: takesBack } = tell('tally.ruleTie', { fy: 2026, kind: 'council', order, voters: [], votes: [] })
  tell('tally.takeBackTie', { fy: 2026, takesBack })
}

export function decided({ ask }: GivenOffice, tell: Tell, { applicationId, name, gateId }: Deciding): void {
  tell('tally.answerGate', { applicationId, gateId, passed: name === '秋田県', revision: 0 })
  const given = { applicationId, result: 'selected', reserveOrder: null, revision: undefined }
  const rows = [{ id: randomUUID(), applicationId, revision: tell('selection.propose', given).revision }]
  tell('selection.approve', { fy: 2026, draftedOn: '2026-03-19', decidedOn: '2026-03-20', rows })
  const made = ask.selection.list({ fy: 2026 }).rows.find((row) => row.applicationId === applicationId)?.decision
  tell('selection.revoke', { ...made, decidedOn: '2026-03-20' })
  tell('selection.decide', given)
  drafted(tell, applicationId)
  asked(tell, applicationId)
  askedToDisclose(tell, ask, applicationId)
  tell('selection.publish', { fy: 2026, publishedOn: '2026-11-20', revision: publishedAs(ask) })
  if (name === '奈良県') {
    tell('applications.amendConsent', {
      ...{ id: applicationId, consent: false },
      revision: ask.applications.get({ id: applicationId }).revision,
    })
    tell('selection.decline', { applicationId, revision: ask.applications.get({ id: applicationId }).revision })
  }
}

/** Undefined before the year's first. */
const publishedAs = (ask: GivenOffice['ask']) => ask.selection.list({ fy: 2026 }).publication.recorded?.revision
