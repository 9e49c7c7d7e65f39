import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type FormPath, formFields, valueAt } from '../../../shared/domain/applications/form.ts'
import { madeUpForm, readingOf } from '../../support/forms/made-up-form.ts'
import { givenOffice } from '../../support/office/office.ts'
import { passed, takeIn } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const inTime = '2026-02-20T17:00:00+09:00'
const late = '2026-02-20T17:00:01+09:00'
describe('an application that came in', () => {
  it('at the deadline is in time, a second later it is late, and waits for a decision with a reason', () => {
    const { ask } = givenOffice()
    const nara = takeIn(ask, madeUpForm('奈良県', 'B'), inTime)
    const kochi = takeIn(ask, madeUpForm('高知県', 'C'), late)
    expect(ask.applications.get({ id: nara }).late).toBe(false)
    expect(ask.applications.get({ id: kochi }).late).toBe(true)

    const registered = ask.intake.register({ id: kochi, revision: ask.applications.get({ id: kochi }).revision })
    expect(registered.receiptNo).toBe('R8-01')
    expect(() => ask.applications.move({ id: kochi, to: 'checking', revision: registered.revision })).toThrow(
      refused('conflict'),
    )
    const decided = ask.applications.decideLate({
      id: kochi,
      decision: 'accepted',
      reason: 'メールサーバーの障害による',
      revision: registered.revision,
    })
    expect(ask.applications.move({ id: kochi, to: 'checking', revision: decided.revision }).state).toBe('checking')
  })

  it('becomes late when a deadline that was typed too late is put right', () => {
    const { ask } = givenOffice()
    const id = takeIn(ask, madeUpForm('奈良県'), inTime)
    const to = '2026-02-20T16:59:59+09:00'
    ask.programme.moveDeadline({ id: randomUUID(), fy: 2026, kind: 'corrected', to, reason: '公示は16時59分59秒まで' })
    expect(ask.applications.get({ id }).late).toBe(true)
  })

  it('is one application however often its e-mail is dropped', () => {
    const { ask } = givenOffice()
    const mail = {
      fy: 2026,
      receivedAt: inTime,
      sender: { name: '', address: '', subject: '' },
      messageId: '<1@example.lg.jp>',
      reading: readingOf(madeUpForm('秋田県')),
      files: [],
    }
    const first = ask.intake.takeIn({ ...mail, id: randomUUID() })
    const again = ask.intake.takeIn({ ...mail, id: randomUUID() })
    expect(first.outcome).toBe('drafted')
    expect(again).toEqual({ id: first.id, outcome: 'already', late: false })
    expect(ask.applications.list({ fy: 2026 })).toHaveLength(1)
  })

  it('gets gap-free numbers in the order of registration, and a second one of the same body is refused', () => {
    const { ask } = givenOffice()
    const ids = ['秋田県', '栃木県', '石川県'].map((name) => takeIn(ask, madeUpForm(name), inTime))
    const again = takeIn(ask, madeUpForm('秋田県', 'B'), inTime)
    const numbers = ids.map((id) => ask.intake.register({ id, revision: 1 }).receiptNo)
    expect(numbers).toEqual(['R8-01', 'R8-02', 'R8-03'])
    expect(() => ask.intake.register({ id: again, revision: 1 })).toThrow(refused('conflict'))
    const nagano = takeIn(ask, madeUpForm('長野県'), inTime)
    expect(ask.intake.register({ id: nagano, revision: 1 }).receiptNo).toBe('R8-04')
  })

  it('is registered once by a double click', () => {
    const { ask } = givenOffice()
    const id = takeIn(ask, madeUpForm('秋田県'), inTime)
    const first = ask.intake.register({ id, revision: 1 })
    expect(ask.intake.register({ id, revision: 1 }).receiptNo).toBe(first.receiptNo)
  })

  it('shows both values to the second of two windows and overwrites nothing', () => {
    const { ask } = givenOffice()
    const id = takeIn(ask, madeUpForm('秋田県'), inTime)
    const { revision } = ask.applications.get({ id })
    ask.applications.editField({ id, path: 'pool.fulltime', value: 2, revision })
    expect(() => ask.applications.editField({ id, path: 'pool.fulltime', value: 5, revision })).toThrow(
      refused('conflict', {
        clashes: [{ field: 'pool.fulltime', label: '人材プール 常勤', theirs: '2人', yours: '5人' }],
      }),
    )
    expect(ask.applications.get({ id }).form.pool.fulltime).toBe(2)
  })

  it('has its defects named as soon as a value is wrong, and they go when it is mended', () => {
    const { ask } = givenOffice()
    const id = takeIn(ask, madeUpForm('佐賀県', 'F'), inTime)
    const before = ask.applications.get({ id })
    const wrong = ask.applications.editField({
      id,
      path: 'targets',
      value: ['佐賀市', '府中市'],
      revision: before.revision,
    })
    const named = wrong.checks.flatMap((check) => check.defects)
    expect(named.map((defect) => defect.code)).toContain('target.outside')
    expect(named.map((defect) => defect.message).join()).toContain('府中市は佐賀県の団体ではありません')
    const mended = ask.applications.editField({ id, path: 'targets', value: ['佐賀市'], revision: wrong.revision })
    expect(mended.checks.flatMap((check) => check.defects).map((defect) => defect.code)).not.toContain('target.outside')
  })

  it('refuses a value that cannot stand in the field, and keeps the old one', () => {
    const { ask } = givenOffice()
    const id = takeIn(ask, madeUpForm('秋田県'), inTime)
    const wrong: [FormPath, z.core.util.JSONType][] = [
      ['pool.fulltime', -1],
      ['pool.fulltime', '三人'],
      ['docDate', '2026-02-31'],
      ['themesMarked', ['G']],
      ['kpis', [{ track: 'TALENT' }]],
    ]
    for (const [path, value] of wrong)
      expect(() => ask.applications.editField({ id, path, value, revision: 1 })).toThrow(refused('invalid'))
    expect(ask.applications.get({ id }).revision).toBe(1)
  })

  it('keeps every version when a corrected one replaces it', () => {
    const { ask } = givenOffice()
    const id = takeIn(ask, madeUpForm('秋田県', 'A'), inTime)
    ask.intake.register({ id, revision: 1 })
    const draftId = takeIn(ask, madeUpForm('秋田県', 'B'), late)
    const page = ask.intake.replaceWith({ id, draftId, revision: ask.applications.get({ id }).revision })
    expect(page).toMatchObject({ version: 2, theme: 'B', receiptNo: 'R8-01', receivedAt: inTime, late: false })
    expect(ask.applications.list({ fy: 2026 })).toHaveLength(1)
    expect(
      ask.applications
        .versions({ id })
        .map(({ version, receivedAt, form }) => [version, receivedAt, form.themesMarked]),
    ).toEqual([
      [2, late, ['B']],
      [1, inTime, ['A']],
    ])
  })

  it('keeps ○× and confirmations where a further version changed nothing of theirs, and names the rest', () => {
    const { ask } = givenOffice()
    const id = takeIn(ask, madeUpForm('秋田県', 'A'), inTime)
    const page = () => ask.applications.get({ id })
    ask.intake.register({ id, revision: 1 })
    const judge = (rule: string, result: 'ok' | 'na' = 'ok') => {
      const { itemId = '', ruleResult } = page().checks.find((each) => each.rule === rule) ?? {}
      const note = ruleResult === result ? '' : '電話で確かめた'
      ask.checks.record({ id, itemId, result, note, revision: page().revision })
    }
    const again = () => page().checks.flatMap(({ rule, again }) => (again === null ? [] : [[rule, again.paths]]))
    for (const { rule } of page().checks) judge(rule)
    const goal: FormPath = 'goal'
    // What the officer put right is what was looked at.
    ask.applications.editField({ id, path: goal, value: '直した目標', revision: page().revision })
    const paths = page().readings.map(({ path }) => path)
    ask.applications.confirmFields({ id, paths, confirmed: true, revision: page().revision })

    const came = { ...madeUpForm('秋田県', 'B'), goal: '直した目標' }
    const draftId = takeIn(ask, came, '2026-02-20T16:59:00+09:00')
    // A field of the draft was put right in another window while its differences were looked at.
    const { revision: seen } = ask.applications.get({ id: draftId })
    const dept = madeUpForm('秋田県').contact.dept
    ask.applications.editField({ id: draftId, path: 'contact.dept', value: '別の課', revision: seen })
    ask.applications.editField({ id: draftId, path: 'contact.dept', value: dept, revision: seen + 1 })
    const taking = { id, draftId, revision: page().revision }
    expect(() => ask.intake.replaceWith({ ...taking, draftRevision: seen })).toThrow(/変更/)
    ask.intake.replaceWith({ ...taking, draftRevision: ask.applications.get({ id: draftId }).revision })
    const changed = formFields
      .map(([path]) => path)
      .filter(
        (path) => JSON.stringify(valueAt(came, path)) !== JSON.stringify(valueAt(madeUpForm('秋田県', 'A'), path)),
      )
      .filter((path) => path !== goal)
    const open = page().readings.filter(({ confirmedAt }) => confirmedAt === null)
    expect(open.map(({ path }) => path)).toEqual(changed)
    expect(open.map((each) => each.again)).toEqual(changed.map(() => 1))
    expect(again()).toContainEqual(['oneTheme', ['themesMarked']])
    expect(again().flat()).not.toContain('contact')
    expect(() => ask.applications.move({ id, to: 'eligible', revision: page().revision })).toThrow(
      refused('conflict', { message: expect.stringContaining('重点テーマが一つである(選択する重点テーマ)') }),
    )
    // A window that still shows the first version says nothing of the second.
    const theme = page().checks.find(({ rule }) => rule === 'oneTheme')!
    ask.checks.record({ id, itemId: theme.itemId, result: 'ok', note: '', version: 1, revision: page().revision })
    expect(again()).toContainEqual(['oneTheme', ['themesMarked']])
    for (const [rule] of again()) judge(String(rule))
    expect(again()).toEqual([])
    expect(ask.applications.move({ id, to: 'eligible', revision: page().revision }).state).toBe('eligible')
  })

  it('typed by hand starts empty and can be registered', () => {
    const { ask } = givenOffice({ now: '2026-02-20T18:00:00+09:00' })
    const id = randomUUID()
    const page = ask.intake.create({ id, fy: 2026, jis2: '42', receivedAt: null })
    expect(page).toMatchObject({ prefecture: '長崎県', lgCode: '420000', state: 'draft' })
    expect(page.readings.filter(({ sureness }) => sureness === 'certain').map(({ path }) => path)).toEqual([
      'prefecture',
      'lgCode',
    ])
    expect(() => ask.intake.register({ id, revision: page.revision })).toThrow(
      refused('invalid', { fields: { receivedAt: '受信日時を秒まで入力してください。' } }),
    )
    const dated = ask.applications.editReceipt({ id, receivedAt: inTime, note: '紙で受領', revision: page.revision })
    // Saved once more as it stands it is no deed: nothing is noted, and no other window is out of date.
    const noted = ask.audit.entries({ limit: 1 }).total
    const again = ask.applications.editReceipt({ id, receivedAt: inTime, note: '紙で受領', revision: dated.revision })
    expect([again.revision, ask.audit.entries({ limit: 1 }).total]).toEqual([dated.revision, noted])
    expect(ask.intake.register({ id, revision: dated.revision }).receiptNo).toBe('R8-01')
  })

  it('passes only when every required item is answered', () => {
    const { ask } = givenOffice()
    const id = takeIn(ask, madeUpForm('秋田県'), inTime)
    const registered = ask.intake.register({ id, revision: 1 })
    const checking = ask.applications.move({ id, to: 'checking', revision: registered.revision })
    expect(() => ask.applications.move({ id, to: 'eligible', revision: checking.revision })).toThrow(
      refused('conflict'),
    )
    const other = passed(ask, madeUpForm('栃木県'), inTime)
    expect(ask.applications.get({ id: other }).state).toBe('eligible')
  })

  it('thrown away by mistake comes back', () => {
    const { ask } = givenOffice()
    const id = takeIn(ask, madeUpForm('秋田県'), inTime)
    const gone = ask.intake.discard({ id, revision: 1 })
    expect(ask.applications.list({ fy: 2026 })).toEqual([])
    expect(ask.search.everywhere({ text: '秋田' }).hits.map((hit) => hit.kind)).toEqual(['prefecture'])
    ask.intake.restore({ id, revision: gone.revision })
    expect(ask.applications.list({ fy: 2026 })).toHaveLength(1)
  })

  it('is found in any writing, by one character, by reading and by what its papers say', () => {
    const { ask } = givenOffice()
    const id = takeIn(ask, madeUpForm('長崎県', 'D'), inTime)
    for (const text of ['ながさき', '長崎', 'ﾅｶﾞｻｷ', '420000', '長', '崎県', '見本 太郎', '見本太郎', '人材プールを9人'])
      expect(
        ask.search.everywhere({ text }).hits.map((hit) => hit.route),
        text,
      ).toContain(text === '人材プールを9人' ? `/applications/${id}/form` : `/applications/${id}`)
    expect(ask.search.everywhere({ text: '存在しない言葉' }).hits).toEqual([])
  })
})
