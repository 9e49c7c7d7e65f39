import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fillLetter } from '../../../electron/documents/letters/kit/fill.ts'
import { letterTemplate } from '../../../electron/documents/letters/kit/package.ts'
import { paragraph, repeated, table } from '../../../electron/documents/letters/kit/words.ts'
import { openWord } from '../../../electron/documents/word/word.ts'
import type { LetterValues } from '../../../shared/domain/letters/placeholder.ts'

const dress = { label: '機密性2情報', practice: false, author: '見本室', title: '通知' }
const template = letterTemplate('通知', [
  paragraph('文書番号', '{文書番号}'),
  paragraph('別記1', '{№} 期間 {期間}'),
  paragraph('別記1', '{№} 留意事項 {留意}'),
  repeated('予定', '別記2', [paragraph('別記2', '({番号}) {内容}')]),
  table([1, 3], ['№', '内容'], [['{#予定}{番号}', '{内容}{/予定}']]),
  paragraph('別記1', '{№} 辞退 {辞退}'),
])
const values: LetterValues = {
  文書番号: '総行見本第15号',
  期間: '1年',
  留意: '計画の合意までに<確認>すること。\n二つ目',
  予定: [
    { 番号: '1', 内容: '打合せ' },
    { 番号: '2', 内容: 'キックオフ' },
  ],
  辞退: '文書で',
}
const textOf = (given: LetterValues, practice = false) =>
  openWord(fillLetter(template, given, { ...dress, practice }), 'a.docx').view.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.map((row) => row.map(({ text }) => text).join('|')),
  )

describe('a template is filled', () => {
  it('with every value, line breaks and signs as typed', () => {
    expect(textOf(values)).toEqual([
      '機密性2情報',
      '総行見本第15号',
      '1 期間 1年',
      '2 留意事項 計画の合意までに<確認>すること。\n二つ目',
      '(1) 打合せ',
      '(2) キックオフ',
      '№|内容',
      '1|打合せ',
      '2|キックオフ',
      '3 辞退 文書で',
    ])
  })

  it('without the line of a blank part, and the numbers close up', () => {
    expect(textOf({ ...values, 留意: null, 予定: [] })).toEqual([
      '機密性2情報',
      '総行見本第15号',
      '1 期間 1年',
      '№|内容',
      '2 辞退 文書で',
    ])
  })

  it('marks the practice office in the head of every page', () => {
    expect(textOf(values, true).slice(0, 2)).toEqual(['【見本】機密性2情報', '【見本】'])
  })

  it('and never with a placeholder left: what is not given stops it', () => {
    const { 辞退: _, ...less } = values
    expect(() => fillLetter(template, less, dress)).toThrow('差込項目「{辞退}」に入れるものがありません。')
  })

  it('whatever control characters stand in a value from of old, and no sign of ours comes out of one', () => {
    const shown = textOf({ ...values, 期間: '1\u0002年\u000bまで\uffff', 辞退: '文\u{E0F0}書\u{E0F1}で' })
    expect(shown).toContain('1 期間 1年\nまで')
    expect(shown).toContain('3 辞退 文書で')
    const rounds = [{ 番号: '1', 内容: '打\u0000合\u000cせ' }]
    expect(textOf({ ...values, 予定: rounds })).toContain('(1) 打合\nせ')
  })

  it('or is refused by its name, where it cannot be written', () => {
    const broken = letterTemplate('通知', [paragraph('本文', '{#予定}')])
    expect(() => fillLetter(broken, values, { ...dress, title: '通知 秋田県' })).toThrow(
      expect.objectContaining({ code: 'invalid', message: expect.stringContaining('「通知 秋田県」') }),
    )
  })

  it('but no value is read as a placeholder', () => {
    expect(textOf({ ...values, 期間: '{文書番号}' })).toContain('1 期間 {文書番号}')
    expect(() => fillLetter(template, { ...values, 辞退: undefined } as unknown as LetterValues, dress)).toThrow()
  })
})

describe('the file', () => {
  it('is the same, byte for byte, however often it is made', () => {
    expect(fillLetter(template, values, dress)).toEqual(fillLetter(template, values, dress))
  })

  it('names 課室 as its author, and nobody', () => {
    const parts = unzipSync(fillLetter(template, values, dress))
    const core = new TextDecoder().decode(parts['docProps/core.xml'])
    expect(core).toContain('<dc:creator>見本室</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>見本室</cp:lastModifiedBy>')
  })
})
