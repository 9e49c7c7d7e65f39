import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { mergeRules } from '../../../db/upkeep/merge/case-rows.ts'
import { isSound } from '../../../shared/domain/office/soundness.ts'
import { searchKey } from '../../../shared/domain/search-key.ts'
import { madeUpForm, readingOf } from '../../support/forms/made-up-form.ts'
import { everyDeed } from '../../support/office/every-deed.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { refused } from '../../support/refused.ts'

const person = {
  name: '架空 蔵之介',
  kana: 'かくう くらのすけ',
  mail: 'kakuu.kuranosuke@example.lg.jp',
  tel: '099-876-5432',
}
const words = Object.values(person)

/** All that lies on the disk of the office, the log, its index and what is kept of it beside the file included. */
const bytesOf = (file: string): Buffer =>
  Buffer.concat(
    [file, `${file}-wal`, `${file}-shm`, `${file}-head`].filter(existsSync).map((each) => readFileSync(each)),
  )

/** In how many ways of writing any word of the person still stands there, folded for the search and as its grams, too. */
function tracesIn(bytes: Buffer, of = words): string[] {
  const spellings = of.flatMap((word) => {
    const key = searchKey(word)
    const solid = word.replaceAll(' ', '')
    // Three letters of a name in a row: no other word here holds them.
    const gram = `x${Buffer.from(key.replaceAll(' ', '').slice(1, 3), 'utf16le').toString('hex')}`
    return [word, solid, key, key.replaceAll(' ', ''), ...(word === person.name ? [gram] : [])]
  })
  return spellings.filter((each) => bytes.includes(Buffer.from(each)))
}

const upload = ({ office, officer }: GivenOffice, name: string, text: string) => {
  const file = office.files.begin({ name, mime: 'text/plain', limit: 10_000 }, officer)
  file.write(Buffer.from(text))
  return file.finish().fileId
}

const formOf = (prefecture: string) => {
  const form = madeUpForm(prefecture)
  const { name, kana, tel, mail: email } = person
  return { ...form, contact: { ...form.contact, name, kana, tel, email } }
}

function takeIn(given: GivenOffice, prefecture: string, fy: number): string {
  const form = formOf(prefecture)
  const paragraph = { kind: 'paragraph' as const, text: `担当は${person.name.replace(' ', '')}です。` }
  const id = randomUUID()
  const fileId = upload(given, `${person.name}の応募書.txt`, `担当 ${person.name} ${person.mail}`)
  given.ask.intake.takeIn({
    id,
    fy,
    receivedAt: '2026-02-10T10:00:00+09:00',
    sender: { name: person.name, address: person.mail, subject: '応募書の提出' },
    messageId: '',
    reading: { ...readingOf(form), detail: [paragraph] },
    files: [{ fileId, kind: 'detail', opened: true }],
  })
  return id
}

/** One in a draft that was thrown away, in an application that is kept, in a question of a year whose time is over. */
function givenPerson() {
  const given = givenOffice()
  const { ask } = given
  ask.programme.addYear({ fy: 2019, deadline: '2019-02-20T17:00:00+09:00' })
  const draft = takeIn(given, '秋田県', 2026)
  ask.intake.discard({ id: draft, revision: ask.applications.get({ id: draft }).revision })
  ask.inquiries.add({
    id: randomUUID(),
    fy: 2019,
    askedAt: '2019-05-01T10:00:00+09:00',
    org: '見本県',
    person: person.name,
    contact: person.mail,
    question: `${person.name}です。選定の理由を知りたい。`,
  })
  return { ...given, file: given.office.file, draft }
}

const consent = { agreedOn: '2026-02-19', agreedRef: '府公第12号' }

describe('この人について持っているもの', () => {
  it('is every place that names them, in records, papers, originals and deeds, each with what may be done', () => {
    const given = givenPerson()
    takeIn(given, '青森県', 2026)
    const { places, originals } = given.ask.keeping.person({ words })
    const labels = new Set(places.map(({ label, may }) => `${label} ${may}`))
    for (const each of [
      '応募 yes',
      '応募 no',
      '応募書の本文 yes',
      '応募書の本文 no',
      '問い合わせ consent',
      '操作の記録 no',
    ])
      expect(labels).toContain(each)
    expect(originals.map(({ may }) => may).toSorted()).toEqual(['no', 'yes'])
    expect(places.every(({ ground }) => ground !== '')).toBe(true)
    expect(places.find(({ label, may }) => label === '応募' && may === 'no')?.route).toMatch(
      /^\/applications\/.*\/form$/,
    )
    // Found by any one of their words, too, and by nobody else's.
    expect(given.ask.keeping.person({ words: [person.tel] }).places.length).toBeGreaterThan(0)
    expect(given.ask.keeping.person({ words: ['存在 無人'] })).toMatchObject({ places: [], originals: [] })
    expect(given.ask.keeping.people({}).find(({ name }) => name === person.name)).toMatchObject({
      as: expect.arrayContaining(['応募の担当者', 'メールの送信者', '問い合わせた人']),
      words: expect.arrayContaining([person.name, person.mail, person.tel, person.kana]),
    })
  })

  it('is erased where the rule allows, after which the bytes of the file hold nothing, and the chain is whole', () => {
    const { ask, file, draft } = givenPerson()
    // How the records stood when they went to another office file, by the marks of what they held.
    ask.merge.part({ applicationId: draft })
    const marked = () => words.filter((word) => bytesOf(file).includes(mergeRules.markOf(word)))
    expect(tracesIn(bytesOf(file)).length).toBeGreaterThan(5)
    expect(marked()).toEqual(expect.arrayContaining([person.name, person.mail]))
    const { head } = ask.audit.entries({})
    const erased = ask.keeping.erasePerson({ words, reason: '本人の申出', ...consent })
    expect(erased).toMatchObject({ originals: 1 })
    expect(tracesIn(bytesOf(file))).toEqual([])
    expect(marked()).toEqual([])
    expect(ask.keeping.person({ words })).toMatchObject({ places: [], originals: [] })
    expect(ask.applications.get({ id: draft }).form.contact.name).toBe('■■■')
    expect(ask.inquiries.list({ fy: 2019 })).toMatchObject([
      { person: '■■■', question: '■■■です。選定の理由を知りたい。' },
    ])
    const verdict = ask.audit.verify({ head })
    expect(verdict).toMatchObject({ values: true, printed: { seq: expect.any(Number) } })
    expect(isSound(verdict)).toBe(true)
    expect(ask.keeping.files({}).scouring).toBe(false)
    const said = ask.audit.entries({}).entries.map(({ deed }) => deed)
    expect(said).toEqual(expect.arrayContaining(['一人の個人の情報を消した', '応募の操作(消去済み)']))
    expect(() => ask.keeping.erasePerson({ words, reason: '本人の申出' })).toThrow(refused('conflict'))
  })

  it('stays where the law of records keeps it, and without the consent where only that is wanted', () => {
    const { ask, file } = givenPerson()
    ask.keeping.erasePerson({ words, reason: '要らなくなった控え' })
    expect(ask.inquiries.list({ fy: 2019 })).toMatchObject([{ person: person.name, contact: person.mail }])
    expect(tracesIn(bytesOf(file)).length).toBeGreaterThan(0)
    expect(() => ask.keeping.erasePerson({ words, reason: '二度目', agreedOn: '2026-02-19' })).toThrow(
      refused('invalid', { fields: { agreedRef: expect.anything() } }),
    )
    expect(() => ask.keeping.erasePerson({ words: ['林'], reason: '短い' })).toThrow(refused('invalid'))
  })
})

describe('An address that nobody needs once the year is over', () => {
  it('goes, from the search too, while the name stays and is found', () => {
    const { ask, at, office } = givenOffice()
    const { name, kana, mail } = person
    const { id } = ask.reviewers.add({ id: randomUUID(), fy: 2026, name, kana, email: mail })
    at('2027-05-10T10:00:00+09:00')
    ask.keeping.erasePerson({ words: [mail], reason: '年度が終わり、連絡に要らない' })
    expect(ask.reviewers.list({ fy: 2026 })).toMatchObject([{ id, name, email: '■■■' }])
    expect(ask.keeping.person({ words: [mail] }).places).toEqual([])
    expect(tracesIn(bytesOf(office.file), [mail])).toEqual([])
    expect(ask.search.everywhere({ text: name }).hits.map(({ kind }) => kind)).toContain('reviewer')
    expect(ask.search.everywhere({ text: mail }).hits).toEqual([])
    expect(ask.audit.verify({}).firstBad).toBe(null)
  })
})

describe('廃棄', () => {
  let given: GivenOffice
  const go = (code: string, more: object = {}) =>
    given.ask.keeping.dispose({
      id: randomUUID(),
      fy: 2026,
      code: code as 'call',
      agreedOn: '2032-04-20',
      agreedRef: '府公第34号',
      agreedBy: '内閣総理大臣',
      ...more,
    })
  const files = () => given.ask.keeping.files({}).files.filter(({ fy }) => fy === 2026)

  it('of a whole year goes file by file, each recorded first, and leaves no row, no original and no search behind', () => {
    given = givenOffice()
    everyDeed(given)
    given.at('2032-05-01T10:00:00+09:00')
    const { ask, office } = given
    const before = files()
    expect(before.every(({ records }) => records > 0)).toBe(true)
    expect(() => go('applications')).toThrow(refused('conflict', { message: expect.stringContaining('審査・採点') }))
    const { head } = ask.audit.entries({})
    for (const code of ['talent', 'support', 'inquiries', 'decisions', 'meeting', 'review', 'applications', 'call']) {
      const id = randomUUID()
      const { disposal } = go(code, { id })
      expect(disposal.lines.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0)
      expect(disposal.lines.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true)
      // Sent again, it is the same; asked anew, it is refused.
      expect(go(code, { id }).disposal).toEqual(disposal)
      expect(() => go(code)).toThrow(refused('conflict'))
    }
    expect(files().map(({ standing, records, files: originals }) => [standing, records, originals])).toEqual(
      before.map(() => ['discarded', 0, 0]),
    )
    expect(files().find(({ code }) => code === 'applications')?.disposal).toMatchObject({ agreedRef: '府公第34号' })
    const verdict = ask.audit.verify({ head })
    expect(verdict).toMatchObject({ values: true, printed: { seq: expect.any(Number) } })
    expect(isSound(verdict)).toBe(true)
    const db = new Database(office.file, { readonly: true })
    const left = db.prepare(`SELECT count(*) FROM search_entry WHERE fy = 2026`).pluck().get()
    const locks = db.prepare(`SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'`).pluck().get()
    const foreign = db.pragma('foreign_key_check')
    db.close()
    expect([left, locks, foreign]).toEqual([0, 7, []])
    // The other year is as it was.
    expect(ask.applications.list({ fy: 2027 }).length).toBeGreaterThan(0)
  }, 240_000)
})

describe('The detail of a deed', () => {
  it('that was erased and is listed by no later entry is found by the inspection, and so is a list of another hash', () => {
    const { ask, office } = givenPerson()
    expect(ask.audit.verify({}).firstBad).toBe(null)
    const db = new Database(office.file)
    const seq = db.prepare(`SELECT min(seq) FROM audit WHERE erased_at IS NULL AND did <> 'audit.erase'`).pluck().get()
    db.prepare(`UPDATE audit SET detail = '{"v":1,"is":{}}', erased_at = '2032-05-01' WHERE seq = ?`).run(seq)
    db.close()
    expect(ask.audit.verify({}).firstBad?.seq).toBe(seq)
  })
})
