import { describe, expect, it } from 'vitest'
import { checkCompleteness } from '../../../shared/domain/applications/completeness.ts'
import { itemAsTyped, typedItem } from '../../../shared/domain/applications/definition/fields.ts'
import type { FormDefinition, FormItem } from '../../../shared/domain/applications/definition/item.ts'
import { namesIn } from '../../../shared/domain/applications/definition/names.ts'
import { fieldsOfDefinition, usualDefinition } from '../../../shared/domain/applications/definition/usual.ts'
import { type ApplicationForm, type FormPath, formFields } from '../../../shared/domain/applications/form.ts'
import { mended } from '../../../shared/domain/applications/rivals.ts'
import { asNextYear } from '../../support/forms/next-years-form.ts'
import { akita } from './judged-forms.ts'

const changed = (key: string, change: Partial<FormItem>): FormDefinition =>
  usualDefinition.map((item) => (item.key === key ? { ...item, ...change } : item))

const judged = (definition: FormDefinition, form: Partial<ApplicationForm> = {}, unread: readonly FormPath[] = []) =>
  checkCompleteness({ ...akita(), definition, form: { ...akita().form, ...form }, unread: new Set(unread) })

describe('the form of 令和8年度', () => {
  it('asks for every field there is, in their order, by the names they have always had', () => {
    const paths = formFields.map(([path]) => path)
    expect(fieldsOfDefinition(usualDefinition)).toEqual(paths)
    expect(paths.map(namesIn(usualDefinition))).toEqual(formFields.map(([, name]) => name))
  })
})

describe('what 要件確認 says under a year’s own definition', () => {
  it('is nothing of an item that was given up, and 対象外 where that was all', () => {
    expect(judged(changed('goal', { retired: true }), { goal: null }).requiredFields.result).toBe('ok')
    expect(judged(changed('kpis', { retired: true }), { kpis: [] }).kpiEachTrack).toEqual({
      ...{ result: 'na', defects: [], warnings: [] },
    })
    expect(judged(changed('targets', { retired: true }), { targets: [] }).targetsInside.result).toBe('na')
  })

  it('is nothing of what the form leaves free and was left empty, and all of what was written there', () => {
    const free = (key: string, form: Partial<ApplicationForm>) => judged(changed(key, { required: false }), form)
    expect(free('targets', { targets: [] }).targetsInside.result).toBe('ok')
    expect(free('spread', { spread: null }).requiredFields.result).toBe('ok')
    expect(free('consent', { consent: false }).consent.result).toBe('ng')
    expect(free('targets', { targets: ['大阪市'] }).targetsInside.result).toBe('ng')
  })

  it('asks for an item that was free, and not while what is written there could not be read', () => {
    const asked = changed('past', { required: true })
    expect(judged(asked, { past: [] }).requiredFields.defects.map(({ path }) => path)).toEqual(['past'])
    expect(judged(asked, { past: [] }, ['past']).requiredFields).toMatchObject({ result: 'pending', defects: [] })
  })

  it('holds a text to the limit that the year sets', () => {
    const long = { themeReason: '理'.repeat(700) }
    expect(judged(usualDefinition, long).requiredFields.defects).toEqual([])
    expect(
      judged(changed('reason', { limit: 600 }), long).requiredFields.defects.map(({ message }) => message),
    ).toEqual(['「テーマを選択した理由」が700字あります。600字以内にするよう求めてください。'])
  })

  it.each([
    ['庁内の兼務者数', '4', true],
    ['庁内の兼務者数', '４人', true],
    ['庁内の兼務者数', '四、五人', false],
    ['AI利用の指針の有無', '策定 済', true],
    ['AI利用の指針の有無', '検討中', false],
  ])('of %s, 「%s」 is an answer: %s', (name, answer, isOne) => {
    const answers = { 首長の関与: '有', AI利用の指針の有無: '策定済', 庁内の兼務者数: '4', [name]: answer }
    const found = judged(asNextYear(usualDefinition), { own: answers }).requiredFields.defects
    expect(found.map(({ code }) => code)).toEqual(isOne ? [] : ['answer.other'])
  })

  it('judges a new item by its own rules where one that was given up had the same name', () => {
    const [governor] = asNextYear([]).filter(({ key }) => key === 'governor')
    if (governor === undefined) throw new Error('the next year asks for it')
    const definition = [...usualDefinition, { ...governor, key: 'before', retired: true }, governor]
    expect(fieldsOfDefinition(definition)).toContain('own.首長の関与')
    expect(judged(definition, { own: { 首長の関与: null } }).requiredFields.defects.map(({ path }) => path)).toEqual([
      'own.首長の関与',
    ])
  })
})

describe('an item as an officer types it', () => {
  it('comes back as it was where nothing was typed, and keeps what its kind does not have out', () => {
    for (const item of asNextYear(usualDefinition)) expect(itemAsTyped(item, typedItem(item))).toEqual(item)
    const [guideline] = asNextYear([]).filter(({ key }) => key === 'guideline')
    if (guideline === undefined) throw new Error('the next year asks for it')
    expect(itemAsTyped(guideline, { ...typedItem(guideline), type: 'count', limit: 5 })).toMatchObject({
      ...{ type: 'count', choices: [], limit: null },
    })
  })
})

it('where another paper is chosen, what the office put right stays if the paper says the same, and goes if it does not', () => {
  const paper = akita().form
  const was = { ...paper, goal: '職員が直した目標', spread: '職員が直した方針' }
  const chosen = { ...paper, spread: '別の書類の方針' }
  const { form, same } = mended({ was, paper, chosen })
  expect([form.goal, form.spread]).toEqual(['職員が直した目標', '別の書類の方針'])
  expect([same('goal'), same('spread')]).toEqual([true, false])
})
