import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Caller } from '../../../db/caller.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { givenOffice } from '../../support/office/office.ts'
import { passed } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026
const [iwate, akita] = ['03', '05'] as const
type Ask = ReturnType<typeof givenOffice>['ask']

const openOf = (ask: Ask, year = fy) =>
  ask.conflicts
    .hints({ fy: year })
    .flatMap(({ reviewerId, jis2, open }) =>
      open.map(({ key, kind, words, quote }) => ({ reviewerId, jis2, key, kind, words, quote })),
    )
const keysOf = (ask: Ask, reviewerId: string, jis2: string) =>
  openOf(ask).flatMap((each) => (each.reviewerId === reviewerId && each.jis2 === jis2 ? [each.key] : []))

/** Two who have applied; a 委員 of 岩手県 who signs in, and one of whom nothing is known. */
function asked() {
  const given = givenOffice({ now: '2026-03-02T09:00:00+09:00' })
  const { ask } = given
  const form = madeUpForm('秋田県')
  passed(ask, madeUpForm('岩手県'), '2026-02-18T10:00:00+09:00')
  const organisation = [{ unit: '委託事業者', role: '㈱見本総研 運用支援' }]
  passed(ask, { ...form, organisation }, '2026-02-18T11:00:00+09:00')
  const a = ask.reviewers.add({ id: randomUUID(), fy, name: '例示 二葉', org: '岩手県庁', withProfile: true })
  const b = ask.reviewers.add({ id: randomUUID(), fy, name: '例示 三郎', org: '見本総研株式会社' })
  const caller: Caller = { profileId: a.profileId ?? '', name: a.name, role: 'reviewer' }
  return { ...given, a, b, own: given.as(caller) }
}

describe('利害関係の候補', () => {
  it('are suggested from 所属 and the application, each with its likely kind, and nothing is stored by them', () => {
    const { ask, a, b } = asked()
    expect(openOf(ask)).toMatchObject([
      { reviewerId: a.id, jis2: iwate, kind: 'appointment', words: '所属「岩手県庁」は、岩手県を指しています' },
      { reviewerId: b.id, jis2: akita, kind: 'business', quote: expect.stringContaining('運用支援') },
    ])
    expect(ask.conflicts.list({ fy })).toEqual([])
    expect(ask.scores.board({ fy }).reviewers.map(({ unanswered }) => unanswered)).toEqual([2, 2])
    // Nothing is refused by them.
    expect(ask.scores.start({ fy }).started).toBe(true)
  })

  it('are the secretariat’s alone', () => {
    const { own, ask, a } = asked()
    expect(() => own.conflicts.hints({ fy })).toThrow(refused('forbidden'))
    const evidence = keysOf(ask, a.id, iwate)
    expect(() => own.conflicts.dismiss({ reviewerId: a.id, jis2: iwate, evidence, reason: '誤り' })).toThrow(
      refused('forbidden'),
    )
  })

  it('are found not to apply with a reason, on record once, and come back with a reason that was not there', () => {
    const { ask, a, at, officer } = asked()
    const evidence = keysOf(ask, a.id, iwate)
    const input = { reviewerId: a.id, jis2: iwate, evidence, reason: '同名の別の団体' }
    expect(() => ask.conflicts.dismiss({ ...input, reason: ' ' })).toThrow(refused('invalid'))
    at('2026-03-03T10:00:00+09:00')
    expect(ask.conflicts.dismiss(input)).toEqual(evidence)
    expect(ask.conflicts.dismiss(input)).toEqual([])
    expect(() => ask.conflicts.dismiss({ ...input, reason: 'ほかの理由' })).toThrow(
      refused('conflict', { message: expect.stringContaining('同名の別の団体') }),
    )
    expect(keysOf(ask, a.id, iwate)).toEqual([])
    const of = () => ask.conflicts.hints({ fy }).find((each) => each.reviewerId === a.id && each.jis2 === iwate)
    expect(of()?.dismissed).toMatchObject([
      {
        key: evidence[0],
        reason: '同名の別の団体',
        dismissedAt: expect.stringContaining('2026-03-03T10:00'),
        dismissedBy: officer.name,
      },
    ])
    const told = () => ask.audit.entries({ limit: 10 }).entries.filter(({ did }) => did.startsWith('conflicts.'))
    expect(told().map(({ deed, more }) => [deed, more])).toEqual([
      ['岩手県との利害関係の候補を、該当しないとした', '同名の別の団体 / 所属「岩手県庁」は、岩手県を指しています'],
    ])

    const { id, revision, name, kana, title, email, seat } = a
    const edited = ask.reviewers.edit({ id, revision, name, kana, title, email, seat, org: '岩手県政策企画部' })
    expect(openOf(ask).filter(({ reviewerId }) => reviewerId === id)).toMatchObject([
      { words: '所属「岩手県政策企画部」は、岩手県を指しています' },
    ])
    expect(of()?.dismissed).toEqual([])
    // And what was considered once is known again.
    ask.reviewers.edit({ id, revision: edited.revision, name, kana, title, email, seat, org: '岩手県庁' })
    expect(of()).toMatchObject({ open: [], dismissed: [{ reason: '同名の別の団体' }] })
    expect(() => ask.conflicts.dismiss({ ...input, evidence: [randomUUID()] })).toThrow(
      refused('conflict', { message: expect.stringContaining('もうありません') }),
    )

    expect(ask.conflicts.takeDismissalBack({ reviewerId: id, jis2: iwate, evidence })).toEqual(evidence)
    expect(ask.conflicts.takeDismissalBack({ reviewerId: id, jis2: iwate, evidence })).toEqual([])
    expect(keysOf(ask, id, iwate)).toEqual(evidence)
    expect(told()[0]).toMatchObject({
      deed: '該当しないとした岩手県との利害関係の候補を、検討前に戻した',
      more: '所属「岩手県庁」は、岩手県を指しています',
    })
  })

  it('are settled by a declaration, not by 「なし」, and stand again once the declaration is taken back', () => {
    const { ask, a } = asked()
    const cell = { reviewerId: a.id, jis2: iwate }
    ask.conflicts.declareNone({ reviewerId: a.id, bodies: [iwate] })
    const evidence = keysOf(ask, a.id, iwate)
    expect(evidence).toHaveLength(1)
    const made = ask.conflicts.declare({ id: randomUUID(), ...cell, kind: 'appointment', treatment: 'exclude' })
    expect(keysOf(ask, a.id, iwate)).toEqual([])
    expect(() => ask.conflicts.dismiss({ ...cell, evidence, reason: '誤り' })).toThrow(refused('conflict'))
    ask.conflicts.withdraw({ id: made.id, revision: made.revision, reason: '県を取り違えた' })
    expect(keysOf(ask, a.id, iwate)).toEqual(evidence)
  })

  it('are suggested from what was declared and whom they accompanied in an earlier year, under the same name', () => {
    const { ask, at } = asked()
    ask.conflicts.declare({
      id: randomUUID(),
      reviewerId: ask.reviewers.list({ fy })[1]?.id ?? '',
      jis2: iwate,
      kind: 'family',
      treatment: 'exclude',
      detail: '親族が担当課に在籍',
    })
    at('2027-02-20T09:00:00+09:00')
    ask.programme.addYear({ fy: 2027, deadline: '2027-02-19T17:00:00+09:00' })
    passed(ask, madeUpForm('岩手県'), '2027-02-10T10:00:00+09:00', 2027)
    const next = ask.reviewers.add({ id: randomUUID(), fy: 2027, name: '例示　三郎', org: '例示大学' })
    expect(openOf(ask, 2027)).toMatchObject([
      {
        reviewerId: next.id,
        jis2: iwate,
        kind: 'family',
        words: '令和8年度に、同じ氏名の委員が岩手県との利害関係を申告しています',
        quote: '当時の所属 見本総研株式会社、⑤ 親族が担当、親族が担当課に在籍',
      },
    ])
    // What is known of a year later says nothing of the year before.
    expect(openOf(ask).filter(({ words }) => words.includes('令和'))).toEqual([])
  })

  it('follow the form, and go with an application that is withdrawn', () => {
    const { ask, b } = asked()
    const [id] = ask.applications.list({ fy }).flatMap((each) => (each.jis2 === akita ? [each.id] : []))
    if (id === undefined) throw new Error('秋田県 has applied')
    const evidence = keysOf(ask, b.id, akita)
    expect(evidence).toHaveLength(1)
    const { revision } = ask.applications.get({ id })
    ask.applications.move({ id, to: 'withdrawn', reason: '県の都合', revision })
    expect(keysOf(ask, b.id, akita)).toEqual([])
  })
})
