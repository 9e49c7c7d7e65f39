import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readApplicationForms, readForTrial } from '../../../../electron/documents/forms/reader.ts'
import { sampleDetail } from '../../../../electron/documents/samples/sample-form.ts'
import { usualDefinition } from '../../../../shared/domain/applications/definition/usual.ts'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import { madeUpForm } from '../../../support/forms/made-up-form.ts'
import { asNextYear, nextYearsDetail } from '../../../support/forms/next-years-form.ts'

const form = madeUpForm('秋田県')
const detail = (words?: Parameters<typeof nextYearsDetail>[1]) => ({
  fileName: '秋田県_応募書(詳細).docx',
  bytes: nextYearsDetail(form, words),
})
const definition = asNextYear(usualDefinition)
const readingOf = ({ readings }: ReturnType<typeof readApplicationForms>, path: FormPath) =>
  readings.find((reading) => reading.path === path)

describe('a form that asks for more than the last one, and calls things otherwise', () => {
  it('is read by its definition: what is new, what is renamed, and all the rest as before', () => {
    const read = readApplicationForms([detail()], definition)
    const { own, ...fixed } = read.form
    expect(own).toEqual({ 首長の関与: '知事との意見交換 年2回', AI利用の指針の有無: '策定済', 庁内の兼務者数: '4' })
    expect(fixed).toMatchObject({ goal: form.goal, spread: form.spread, kpis: form.kpis, targets: form.targets })
    for (const path of ['own.首長の関与', 'own.AI利用の指針の有無', 'own.庁内の兼務者数', 'goal', 'spread'] as const)
      expect([path, readingOf(read, path)?.sureness]).toEqual([path, 'certain'])
    expect(readingOf(read, 'own.AI利用の指針の有無')?.place?.label).toContain('新たに確かめる事項')
  })

  it('read by the definition of the year before says what is not found, and lists what nobody has read', () => {
    const tried = readForTrial([detail()], usualDefinition)
    expect(readingOf(tried, 'goal')).toMatchObject({ sureness: 'unread', place: null })
    expect(tried.leftOver.map(({ text }) => text).join('')).toMatch(/首長の関与.*知事との意見交換.*策定済/)
    expect(readForTrial([detail()], definition).leftOver.map(({ text }) => text)).not.toContainEqual(
      expect.stringMatching('知事との意見交換|策定済|４人'),
    )
  })

  it.each([
    ['☐策定済　☐策定中　☐未策定', 'empty', null],
    ['☑策定済　☑策定中　☐未策定', 'unread', null],
    ['策定中', 'certain', '策定中'],
    ['☑策定済　☐策定中　☐未策定　令和9年度に改定', 'check', '策定済'],
    ['検討している', 'unread', null],
    ['', 'empty', null],
    ['（検討中）', 'unread', null],
  ] as const)('takes 「%s」 as %s', (guideline, sureness, value) => {
    const read = readApplicationForms([detail({ guideline })], definition)
    expect([readingOf(read, 'own.AI利用の指針の有無')?.sureness, read.form.own?.['AI利用の指針の有無']]).toEqual([
      sureness,
      value,
    ])
  })

  it('does not take a number for certain that is not one', () => {
    const read = readApplicationForms([detail({ doubling: '４人程度' })], definition)
    expect(readingOf(read, 'own.庁内の兼務者数')?.sureness).not.toBe('certain')
    const cleared = readApplicationForms([detail({ doubling: '2、3' })], definition)
    expect(cleared.form.own?.['庁内の兼務者数']).toBeNull()
  })

  it('is asked nothing of an item that it has given up, and of one that it never had', () => {
    const without = definition.map((item) => (item.key === 'past' ? { ...item, retired: true } : item))
    const read = readApplicationForms([detail()], without)
    expect(readingOf(read, 'past')).toBeUndefined()
    const before = readApplicationForms([{ fileName: 'a.docx', bytes: sampleDetail(form) }], definition)
    expect(readingOf(before, 'own.首長の関与')).toMatchObject({ sureness: 'unread', place: null })
  })

  it('does not call a flood of words an empty field', () => {
    const read = readApplicationForms([detail({ guideline: '検討'.repeat(1100) })], definition)
    expect(readingOf(read, 'own.AI利用の指針の有無')?.sureness).toBe('unread')
  })

  it('writes a day as the office writes it, and takes none that it cannot read', () => {
    const dated = definition.map((item) => (item.key === 'doubling' ? { ...item, type: 'date' as const } : item))
    const said = (doubling: string) => readApplicationForms([detail({ doubling })], dated).form.own?.['庁内の兼務者数']
    expect([said('R9.4.1'), said('2027/4/1'), said('来年の春')]).toEqual(['令和9年4月1日', '令和9年4月1日', null])
  })

  it('gives back any answer in words as it was written, for certain', () => {
    const words = fc.stringMatching(/^[一二三県市と検討中予定]{3,40}$/)
    fc.assert(
      fc.property(words, (governor) => {
        const read = readApplicationForms([detail({ governor })], definition)
        expect(read.form.own?.['首長の関与']).toBe(governor)
      }),
      { numRuns: 15 },
    )
  })
})
