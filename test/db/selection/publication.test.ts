import { describe, expect, it } from 'vitest'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'
import { decide } from '../../support/office/year.ts'

const fy = 2026
const marks = (raw: number) => [0, 1].map(() => [raw, raw, raw, raw, raw, raw])

/** Four bodies, scored and closed: the best has the highest 団体コード, the second did not agree to be named. */
function givenScored() {
  const given = givenOffice()
  const { ids } = scoredYear(given, [
    { name: '鹿児島県', scores: marks(5) },
    { name: '栃木県', form: { ...madeUpForm('栃木県'), consent: false }, scores: marks(4) },
    { name: '秋田県', scores: marks(3) },
    { name: '石川県', scores: marks(2) },
  ])
  const { ask, office, officer } = given
  const publish = (publishedOn: string, more: object = {}) =>
    office.call('selection.publish', { fy, publishedOn, place: '報道資料', ...more }, officer)
  const book = () => ask.reports.published({ fy, asOf: '2026-11-22' })
  const [first = '', second = '', third = '', fourth = ''] = ids
  return { ...given, publish, book, first, second, third, fourth }
}

describe('公表', () => {
  it('names the selected that agreed in order of 団体コード, with no word of ranks, and says to the officer who is left out', () => {
    const { ask, publish, book, first, second, third, fourth } = givenScored()
    expect(publish('2026-03-24')).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    for (const id of [first, second, third]) decide(ask, id)
    decide(ask, fourth, { result: 'reserve', reserveOrder: 1 })
    expect(book()).toEqual({
      publishedOn: null,
      rows: [
        expect.objectContaining({ no: 1, lgCode: '050008', prefecture: '秋田県', addedOn: null }),
        expect.objectContaining({ no: 2, lgCode: '460001', prefecture: '鹿児島県', addedOn: null }),
      ],
    })
    expect(Object.keys(book().rows[0] ?? {}).toSorted()).toEqual(
      ['addedOn', 'lgCode', 'no', 'prefecture', 'themeLetter', 'themeName'].toSorted(),
    )
    const { publication } = ask.selection.list({ fy })
    expect(publication).toMatchObject({ recorded: null, withheld: ['栃木県'] })
    expect(ask.reports.books({ fy }).find(({ id }) => id === 'R7')).toMatchObject({ rows: 2, notYet: '' })
  })

  it('is refused before the 決裁 and beside a 案; a promoted 補欠 is added with its day, one that declined is gone', () => {
    const { ask, publish, book, first, third, fourth } = givenScored()
    decide(ask, first)
    decide(ask, third)
    decide(ask, fourth, { result: 'reserve', reserveOrder: 1 })
    expect(publish('2026-03-19')).toMatchObject({
      ok: false,
      problem: { fields: { publishedOn: expect.stringContaining('決裁日(令和8年3月20日)より前') } },
    })
    expect(publish('2026-03-24')).toMatchObject({ ok: true, value: { publishedOn: '2026-03-24', revision: 1 } })

    ask.selection.decline({
      applicationId: third,
      reason: '県の都合',
      revision: ask.applications.get({ id: third }).revision,
    })
    ask.selection.propose({ applicationId: fourth, result: 'selected', reason: '辞退による繰上げ' })
    // A list that would lack who is about to be on it is not written.
    expect(() => book()).toThrow('決裁の前のものがあります: 石川県')
    expect(publish('2026-03-25', { revision: 1 })).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    const { revision } = ask.selection.list({ fy }).rows.find(({ applicationId }) => applicationId === fourth)
      ?.proposal ?? { revision: 0 }
    ask.selection.approve({
      fy,
      approvalRef: '総行情第77号',
      decidedOn: '2026-05-12',
      rows: [{ id: crypto.randomUUID(), applicationId: fourth, revision }],
    })
    expect(book().rows.map(({ prefecture, addedOn }) => [prefecture, addedOn])).toEqual([
      ['石川県', '2026-05-12'],
      ['鹿児島県', null],
    ])
    // The day may still be put right: a later promotion does not forbid the day that was.
    expect(publish('2026-03-23', { revision: 1 })).toMatchObject({ ok: true, value: { revision: 2 } })
  })

  it('keeps its day while its words are put right, though a 決裁 was made anew since, and nobody is called added for that', () => {
    const { ask, publish, book, first } = givenScored()
    decide(ask, first)
    publish('2026-03-24')
    const { revision } = ask.selection.list({ fy }).rows.find((row) => row.applicationId === first)?.decision ?? {
      revision: 0,
    }
    decide(ask, first, { reason: '理由を改めた。', approvalRef: '総行情第80号', decidedOn: '2026-06-01', revision })
    expect(book().rows.map(({ prefecture, addedOn }) => [prefecture, addedOn])).toEqual([['鹿児島県', null]])
    expect(publish('2026-03-24', { place: '総務省のウェブページ', revision: 1 })).toMatchObject({ ok: true })
    expect(publish('2026-03-25', { revision: 2 })).toMatchObject({ ok: false, problem: { code: 'invalid' } })
  })

  it('is put right on its own state only, and never made twice', () => {
    const { ask, publish, first } = givenScored()
    decide(ask, first)
    expect(publish('2026-03-24', { revision: 3 })).toMatchObject({ ok: false, problem: { code: 'missing' } })
    publish('2026-03-24')
    expect(publish('2026-03-25')).toMatchObject({
      ok: false,
      problem: { code: 'conflict', clashes: [expect.objectContaining({ field: 'publishedOn' })] },
    })
    expect(ask.selection.list({ fy }).publication.recorded).toMatchObject({ publishedOn: '2026-03-24', revision: 1 })
    expect(publish('2026-03-25', { revision: 1 })).toMatchObject({ ok: true })
    expect(ask.audit.entries({}).entries[0]).toMatchObject({ did: 'selection.publish' })
  })

  it('names a body from the day it agrees: the answer is put right with its reason, and the one before stays in 経緯', () => {
    const { ask, office, officer, book, first, second } = givenScored()
    const revision = () => ask.applications.get({ id: second }).revision
    const amend = (consent: boolean, reason: string) =>
      office.call('applications.amendConsent', { id: second, consent, reason, revision: revision() }, officer)
    for (const id of [first, second]) decide(ask, id)
    const press = () =>
      ask.letters
        .page({ fy })
        .rows.at(-1)
        ?.stops.map(({ message }) => message) ?? []
    const withheld = () => ask.selection.list({ fy }).publication.withheld
    expect(press()).toContainEqual(expect.stringContaining('公表に同意していない団体が選定されています: 栃木県'))
    expect(amend(true, '')).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect(amend(false, '取り違え')).toMatchObject({
      ok: false,
      problem: { message: '今の回答と同じです(同意しない)。' },
    })
    expect(withheld()).toEqual(['栃木県'])
    expect(amend(true, '3月23日に電話で同意を得た')).toMatchObject({ ok: true })
    expect(withheld()).toEqual([])
    expect(press().join()).not.toContain('同意していない')
    expect(book().rows.map(({ prefecture }) => prefecture)).toEqual(['栃木県', '鹿児島県'])
    const [told] = ask.applications.history({ id: second })
    expect(told).toMatchObject({
      deed: '公表・情報共有への同意を直した',
      more: expect.stringMatching(/^同意しない → 同意する.*3月23日に電話で同意を得た/),
    })
    expect(amend(false, '取下げの申出')).toMatchObject({ ok: true })
    expect(withheld()).toEqual(['栃木県'])
  })
})
