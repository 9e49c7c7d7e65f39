import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Caller } from '../../../db/caller.ts'
import { madeUpForm, readingOf } from '../../support/forms/made-up-form.ts'
import type { Direct } from '../../support/office/direct-client.ts'
import { givenOffice } from '../../support/office/office.ts'
import { passed, score, takeIn } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const day = '2026-02-18T10:15:00+09:00'

function givenReviewer(ask: Direct, name: string) {
  const reviewer = ask.reviewers.add({ id: randomUUID(), fy: 2026, name, withProfile: true })
  const caller: Caller = { profileId: reviewer.profileId ?? '', name, role: 'reviewer' }
  return { reviewer, caller }
}

function givenConflict() {
  const given = givenOffice()
  const { reviewer, caller } = givenReviewer(given.ask, '例示 花子')
  const declared = given.ask.conflicts.declare({
    id: randomUUID(),
    reviewerId: reviewer.id,
    jis2: '24',
    kind: 'appointment',
    treatment: 'excludeAndLeave',
  })
  return { ...given, reviewer, caller, declared, own: given.as(caller) }
}

const stored = (given: ReturnType<typeof givenOffice>, bytes: string) => {
  const upload = given.office.files.begin(
    { name: '応募書.docx', mime: 'application/octet-stream', limit: 1000 },
    given.officer,
  )
  upload.write(Buffer.from(bytes))
  return upload.finish().fileId
}

describe('a reviewer with a conflict', () => {
  it('does not find the documents of a body that was put right only after the e-mail was read', () => {
    const { ask, own } = givenConflict()
    const reading = readingOf({ ...madeUpForm('三重県'), prefecture: null })
    const id = randomUUID()
    ask.intake.takeIn({
      id,
      fy: 2026,
      receivedAt: day,
      sender: { name: '', address: '', subject: '' },
      messageId: `<${id}@example.lg.jp>`,
      reading: { ...reading, detail: [{ kind: 'paragraph', text: '熊野古道の秘密の計画' }] },
      files: [],
    })
    const hits = () => own.search.everywhere({ text: '熊野古道' }).hits
    expect(hits()).toEqual([])
    const { revision } = ask.applications.get({ id })
    const page = ask.applications.editField({ id, path: 'prefecture', value: '三重県', revision })
    ask.intake.register({ id, revision: page.revision })
    expect(ask.search.everywhere({ text: '熊野古道' }).hits).toMatchObject([{ kind: 'file', detail: '三重県' }])
    expect(hits()).toEqual([])
  })

  it('finds nothing of an application before the scoring starts, and then all but the conflicted ones', () => {
    const { ask, own } = givenConflict()
    const [akita] = ['秋田県', '三重県'].map((name) => passed(ask, madeUpForm(name), day))
    const found = () => own.search.everywhere({ text: 'デ戦第57号' }).hits.filter(({ kind }) => kind === 'application')
    expect(found()).toEqual([])
    expect(own.applications.list({ fy: 2026 })).toEqual([])
    expect(() => own.applications.get({ id: akita ?? '' })).toThrow(refused('missing'))
    ask.scores.start({ fy: 2026 })
    expect(own.applications.list({ fy: 2026 }).map(({ prefecture }) => prefecture)).toEqual(['秋田県'])
    expect(found().map(({ route }) => route)).toEqual([`/applications/${akita}`])
  })

  it('reads the 応募書 of what they score, and of nothing before, besides or after', () => {
    const { ask, own } = givenConflict()
    const [akita = '', mie = ''] = ['秋田県', '三重県'].map((name) => passed(ask, madeUpForm(name), day))
    const read = (id: string) => own.applications.document({ id, document: 'detail' })
    expect(() => read(akita)).toThrow(refused('missing'))
    ask.scores.start({ fy: 2026 })
    expect(JSON.stringify(read(akita))).toContain('秋田県')
    expect(() => read(mie)).toThrow(refused('forbidden'))
    const { revision } = ask.applications.get({ id: akita })
    ask.applications.move({ id: akita, to: 'withdrawn', reason: '取下げ', revision })
    expect(() => read(akita)).toThrow(refused('missing'))
  })

  it('finds no application by those who wrote it, and reads nothing that quotes them', () => {
    const { ask, own } = givenConflict()
    const form = madeUpForm('秋田県')
    const akita = passed(
      ask,
      { ...form, contact: { ...form.contact, name: '例示 一郎', email: 'sample@example.com' } },
      day,
    )
    ask.scores.start({ fy: 2026 })
    const applications = (as: Direct, text: string) =>
      as.search.everywhere({ text }).hits.filter(({ kind }) => kind === 'application')
    expect(JSON.stringify(ask.applications.get({ id: akita }).checks)).toContain('sample@example.com')
    expect(JSON.stringify(own.applications.get({ id: akita }))).not.toMatch(/sample@example\.com|例示 一郎|電話で確認/)
    for (const text of ['例示 一郎', 'みほん', '例示 花子']) {
      expect(applications(ask, text)).toHaveLength(1)
      expect(applications(own, text)).toEqual([])
    }
    expect(own.people.list({}).map(({ name }) => name)).toEqual(['例示 花子'])
  })

  it('declares against the names of those who applied, before any content is shown', () => {
    const { ask, own } = givenConflict()
    for (const name of ['三重県', '秋田県']) {
      const id = takeIn(ask, madeUpForm(name), day)
      ask.intake.register({ id, revision: ask.applications.get({ id }).revision })
    }
    expect(ask.scores.board({ fy: 2026 })).toMatchObject({ applicants: ['24', '05'], notYetEligible: 2 })
    expect(own.scores.board({ fy: 2026 })).toMatchObject({ applicants: ['05'], notYetEligible: 0, candidates: [] })
  })

  it('sees nothing without a seat, or after it was taken away', () => {
    const { ask, as, own, reviewer } = givenConflict()
    const profile = ask.people.add({ id: randomUUID(), name: '例示 席無', role: 'reviewer' })
    const seatless = as({ profileId: profile.id, name: profile.name, role: 'reviewer' })
    givenReviewer(ask, '例示 次郎')
    passed(ask, madeUpForm('秋田県'), day)
    ask.scores.start({ fy: 2026 })
    expect(own.applications.list({ fy: 2026 })).toHaveLength(1)
    ask.reviewers.remove({ id: reviewer.id, revision: reviewer.revision })
    for (const sight of [seatless, own]) {
      expect(sight.applications.list({ fy: 2026 })).toEqual([])
      expect(sight.scores.board({ fy: 2026 })).toMatchObject({ applicants: [], candidates: [], reviewers: [] })
    }
  })

  it('reads no ruling of the chair that names the application', () => {
    const { ask, own, reviewer } = givenConflict()
    const other = givenReviewer(ask, '例示 次郎')
    const ids = ['三重県', '秋田県', '栃木県'].map((name) => passed(ask, madeUpForm(name), day))
    ask.scores.start({ fy: 2026 })
    const same = Object.fromEntries(ids.map((id) => [id, [3, 3, 3, 3, 3, 3]]))
    for (const { id } of [reviewer, other.reviewer]) score(ask, id, same)
    const [mie = '', akita = '', tochigi = ''] = ids
    const rule = (order: string[], reason: string) => ask.tally.ruleTie({ id: randomUUID(), fy: 2026, order, reason })
    rule([mie, akita, tochigi], '三重県の計画が具体的なため')
    rule([akita, tochigi], '栃木県より準備が進んでいるため')
    expect(ask.tally.page({ fy: 2026 }).settlements).toHaveLength(2)
    // The order and its reason; not who recorded it.
    expect(own.tally.page({ fy: 2026 }).settlements).toMatchObject([
      { kind: 'chair', order: [akita, tochigi], reason: '栃木県より準備が進んでいるため', madeBy: '' },
    ])
  })

  it('is not handed a file that a conflicted application holds as well', () => {
    const given = givenConflict()
    const { ask, office, caller } = given
    const fileId = stored(given, '共通の別紙')
    const attach = (id: string) => {
      const { revision } = ask.applications.get({ id })
      ask.applications.attach({ id, fileId, kind: 'other', revision })
    }
    const [akita, mie] = ['秋田県', '三重県'].map((name) => passed(ask, madeUpForm(name), day))
    ask.scores.start({ fy: 2026 })
    attach(akita ?? '')
    expect(office.files.describe(fileId, caller).name).toBe('応募書.docx')
    attach(mie ?? '')
    expect(() => office.files.describe(fileId, caller)).toThrow('権限')
  })

  it('cannot read another reviewer’s declaration by its number', () => {
    const { ask, as, declared } = givenConflict()
    const other = givenReviewer(ask, '例示 次郎')
    const declare = (reviewerId: string) =>
      as(other.caller).conflicts.declare({
        id: declared.id,
        reviewerId,
        jis2: '24',
        kind: 'appointment',
        treatment: 'exclude',
      })
    expect(() => declare(other.reviewer.id)).toThrow(refused('conflict'))
    expect(() => declare(declared.reviewerId)).toThrow(refused('forbidden'))
  })
})

describe('another reviewer’s sheet', () => {
  it('does not even say that it is 欠', () => {
    const { ask, own, reviewer } = givenConflict()
    const other = givenReviewer(ask, '例示 次郎')
    passed(ask, madeUpForm('秋田県'), day)
    ask.scores.start({ fy: 2026 })
    const sheet = ask.scores.grid({ fy: 2026, reviewerId: other.reviewer.id }).sheets[0]
    if (!sheet) throw new Error('a sheet')
    ask.scores.markAbsent({ sheetId: sheet.id, absent: true, reason: '病気', revision: sheet.revision })
    expect(reviewer.id).not.toBe(other.reviewer.id)
    expect(() => own.scores.comment({ sheetId: sheet.id, comment: '見', revision: 1 })).toThrow(refused('forbidden'))
  })
})
