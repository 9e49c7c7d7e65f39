import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { writeCorrection } from '../../../electron/host/jobs/letters/write-correction.ts'
import { correctionFields } from '../../../shared/domain/applications/correction/fields.ts'
import { officeFields } from '../../../shared/domain/office/office-fields.ts'
import { fieldsOf } from '../../../shared/domain/record-fields.ts'
import { applications, inputOf } from '../../domain/applications/judged-forms.ts'
import { jobHere } from '../../support/hosts/job-here.ts'
import { readAgain } from '../../support/letters/read-again.ts'
import { givenOffice } from '../../support/office/office.ts'
import { takeIn } from '../../support/office/year.ts'

const saga = applications.find(({ prefecture }) => prefecture === '佐賀県')
if (saga === undefined) throw new Error('佐賀県 is one of the eleven')
const { form } = inputOf(saga)
const whole = {
  ...form,
  ...{ themesMarked: ['F' as const], targets: ['佐賀市', '唐津市', '鹿島市'], consent: true },
  kpis: form.kpis.flatMap((kpi) => [
    { ...kpi, target: 6 },
    { ...kpi, track: 'THEME' as const, name: '導入団体', unit: '団体', baseline: 3, target: 9 },
  ]),
}

/** 佐賀県 as it came, in 要件確認. */
function givenSaga() {
  const given = givenOffice({ now: '2026-02-24T10:00:00+09:00' })
  const { ask } = given
  const settings = ask.office.settings({})
  ask.office.editSettings({
    ...fieldsOf(officeFields, settings),
    ...{ label: '機密性2情報', senderTitle: '地域情報化企画室長', revision: settings.revision },
  })
  const id = takeIn(ask, form, '2026-02-19T08:05:00+09:00')
  const page = () => ask.applications.get({ id })
  ask.intake.register({ id, revision: page().revision })
  for (const check of page().checks.filter(({ rule }) => ['cover', 'detail'].includes(rule)))
    ask.checks.record({ id, itemId: check.itemId, result: 'ok', note: '紙で受領', revision: page().revision })
  const requests = () => ask.corrections.list({ applicationId: id }).requests
  const newest = () => requests().at(-1)!
  const draw = () => ask.corrections.draw({ id: randomUUID(), applicationId: id })
  return { ...given, id, page, newest, requests, draw }
}

describe('補正', () => {
  it('goes out to 佐賀県 with its five defects, comes back as another version, and is closed item by item over two rounds', async () => {
    const given = givenSaga()
    const { ask, id, page, newest, draw, at } = given
    expect(() => ask.applications.move({ id, to: 'correcting', reason: '', revision: page().revision })).toThrow(
      '「補正」のタブで依頼を作り、送付した日を記録すると変わります。',
    )
    draw()
    expect(newest()).toMatchObject({ round: 1, state: 'drafted', dueOn: '2026-02-27', dueHour: 17, daysLeft: null })
    expect(newest().items.map(({ code }) => code)).toEqual([
      'theme.many',
      'target.outside',
      'kpi.theme.missing',
      'kpi.same',
      'consent.missing',
    ])
    expect(() => draw()).toThrow('第1回の補正依頼が「作成中」です。')

    // The officer's own words, order and item.
    const [first, ...rest] = newest().items.map(({ id: itemId, place, message, form: answer, included }) => ({
      ...{ id: itemId, place, message, form: answer, included },
    }))
    const own = {
      ...first!,
      id: randomUUID(),
      place: '概要図',
      message: '概要図を御提出ください。',
      form: 'add' as const,
    }
    const edit = (change: object) =>
      ask.corrections.edit({
        ...fieldsOf(correctionFields, { ...newest(), items: [...newest().items] }),
        ...{ id: newest().id, revision: newest().revision, ...change },
      })
    edit({ items: [...rest, { ...first!, message: '石川県のように一つとしてください。' }, own] })
    const other = takeIn(ask, { ...whole, prefecture: '石川県', lgCode: '170003' }, '2026-02-18T08:05:00+09:00')
    expect(ask.applications.get({ id: other }).prefecture).toBe('石川県')
    const send = (sentOn = '2026-02-24') =>
      ask.corrections.send({ id: newest().id, sentOn, revision: newest().revision })
    expect(send).toThrow('№5の文に、ほかの団体の名前があります: 石川県。')
    edit({ items: [...rest, first!, { ...own, included: false }], dueOn: '2026-03-01' })
    expect(send).toThrow('閉庁日(土日)です。次の開庁日は')
    edit({ dueOn: '2026-03-02' })

    // W2 as a Word file, read again, and as a mail.
    const { tools, files } = jobHere(given)
    const made = await writeCorrection(tools, { id: newest().id, datedOn: '2026-02-24' })
    expect(made.stopped).toEqual([])
    const name = 'R8_補正依頼_佐賀県_20260224.docx'
    const words = readAgain(files.get(name)!).paragraphs.map((each) => each.words)
    expect(words).toEqual(
      expect.arrayContaining(['事　務　連　絡', '令和8年2月24日', '地域情報化企画室長', '記', '以上']),
    )
    expect(words.find((each) => each.includes('(依頼)'))).not.toContain('(案)')
    expect(words.join('\n')).toContain('3番目に記入された団体')
    expect(words.join('\n')).toContain('令和8年3月2日(月)17時')
    expect(words.join('\n')).not.toContain('概要図')
    await writeCorrection(tools, { id: newest().id, datedOn: null })
    expect([...files.keys()]).toContain('案_R8_補正依頼_佐賀県_20260224.docx')
    expect(newest().mail.body).toContain(' 5 応募書(詳細) 選択する重点テーマ\n')

    send()
    expect([page().state, page().corrections, newest().daysLeft]).toEqual(['correcting', 1, 4])
    const dueInR2 = () => ask.reports.requirements({ fy: 2026, asOf: '2026-02-24' }).rows[0]?.correctionDue
    expect(dueInR2()).toBe('2026-03-02')
    expect(() => edit({ dueOn: '2026-03-03' })).toThrow('文面を直せるのは送付する前までです。')
    expect(() => ask.applications.move({ id, to: 'checking', reason: '', revision: page().revision })).toThrow(
      '第1回の補正依頼が回答を待っています。',
    )

    // What comes back leaves the theme as it was.
    at('2026-02-26T16:40:00+09:00')
    const draftId = takeIn(ask, { ...whole, themesMarked: form.themesMarked }, '2026-02-26T16:30:00+09:00')
    const early = takeIn(ask, whole, '2026-02-23T16:30:00+09:00')
    const answers = newest().id
    // What crossed the request on its way does not answer it.
    expect(() => ask.intake.replaceWith({ id, draftId: early, answers, revision: page().revision })).toThrow('送付')
    ask.intake.discard({ id: early, revision: ask.applications.get({ id: early }).revision })
    ask.intake.replaceWith({ id, draftId, answers, revision: page().revision })
    expect([newest().state, newest().answeredOn]).toEqual(['answered', '2026-02-26'])
    expect([page().state, newest().version, newest().answerVersion, dueInR2()]).toEqual(['checking', 1, 2, null])
    expect(newest().items.map(({ code, proposed }) => [code, proposed])).toEqual([
      ['target.outside', 'resolved'],
      ['kpi.theme.missing', 'resolved'],
      ['kpi.same', 'resolved'],
      ['consent.missing', 'resolved'],
      ['theme.many', 'unanswered'],
      ['', null],
    ])
    expect(draw).toThrow('結果(解消・一部・未回答)のない事項があります(№1・№2・№3・№4・№5)')
    for (const { id: itemId, proposed, included } of newest().items)
      if (included)
        ask.corrections.close({
          ...{ id: newest().id, itemId, outcome: proposed ?? 'resolved', note: '', revision: newest().revision },
        })
    draw()
    expect(newest().items.map(({ code, carriedFrom }) => [code, carriedFrom !== null])).toEqual([['theme.many', true]])

    // The second round: answered, closed; then another one is taken back.
    send('2026-02-26')
    ask.applications.editField({ id, path: 'themesMarked', value: ['F'], revision: page().revision })
    ask.corrections.answer({ id: newest().id, answeredOn: '2026-02-26', revision: newest().revision })
    const [last] = newest().items
    expect(last?.proposed).toBe('resolved')
    ask.corrections.close({
      ...{ id: newest().id, itemId: last!.id, outcome: 'resolved', note: '電話で確認', revision: newest().revision },
    })
    expect([page().defects, page().corrections]).toEqual([0, 2])
    draw()
    expect(send).toThrow('お願いする事項がありません。')
    ask.corrections.takeBack({ id: newest().id, reason: '不要となった', revision: newest().revision })
    expect([newest().state, page().state]).toEqual(['takenBack', 'checking'])
    expect(ask.applications.history({ id }).map(({ did }) => did)).toEqual(
      expect.arrayContaining(['corrections.send', 'corrections.takeBack', 'applications.move']),
    )
  })
})
