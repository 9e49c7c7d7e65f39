import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '../../../db/caller.ts'
import { sayDeed } from '../../../shared/domain/history/words.ts'
import { smallBody } from '../../../shared/domain/review/scenarios/aims.ts'
import { mostScenarios } from '../../../shared/domain/review/scenarios/taking.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026
const all = (raw: number) => [raw, raw, raw, raw, raw, raw]
/** 中部 A, 中部 B, 九州 A, 東北 C, 中国 B; 秋田 and 島根 as good as each other but for one point. */
const bodies = [
  { name: '石川県', form: madeUpForm('石川県', 'A'), scores: [all(5), all(5)] },
  { name: '三重県', form: madeUpForm('三重県', 'A'), scores: [all(4), all(5)] },
  { name: '佐賀県', form: { ...madeUpForm('佐賀県', 'B'), past: [] }, scores: [all(4), all(4)] },
  { name: '秋田県', form: { ...madeUpForm('秋田県', 'C'), past: [] }, scores: [all(3), all(4)] },
  { name: '栃木県', form: madeUpForm('栃木県', 'D'), scores: [all(3), all(3)] },
].map((body) => ({
  ...body,
  form:
    body.form.past.length > 0 || body.name === '佐賀県' || body.name === '秋田県'
      ? body.form
      : { ...body.form, past: [{ year: '令和6年度', programme: '派遣' }] },
}))

let given: GivenOffice
let ids: ReadonlyMap<string, string>
beforeEach(() => {
  given = givenOffice()
  const year = scoredYear(given, bodies)
  ids = new Map(bodies.map(({ name }, at) => [name, year.ids[at] ?? '']))
  const { rules } = given.ask.tally.page({ fy })
  given.ask.tally.setRules({ ...rules, fy, cutAfter: 3 })
})

const page = () => given.ask.scenarios.page({ fy })
const idOf = (name: string) => ids.get(name) ?? ''
const namesOf = (of: readonly string[]) =>
  of.map((id) => page().contenders.find(({ applicationId }) => applicationId === id)?.prefecture)
const make = (aim: Parameters<typeof given.ask.scenarios.make>[0]['aim'] = 'hand', size?: number) =>
  given.ask.scenarios.make({ id: randomUUID(), fy, aim, ...(size === undefined ? {} : { size }) })
const setOf = (id: string) => {
  const found = page().sets.find((each) => each.id === id)
  if (!found) throw new Error('the set is there')
  return found
}
const place = (id: string, name: string, inside: boolean) =>
  given.ask.scenarios.place({ id, applicationId: idOf(name), inside, revision: setOf(id).revision })
const explain = (id: string, name: string, reason: string) =>
  given.ask.scenarios.explain({ id, applicationId: idOf(name), reason, revision: setOf(id).revision })
const now = (id: string) => ({ id, revision: setOf(id).revision })

describe('組合せ', () => {
  it('stands beside the plain order of the tally, with what it differs in and what that costs', () => {
    const { plain, contenders, final, size, unscored } = page()
    expect([namesOf(plain.bodies), size, final, unscored]).toEqual([['石川県', '三重県', '佐賀県'], 3, true, []])
    expect(
      contenders.map(({ prefecture, rank, value, block, past }) => [prefecture, rank, value, block, past]),
    ).toEqual([
      ['石川県', 1, 100, '中部', 'again'],
      ['三重県', 2, 90, '中部', 'again'],
      ['佐賀県', 3, 80, '九州・沖縄', 'first'],
      ['秋田県', 4, 70, '東北', 'first'],
      ['栃木県', 5, 60, '関東', 'again'],
    ])
    expect(contenders[0]).toMatchObject({ municipalities: 19, wishing: 5, pool: 6, leaving: [] })
    const byHand = make()
    expect(setOf(byHand.id)).toMatchObject({ given: 0, entering: [], leaving: [], notYet: null, name: '手で組んだ案' })

    const themes = make('themes')
    expect(namesOf(setOf(themes.id).bodies)).toEqual(['石川県', '佐賀県', '秋田県'])
    expect(setOf(themes.id)).toMatchObject({
      name: 'テーマごとに一つ',
      given: 20,
      sum: 250,
      entering: [{ prefecture: '秋田県', reason: '' }],
      leaving: [{ prefecture: '三重県', reason: '' }],
      notYet: '秋田県を入れる理由、三重県を外す理由を書くと、会議に出せます。',
    })
    expect(namesOf(setOf(make('blocks').id).bodies)).toEqual(['石川県', '佐賀県', '秋田県'])
    expect(namesOf(setOf(make('first').id).bodies)).toEqual(['石川県', '佐賀県', '秋田県'])
    expect(setOf(make('plain', 4).id)).toMatchObject({ size: 4, given: 0, name: '点の順' })
    expect(make('plain', 4).name).toBe('点の順 2')
    // 石川県 and 佐賀県 are small, and no other.
    expect(() => make('small')).toThrow(
      refused('conflict', { message: `市区町村が${smallBody}以下の団体は、点の順の3団体にすべて入っています。` }),
    )
  })

  it('is put together body by body, and the same creation sent again makes nothing new', () => {
    const id = randomUUID()
    const made = given.ask.scenarios.make({ id, fy, aim: 'hand' })
    expect(given.ask.scenarios.make({ id, fy, aim: 'hand' })).toEqual(made)
    expect(() => given.ask.scenarios.make({ id, fy, aim: 'themes' })).toThrow(refused('conflict'))
    place(id, '三重県', false)
    expect(setOf(id)).toMatchObject({
      given: null,
      notYet: '3団体の案に、2団体だけ入っています。あと1団体を入れてください。',
    })
    place(id, '秋田県', true)
    place(id, '栃木県', true)
    expect(setOf(id).notYet).toBe('3団体の案に、4団体入っています。1団体を外すか、団体数を直してください。')
    // Twice the same is once.
    const { revision } = setOf(id)
    expect(given.ask.scenarios.place({ id, applicationId: idOf('栃木県'), inside: true, revision })).toMatchObject({
      id,
      revision,
    })
    given.ask.scenarios.edit({ ...now(id), name: '東北を入れる', size: 4, memo: '三重県は令和6年度に支援' })
    expect(setOf(id)).toMatchObject({ name: '東北を入れる', size: 4, given: 30, memo: '三重県は令和6年度に支援' })
    expect(setOf(id).entering.map(({ prefecture }) => prefecture)).toEqual(['栃木県'])
    expect(setOf(id).leaving.map(({ prefecture }) => prefecture)).toEqual(['三重県'])
  })

  it('goes to the meeting with every reason, in the order it was taken, and does not change there', () => {
    const [one, two] = [make('plain').id, make('themes').id]
    expect(() => given.ask.scenarios.take(now(two))).toThrow(
      refused('conflict', { message: '秋田県を入れる理由、三重県を外す理由を書くと、会議に出せます。' }),
    )
    explain(two, '秋田県', 'テーマCを入れる')
    explain(two, '三重県', ' ')
    expect(setOf(two).notYet).toBe('三重県を外す理由を書くと、会議に出せます。')
    explain(two, '三重県', 'テーマAが二つになる')
    given.ask.scenarios.take(now(two))
    given.ask.scenarios.take(now(one))
    expect([setOf(two).meeting, setOf(one).meeting]).toEqual([1, 2])
    const shut = refused('conflict', { message: expect.stringContaining('先に「会議から戻す」') })
    expect(() => place(two, '栃木県', true)).toThrow(shut)
    expect(() => explain(two, '三重県', '')).toThrow(shut)
    expect(() => given.ask.scenarios.edit({ ...now(two), name: '別', size: 3, memo: '' })).toThrow(shut)
    expect(() => given.ask.scenarios.remove(now(two))).toThrow(shut)
    given.ask.scenarios.takeBack(now(two))
    expect([setOf(two).meeting, setOf(one).meeting]).toEqual([null, 1])
    given.ask.scenarios.take(now(two))
    expect([setOf(two).meeting, setOf(one).meeting]).toEqual([2, 1])
  })

  it('stays as it was made when the order changes or a body leaves, and says so', () => {
    const { id } = make('plain')
    given.ask.tally.setRules({ ...given.ask.tally.page({ fy }).rules, fy, cutAfter: 2 })
    expect(setOf(id)).toMatchObject({ size: 3, since: [], given: 0 })
    const three = idOf('三重県')
    given.ask.applications.move({
      id: three,
      to: 'withdrawn',
      reason: '県の都合',
      revision: given.ask.applications.get({ id: three }).revision,
    })
    expect(setOf(id)).toMatchObject({
      given: null,
      gone: [{ prefecture: '三重県' }],
      since: ['佐賀県は3位から2位へ', '三重県は取下げ'],
      notYet: '三重県は、順位がなくなっています。外すと会議に出せます。',
    })
    expect(() => given.ask.scenarios.take(now(id))).toThrow(refused('conflict'))
    // What has no rank any more goes out, and does not come in again.
    place(id, '三重県', false)
    expect(() => place(id, '三重県', true)).toThrow(
      refused('conflict', { message: expect.stringContaining('順位がありません') }),
    )
    place(id, '秋田県', true)
    expect(setOf(id)).toMatchObject({ since: ['佐賀県は3位から2位へ'], notYet: null, given: 0 })
  })

  it('says who leaves the room for whom, by letters', () => {
    const [reviewer] = given.ask.reviewers.list({ fy })
    const declare = (jis2: string, treatment: 'excludeAndLeave' | 'exclude') =>
      given.ask.conflicts.declare({
        id: randomUUID(),
        reviewerId: reviewer?.id ?? '',
        jis2,
        kind: 'business',
        treatment,
      })
    declare('24', 'excludeAndLeave')
    declare('05', 'exclude')
    expect(
      page().contenders.flatMap(({ prefecture, leaving }) => leaving.map((code) => `${prefecture} ${code}`)),
    ).toEqual(['三重県 委員A'])
  })

  it('tells a form whose part could not be read from one that names no support', () => {
    const pastOf = (name: string) => page().contenders.find(({ prefecture }) => prefecture === name)?.past
    expect([pastOf('佐賀県'), pastOf('秋田県'), pastOf('三重県')]).toEqual(['first', 'first', 'again'])
    const file = new Database(given.office.file)
    file
      .prepare(
        `UPDATE application_reading SET sureness = 'unread', confirmed_at = NULL WHERE path = 'past' AND application_id = ?`,
      )
      .run(idOf('佐賀県'))
    file.close()
    expect([pastOf('佐賀県'), pastOf('秋田県'), pastOf('三重県')]).toEqual(['unknown', 'first', 'again'])
  })

  it('is deleted and put back; a year has room for so many', () => {
    const { id } = make('plain')
    const removed = given.ask.scenarios.remove(now(id))
    expect(page().sets).toEqual([])
    expect(() => given.ask.scenarios.take(removed)).toThrow(refused('missing'))
    given.ask.scenarios.restore(removed)
    expect(setOf(id)).toMatchObject({ name: '点の順', given: 0 })
    for (let more = 1; more < mostScenarios; more += 1) make('plain')
    expect(() => make('plain')).toThrow(
      refused('conflict', { message: expect.stringContaining(`${mostScenarios}案まで`) }),
    )
  })

  it('shows two officers who change it at once what the other did, and asks nothing where they met in nothing', () => {
    const { id } = make('plain')
    const seen = now(id)
    const second = given.as({ ...given.officer, name: '例示 花子' })
    place(id, '三重県', false)
    expect(() => second.scenarios.place({ ...seen, applicationId: idOf('三重県'), inside: true })).toThrow(
      refused('conflict', {
        clashes: [
          {
            label: '三重県',
            theirs: '外れている',
            yours: '入っている',
            by: expect.objectContaining({ who: given.officer.name }),
          },
        ],
      }),
    )
    // Another body of it: nobody has touched that.
    expect(() => second.scenarios.place({ ...seen, applicationId: idOf('秋田県'), inside: true })).toThrow(
      refused('conflict', { clashes: [{ label: '秋田県', by: null }] }),
    )
    expect(() => second.scenarios.edit({ ...seen, name: '別の名', size: 3, memo: '' })).toThrow(
      refused('conflict', { clashes: [{ field: 'name', yours: '別の名', by: null }] }),
    )
    expect(() => second.scenarios.take(seen)).toThrow(refused('conflict'))
  })

  it('is told in the words of the office, in the record of deeds', () => {
    const { id } = make('themes')
    explain(id, '秋田県', 'テーマCを入れる')
    explain(id, '三重県', 'テーマAが二つになる')
    place(id, '栃木県', true)
    place(id, '栃木県', false)
    given.ask.scenarios.edit({ ...now(id), name: 'テーマ重視', size: 3, memo: '' })
    given.ask.scenarios.takeBack({ id, revision: given.ask.scenarios.take(now(id)).revision })
    given.ask.scenarios.restore(given.ask.scenarios.remove(now(id)))
    const { entries } = given.ask.audit.entries({ kind: 'selection' })
    expect(entries.map(({ did, detail }) => sayDeed(did, detail)).reverse()).toEqual([
      {
        deed: '組合せの案「テーマごとに一つ」を作った',
        more: 'テーマごとに一つ / 3団体 / 石川県、佐賀県、秋田県',
      },
      {
        deed: '組合せの案「テーマごとに一つ」で、秋田県が順位と違う理由を書いた',
        more: '順位と違う理由 (空欄) → テーマCを入れる',
      },
      {
        deed: '組合せの案「テーマごとに一つ」で、三重県が順位と違う理由を書いた',
        more: '順位と違う理由 (空欄) → テーマAが二つになる',
      },
      { deed: '栃木県を組合せの案「テーマごとに一つ」に入れた', more: '' },
      { deed: '栃木県を組合せの案「テーマごとに一つ」から外した', more: '' },
      { deed: '組合せの案「テーマ重視」を直した', more: '案の名前 テーマごとに一つ → テーマ重視' },
      { deed: '組合せの案「テーマ重視」を会議に出す案とした', more: '石川県、佐賀県、秋田県' },
      { deed: '組合せの案「テーマ重視」を会議から戻した', more: '' },
      { deed: '組合せの案「テーマ重視」を削除した', more: '' },
      { deed: '削除した組合せの案「テーマ重視」を戻した', more: '' },
    ])
    expect(entries[0]?.route).toBe('/review/scenarios')
  })
})

it('組合せ is for the secretariat: a 委員 may not ask, and who only looks changes nothing', () => {
  const reviewer = given.ask.reviewers.add({ id: randomUUID(), fy, name: '例示 花子', withProfile: true })
  const member: Caller = { profileId: reviewer.profileId ?? '', name: reviewer.name, role: 'reviewer' }
  expect(() => given.as(member).scenarios.page({ fy })).toThrow(refused('forbidden'))
  expect(() => given.as(member).scenarios.make({ id: randomUUID(), fy, aim: 'plain' })).toThrow(refused('forbidden'))
  const viewer: Caller = { ...given.officer, role: 'viewer' }
  expect(given.as(viewer).scenarios.page({ fy }).plain.bodies).toHaveLength(3)
  expect(() => given.as(viewer).scenarios.make({ id: randomUUID(), fy, aim: 'plain' })).toThrow(refused('forbidden'))
})

it('no set is made before anybody has scored', () => {
  const empty = givenOffice()
  expect(empty.ask.scenarios.page({ fy })).toMatchObject({
    contenders: [],
    final: false,
    plain: { bodies: [], mean: null },
  })
  expect(() => empty.ask.scenarios.make({ id: randomUUID(), fy, aim: 'plain' })).toThrow(
    refused('conflict', { message: expect.stringContaining('点の付いた応募がまだありません') }),
  )
})
