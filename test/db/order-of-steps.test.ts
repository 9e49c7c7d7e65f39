import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { madeUpForm, readingOf } from '../support/forms/made-up-form.ts'
import type { Direct } from '../support/office/direct-client.ts'
import { givenOffice } from '../support/office/office.ts'
import { passed, score } from '../support/office/year.ts'
import { refused } from '../support/refused.ts'

const saying = (message: string) => ({ message: expect.stringContaining(message) })
const day = '2026-02-18T10:15:00+09:00'

function givenEligible() {
  const given = givenOffice()
  const { ask } = given
  const [akita = '', tochigi = ''] = ['秋田県', '栃木県'].map((name) => passed(ask, madeUpForm(name), day))
  const reviewer = ask.reviewers.add({ id: randomUUID(), fy: 2026, name: '例示 花子' })
  return { ...given, akita, tochigi, reviewer }
}

function givenFinished() {
  const given = givenEligible()
  const { ask, akita, tochigi, reviewer } = given
  ask.scores.start({ fy: 2026 })
  score(ask, reviewer.id, { [akita]: [5, 5, 5, 5, 5, 5], [tochigi]: [4, 4, 4, 4, 4, 4] })
  ask.scores.finish({ fy: 2026 })
  return given
}

const decide = (ask: Direct, applicationId: string, id: string = randomUUID()) =>
  ask.selection.decide({
    id,
    applicationId,
    result: 'selected',
    reason: '順位どおり',
    approvalRef: '総行地第1号',
    decidedOn: '2026-03-10',
  })
const sheetOf = (ask: Direct, reviewerId: string, applicationId: string) => {
  const found = ask.scores.grid({ fy: 2026, reviewerId }).sheets.find((each) => each.applicationId === applicationId)
  if (!found) throw new Error('no such sheet')
  return found
}

/** 選定 in the place of the result it has, by a 決裁 of its own. */
const selectAnew = (ask: Direct, applicationId: string, revision: number) =>
  ask.selection.decide({
    id: randomUUID(),
    applicationId,
    result: 'selected',
    approvalRef: '総行地第2号',
    decidedOn: '2026-03-20',
    revision,
  })

describe('a late application', () => {
  it('does not slip into the scoring when the time of receipt is put right after 要件適合', () => {
    const { ask, akita, at } = givenEligible()
    at('2026-02-20T18:00:00+09:00')
    const { revision } = ask.applications.get({ id: akita })
    ask.applications.editReceipt({ id: akita, receivedAt: '2026-02-20T17:00:01+09:00', note: '', revision })
    expect(() => ask.scores.start({ fy: 2026 })).toThrow(refused('conflict', saying('秋田県')))
    const late = ask.applications.get({ id: akita })
    const decided = { id: akita, reason: '通信障害のため' }
    const no = ask.applications.decideLate({ ...decided, decision: 'refused', revision: late.revision })
    expect(() => ask.scores.start({ fy: 2026 })).toThrow(refused('conflict'))
    ask.applications.decideLate({ ...decided, decision: 'accepted', revision: no.revision })
    expect(ask.scores.start({ fy: 2026 }).candidates).toHaveLength(2)
    const scoring = ask.applications.get({ id: akita })
    expect(() => ask.applications.decideLate({ ...decided, decision: 'refused', revision: scoring.revision })).toThrow(
      refused('conflict', saying('採点を始める前')),
    )
  })
})

describe('scores', () => {
  it('do not move under a decision, and move again when it is taken back', () => {
    const { ask, akita, reviewer } = givenFinished()
    const made = decide(ask, akita)
    const sheet = sheetOf(ask, reviewer.id, akita)
    const reopen = () => ask.scores.reopen({ sheetId: sheet.id, reason: '合議による修正', revision: sheet.revision })
    expect(reopen).toThrow(refused('conflict', saying('先に決定を取り消して')))
    ask.selection.revoke({ id: made.id, reason: '再審議', approvalRef: '総行地第9号', revision: made.revision })
    expect(reopen().state).toBe('open')
  })

  it('handed back after the meeting stop every decision until they are in again', () => {
    const { ask, akita, tochigi, reviewer } = givenFinished()
    const sheet = sheetOf(ask, reviewer.id, tochigi)
    ask.scores.reopen({ sheetId: sheet.id, reason: '合議による修正', revision: sheet.revision })
    expect(() => decide(ask, akita)).toThrow(refused('conflict', saying('採点票がそろっていません')))
    ask.scores.submit({ fy: 2026, reviewerId: reviewer.id })
    expect(decide(ask, akita)).toMatchObject({ rank: 1, mean: 100 })
  })

  it('of an application that was withdrawn are closed', () => {
    const { ask, akita, reviewer } = givenEligible()
    ask.scores.start({ fy: 2026 })
    const { id: sheetId, revision } = sheetOf(ask, reviewer.id, akita)
    const page = ask.applications.get({ id: akita })
    ask.applications.move({ id: akita, to: 'withdrawn', reason: '県の申出', revision: page.revision })
    expect(() => ask.scores.comment({ sheetId, comment: '所見', revision })).toThrow(refused('conflict'))
    expect(ask.tally.page({ fy: 2026 }).rows.map((row) => row.applicationId)).not.toContain(akita)
  })
})

describe('繰上げ', () => {
  it('follows the order of the reserves; passing one over needs a reason, one that declined does not', () => {
    const { ask, akita, tochigi } = givenFinished()
    const reserve = (applicationId: string, reserveOrder: number) =>
      ask.selection.decide({
        id: randomUUID(),
        applicationId,
        result: 'reserve',
        reserveOrder,
        reason: '支援の枠の都合',
        approvalRef: '総行地第1号',
        decidedOn: '2026-03-10',
      })
    const first = reserve(tochigi, 1)
    const second = reserve(akita, 2)
    const promote = () => selectAnew(ask, akita, second.revision)
    expect(promote).toThrow(refused('invalid', saying('先の補欠が1団体')))
    const { revision } = ask.applications.get({ id: first.applicationId })
    ask.selection.decline({ applicationId: tochigi, reason: '県の申出', revision })
    expect(promote()).toMatchObject({ result: 'selected', departs: false })
  })
})

describe('辞退', () => {
  it('is final: neither another decision nor taking the decision back brings the body in again', () => {
    const { ask, akita } = givenFinished()
    const made = decide(ask, akita)
    const { revision } = ask.applications.get({ id: akita })
    ask.selection.decline({ applicationId: akita, reason: '県の申出', revision })
    const again = () => selectAnew(ask, akita, made.revision)
    expect(again).toThrow(refused('conflict', saying('「辞退」から「選定」へは進められません')))
    const revoke = () =>
      ask.selection.revoke({ id: made.id, reason: '再審議', approvalRef: '総行地第9号', revision: made.revision })
    expect(revoke).toThrow(refused('conflict', saying('「辞退」から「採点済」へは進められません')))
    expect(ask.applications.get({ id: akita }).state).toBe('declined')
  })

  it('does not stand in the way of a reason put right under the same result', () => {
    const { ask, akita } = givenFinished()
    const made = decide(ask, akita)
    const better = ask.selection.decide({
      id: randomUUID(),
      applicationId: akita,
      result: 'selected',
      reason: '順位どおり。課題が具体的なため',
      approvalRef: '総行地第2号',
      decidedOn: '2026-03-20',
      revision: made.revision,
    })
    expect(better).toMatchObject({ result: 'selected', reason: '順位どおり。課題が具体的なため' })
  })
})

describe('the body of an application', () => {
  it('may be put right before it is scored, not taken away, not doubled, and not changed afterwards', () => {
    const { ask, akita } = givenEligible()
    const edit = (value: string | null) =>
      ask.applications.editField({
        id: akita,
        path: 'prefecture',
        value,
        revision: ask.applications.get({ id: akita }).revision,
      })
    expect(() => edit('栃木県')).toThrow(refused('conflict', saying('受付済み')))
    expect(() => edit(null)).toThrow(refused('conflict', saying('都道府県名が要ります')))
    expect(edit('山形県')).toMatchObject({ jis2: '06' })
    expect(edit('秋田県庁')).toMatchObject({ jis2: '05', prefecture: '秋田県' })
    ask.scores.start({ fy: 2026 })
    expect(() => edit('山形県')).toThrow(refused('conflict', saying('変えられません')))
    expect(() => edit('秋田県')).toThrow(refused('conflict', saying('変えられません')))
  })
})

describe('a draft that was thrown away and taken back', () => {
  it('is found by the words of its documents again', () => {
    const { ask } = givenOffice()
    const found = randomUUID()
    ask.intake.takeIn({
      id: found,
      fy: 2026,
      receivedAt: day,
      sender: { name: '', address: '', subject: '' },
      messageId: '',
      reading: { ...readingOf(madeUpForm('石川県')), detail: [{ kind: 'paragraph', text: '輪島塗の工房' }] },
      files: [],
    })
    const hits = () => ask.search.everywhere({ text: '輪島塗' }).hits.length
    expect(hits()).toBe(1)
    const gone = ask.intake.discard({ id: found, revision: ask.applications.get({ id: found }).revision })
    expect(hits()).toBe(0)
    ask.intake.restore(gone)
    expect(hits()).toBe(1)
  })
})

describe('a number that another record bears', () => {
  it('is refused, never answered with the other record as if it had been made', () => {
    const { ask, akita, tochigi, reviewer } = givenFinished()
    const ruling = { id: randomUUID(), fy: 2026, order: [akita, tochigi], reason: '座長裁定' }
    ask.tally.ruleTie(ruling)
    const made = decide(ask, akita)
    expect(decide(ask, akita, made.id)).toEqual(made)
    expect(() => decide(ask, tochigi, made.id)).toThrow(refused('conflict'))
    expect(ask.applications.get({ id: tochigi }).state).toBe('deliberated')

    expect(() => ask.intake.create({ id: akita, fy: 2026, jis2: '13', receivedAt: null })).toThrow(refused('conflict'))
    expect(() => ask.reviewers.add({ id: reviewer.id, fy: 2026, name: '例示 次郎' })).toThrow(refused('conflict'))
    const entries = ask.audit.entries({}).total
    ask.tally.ruleTie(ruling)
    expect(ask.audit.entries({}).total).toBe(entries)
    expect(() => ask.tally.ruleTie({ ...ruling, order: [tochigi, akita] })).toThrow(refused('conflict'))
  })
})
