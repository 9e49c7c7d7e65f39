import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { madeUpForm, readingOf } from '../../support/forms/made-up-form.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { refused } from '../../support/refused.ts'

const [tochigi, kochi] = ['09', '39']
const place = { document: 'detail' as const, block: 0, row: null, cell: null, label: '１' }
const read = (form: ApplicationForm) => {
  const reading = readingOf(form)
  return { ...reading, readings: reading.readings.map((each) => ({ ...each, place })) }
}

/** Where on its papers everything stands. */
const where = ({ readings, cover, detail }: ReturnType<typeof read>) => ({ readings, cover, detail })

function desk(given: GivenOffice) {
  const { ask, office, officer } = given
  const stored = (name: string) => {
    const upload = office.files.begin({ name, mime: 'application/octet-stream', limit: 1000 }, officer)
    upload.write(Buffer.from(`PK ${name}`))
    return upload.finish().fileId
  }
  /** A mail with its 詳細. */
  const mailed = (name: string, form: ApplicationForm, receivedAt = '2026-02-18T10:00:00+09:00') =>
    ask.intake.takeIn({
      ...{ id: randomUUID(), fy: 2026, receivedAt, messageId: `<${name}@example.lg.jp>`, reading: read(form) },
      sender: { name: '見本 太郎', address: `${name}@example.lg.jp`, subject: `応募書の提出(${name})` },
      files: [
        { fileId: stored(`${name}.eml`), kind: 'mail' as const },
        { fileId: stored(`${name}.docx`), kind: 'detail' as const },
      ],
    }).id
  const page = (id: string) => ask.applications.get({ id })
  const now = (id: string) => ({ id, revision: page(id).revision })
  const deeds = (id: string) => ask.applications.history({ id }).map(({ deed, more }) => [deed, more].join(' '))
  const came = () => ask.incoming.list({ fy: 2026 }).map(({ name, ending, prefecture }) => [name, ending, prefecture])
  const confirmed = (id: string) =>
    page(id).readings.flatMap(({ path, confirmedAt }) => (confirmedAt === null ? [] : [path]))
  return { ...given, mailed, page, now, deeds, came, confirmed }
}

describe('a draft under the wrong body', () => {
  it('goes to its own with all that came with it, for a reason where its paper says otherwise', () => {
    const { ask, mailed, page, now, deeds, came, confirmed } = desk(givenOffice())
    const id = mailed('a', madeUpForm('秋田県'))
    ask.applications.confirmFields({ ...now(id), paths: ['goal'], confirmed: true })
    const move = (jis2: string, reason = '') => ask.intake.moveTo({ ...now(id), jis2, reason })
    expect(() => move(tochigi)).toThrow(
      refused('invalid', { fields: { reason: expect.stringContaining('応募書には「秋田県」とあります') } }),
    )
    expect(() => move('05')).toThrow('すでに秋田県の応募です。')
    const moved = move(tochigi, '電話で確かめた')
    expect([moved.prefecture, moved.form.lgCode, moved.files.length]).toEqual(['栃木県', '090000', 2])
    expect(moved.form.goal).toBe(madeUpForm('秋田県').goal)
    expect(confirmed(id)).toEqual(['prefecture', 'lgCode', 'goal'])
    expect(deeds(id)[0]).toBe('秋田県から栃木県へ移した 電話で確かめた')
    expect(came()).toEqual([
      ['a.eml', 'drafted', '栃木県'],
      ['a.docx', 'drafted', '栃木県'],
    ])
    // Back to what the paper says needs no word.
    expect(move('05').prefecture).toBe('秋田県')
    expect(page(id).discarded).toBe(false)
  })

  it('of which nobody could read the body goes without a reason, and none with its number goes that way', () => {
    const { ask, mailed, now } = desk(givenOffice())
    const id = mailed('a', { ...madeUpForm('秋田県'), prefecture: null, lgCode: null })
    expect(ask.intake.moveTo({ ...now(id), jis2: kochi, reason: '' }).prefecture).toBe('高知県')
    ask.intake.register(now(id))
    expect(() => ask.intake.moveTo({ ...now(id), jis2: tochigi, reason: '誤り' })).toThrow('「版」のタブ')
  })
})

describe('a version that was taken for the wrong body', () => {
  /** 秋田県 with its number, and a mail of 栃木県 whose body was typed wrongly and which replaced it. */
  function mistaken() {
    const of = desk(givenOffice())
    const { ask, mailed, now } = of
    const id = mailed('akita', { ...madeUpForm('秋田県', 'A'), goal: '秋田の目標' })
    ask.intake.register(now(id))
    ask.applications.confirmFields({ ...now(id), paths: ['consent', 'goal'], confirmed: true })
    const draftId = mailed('tochigi', { ...madeUpForm('秋田県', 'B'), goal: '栃木の目標' }, '2026-02-19T10:00:00+09:00')
    ask.intake.replaceWith({ ...now(id), draftId })
    const out = (extra: object = {}) => ({
      ...{
        ...now(id),
        jis2: tochigi,
        reason: '差出人は栃木県',
        sender: { name: '', address: 'akita@example.lg.jp', subject: '' },
      },
      reading: where(read(madeUpForm('秋田県', 'A'))),
      ...extra,
    })
    return { ...of, id, draftId, out }
  }

  it('is the draft of its own body again, with what was put right since, and the version before counts', () => {
    const { ask, id, draftId, out, page, now, deeds, came, confirmed } = mistaken()
    ask.applications.editField({ ...now(id), path: 'structure', value: '直した体制' })
    const { itemId } = page(id).checks[0]!
    ask.checks.record({ ...now(id), itemId, result: 'ok', note: '見た' })
    expect(ask.intake.takeVersionOut(out())).toEqual({ id, draftId })

    const draft = page(draftId)
    expect([draft.prefecture, draft.discarded, draft.form.goal, draft.form.structure]).toEqual([
      ...['栃木県', false, '栃木の目標', '直した体制'],
    ])
    expect(draft.files.map(({ name }) => name).toSorted()).toEqual(['tochigi.docx', 'tochigi.eml'])
    expect(confirmed(draftId)).toEqual(['prefecture', 'lgCode', 'structure', 'consent'])
    expect(deeds(draftId)[0]).toBe('秋田県から栃木県へ移した R8-01の第2版だったもの / 差出人は栃木県')

    const left = page(id)
    expect([left.version, left.theme, left.form.goal, left.sender.address]).toEqual([
      ...[1, 'A', '秋田の目標', 'akita@example.lg.jp'],
    ])
    expect(left.files.map(({ name }) => name).toSorted()).toEqual(['akita.docx', 'akita.eml'])
    // What differed was confirmed on the other's paper, or not at all.
    expect(confirmed(id)).toEqual(['consent'])
    expect(left.checks[0]).toMatchObject({ checkedAt: null, note: '' })
    expect(ask.applications.versions({ id }).map(({ version }) => version)).toEqual([1])
    expect(deeds(id)[0]).toBe('第2版を栃木県へ移した 差出人は栃木県')
    expect(came().filter(([name]) => name?.startsWith('tochigi'))).toEqual([
      ['tochigi.eml', 'drafted', '栃木県'],
      ['tochigi.docx', 'drafted', '栃木県'],
    ])
    expect(ask.intake.register(now(draftId)).receiptNo).toBe('R8-02')
  })

  it('takes its answer to a 補正依頼 and its 受領連絡 along: the request is out as before, and is answered by what comes', () => {
    const { ask, id, out, page, now, mailed } = mistaken()
    const draftOf = (name: string, at: string) => mailed(name, { ...madeUpForm('秋田県', 'A'), goal: name }, at)
    ask.intake.takeVersionOut(out())
    ask.applications.move({ ...now(id), to: 'checking' })
    ask.corrections.draw({ applicationId: id, id: randomUUID() })
    const request = () => ask.corrections.list({ applicationId: id }).requests[0]!
    const { id: requestId, revision } = request()
    const asked = {
      id: randomUUID(),
      place: '到達目標',
      message: '直してください。',
      form: 'replace' as const,
      included: true,
    }
    const { dueOn, dueHour, method } = request()
    ask.corrections.edit({ id: requestId, dueOn, dueHour, method, items: [asked], revision })
    ask.corrections.send({ id: requestId, sentOn: '2026-02-20', revision: request().revision })
    const wrong = draftOf('別の県', '2026-02-20T10:00:00+09:00')
    ask.intake.replaceWith({ ...now(id), draftId: wrong, answers: requestId })
    const item = request().items[0]!
    ask.corrections.close({
      id: requestId,
      itemId: item.id,
      outcome: 'resolved',
      note: '見た',
      revision: request().revision,
    })
    const sentAt = '2026-02-20T10:30:00+09:00'
    const { said } = ask.corrections.sendReceipt({ id: randomUUID(), applicationId: id, version: 2, sentAt })
    expect(page(id)).toMatchObject({ version: 2, state: 'checking', receiptSentAt: sentAt })

    ask.intake.takeVersionOut(out())
    expect(page(id)).toMatchObject({ version: 1, state: 'correcting', receiptSentAt: null })
    expect(request()).toMatchObject({ state: 'sent', answeredOn: null, answerVersion: null })
    expect(request().items[0]).toMatchObject({ outcome: null, outcomeNote: '' })
    expect(ask.corrections.receipt({ applicationId: id }).said).toMatchObject([
      { id: said[0]!.id, version: 2, takenBackWhy: '第2版は栃木県のものだったため、移した' },
    ])

    // What comes from its own body has the same number, answers the request, and is told of its receipt anew.
    ask.intake.replaceWith({
      ...now(id),
      draftId: draftOf('正しい目標', '2026-02-20T11:00:00+09:00'),
      answers: requestId,
    })
    expect(request()).toMatchObject({ state: 'answered', answerVersion: 2 })
    const again = { id: randomUUID(), applicationId: id, version: 2, sentAt: '2026-02-20T11:30:00+09:00' }
    expect(ask.corrections.sendReceipt(again).said).toHaveLength(2)
  })

  it('is nobody else’s while it is the first one, or while a 補正依頼 asks about it', () => {
    const { ask, id, out, now } = mistaken()
    ask.applications.move({ ...now(id), to: 'checking' })
    const draw = () => ask.corrections.draw({ applicationId: id, id: randomUUID() })
    const { requests } = draw()
    expect(() => ask.intake.takeVersionOut(out())).toThrow('第1回の補正依頼が第2版についてのもの')
    const [request] = requests
    ask.corrections.takeBack({ id: request!.id, reason: '別の県の応募', revision: request!.revision })
    ask.intake.takeVersionOut(out())
    expect(() => ask.intake.takeVersionOut(out())).toThrow('初回の版は移せません')
  })
})
