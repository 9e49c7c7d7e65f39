import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { refusalOf } from '../../support/office/field-values.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { passed, takeIn } from '../../support/office/year.ts'

const fy = 2026
const inTime = '2026-02-17T10:00:00+09:00'

/** 岩手県 is 要件適合, 秋田県 in 要件確認, 青森県 a draft. */
function mid() {
  const given = givenOffice()
  given.at('2026-02-24T10:00:00+09:00')
  const { ask } = given
  const fit = passed(ask, madeUpForm('岩手県'), inTime)
  const checking = takeIn(ask, madeUpForm('秋田県'), inTime)
  ask.intake.register({ id: checking, revision: ask.applications.get({ id: checking }).revision })
  ask.applications.move({ id: checking, to: 'checking', revision: ask.applications.get({ id: checking }).revision })
  const draft = takeIn(ask, madeUpForm('青森県'), inTime)
  const id = ask.people.add({ id: randomUUID(), name: '見本 次郎', role: 'officer' }).id
  const second = given.as({ profileId: id, name: '見本 次郎', role: 'officer' })
  return { given, ask, fit, checking, draft, second }
}

const items = (ask: GivenOffice['ask']) => ask.programme.year({ fy }).checkItems
const itemNamed = (ask: GivenOffice['ask'], name: string) => {
  const found = items(ask).find((each) => each.name === name)
  if (found === undefined) throw new Error(`there is no item ${name}`)
  return found
}
const page = (ask: GivenOffice['ask'], id: string) => ask.applications.get({ id })
const checkOf = (ask: GivenOffice['ask'], id: string, itemId: string) =>
  page(ask, id).checks.find((check) => check.itemId === itemId)

const added = (ask: GivenOffice['ask'], change: Partial<Parameters<typeof ask.programme.addCheckItem>[0]> = {}) => {
  const id = randomUUID()
  ask.programme.addCheckItem({
    ...{ fy, id, name: '首長の了解がある', required: true, doubleCheck: false, rule: '' },
    ...{ reason: '募集要領の改正', ...change },
  })
  return id
}

const record = (ask: GivenOffice['ask'], id: string, itemId: string, result: 'ok' | 'ng' | 'na', note = '') =>
  ask.checks.record({ id, itemId, result, note, revision: page(ask, id).revision })
const confirm = (ask: GivenOffice['ask'], id: string, itemId: string, confirmed = true) =>
  ask.checks.confirm({ id, itemId, confirmed, revision: page(ask, id).revision })
/** Everything else ○, so that one item alone is in the way. */
function allButOne(ask: GivenOffice['ask'], id: string, itemId: string) {
  for (const check of page(ask, id).checks)
    if (check.itemId !== itemId && check.result !== 'ok') record(ask, id, check.itemId, 'ok', '電話で確認')
}
const pass = (ask: GivenOffice['ask'], id: string) =>
  ask.applications.move({ id, to: 'eligible', revision: page(ask, id).revision })

describe('An item that is added when applications have come in', () => {
  it('is asked of all of them with a reason, puts back nothing, and holds the scoring until it is looked at', () => {
    const { ask, fit, checking, draft } = mid()
    expect(ask.programme.itemUse({ fy })).toMatchObject({ received: true, reach: { open: 1, passed: 1, scored: 0 } })
    expect(refusalOf(() => added(ask, { reason: '' })).fields).toHaveProperty('reason')
    const taken = refusalOf(() => added(ask, { rule: 'consent' }))
    expect(taken.fields['rule']).toContain('「13 公表・情報共有に同意している」')
    const id = added(ask)
    const again = { fy, id, name: '首長の了解がある', required: true, doubleCheck: false, rule: '' as const }
    ask.programme.addCheckItem({ ...again, reason: '募集要領の改正' })
    expect(items(ask)).toHaveLength(16)
    expect(itemNamed(ask, '首長の了解がある')).toMatchObject({ no: 16, mark: '16', automatic: false, givenUp: false })
    for (const each of [fit, checking, draft])
      expect(checkOf(ask, each, id)).toMatchObject({ no: 16, result: 'pending', checkedAt: null })
    expect(page(ask, fit).state).toBe('eligible')
    expect(ask.home.today({ fy }).tasks.map(({ title }) => title)).toContain(
      '岩手県 要件適合の後に加わった項目を確かめる(1項目)',
    )
    allButOne(ask, checking, id)
    expect(() => pass(ask, checking)).toThrow('まだ確かめていない項目があります: 16 首長の了解がある')
    ask.reviewers.add({ id: randomUUID(), fy, name: '見本 一郎' })
    expect(() => ask.scores.start({ fy })).toThrow('岩手県の16 首長の了解がある(確認中)')
    record(ask, fit, id, 'ok', '首長の公印')
    record(ask, checking, id, 'ok')
    expect(pass(ask, checking).state).toBe('eligible')
    ask.scores.start({ fy })
    // What is scored stays as it was scored; what was asked for is asked of it no more.
    const late = added(ask, { name: '採点の後の項目' })
    expect(checkOf(ask, fit, late)).toBeUndefined()
    expect(checkOf(ask, draft, late)).toMatchObject({ result: 'pending' })
  })

  it('may be tied to a rule that no item in use bears, and is judged by it at once', () => {
    const { ask, checking } = mid()
    const consent = itemNamed(ask, '公表・情報共有に同意している')
    const lost = { fy, id: consent.id, revision: consent.revision }
    ask.programme.giveUpCheckItem({ ...lost, reason: '同意を二つに分ける' })
    const id = added(ask, { name: '公表に同意している', rule: 'consent' })
    expect(itemNamed(ask, '公表に同意している')).toMatchObject({ no: 15, automatic: true })
    expect(checkOf(ask, checking, id)).toMatchObject({ result: 'ok', ruleResult: 'ok' })
    const back = itemNamed(ask, consent.name)
    expect(() => ask.programme.takeBackCheckItem({ fy, id: back.id, reason: '戻す', revision: back.revision })).toThrow(
      '「15 公表に同意している」に結び付いています',
    )
  })

  it('asks of a body what the officer says of it, where no rule speaks', () => {
    const { ask, checking } = mid()
    const id = added(ask)
    record(ask, checking, id, 'ng', '首長の了解を示す文書を御提出ください。')
    ask.corrections.draw({ id: randomUUID(), applicationId: checking })
    const request = ask.corrections.list({ applicationId: checking }).requests.at(-1)
    expect(request?.items.filter(({ place }) => place === '首長の了解がある')).toMatchObject([
      { message: '首長の了解を示す文書を御提出ください。', included: true },
    ])
    // Renamed between two rounds it is the same item, and is not asked twice.
    const revised = () => ask.corrections.list({ applicationId: checking }).requests.at(-1)?.revision ?? 0
    const request1 = request?.id ?? ''
    ask.corrections.send({ id: request1, sentOn: '2026-02-24', revision: revised() })
    ask.corrections.answer({ id: request1, answeredOn: '2026-02-24', revision: revised() })
    for (const each of request?.items.filter(({ included }) => included) ?? [])
      ask.corrections.close({ id: request1, itemId: each.id, outcome: 'unanswered', note: '', revision: revised() })
    const { revision } = itemNamed(ask, '首長の了解がある')
    const renamed = { fy, id, name: '首長の了解の文書がある', required: true, doubleCheck: false, revision }
    ask.programme.editCheckItem(renamed)
    ask.corrections.draw({ id: randomUUID(), applicationId: checking })
    const next = ask.corrections.list({ applicationId: checking }).requests.at(-1)
    expect(next?.items.map(({ message }) => message).filter((words) => words.includes('首長'))).toHaveLength(1)
  })
})

describe('The list of a year', () => {
  it('is put in another order, and every number that is said is the one that stands now', () => {
    const { ask, checking } = mid()
    const fourth = items(ask)[3]!
    ask.programme.moveCheckItem({ fy, id: fourth.id, by: 'up', revision: fourth.revision })
    ask.programme.moveCheckItem({ fy, id: fourth.id, by: 'up', revision: fourth.revision + 1 })
    expect(items(ask).map(({ no }) => no)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1))
    expect(items(ask)[1]?.id).toBe(fourth.id)
    const first = items(ask)[0]!
    expect(() => ask.programme.moveCheckItem({ fy, id: first.id, by: 'up', revision: first.revision })).toThrow(
      '一番上',
    )
    const { revision } = itemNamed(ask, fourth.name)
    ask.programme.editCheckItem({ ...fourth, fy, name: '令和8年度の様式である', revision })
    record(ask, checking, fourth.id, 'ok', '様式を見た')
    const said = ask.applications.history({ id: checking }).map(({ deed }) => deed)
    expect(said).toContain('要件2「令和8年度の様式である」を○とした')
    const book = ask.reports.requirements({ fy, asOf: '2026-03-01' })
    expect(book.items[1]).toMatchObject({ no: 2, mark: '2', name: '令和8年度の様式である' })
    expect(ask.audit.entries({ limit: 20 }).entries.map(({ deed }) => deed)).toEqual(
      expect.arrayContaining([
        '要件確認の項目「指定の様式・当該年度の様式である」を4番から3番へ動かした',
        '要件確認の項目2「指定の様式・当該年度の様式である」を直した',
      ]),
    )
  })

  it('gives up what was used, and keeps what was found by it; what never was used may be removed', () => {
    const { ask, fit, checking } = mid()
    const theme = itemNamed(ask, '重点テーマが一つである')
    expect(() => ask.programme.removeCheckItem({ fy, id: theme.id, revision: theme.revision })).toThrow('廃止')
    const id = added(ask)
    allButOne(ask, checking, id)
    record(ask, checking, id, 'ng', '文書がない')
    expect(() => pass(ask, checking)).toThrow('×が1件あります(16 首長の了解がある)')
    expect(page(ask, checking).defects).toBe(1)
    const item = itemNamed(ask, '首長の了解がある')
    expect(
      refusalOf(() => ask.programme.giveUpCheckItem({ fy, id, reason: ' ', revision: item.revision })).fields,
    ).toHaveProperty('reason')
    ask.programme.giveUpCheckItem({ fy, id, reason: '要領から外れた', revision: item.revision })
    expect(page(ask, checking).defects).toBe(0)
    expect(page(ask, checking).checks.some(({ itemId }) => itemId === id)).toBe(false)
    expect(page(ask, checking).givenUpChecks).toMatchObject([
      { mark: '廃1', name: '首長の了解がある', result: 'ng', note: '文書がない', checkedBy: '見本 太郎' },
    ])
    expect(page(ask, fit).givenUpChecks).toEqual([])
    expect(pass(ask, checking).state).toBe('eligible')
    const book = ask.reports.requirements({ fy, asOf: '2026-03-01' })
    expect(book.items.at(-1)).toMatchObject({ mark: '廃1', givenUp: { why: '要領から外れた' } })
    const found = book.rows.map(({ prefecture, checks, toCorrect }) => [
      prefecture,
      checks.find((check) => check.mark === '廃1')?.result.label,
      toCorrect,
    ])
    expect(found.toSorted()).toEqual([
      ['岩手県', undefined, false],
      ['秋田県', '×', false],
    ])
    const gone = itemNamed(ask, '首長の了解がある')
    expect(() => ask.programme.editCheckItem({ ...gone, fy, name: '別の名前' })).toThrow('廃止した項目')
    expect(() => ask.programme.moveCheckItem({ fy, id, by: 'up', revision: gone.revision })).toThrow('廃止した項目')
    ask.programme.takeBackCheckItem({ fy, id, reason: '要領に戻った', revision: gone.revision })
    expect(checkOf(ask, checking, id)).toMatchObject({ result: 'ng', note: '文書がない', no: 16 })

    const mistaken = added(ask, { name: '誤って加えた項目' })
    ask.programme.removeCheckItem({ fy, id: mistaken, revision: 1 })
    expect(
      items(ask)
        .map(({ mark }) => mark)
        .at(-1),
    ).toBe('16')
  })

  it('goes along into the next year as it is used: added, renamed, in its order, without what was given up', () => {
    const { ask } = mid()
    added(ask, { doubleCheck: true })
    const [first, second] = items(ask)
    ask.programme.moveCheckItem({ fy, id: second!.id, by: 'up', revision: second!.revision })
    const { revision } = itemNamed(ask, first!.name)
    ask.programme.giveUpCheckItem({ fy, id: first!.id, reason: '別に決める', revision })
    ask.programme.addYear({ fy: 2027, deadline: '2027-02-19T17:00:00+09:00' })
    const next = ask.programme.year({ fy: 2027 }).checkItems
    const used = items(ask).filter(({ givenUp }) => !givenUp)
    const told = (each: (typeof used)[number]) => [each.no, each.name, each.rule, each.required, each.doubleCheck]
    expect(next.map(told)).toEqual(used.map(told))
    expect(next.at(-1)).toMatchObject({ name: '首長の了解がある', doubleCheck: true })
  })
})

describe('ダブルチェック', () => {
  it('holds 要件適合 until another officer has looked, and once more after a change', () => {
    const { given, ask, checking, second } = mid()
    const id = itemNamed(ask, '公表・情報共有に同意している').id
    const { revision: seen } = itemNamed(ask, '公表・情報共有に同意している')
    ask.programme.editCheckItem({
      ...{ fy, id, name: '公表・情報共有に同意している', required: true, doubleCheck: true },
      ...{ reason: '二人で確かめる', revision: seen },
    })
    allButOne(ask, checking, id)
    expect(() => pass(ask, checking)).toThrow(
      'まだ職員が○×を付けていないものがあります: 13 公表・情報共有に同意している',
    )
    expect(() => confirm(second, checking, id)).toThrow('まだ職員の○×がありません')
    record(ask, checking, id, 'ok')
    expect(() => pass(ask, checking)).toThrow('二人目の確認を待つ項目があります: 13 公表・情報共有に同意している。')
    expect(checkOf(ask, checking, id)).toMatchObject({ doubleCheck: 'second', mayConfirm: false })
    expect(checkOf(second, checking, id)).toMatchObject({ doubleCheck: 'second', mayConfirm: true })
    expect(refusalOf(() => confirm(ask, checking, id)).message).toContain('別の職員')
    const waiting = (who: typeof ask) =>
      who.home
        .today({ fy })
        .tasks.map(({ title }) => title)
        .filter((title) => title.startsWith('二人目'))
    expect([waiting(ask), waiting(second)]).toEqual([[], ['二人目の確認待ち 1件']])
    expect(second.checks.open({ fy })).toMatchObject([{ itemId: id, doubleCheck: 'second', mayConfirm: true }])

    given.at('2026-02-25T10:00:00+09:00')
    confirm(second, checking, id)
    expect(() => confirm(second, checking, id)).toThrow('すでに二人目')
    expect(checkOf(ask, checking, id)).toMatchObject({
      ...{ doubleCheck: 'done', checkedBy: '見本 太郎', confirmedBy: '見本 次郎' },
      confirmedAt: '2026-02-25T10:00:00+09:00',
    })
    // The same said with another note is another statement.
    record(ask, checking, id, 'ok', '電話で確かめた')
    expect(() => pass(ask, checking)).toThrow('二人目の確認を待つ')
    confirm(second, checking, id)
    confirm(ask, checking, id, false)
    expect(() => confirm(ask, checking, id, false)).toThrow('取り消す二人目の確認がありません')
    // Whoever changes it is the first then.
    record(second, checking, id, 'na', '同意は不要')
    expect(() => confirm(second, checking, id)).toThrow('見本 次郎さんが付けた')
    confirm(ask, checking, id)
    expect(pass(ask, checking).state).toBe('eligible')
    const said = ask.applications.history({ id: checking }).map(({ deed }) => deed)
    expect(said).toContain('要件13「公表・情報共有に同意している」の対象外を二人目として確認した')
    expect(said).toContain('要件13「公表・情報共有に同意している」の二人目の確認を取り消した')
    const row = ask.reports
      .requirements({ fy, asOf: '2026-03-01' })
      .rows.find(({ prefecture }) => prefecture === '秋田県')
    expect(row?.checks.find(({ no }) => no === 13)).toMatchObject({
      ...{ checkedBy: '見本 次郎', confirmedBy: '見本 太郎', doubleCheck: { label: '二人目が確認済み' } },
    })
  })

  it('knows whoever looked under another name, too', () => {
    const { ask, checking, given } = mid()
    const id = added(ask, { doubleCheck: true })
    record(ask, checking, id, 'ok')
    const renamed = given.as({ ...given.officer, name: '見本 太郎(改姓)' })
    expect(() => confirm(renamed, checking, id)).toThrow('別の職員')
  })
})

describe('A result against the rule', () => {
  it('needs its reason at every door, and once more where the rule turns after it was given', () => {
    const { ask, checking } = mid()
    const contact = page(ask, checking).checks.find(({ rule }) => rule === 'contact')!
    expect(() => record(ask, checking, contact.itemId, 'ng')).toThrow('理由を備考に')
    allButOne(ask, checking, '')
    record(ask, checking, contact.itemId, 'ok')
    // The rule said ○ as well; then the field is emptied.
    const { revision } = page(ask, checking)
    ask.applications.editField({ id: checking, path: 'contact.tel', value: null, revision })
    expect(checkOf(ask, checking, contact.itemId)).toMatchObject({ result: 'ok', ruleResult: 'ng', unreasoned: true })
    expect(() => pass(ask, checking)).toThrow('規則の結果と異なるのに理由のない項目があります: 12 ')
    record(ask, checking, contact.itemId, 'ok', '電話番号は鑑文にある')
    expect(pass(ask, checking).state).toBe('eligible')
  })
})
