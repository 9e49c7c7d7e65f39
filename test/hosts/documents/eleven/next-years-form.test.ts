import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readApplicationForms, readForTrial } from '../../../../electron/documents/forms/reader.ts'
import { sampleDetail } from '../../../../electron/documents/samples/sample-form.ts'
import { usualDefinition } from '../../../../shared/domain/applications/definition/usual.ts'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import { madeUpForm } from '../../../support/forms/made-up-form.ts'
import { asNextYear, inColumns, nextYearsDetail, ownTable } from '../../../support/forms/next-years-form.ts'

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

  const governor = '首長の関与'
  const doubling = '庁内の兼務者数'
  const said = (asked: string) => {
    const read = readApplicationForms([detail({ asked })], definition)
    const of = (name: string) => [readingOf(read, `own.${name}`)?.sureness, read.form.own?.[name]]
    return { governor: of(governor), doubling: of(doubling), read }
  }

  it.each([
    [
      'under its heading',
      [
        [governor, doubling],
        ['月１回の意見交換', '４人'],
      ],
      ['certain', '月１回の意見交換'],
      ['certain', '4'],
    ],
    [
      'in an empty row',
      [
        [governor, doubling],
        ['', '４人'],
      ],
      ['empty', null],
      ['certain', '4'],
    ],
    [
      'beside a column of no item',
      [
        [governor, '備考'],
        ['月１回', 'なし'],
      ],
      ['check', '備考'],
      ['unread', null],
    ],
    [
      'over several rows',
      [
        [governor, doubling],
        ['月１回', '４人'],
        ['随時', '５人'],
      ],
      ['check', '月１回\n随時'],
      ['unread', null],
    ],
    ['nowhere below', [[governor, doubling]], ['unread', null], ['unread', null]],
    [
      'right of its heading, over other headings',
      [
        [governor, '月１回'],
        [doubling, '４人'],
      ],
      ['certain', '月１回'],
      ['certain', '4'],
    ],
  ] as const)('finds an answer %s', (_where, rows, first, second) => {
    const { governor: one, doubling: other, read } = said(inColumns(rows))
    expect([one, other]).toEqual([first, second])
    expect(read.form.past).toEqual(form.past)
  })

  it('reads a table of its own as lines, to be looked at', () => {
    const rows = [
      ['会議', '回数', '出席'],
      ['推進本部', '２回', '知事'],
      ['幹事会', '', '副知事\n部長'],
    ]
    const { governor: found, read } = said(ownTable('17　首長の関与', rows))
    expect(found).toEqual(['check', '会議｜回数｜出席\n推進本部｜２回｜知事\n幹事会｜｜副知事 部長'])
    expect(readingOf(read, 'own.首長の関与')?.note).toContain('「｜」で区切って')
  })

  it('calls nothing certain that stands under another heading, or is one itself, whatever the rows', () => {
    const word = fc.constantFrom('月１回', '４人', '', '備考', '検討中', '（なし）')
    const heads = fc.shuffledSubarray([governor, doubling, '備考', '生成ＡＩガイドライン', '時期'], {
      minLength: 2,
      maxLength: 4,
    })
    const drawn = heads.chain((head) =>
      fc.tuple(
        fc.constant(head),
        fc.array(fc.array(word, { minLength: head.length, maxLength: head.length }), { maxLength: 3 }),
      ),
    )
    fc.assert(
      fc.property(drawn, ([head, below]) => {
        const found = said(inColumns([head, ...below]))
        for (const [name, [sureness, value]] of [
          [governor, found.governor],
          [doubling, found.doubling],
        ] as const) {
          if (sureness !== 'certain') continue
          const at = head.indexOf(name)
          const cell = below[0]?.[at] ?? ''
          // With nothing below it, and room beside every heading, the answer is what stands beside.
          if (cell === '' && value === head[at + 1] && ![governor, doubling].includes(head.at(-1) ?? '')) continue
          expect([name, value]).toEqual([name, name === doubling ? cell.replace('４人', '4') : cell])
          expect(below.slice(1).flat().join('')).toBe('')
        }
      }),
      { numRuns: 60 },
    )
  })
})
