import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sampleCover } from '../../../electron/documents/samples/sample-form.ts'
import { importFiles } from '../../../electron/host/jobs/import-files.ts'
import { tryForm } from '../../../electron/host/jobs/intake/try-form.ts'
import { usualDefinition } from '../../../shared/domain/applications/definition/usual.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { asNextYear, nextYearsDetail } from '../../support/forms/next-years-form.ts'
import { jobHere } from '../../support/hosts/job-here.ts'
import { givenOffice } from '../../support/office/office.ts'
import { takeIn } from '../../support/office/year.ts'

const form = madeUpForm('秋田県')
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** 令和9年度 before its call, and a hand that puts files in. */
function givenNextYear() {
  const given = givenOffice({ now: '2027-01-20T10:00:00+09:00' })
  const { ask, office, officer } = given
  ask.programme.addYear({ fy: 2027, deadline: '2027-02-19T17:00:00+09:00' })
  const here = jobHere(given, '2027-01-20T01:00:00.000Z')
  const put = (name: string, bytes: Uint8Array) => {
    const upload = office.files.made({ name, mime: wordType, limit: bytes.byteLength }, officer)
    upload.write(bytes)
    return upload.finish().fileId
  }
  const page = () => ask.forms.page({ fy: 2027 })
  const draft = () => page().draft!
  const tryOn = (bytes: Uint8Array, name = '令和9年度_応募書(詳細).docx') =>
    tryForm(here.tools, { fy: 2027, id: draft().id, fileId: put(name, bytes) })
  return { ...given, here, put, page, draft, tryOn }
}

describe('様式の定義', () => {
  it('a form with three new items and two renamed ones is tried and taken into use, and what is read after that is read by it', async () => {
    const { ask, here, put, page, draft, tryOn } = givenNextYear()
    expect(page()).toMatchObject({ draft: null, inForce: { id: null, name: '令和8年度の様式', ofThisYear: false } })
    const before = takeIn(ask, form, '2027-01-18T10:00:00+09:00', 2027)
    const id = randomUUID()
    ask.forms.begin({ id, fy: 2027 })
    expect(() => ask.forms.begin({ id: randomUUID(), fy: 2027 })).toThrow('下書きがすでにあります')
    const save = (items: ReturnType<typeof draft>['items']) => ask.forms.save({ id, items, revision: draft().revision })
    const adopt = () => ask.forms.adopt({ id, revision: draft().revision })

    // As it is copied it does not find what the new form calls otherwise, and cannot be taken into use.
    expect(adopt).toThrow('まだためしていません')
    const first = await tryOn(nextYearsDetail(form))
    expect(first.items.filter(({ place }) => place === '').map(({ name }) => name)).toEqual([
      '取組内容・到達目標',
      '横展開・継続方針',
    ])
    expect(first.leftOver.map(({ text }) => text).join('')).toContain('知事との意見交換')
    expect(adopt).toThrow('見つからない必須項目があります(取組内容・到達目標、横展開・継続方針)')

    save(asNextYear(draft().items))
    expect(draft().changes).toEqual({
      added: ['governor', 'guideline', 'doubling'],
      renamed: ['goal', 'spread'],
      retired: [],
    })
    expect(adopt).toThrow('まだためしていません')
    const second = await tryOn(nextYearsDetail(form))
    expect(second.items.filter(({ place }) => place === '')).toEqual([])
    expect(second.items.find(({ key }) => key === 'guideline')).toMatchObject({ value: '策定済', sureness: 'certain' })
    adopt()
    expect(page()).toMatchObject({
      draft: null,
      inForce: { id, name: '令和9年度 第1版', ofThisYear: true, applications: 0 },
      others: [{ name: '令和8年度の様式', applications: 1 }],
    })

    const done = await importFiles(here.tools, {
      fy: 2027,
      fileIds: [put('鑑文.docx', sampleCover(form)), put('詳細.docx', nextYearsDetail(form, { governor: '' }))],
    })
    const application = ask.applications.get({ id: done.applications[0]!.id })
    expect(application.form.own).toEqual({ 首長の関与: null, AI利用の指針の有無: '策定済', 庁内の兼務者数: '4' })
    expect(application.readings.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['首長の関与', 'AI利用の指針の有無', '庁内の兼務者数', '事業が終わるときのすがた']),
    )
    const required = () =>
      ask.applications.get({ id: application.id }).checks.find(({ rule }) => rule === 'requiredFields')!
    expect(required().defects.map(({ message }) => message)).toEqual([
      '「首長の関与」が記入されていません。記入を求めてください。',
    ])
    const edit = (path: 'own.首長の関与' | 'own.AI利用の指針の有無', value: string) =>
      ask.applications.editField({
        ...{ id: application.id, path, value },
        revision: ask.applications.get({ id: application.id }).revision,
      })
    edit('own.首長の関与', '知事が本部長を務める。')
    expect(required()).toMatchObject({ ruleResult: 'ok', defects: [] })
    edit('own.AI利用の指針の有無', '作ろうと思う')
    expect(required().defects.map(({ message }) => message)).toEqual([
      '「AI利用の指針の有無」の「作ろうと思う」は選択肢(策定済・策定中・未策定)のどれでもありません。一つを選ぶよう求めてください。',
    ])
    // What was read before keeps the definition it was read by.
    expect(ask.applications.get({ id: before }).readings.map(({ label }) => label)).toContain('到達目標')
    expect(ask.applications.get({ id: before }).form.own).toBeUndefined()
    expect(() => ask.forms.save({ id, items: asNextYear([...usualDefinition]), revision: 3 })).toThrow(
      '使い始めています',
    )
    // The year after goes on with it, and the one before knows nothing of it.
    ask.programme.addYear({ fy: 2028, deadline: '2028-02-18T17:00:00+09:00' })
    expect(ask.forms.page({ fy: 2028 }).inForce).toMatchObject({ id, name: '令和9年度 第1版', ofThisYear: false })
    expect(ask.forms.page({ fy: 2026 }).inForce).toMatchObject({ id: null })
  })

  it('refuses what could not be read by, in words, and keeps the draft as it was', async () => {
    const { ask, draft, tryOn } = givenNextYear()
    const id = randomUUID()
    ask.forms.begin({ id, fy: 2027 })
    const items = asNextYear(draft().items)
    const save = (changed: typeof items) => ask.forms.save({ id, items: changed, revision: draft().revision })
    const changed = (key: string, change: Partial<(typeof items)[number]>) =>
      items.map((item) => (item.key === key ? { ...item, ...change } : item))
    expect(() => save(changed('governor', { name: 'ＫＰＩ' }))).toThrow('「KPI」と「ＫＰＩ」の見出しが同じです')
    expect(() => save(changed('governor', { headings: ['スケ ジュール'] }))).toThrow('見出しが同じです(スケジュール)')
    expect(() => save(changed('guideline', { choices: ['策定済', '策定済'] }))).toThrow('選択肢が足りません')
    expect(() => save(changed('goal', { type: 'prose' }))).toThrow('型は変えられません')
    expect(() => save(items.filter(({ key }) => key !== 'past'))).toThrow('「この年度ではやめる」にしてください')
    expect(draft().changes.added).toEqual([])
    await expect(tryOn(sampleCover(form), '鑑文.docx')).rejects.toThrow('応募書(詳細)として読めません')
    await expect(tryOn(new Uint8Array([1, 2, 3]), '壊れた.docx')).rejects.toThrow()
    expect(draft().tried).toBeNull()
    save(changed('past', { retired: true }))
    expect(draft().changes.retired).toEqual(['past'])
  })
})
