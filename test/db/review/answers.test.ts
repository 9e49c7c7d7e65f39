import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Caller } from '../../../db/caller.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { givenOffice } from '../../support/office/office.ts'
import { passed } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026
const [iwate, akita, tochigi] = ['03', '05', '09'] as const

/** Three who have applied, and two 委員 of whom the first signs in. */
function asked() {
  const given = givenOffice({ now: '2026-03-02T09:00:00+09:00' })
  for (const name of ['岩手県', '秋田県', '栃木県']) passed(given.ask, madeUpForm(name), '2026-02-18T10:00:00+09:00')
  const [a, b] = ['例示 花子', '例示 二葉'].map((name) =>
    given.ask.reviewers.add({ id: randomUUID(), fy, name, withProfile: true }),
  )
  if (a === undefined || b === undefined) throw new Error('two were added')
  const caller: Caller = { profileId: a.profileId ?? '', name: a.name, role: 'reviewer' }
  const left = () => given.ask.scores.board({ fy }).reviewers.map(({ unanswered }) => unanswered)
  const declare = (reviewerId: string, jis2: string) =>
    given.ask.conflicts.declare({ id: randomUUID(), reviewerId, jis2, kind: 'business', treatment: 'exclude' })
  return { ...given, a, b, own: given.as(caller), left, declare }
}

describe('whether there is a 利害関係', () => {
  it('is answered by あり or なし a 都道府県, each with its day; what is left is counted, of those that have applied', () => {
    const { ask, a, b, at, left, declare } = asked()
    expect(left()).toEqual([3, 3])
    declare(a.id, akita)
    at('2026-03-03T10:00:00+09:00')
    expect(ask.conflicts.declareNone({ reviewerId: a.id, bodies: [iwate] })).toEqual([
      { reviewerId: a.id, jis2: iwate, declaredAt: expect.stringContaining('2026-03-03T10:00:00') },
    ])
    expect(left()).toEqual([1, 3])
    // One who has not applied is not waited for.
    ask.conflicts.declareNone({ reviewerId: b.id, bodies: ['13'] })
    expect(left()).toEqual([1, 3])
    passed(ask, madeUpForm('東京都'), '2026-02-18T11:00:00+09:00')
    expect(left()).toEqual([2, 3])
  })

  it('is answered by なし for all that are left in one deed, which is on record once, and goes back as one', () => {
    const { ask, a, left } = asked()
    const all = { reviewerId: a.id, bodies: [iwate, akita, tochigi] }
    ask.conflicts.declareNone({ reviewerId: a.id, bodies: [iwate] })
    expect(ask.conflicts.declareNone(all).map(({ jis2 }) => jis2)).toEqual([akita, tochigi])
    expect(ask.conflicts.declareNone(all)).toEqual([])
    expect(left()).toEqual([0, 3])
    const told = () => ask.audit.entries({ limit: 10 }).entries.filter(({ did }) => did.startsWith('conflicts.'))
    expect(told().map(({ deed, more }) => [deed, more])).toEqual([
      ['2件の利害関係「なし」と申告した', '秋田県、栃木県'],
      ['岩手県との利害関係「なし」と申告した', ''],
    ])
    expect(ask.conflicts.takeNoneBack({ reviewerId: a.id, bodies: [akita, tochigi] })).toEqual([akita, tochigi])
    expect(ask.conflicts.takeNoneBack({ reviewerId: a.id, bodies: [akita, tochigi] })).toEqual([])
    expect(left()).toEqual([2, 3])
    expect(told()[0]).toMatchObject({ deed: '2件の利害関係「なし」の申告を取り消し、未回答に戻した' })
  })

  it('is あり from the declaration on, and what was answered before once that is taken back', () => {
    const { ask, a, left, declare } = asked()
    ask.conflicts.declareNone({ reviewerId: a.id, bodies: [iwate] })
    const { id, revision } = declare(a.id, iwate)
    declare(a.id, akita)
    expect(ask.conflicts.none({ fy })).toEqual([])
    expect(() => ask.conflicts.declareNone({ reviewerId: a.id, bodies: [iwate, akita, tochigi] })).toThrow(
      refused('conflict', { message: expect.stringContaining('岩手県、秋田県') }),
    )
    expect(left()).toEqual([1, 3])
    ask.conflicts.withdraw({ id, revision, reason: '県を取り違えた' })
    expect(ask.conflicts.none({ fy })).toMatchObject([{ jis2: iwate }])
    expect(left()).toEqual([1, 3])
  })

  it('is a 委員’s own to say, before any content is seen, and of the others they learn nothing', () => {
    const { ask, a, b, own } = asked()
    own.conflicts.declareNone({ reviewerId: a.id, bodies: [iwate] })
    ask.conflicts.declareNone({ reviewerId: b.id, bodies: [iwate, akita] })
    expect(own.conflicts.none({ fy }).map(({ reviewerId, jis2 }) => [reviewerId, jis2])).toEqual([[a.id, iwate]])
    expect(own.scores.board({ fy }).reviewers.map(({ id, unanswered }) => [id, unanswered])).toEqual([[a.id, 2]])
    expect(() => own.conflicts.declareNone({ reviewerId: b.id, bodies: [tochigi] })).toThrow(refused('forbidden'))
    // What was declared is taken back by the office.
    expect(() => own.conflicts.takeNoneBack({ reviewerId: a.id, bodies: [iwate] })).toThrow(refused('forbidden'))
  })

  it('goes with the 委員 who leaves', () => {
    const { ask, a, b } = asked()
    for (const { id } of [a, b]) ask.conflicts.declareNone({ reviewerId: id, bodies: [iwate] })
    ask.reviewers.remove({ id: a.id, revision: a.revision })
    expect(ask.conflicts.none({ fy }).map(({ reviewerId }) => reviewerId)).toEqual([b.id])
  })

  it('is waited for on ホーム until the scoring shows the contents: by a 委員 for what is theirs, by the office in one line', () => {
    const { ask, a, b, own } = asked()
    const titles = (by: typeof ask) =>
      by.home.today({ fy }).tasks.flatMap(({ title }) => (title.includes('利害関係') ? [title] : []))
    expect(titles(ask)).toEqual(['委員の利害関係の申告を待つ(未回答 6件)'])
    expect(titles(own)).toEqual(['利害関係の有無を申告する(未回答 3件)'])
    own.conflicts.declareNone({ reviewerId: a.id, bodies: [iwate, akita, tochigi] })
    expect(titles(own)).toEqual([])
    expect(titles(ask)).toEqual(['委員の利害関係の申告を待つ(未回答 3件)'])
    ask.conflicts.declareNone({ reviewerId: b.id, bodies: [iwate] })
    ask.scores.start({ fy })
    expect(titles(ask)).toEqual([])
  })
})
