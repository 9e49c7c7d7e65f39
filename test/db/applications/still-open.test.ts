import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { madeUpForm, readingOf } from '../../support/forms/made-up-form.ts'
import type { Direct } from '../../support/office/direct-client.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'
import { decide, passed } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const receivedAt = '2026-02-18T10:15:00+09:00'
const mailOf = (name: string) => ({
  id: randomUUID(),
  fy: 2026,
  receivedAt,
  sender: { name: '見本 太郎', address: 'sample@example.lg.jp', subject: '応募書の提出' },
  messageId: `<${name}@example.lg.jp>`,
  reading: readingOf(madeUpForm(name)),
  files: [],
})
const page = (ask: Direct, id: string) => ask.applications.get({ id })
const revisionOf = (ask: Direct, id: string) => page(ask, id).revision
const throwAway = (ask: Direct, id: string) => ask.intake.discard({ id, revision: revisionOf(ask, id) })

describe('a draft that was thrown away', () => {
  it('comes back with what was put right of it when its mail is dropped again', () => {
    const { ask } = givenOffice()
    const mail = mailOf('秋田県')
    const { id } = ask.intake.takeIn(mail)
    ask.applications.editField({ id, path: 'goal', value: '直した到達目標', revision: revisionOf(ask, id) })
    throwAway(ask, id)
    expect(ask.applications.list({ fy: 2026 })).toEqual([])

    expect(ask.intake.takeIn(mail)).toEqual({ id, outcome: 'restored', late: false })
    expect(ask.applications.list({ fy: 2026 }).map((row) => row.id)).toEqual([id])
    expect(page(ask, id)).toMatchObject({ discarded: false, form: { goal: '直した到達目標' } })
    expect(ask.search.everywhere({ text: '直した到達目標', limit: 5 }).hits).toHaveLength(1)
    expect(ask.intake.takeIn(mail).outcome).toBe('already')
    expect(ask.intake.register({ id, revision: revisionOf(ask, id) }).receiptNo).toBe('R8-01')
  })

  it('takes no receipt number and no word, so that the next one of its body is registered as ever', () => {
    const { ask } = givenOffice()
    const { id } = ask.intake.takeIn(mailOf('秋田県'))
    throwAway(ask, id)
    const { revision, nextStates, discarded, open } = page(ask, id)
    expect({ nextStates, discarded, open }).toEqual({
      nextStates: [],
      discarded: true,
      open: { written: false, contacts: false },
    })
    const deeds = {
      register: () => ask.intake.register({ id, revision }),
      field: () => ask.applications.editField({ id, path: 'goal', value: '別の目標', revision }),
      contact: () => ask.applications.editField({ id, path: 'contact.tel', value: '018-000-0000', revision }),
      mark: () => ask.applications.confirmFields({ id, paths: ['goal'], confirmed: true, revision }),
      receipt: () => ask.applications.editReceipt({ id, receivedAt: null, note: '', revision }),
      note: () => ask.applications.editReceipt({ id, receivedAt, note: '備考', revision }),
      withdraw: () => ask.applications.move({ id, to: 'withdrawn', reason: '県の都合', revision }),
      check: () =>
        ask.checks.record({ id, itemId: page(ask, id).checks[0]?.itemId ?? '', result: 'na', note: '確認', revision }),
    }
    for (const [name, deed] of Object.entries(deeds)) expect(deed, name).toThrow(refused('conflict'))

    const next = ask.intake.takeIn({ ...mailOf('秋田県'), messageId: '<2@example.lg.jp>' })
    expect(ask.intake.register({ id: next.id, revision: revisionOf(ask, next.id) }).receiptNo).toBe('R8-01')
  })

  it('is not brought back when it had become a version of another: its mail is that one’s', () => {
    const { office, officer, ask } = givenOffice()
    const store = (name: string) => {
      const upload = office.files.begin({ name, mime: 'message/rfc822', limit: 1000 }, officer)
      upload.write(Buffer.from(name))
      return upload.finish().fileId
    }
    const withFile = (name: string) => ({
      ...mailOf('秋田県'),
      messageId: `<${name}@example.lg.jp>`,
      files: [{ fileId: store(name), kind: 'mail' as const }],
    })
    const { id } = ask.intake.takeIn(withFile('初回.eml'))
    ask.intake.register({ id, revision: revisionOf(ask, id) })
    const second = withFile('差替え.eml')
    const draft = ask.intake.takeIn(second)
    ask.intake.replaceWith({ id, draftId: draft.id, revision: revisionOf(ask, id) })
    expect(ask.intake.takeIn(second)).toMatchObject({ id, outcome: 'already' })
    expect(page(ask, draft.id).discarded).toBe(true)
  })
})

const given = (state: 'scoring' | 'scored' | 'selected'): GivenOffice & { id: string } => {
  const office = givenOffice()
  if (state === 'scoring') {
    const id = passed(office.ask, madeUpForm('秋田県'), receivedAt)
    office.ask.reviewers.add({ id: randomUUID(), fy: 2026, name: '見本 一郎' })
    office.ask.scores.start({ fy: 2026 })
    return { ...office, id }
  }
  const [id = ''] = scoredYear(office, [{ name: '秋田県' }]).ids
  if (state === 'selected') decide(office.ask, id)
  return { ...office, id }
}

describe('what was scored', () => {
  it.each(['scoring', 'scored', 'selected'] as const)('stays as it was scored (%s)', (state) => {
    const { ask, id } = given(state)
    const before = page(ask, id)
    const { revision } = before
    expect(before.open).toEqual({ written: false, contacts: true })
    const itemId = before.checks.find(({ required }) => required)?.itemId ?? ''
    const deeds = {
      goal: () => ask.applications.editField({ id, path: 'goal', value: '別の目標', revision }),
      theme: () => ask.applications.editField({ id, path: 'themesMarked', value: ['C'], revision }),
      prefecture: () => ask.applications.editField({ id, path: 'prefecture', value: '青森県', revision }),
      check: () => ask.checks.record({ id, itemId, result: 'ng', note: '後から×', revision }),
      receipt: () =>
        ask.applications.editReceipt({ id, receivedAt: '2026-02-21T09:00:00+09:00', note: before.note, revision }),
    }
    for (const [name, deed] of Object.entries(deeds)) expect(deed, name).toThrow(refused('conflict'))
    expect(page(ask, id)).toEqual(before)
  })

  it('leaves open whom to reach, and what the office remarks', () => {
    const { ask, id } = given('selected')
    const { revision } = ask.applications.editField({
      id,
      path: 'contact.tel',
      value: '018-000-0001',
      revision: revisionOf(ask, id),
    })
    const stored = page(ask, id)
    ask.applications.editReceipt({ id, receivedAt: stored.receivedAt, note: '4月から担当が替わる', revision })
    expect(page(ask, id)).toMatchObject({ tel: '018-000-0001', note: '4月から担当が替わる', theme: stored.theme })
  })

  it('stays judged as it was when the year’s deadline is corrected afterwards', () => {
    const { ask, id } = given('selected')
    const before = page(ask, id)
    const to = '2026-02-01T17:00:00+09:00'
    ask.programme.moveDeadline({ id: randomUUID(), fy: 2026, kind: 'corrected', to, reason: '公示は2月1日まで' })
    expect(page(ask, id)).toMatchObject({ late: before.late, checks: before.checks })
  })
})

describe('the start of the scoring', () => {
  it('asks again what 要件適合 asked: a required × that came afterwards is named, and nothing is begun', () => {
    const { ask } = givenOffice()
    const id = passed(ask, madeUpForm('秋田県'), receivedAt)
    const other = passed(ask, madeUpForm('栃木県'), receivedAt)
    ask.reviewers.add({ id: randomUUID(), fy: 2026, name: '見本 一郎' })
    const required = page(ask, id).checks.find((check) => check.required)
    const record = (result: 'ng' | 'ok') =>
      ask.checks.record({
        id,
        itemId: required?.itemId ?? '',
        result,
        note: '電話で確認',
        revision: revisionOf(ask, id),
      })
    record('ng')
    expect(() => ask.scores.start({ fy: 2026 })).toThrow(
      refused('conflict', { message: expect.stringContaining(`秋田県の${required?.no} ${required?.name}(×)`) }),
    )
    expect(page(ask, other).state).toBe('eligible')
    record('ok')
    ask.scores.start({ fy: 2026 })
    expect([page(ask, id).state, page(ask, other).state]).toEqual(['scoring', 'scoring'])
  })
})
