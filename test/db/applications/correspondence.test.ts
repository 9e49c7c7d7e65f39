import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { madeUpForm, readingOf } from '../../support/forms/made-up-form.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { takeIn } from '../../support/office/year.ts'

const fy = 2026
const [saga, kochi] = ['41', '39']

function stored({ office, officer }: GivenOffice, name: string): string {
  const upload = office.files.begin({ name, mime: 'message/rfc822', limit: 1000 }, officer)
  upload.write(Buffer.from(`Subject: question\r\n\r\n${name}`))
  return upload.finish().fileId
}

/** A mail that holds no form, as an intake lists it once it is refused. */
function question(given: GivenOffice, name = '質問.eml'): string {
  const { ask } = given
  const fileId = stored(given, name)
  const item = { in: null, position: 0, fileId, name, size: 0, sha256: '0'.repeat(64) }
  return ask.incoming.refuse({
    fy,
    came: [item],
    subject: '経費の対象について',
    sender: 'saga@example.lg.jp',
    reason: '応募書がありません。',
  }).id
}

const call = { heldAt: '2026-02-19T11:00:00+09:00', person: '例示 花子', dept: 'デジタル課', takenBy: '見本 一郎' }

describe('やりとり', () => {
  it('shows all that passed with a prefecture in order of time: its mails, a question filed to it, calls, 受付 and 補正', () => {
    const given = givenOffice({ now: '2026-02-20T09:00:00+09:00' })
    const { ask } = given
    const page = (jis2: string) => ask.correspondence.page({ fy, jis2 })
    const came = (id: string) => ask.incoming.list({ fy }).find((each) => each.id === id)!
    const id = takeIn(ask, { ...madeUpForm('佐賀県'), consent: false }, '2026-02-18T10:00:00+09:00')
    const registered = ask.intake.register({ id, revision: ask.applications.get({ id }).revision })
    ask.applications.move({ id, to: 'checking', revision: registered.revision })

    // A question ends in やりとり, and asks for nothing more; put to the wrong prefecture it is put right.
    const asked = question(given)
    expect(came(asked).open).toBe(true)
    const receivedAt = '2026-02-17T09:30:00+09:00'
    ask.incoming.fileTo({ id: asked, jis2: kochi, receivedAt, revision: 1 })
    expect(page(kochi)).toMatchObject([{ kind: 'mail', title: '経費の対象について', at: receivedAt }])
    ask.incoming.fileTo({ id: asked, jis2: saga, receivedAt, revision: 2 })
    expect(came(asked)).toMatchObject({ open: false, ending: 'filed', filedTo: saga })
    expect(page(kochi)).toEqual([])
    expect(() => ask.incoming.fileTo({ id: asked, jis2: kochi, receivedAt, revision: 2 })).toThrow(/変更/)
    const future = { id: asked, jis2: saga, receivedAt: '2026-03-01T00:00:00+09:00', revision: 3 }
    expect(() => ask.incoming.fileTo(future)).toThrow('が今より後です')
    // Dropped once more it stays there.
    expect(question(given)).toBe(asked)
    expect(came(asked)).toMatchObject({ ending: 'filed', filedTo: saga })
    // What became an application is in its やりとり by itself.
    const mail = ask.incoming.list({ fy }).find(({ ending }) => ending === 'drafted')
    if (mail) expect(() => ask.incoming.fileTo({ ...mail, jis2: saga, receivedAt })).toThrow('応募になった')

    // A call: a day of nothing to do is refused; what was typed wrongly is changed with its history, or struck.
    const noteId = randomUUID()
    const typed = { id: noteId, fy, jis2: saga, ...call, summary: '同意書の様式を尋ねられた。' }
    expect(() => ask.correspondence.addNote({ ...typed, dueOn: '2026-02-24' })).toThrow('次にすることを入力')
    expect(() => ask.correspondence.addNote({ ...typed, heldAt: '2026-02-21T09:00:00+09:00' })).toThrow('今より後')
    const added = ask.correspondence.addNote({ ...typed, nextStep: '様式を送る', dueOn: '2026-02-24' })
    const { jis2: _, recordedAt: __, recordedBy: ___, struckAt, struckBy, struckWhy, ...fields } = added
    expect([struckAt, struckBy, struckWhy]).toEqual([null, null, ''])
    ask.correspondence.editNote({ ...fields, person: '例示 桃子' })
    expect(() => ask.correspondence.editNote(fields)).toThrow(/変更/)
    const wrong = ask.correspondence.addNote({ ...typed, id: randomUUID(), summary: '別の県の電話' })
    ask.correspondence.strikeNote({ id: wrong.id, reason: '高知県との電話だった。', revision: 1 })
    expect(() => ask.correspondence.strikeNote({ id: wrong.id, reason: 'もう一度', revision: 2 })).toThrow('取り消した')

    ask.corrections.draw({ id: randomUUID(), applicationId: id })
    const [request] = ask.corrections.list({ applicationId: id }).requests
    ask.corrections.send({ id: request!.id, sentOn: '2026-02-20', revision: request!.revision })

    const entries = page(saga)
    expect(entries.map(({ kind, at }) => [kind, at?.slice(0, 10)])).toEqual([
      ['request', '2026-02-20'],
      ['receipt', '2026-02-20'],
      ['phone', '2026-02-19'],
      ['phone', '2026-02-19'],
      ['application', '2026-02-18'],
      ['mail', '2026-02-17'],
    ])
    expect(entries[1]?.text).toContain('受領')
    const phones = entries.flatMap(({ note }) => note ?? [])
    expect(phones.map(({ summary, struckWhy, person }) => [summary, struckWhy, person])).toEqual([
      ['別の県の電話', '高知県との電話だった。', '例示 花子'],
      ['同意書の様式を尋ねられた。', '', '例示 桃子'],
    ])
    expect(ask.correspondence.list({ fy }).filter((body) => body.calls + body.mails + body.applications > 0)).toEqual([
      { jis2: saga, prefecture: '佐賀県', applications: 1, mails: 1, calls: 2, open: 1, dueOn: '2026-02-24' },
    ])
    const deeds = ask.audit.entries({ subject: `fy:${fy}` }).entries.map(({ deed, more }) => `${deed} ${more}`)
    expect(deeds).toContain('佐賀県との電話メモを直した 相手 例示 花子 → 例示 桃子')

    // From a week before its day on it stands among 今日やること, until it is done.
    const tasks = () => ask.home.today({ fy }).tasks.filter(({ route }) => route.startsWith('/correspondence'))
    expect(tasks()).toMatchObject([
      { title: '佐賀県 様式を送る(電話メモ)', due: '2026-02-24', route: `/correspondence/41/${noteId}` },
    ])
    ask.correspondence.editNote({ ...fields, person: '例示 桃子', done: true, revision: 2 })
    expect(tasks()).toEqual([])

    // Set aside after all, it leaves やりとり.
    ask.incoming.setAside({ id: asked, reason: 'ほかの課あて', revision: 3 })
    expect(page(saga).some(({ kind }) => kind === 'mail')).toBe(false)
  })

  it('gives a filed mail up to the application that it is after all when it is read again', () => {
    const given = givenOffice({ now: '2026-02-20T09:00:00+09:00' })
    const { ask } = given
    const receivedAt = '2026-02-18T10:00:00+09:00'
    const id = question(given)
    ask.incoming.fileTo({ id, jis2: kochi, receivedAt, revision: 1 })
    const { id: draft, outcome } = ask.intake.takeIn({
      ...{ id: randomUUID(), fy, receivedAt, messageId: '<1@example.lg.jp>', reading: readingOf(madeUpForm('佐賀県')) },
      sender: { name: '', address: 'saga@example.lg.jp', subject: '応募書の提出' },
      files: [{ fileId: stored(given, '質問.eml'), kind: 'mail' }],
    })
    expect(outcome).toBe('drafted')
    expect(ask.incoming.list({ fy })).toMatchObject([
      { id, ending: 'drafted', applicationId: draft, prefecture: '佐賀県', filedTo: null, open: false },
    ])
    expect(ask.correspondence.page({ fy, jis2: kochi })).toEqual([])
    expect(ask.correspondence.page({ fy, jis2: saga }).map(({ title }) => title)).toEqual(['応募 応募書の提出'])
  })
})
