import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Caller } from '../../../db/caller.ts'
import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import { readMail } from '../../../electron/documents/mail/mail.ts'
import { carryOut } from '../../../electron/host/practice/play.ts'
import * as steps from '../../../electron/host/practice/steps.ts'
import type { FormReading } from '../../../shared/domain/applications/form.ts'
import { searchKey } from '../../../shared/domain/search-key.ts'
import type { Expected } from '../../support/forms/expected-form.ts'
import type { Direct } from '../../support/office/direct-client.ts'
import { givenOffice } from '../../support/office/office.ts'
import { callOf, passingWords } from '../../support/office/year.ts'

const folder = new URL('../../fixtures/forms/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => !name.startsWith('00_'))
  .sort()

/** What of those people may stand nowhere: name, reading, number and address of both contacts. */
const tracesOf = ({ contact, sub_contact: other }: Expected): string[] =>
  [contact, other]
    .flatMap(({ name, kana, tel, email }) => [name, kana, tel, email])
    .flatMap((text) => (text === null || text === '' ? [] : [searchKey(text).replaceAll(' ', '')]))

async function takenIn(ask: Direct, name: string) {
  const expected: Expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'))
  const mail = await readMail(readFileSync(new URL(`${name}/受信.eml`, folder)), '受信.eml')
  const reading = quoted(readApplicationForms(mail.attachments), expected)
  const id = randomUUID()
  const { from: sender, subject, messageId } = mail
  ask.intake.takeIn({
    id,
    fy: 2026,
    receivedAt: '2026-02-18T10:15:00+09:00',
    sender: { name: sender?.name ?? '', address: sender?.address ?? '', subject },
    messageId: messageId ?? '',
    reading,
    files: [],
  })
  carryOut(steps.register(id), callOf(ask))
  carryOut(steps.pass(id, passingWords), callOf(ask))
  return { id, expected }
}

/** As it came, and with its people named in the prose as well, as the sample's own prose names none. */
function quoted(reading: FormReading, { contact, sub_contact: other }: Expected): FormReading {
  const text = `${contact.name?.replace(' ', '')}氏(${contact.kana})と${other.name}が、${other.email}で受け付ける。`
  const cover = [...(reading.cover ?? []), { kind: 'paragraph' as const, text }]
  return { ...reading, cover, form: { ...reading.form, structure: `${reading.form.structure}${text}` } }
}

it('gives a 委員 the eleven sample applications without one name, number or address of their people', async () => {
  const given = givenOffice({ now: '2026-02-21T10:00:00+09:00' })
  const ask = given.as({ ...given.officer, name: '担当 次郎' })
  const taken: Awaited<ReturnType<typeof takenIn>>[] = []
  for (const name of names) taken.push(await takenIn(ask, name))
  const seat = ask.reviewers.add({ id: randomUUID(), fy: 2026, name: '委員 一郎', withProfile: true })
  const year = ask.programme.year({ fy: 2026 })
  ask.conflicts.declareNone({ reviewerId: seat.id, bodies: ask.scores.board({ fy: 2026 }).applicants })
  ask.scores.start({ fy: 2026 })
  const caller: Caller = { profileId: seat.profileId ?? '', name: seat.name, role: 'reviewer' }
  const own = given.as(caller)
  const ofAll = () => [
    own.applications.list({ fy: 2026 }),
    own.search.everywhere({ text: '見本太郎' }),
    own.search.everywhere({ text: 'example' }),
    ask.sheetFiles.book({ fy: 2026, reviewerId: seat.id }),
    ask.reports.overview({ fy: 2026, asOf: '2026-03-01', reviewerId: seat.id }),
  ]
  const ofOne = (id: string) => [
    own.applications.get({ id }),
    own.applications.document({ id, document: 'cover' }),
    own.applications.document({ id, document: 'detail' }),
  ]
  /** Of each application what of its people is told, by what is told of it and of all of them. */
  const found = () => {
    const keyOf = (answers: unknown) => searchKey(JSON.stringify(answers)).replaceAll(' ', '')
    const shared = keyOf(ofAll())
    return taken.map(({ id, expected }) => {
      const key = shared + keyOf(ofOne(id))
      return tracesOf(expected).filter((trace) => key.includes(trace))
    })
  }
  // In a year that shows them they are there: what is looked for can be found.
  for (const traces of found()) expect(traces.length).toBeGreaterThan(4)
  ask.programme.editYear({ ...year, paperNames: 'hidden', revision: ask.programme.year({ fy: 2026 }).revision })
  expect(found()).toEqual(taken.map(() => []))
  expect(own.search.everywhere({ text: '見本太郎' }).hits).toEqual([])
  expect(ask.search.everywhere({ text: '見本太郎' }).hits.length).toBeGreaterThan(0)
  // The matter is still there to be judged, and so are the labels.
  for (const { id, expected } of taken) {
    const paper = JSON.stringify(own.applications.document({ id, document: 'detail' }))
    for (const words of [expected.goal, expected.theme_reason, expected.contact.dept ?? '', expected.targets[0] ?? ''])
      expect(paper).toContain(words)
    expect(own.applications.get({ id })).toMatchObject({ files: [], form: { goal: expected.goal } })
    expect(ask.applications.asReviewer({ id })).toMatchObject({ doubts: [], unusable: [] })
  }
}, 120_000)
