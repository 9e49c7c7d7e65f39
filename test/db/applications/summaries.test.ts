import { describe, expect, it } from 'vitest'
import type { Caller } from '../../../db/caller.ts'
import type { FormPath } from '../../../shared/domain/applications/form.ts'
import type { SummaryPart } from '../../../shared/domain/applications/summary.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { refusalOf } from '../../support/office/field-values.ts'
import { type GivenOffice, givenOffice } from '../../support/office/office.ts'
import { passed, takeIn } from '../../support/office/year.ts'

/** A registered application that is still open to 補正. */
function givenApplication(given = givenOffice()) {
  const { ask } = given
  const id = takeIn(ask, madeUpForm('岩手県'), '2026-02-18T10:15:00+09:00')
  ask.intake.register({ id, revision: ask.applications.get({ id }).revision })
  const page = () => ask.applications.get({ id })
  const summary = (part: SummaryPart) => page().summaries.find((each) => each.part === part)
  const write = (part: SummaryPart, text: string, confirmed = true, more: object = {}) => {
    const { revision } = page()
    return ask.applications.summarise({
      id,
      part,
      text,
      confirmed,
      source: summary(part)?.source ?? 0,
      revision,
      ...more,
    })
  }
  const edit = (path: FormPath, value: string) =>
    ask.applications.editField({ id, path, value, revision: page().revision })
  return { ...given, id, page, summary, write, edit }
}

/** 差替え of an application by another form of its body. */
function replace({ ask }: GivenOffice, id: string, form: ReturnType<typeof madeUpForm>): void {
  const draftId = takeIn(ask, form, '2026-02-19T09:00:00+09:00')
  ask.intake.replaceWith({ id, draftId, revision: ask.applications.get({ id }).revision })
}

describe('審議資料の要約', () => {
  it('is the draft of the form until an officer writes his own, and nobody’s until he confirms it', () => {
    const { summary, write, page } = givenApplication()
    expect(page().summaries.map(({ part, text, state }) => [part, text, state])).toEqual([
      ['talent', '応募が少ない。', 'draft'],
      ['theme', '検討に着手できていない。', 'draft'],
      ['goal', '年度末までに人材プールを9人に拡充する。面接の設計への助言。先行事例の紹介。', 'draft'],
      ['structure', expect.stringContaining('協議会を設置している。'), 'draft'],
    ])
    write('talent', '公募への応募が\n少ない。', false)
    expect(summary('talent')).toMatchObject({ text: '公募への応募が　少ない。', state: 'draft', confirmedBy: null })
    write('talent', '公募への応募が少ない。')
    expect(summary('talent')).toMatchObject({
      text: '公募への応募が少ない。',
      state: 'confirmed',
      confirmedBy: '見本 太郎',
      confirmedAt: '2026-02-20T18:00:00+09:00',
    })
  })

  it('goes back to the draft, which follows the form, when the confirmation of the draft is taken back', () => {
    const { summary, write, edit } = givenApplication()
    write('talent', '応募が少ない。')
    write('talent', '応募が少ない。', false)
    edit('issues.talent', '応募がない。')
    expect(summary('talent')).toMatchObject({ text: '応募がない。', state: 'draft' })
  })

  it('is to be looked at again once its own 原文 is another, and no other part with it', () => {
    const { summary, write, edit } = givenApplication()
    for (const part of ['talent', 'theme', 'goal'] as const) write(part, `${part}の要約。`)
    edit('wishes.theme', '先行事例と価格の紹介。')
    expect(['talent', 'theme', 'goal'].map((part) => summary(part as SummaryPart)?.state)).toEqual([
      'confirmed',
      'confirmed',
      'outdated',
    ])
    edit('wishes.theme', '先行事例の紹介。')
    expect(summary('goal')?.state).toBe('confirmed')
  })

  it('is to be looked at again where a 差替え says it otherwise, and holds where it says the same', () => {
    const given = givenApplication()
    const { id, summary, write } = given
    write('talent', '応募が少ない。')
    write('theme', '検討に着手できていない。')
    replace(given, id, {
      ...madeUpForm('岩手県'),
      issues: { talent: '応募がない。', theme: '検討に着手できていない。' },
    })
    expect(summary('talent')).toMatchObject({ text: '応募が少ない。', state: 'outdated' })
    expect(summary('theme')?.state).toBe('confirmed')
    write('talent', '応募がない。')
    expect(summary('talent')?.state).toBe('confirmed')
  })

  it('cannot be confirmed against a 原文 that nobody has seen, nor with nothing in it', () => {
    const { summary, write, edit } = givenApplication()
    const seen = summary('talent')?.source
    edit('issues.talent', '応募がない。')
    const refused = refusalOf(() => write('talent', '応募が少ない。', true, { source: seen }))
    expect(refused).toMatchObject({ code: 'conflict', clashes: [] })
    expect(refused.message).toContain('原文が、開いた後に変わりました')
    expect(refusalOf(() => write('talent', ' \n'))).toMatchObject({
      code: 'invalid',
      fields: { text: '要約を入力してください。' },
    })
    expect(refusalOf(() => write('talent', 'あ'.repeat(121)))).toMatchObject({ code: 'invalid' })
    expect(summary('talent')?.state).toBe('draft')
  })

  it('shows both to whoever was slower, with whom he met, and nothing of another part', () => {
    const given = givenApplication()
    const { ask, write, page } = given
    const { id } = ask.people.add({ id: crypto.randomUUID(), name: '例示 花子', role: 'officer' })
    const second = given.as(given.office.signIn(id, ''))
    const { revision, summaries } = page()
    const of = (part: SummaryPart) => summaries.find((each) => each.part === part)?.source ?? 0
    const seen = { id: given.id, confirmed: true, revision }
    second.applications.summarise({ ...seen, part: 'talent', text: '応募がない。', source: of('talent') })
    const refused = refusalOf(() => write('talent', '公募に応募が少ない。', true, { revision }))
    expect(refused.clashes).toEqual([
      {
        field: 'text',
        label: '要約「課題(人材確保)」',
        theirs: '応募がない。',
        yours: '公募に応募が少ない。',
        stored: '応募がない。',
        by: { who: '例示 花子', self: false, at: expect.any(String) },
      },
    ])
    // Nobody has written the other: there is nothing to choose, and the screen sends it again.
    const other = refusalOf(() => write('theme', '着手していない。', true, { revision }))
    expect(other.clashes.map(({ field, by }) => [field, by])).toEqual([
      ['text', null],
      ['confirmed', null],
    ])
  })

  it('may be put right after the scoring has begun, but not of a draft that was thrown away', () => {
    const { ask } = givenOffice()
    const id = passed(ask, madeUpForm('岩手県'), '2026-02-18T10:15:00+09:00')
    ask.reviewers.add({ id: crypto.randomUUID(), fy: 2026, name: '見本 一郎' })
    ask.scores.start({ fy: 2026 })
    const { revision, summaries } = ask.applications.get({ id })
    const { source } = summaries[0]!
    const after = ask.applications.summarise({ id, part: 'talent', text: '要約。', confirmed: true, source, revision })
    expect(after.summaries[0]?.state).toBe('confirmed')
    const draft = takeIn(ask, madeUpForm('秋田県'), '2026-02-18T10:15:00+09:00')
    const page = ask.applications.get({ id: draft })
    const gone = ask.intake.discard({ id: draft, revision: page.revision })
    const thrown = { id: draft, part: 'talent', text: '要約。', confirmed: true, revision: gone.revision } as const
    expect(
      refusalOf(() => ask.applications.summarise({ ...thrown, source: page.summaries[0]!.source })).message,
    ).toContain('破棄した応募')
  })

  it('is told in the history by its part and its words', () => {
    const { ask, id, write } = givenApplication()
    write('talent', '公募への応募が少ない。', false)
    write('talent', '公募への応募が少ない。')
    write('talent', '公募への応募が少ない。', false)
    const told = ask.applications.history({ id }).slice(0, 3)
    expect(told.map(({ deed, more }) => [deed, more])).toEqual([
      ['審議資料の要約「課題(人材確保)」の確認を取り消した', ''],
      ['審議資料の要約「課題(人材確保)」を確認した', ''],
      ['審議資料の要約「課題(人材確保)」を書いた', '応募が少ない。 → 公募への応募が少ない。'],
    ])
  })

  it('is the office’s own: 委員 are not shown it beside the application, nor may 閲覧 write it', () => {
    const given = givenOffice()
    const { ask } = given
    const id = passed(ask, madeUpForm('岩手県'), '2026-02-18T10:15:00+09:00')
    const reviewer = ask.reviewers.add({ id: crypto.randomUUID(), fy: 2026, name: '見本 一郎', withProfile: true })
    ask.scores.start({ fy: 2026 })
    const { revision, summaries } = ask.applications.get({ id })
    const wish = {
      id,
      part: 'talent',
      text: '要約。',
      confirmed: true,
      source: summaries[0]!.source,
      revision,
    } as const
    ask.applications.summarise(wish)
    const caller: Caller = { profileId: reviewer.profileId ?? '', name: reviewer.name, role: 'reviewer' }
    expect(given.as(caller).applications.get({ id }).summaries).toEqual([])
    const viewer = given.as({ profileId: crypto.randomUUID(), name: '見本 閲覧', role: 'viewer' })
    expect(refusalOf(() => viewer.applications.summarise(wish)).code).toBe('forbidden')
  })
})
