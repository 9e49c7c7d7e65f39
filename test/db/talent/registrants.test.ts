import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../../db/caller.ts'
import { givenOffice } from '../../support/office/office.ts'
import { refused } from '../../support/refused.ts'
import { readingOfForm, registered, statedPerson, statedTerms } from '../../support/talent/registrants.ts'

const now = '2026-11-26T10:00:00+09:00'
const fy = 2026

const given = () => givenOffice({ now })

/** Every word by which the expert of the tests could be told. */
const words = ['架空', 'かくう', 'sentarou', '090-0000-1234', '見本架空総研', '窓口と庁内DX', '第架空号']

describe('協力可能人材の登録', () => {
  it('takes any one requirement, each with its evidence, who verified it and when, and a consent that holds', () => {
    const { ask } = given()
    const id = randomUUID()
    const { exams: _, ...person } = statedPerson()
    ask.talent.register({ id, appliedOn: '2026-11-01', ...statedTerms, years: 4, ...person, exams: [] })
    const revision = () => ask.talent.page({ id }).revision
    const verify = (requirement: 1 | 2 | 3) => () =>
      ask.talent.verify({ id, revision: revision(), requirement, holds: true, evidence: 'careers', finding: '' })
    expect(verify(1)).toThrow('①は実務5年以上が要ります(今の記録は4年)')
    expect(verify(2)).toThrow('②の根拠になる高度試験の合格がありません')
    expect(verify(3)).toThrow('③は申請されていません')
    ask.talent.editTerms({ id, revision: revision(), ...statedTerms, years: 5 })
    verify(1)()
    expect(ask.talent.page({ id })).toMatchObject({
      state: 'checking',
      claims: [
        { requirement: 1, holds: true, evidence: 'careers', verifiedBy: '見本 太郎', verifiedAt: now },
        { requirement: 2, holds: null },
      ],
    })
    const move = (to: 'registered' | 'renewing' | 'paused' | 'unfit') => () =>
      ask.talent.move({ id, revision: revision(), to })
    expect(move('registered')).toThrow('県への提供の同意がありません')
    expect(move('unfit')).toThrow('①実務経験が満たされています')
    ask.talent.recordConsent({
      ...{ id, revision: revision(), consentId: randomUUID(), givenOn: '2026-11-02', validTo: '2027-03-31' },
      ...{ everywhere: true, receivers: [] },
    })
    move('registered')()
    expect(move('unfit')).toThrow('次に進めるのは「更新確認中」か「休止」です')
    move('renewing')()
    move('registered')()
    move('paused')()
    expect(ask.talent.page({ id })).toMatchObject({
      state: 'paused',
      registeredOn: '2026-11-26',
      renewedOn: '2026-11-26',
    })
    // Other evidence than was verified is to be verified again.
    ask.talent.editPerson({ id, revision: revision(), ...statedPerson() })
    expect(ask.talent.page({ id }).claims).toMatchObject([{ holds: null }, { holds: null }])
  })

  it('gives numbers of four letters that tell nothing of the order, and each once', () => {
    const { ask } = given()
    for (let each = 0; each < 12; each += 1)
      ask.talent.register({
        id: randomUUID(),
        appliedOn: '2026-11-01',
        ...statedTerms,
        ...statedPerson(`見本 ${each}`),
      })
    const numbers = ask.talent.list({ fy }).rows.map(({ no }) => no)
    expect(new Set(numbers).size).toBe(12)
    expect(numbers.every((no) => /^T-[2-9ACDEFGHJKMNPQRTVWXY]{4}$/.test(no))).toBe(true)
    expect(numbers).toEqual(numbers.toSorted())
  })
})

describe('氏名・連絡先・勤務先', () => {
  it('are in no answer but that of a look that is on record', () => {
    const { ask, office, officer } = given()
    const id = registered(ask)
    const told = JSON.stringify([
      ask.talent.list({ fy }),
      ask.talent.page({ id }),
      ask.talent.provisions({}),
      ask.search.everywhere({ text: 'テーマF' }),
      ask.audit.entries({ before: null, limit: 100 }),
    ])
    expect(words.filter((word) => told.includes(word))).toEqual([])
    expect(ask.search.everywhere({ text: '架空' }).hits).toEqual([])
    expect(ask.search.everywhere({ text: '佐賀 PM' }).hits).toMatchObject([{ kind: 'registrant' }])

    const look = { id: randomUUID(), registrantId: id, purpose: 'introduce' as const }
    expect(() => ask.talent.see({ ...look, purpose: 'other' })).toThrow('目的を入力')
    expect(ask.talent.see(look)).toMatchObject({ name: '架空 専太郎', careers: [{ org: '架空情報株式会社' }] })
    ask.talent.see(look)
    expect(ask.talent.page({ id }).views).toMatchObject([
      { who: '見本 太郎', at: now, kind: 'detail', purpose: 'introduce', remark: '' },
    ])

    // Whoever has not the right is told numbers, and none that could point at one.
    const other: Person = { ...officer, rights: [] }
    const without = office.call('talent.list', { fy }, other)
    expect(without).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
    expect(office.call('talent.counts', {}, other)).toMatchObject({ ok: true, value: { registered: null } })
    expect(office.call('search.everywhere', { text: 'PM' }, other)).toMatchObject({ value: { hits: [] } })
    expect(office.call('keeping.person', { words: ['架空 専太郎'] }, other)).toMatchObject({ value: { places: [] } })
  })
})

describe('メール', () => {
  it('is one plain address: no second one, no line of a mail, no formula', () => {
    const { ask } = given()
    const put = (email: string) => () => registered(ask, { person: statedPerson('見本 宛子', email) })
    const strange = ['a@example.jp; b@example.jp', 'a@example.jp,b@example.jp', 'a@example.jp\nBcc: b@example.jp']
    for (const email of [...strange, '見本 <a@example.jp>', '=HYPERLINK("x")@example.jp', 'a@example'])
      expect(put(email)).toThrow('メールアドレスは、一つだけ')
    const id = put('mihon+1@example.jp')()
    const { revision } = ask.talent.page({ id })
    expect(() => ask.talent.editPerson({ id, revision, ...statedPerson('見本 宛子', strange[0]) })).toThrow('一つだけ')
  })
})

describe('名簿の取込', () => {
  it('asks where one file has a name twice, and adds both only where the office says so', () => {
    const { ask } = given()
    const line = (place: string, kana: string, stops = false) => {
      const { form } = readingOfForm(`${place}@example.jp`)
      const troubles = stops ? [{ ref: 'C2', words: 'メール: 空欄です。', stops }] : []
      return { place, reading: { form: { ...form, name: '見本 重子', kana }, troubles } }
    }
    const id = randomUUID()
    const lines = [line('1', 'みほん', true), line('2', 'みほん しげこ'), line('3', 'みほん じゅうこ'), line('4', '')]
    ask.talent.takeReading({ id, fy, fileId: randomUUID(), sha256: 'a'.repeat(64), unread: [], lines })
    const seen = ask.talent.preview({ id })
    expect(seen.lines.map(({ verdict, takes, why }) => [verdict, takes, why])).toEqual([
      ['refused', [], ''],
      ['add', ['add', 'leave'], ''],
      ['add', ['add', 'leave'], ''],
      ['ask', ['leave', 'add'], '2と氏名が同じです'],
    ])
    expect(ask.talent.store({ id, fy, revision: seen.revision, takes: [] })).toMatchObject({ added: 2, left: 2 })
  })
})

describe('県への提供', () => {
  it('holds whoever agreed to that prefecture and that day, and is on record with its receiver', () => {
    const { ask, at } = given()
    const id = registered(ask)
    registered(ask, { person: statedPerson('架空 次郎', 'jirou@example.jp'), receivers: ['40'] })
    const { no } = ask.talent.page({ id })
    const provide = (jis2: string) => ask.talent.recordProvision({ id: randomUUID(), fy, jis2, purpose: 'hiring' })
    const { book } = provide('41')
    expect(book).toMatchObject({
      prefecture: '佐賀県',
      rows: [{ no, blocks: ['九州・沖縄'], regions: [], summary: '' }],
    })
    expect(words.filter((word) => JSON.stringify(book).includes(word))).toEqual([])
    expect(() => provide('13')).toThrow('東京都へ提供できる人がいません')
    ask.talent.clearSummary({ id, revision: ask.talent.page({ id }).revision, clear: true })
    expect(provide('42').book.rows[0]?.summary).toContain('窓口と庁内DX')
    expect(ask.talent.provisions({})).toMatchObject([
      { no: 2, jis2: '42', people: 1, purpose: 'hiring', madeBy: '見本 太郎' },
      { no: 1, jis2: '41' },
    ])
    expect(ask.talent.page({ id }).views).toMatchObject([{ kind: 'list', remark: '長崎県' }, { remark: '佐賀県' }])
    // Narrowed while the file was being written: it is not the one that may go out.
    const listed = randomUUID()
    ask.talent.recordProvision({ id: listed, fy, jis2: '42', purpose: 'pool' })
    const narrower = {
      ...{ id, revision: ask.talent.page({ id }).revision, consentId: randomUUID(), kind: 'changed' as const },
      ...{ way: 'mail' as const, everywhere: false, receivers: ['41'] },
      ...{ givenOn: '2026-11-26', validTo: '2027-03-31' },
    }
    const narrowed = ask.talent.recordConsent(narrower)
    expect(ask.talent.recordConsent(narrower)).toEqual(narrowed)
    expect(() => ask.talent.recordConsent({ ...narrower, receivers: ['41', '42'] })).toThrow(refused('conflict'))
    expect(() => ask.talent.notePrinted({ id: listed, revision: 1, sha256: 'a'.repeat(64) })).toThrow(
      '同意や登録の変わった人がいます',
    )
    at('2027-04-01T09:00:00+09:00')
    expect(() => provide('41')).toThrow('佐賀県へ提供できる人がいません')
  })
})

describe('抹消', () => {
  it('leaves nothing of the person in tables, search, lists and history, nor in one byte of the file', () => {
    const { ask, office } = given()
    const id = registered(ask)
    const other = registered(ask, {
      person: { ...statedPerson('残る 花子', 'nokoru.hanako@example.jp'), kana: 'のこる はなこ' },
    })
    ask.talent.see({ id: randomUUID(), registrantId: id, purpose: 'other', remark: '架空 専太郎さんからの電話' })
    ask.talent.recordProvision({ id: randomUUID(), fy, jis2: '41', purpose: 'pool' })
    const { no, revision } = ask.talent.page({ id })
    // What was read is remembered as long as nothing changes.
    expect(
      ask.talent
        .list({ fy })
        .rows.map((row) => row.id)
        .toSorted(),
    ).toEqual([id, other].toSorted())
    const gone = ask.talent.withdraw({ id, revision, why: 'withdrawn', askedOn: '2026-11-25' })
    expect(gone).toEqual({ no, tell: [{ jis2: '41', no: 1, asOf: '2026-11-26' }] })

    expect(() => ask.talent.page({ id })).toThrow('見つかりません')
    expect(ask.talent.list({ fy }).rows.map((row) => row.id)).toEqual([other])
    expect(ask.search.everywhere({ text: no }).hits).toEqual([])
    expect(() => ask.talent.see({ id: randomUUID(), registrantId: id, purpose: 'verify' })).toThrow()
    expect(ask.talent.provisions({})[0]?.erased).toEqual([no])
    expect(ask.audit.entries({ before: null, limit: 1 }).entries[0]).toMatchObject({
      deed: `${no}を抹消した`,
      more: '同意の取下げ / 申出 令和8年11月25日',
      who: '見本 太郎',
    })
    expect(ask.keeping.files({}).scouring).toBe(false)
    const file = Buffer.concat([office.file, `${office.file}-wal`].filter(existsSync).map((each) => readFileSync(each)))
    const left = ['専太郎', 'せんたろう', 'sentarou', '専太郎さんからの電話'].filter((word) => file.includes(word))
    expect(left).toEqual([])
    // Whoever stays is whole.
    expect(file.includes('nokoru.hanako@example.jp')).toBe(true)
    expect(ask.talent.see({ id: randomUUID(), registrantId: other, purpose: 'verify' }).name).toBe('残る 花子')
  })
})
