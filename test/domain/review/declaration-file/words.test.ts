import { describe, expect, it } from 'vitest'
import { besideWords, type OfficeWord } from '../../../../shared/domain/review/declaration-file/beside.ts'
import {
  comparedAnswer,
  declarationKinds,
  mayGoIn,
  treatmentOf,
} from '../../../../shared/domain/review/declaration-file/compare.ts'
import { assertAsked } from '../../../../shared/domain/review/declaration-file/give.ts'
import { readDeclarationColumn, readDeclarationRow } from '../../../../shared/domain/review/declaration-file/keys.ts'
import type { ReadPart } from '../../../../shared/domain/review/declaration-file/reading.ts'
import {
  answerText,
  type Declared,
  isByFormula,
  readPart,
  saidNone,
  typedAnswer,
  unanswered,
} from '../../../../shared/domain/review/declaration-file/typed.ts'
import { expectRefused } from '../../../support/refused.ts'

const blank: ReadPart = { column: 4, how: 'blank', text: '' }
const text = (words: string): ReadPart => ({ column: 4, how: 'text', text: words })
type Parts = Record<'answer' | 'kind' | 'detail' | 'since', ReadPart>
const lineOf = (parts: Partial<Parts>) => ({
  parts: { answer: blank, kind: blank, detail: blank, since: blank, ...parts },
})
const said = (parts: Partial<Parts>) => typedAnswer(lineOf(parts))
const yes: Declared = { answer: 'declared', kind: 'business', detail: '', since: '' }

describe('a line that is no answer says why', () => {
  const absent: ReadPart = { column: null, how: 'absent', text: '' }
  const other = { answer: text('あり'), kind: text('⑥') }
  it.each<[string, Partial<Parts>, string, string]>([
    [
      'a cell with an error',
      { since: { column: 7, how: 'unreadable', text: '#REF!' } },
      'unreadable',
      '「#REF!」は読めません。',
    ],
    ['no column', { answer: absent }, 'unreadable', '申告書に「利害関係」の列がないか、二つあります。'],
    ['a kind without an answer', { kind: text('③') }, 'incomplete', 'なし・ありが空欄のまま、「③」とあります。'],
    ['words without an answer', { detail: text('委託') }, 'incomplete', 'なし・ありが空欄のまま、「委託」とあります。'],
    ['a time without an answer', { since: text('昨年') }, 'incomplete', 'なし・ありが空欄のまま、「昨年」とあります。'],
    ['another word', { answer: text('該当') }, 'notListed', '利害関係の「該当」は、なし・ありのどちらでもありません。'],
    ['a kind beside なし', { answer: text('なし'), kind: text('③') }, 'contrary', '「なし」なのに、「③」とあります。'],
    [
      'a time beside なし',
      { answer: text('なし'), since: text('昨年') },
      'contrary',
      '「なし」なのに、「昨年」とあります。',
    ],
    ['あり alone', { answer: text('あり') }, 'incomplete', '「あり」ですが、種類がありません。'],
    [
      'あり in a file without kinds',
      { answer: text('あり'), kind: absent },
      'incomplete',
      '「あり」ですが、種類がありません。',
    ],
    [
      'two kinds',
      { answer: text('あり'), kind: text('①③') },
      'notListed',
      '種類の「①③」は、①から⑥のどれか一つではありません。',
    ],
    ['⑥ alone', other, 'incomplete', '種類が⑥その他ですが、内容がありません。'],
    ['too many words', { ...other, detail: text('あ'.repeat(1001)) }, 'unreadable', '内容が1,000字を超えています。'],
    [
      'too long a time',
      { answer: text('あり'), kind: text('①'), since: text('あ'.repeat(61)) },
      'unreadable',
      'いつからが60字を超えています。',
    ],
  ])('%s', (_, parts, trouble, why) => {
    expect(said(parts)).toEqual({ trouble, why })
  })

  it('and counts letters as people do', () => {
    expect(said({ answer: text('あり'), kind: text('①'), since: text('𠮷'.repeat(60)) })).toMatchObject({
      kind: 'appointment',
    })
  })
})

describe('a line that is an answer', () => {
  it.each(['なし', '無し', '無', 'ナシ', '○なし', '◯ なし', '●なし', '✓無', 'レ なし', '(なし)', 'な し'])(
    '%s is なし',
    (words) => {
      expect(said({ answer: text(words) })).toEqual(saidNone)
    },
  )

  it.each(['あり', '有り', '有', 'アリ', '○あり', '〇有', '◯あり', '●アリ', '✓あり', 'レあり', '・あり'])(
    '%s is あり',
    (words) => {
      expect(said({ answer: text(words), kind: text('③') })).toEqual(yes)
    },
  )

  it.each(['○○なし', 'なし○', '✕なし', 'あり?', 'レ'])('%s is neither', (words) => {
    expect(said({ answer: text(words), kind: text('③') })).toMatchObject({ trouble: 'notListed' })
  })

  it('has its kind by the words of either list, whatever stands between them', () => {
    for (const words of ['③', '3', '3', '③ 委託・取引', '3.委託/取引', '委託、取引', '③:委託・取引', '(3)'])
      expect([words, said({ answer: text('あり'), kind: text(words) })]).toEqual([words, yes])
    for (const words of ['③③', '33', '委託・取引③', '③委託'])
      expect([words, said({ answer: text('あり'), kind: text(words) })]).toMatchObject([
        words,
        { trouble: 'notListed' },
      ])
  })

  it('takes what is not there for nothing said', () => {
    const absent: ReadPart = { column: null, how: 'absent', text: '' }
    expect(said({ answer: text('なし'), kind: absent, detail: absent, since: absent })).toEqual(saidNone)
    expect(said({ kind: absent, detail: absent })).toEqual(unanswered)
  })

  it('has its time on one line', () => {
    expect(said({ answer: text('あり'), kind: text('③'), since: text('令和5年\n\n4月 から') })).toMatchObject({
      since: '令和5年 4月 から',
    })
  })

  it('is one text for one answer', () => {
    expect([answerText(unanswered), answerText(saidNone)]).toEqual(['open', 'none'])
    expect(answerText({ ...saidNone, detail: '以前は委託' })).toBe('none')
    const texts = [yes, { ...yes, kind: 'family' }, { ...yes, detail: '甲' }, { ...yes, since: '甲' }] as Declared[]
    expect(new Set(texts.map(answerText)).size).toBe(4)
  })
})

describe('a cell of it', () => {
  it('holds nothing, words, a number, the value of a formula, or what cannot be read', () => {
    const cell = (of: Parameters<typeof readPart>[0], part: Parameters<typeof readPart>[2] = 'detail') =>
      readPart(of, 6, part)
    expect(cell({ holds: 'nothing' })).toEqual({ column: 6, how: 'blank', text: '' })
    expect(cell({ holds: 'text', text: ' ' })).toEqual({ column: 6, how: 'blank', text: '' })
    expect(cell({ holds: 'text', text: '委託' })).toEqual({ column: 6, how: 'text', text: '委託' })
    expect(cell({ holds: 'number', number: 45_017 })).toEqual({ column: 6, how: 'text', text: '45017' })
    expect(cell({ holds: 'formula', value: '③' })).toEqual({ column: 6, how: 'formula', text: '③' })
    expect(cell({ holds: 'formula', value: null })).toEqual({ column: 6, how: 'unreadable', text: '計算結果のない式' })
    expect(cell({ holds: 'other', text: '#N/A' })).toEqual({ column: 6, how: 'unreadable', text: '#N/A' })
    const since = (number: number) => cell({ holds: 'number', number }, 'since').text
    // The first day of 1970, and where days begin and end.
    expect(since(25_569)).toBe('昭和45年1月1日')
    expect([since(10_000), since(80_000), since(2023), since(45_017.5)]).toEqual(['10000', '80000', '2023', '45017.5'])
    expect([since(10_001), since(79_999)].every((day) => day.endsWith('日'))).toBe(true)
  })

  it('is told from typing where it is the value of a formula', () => {
    const formula: ReadPart = { column: 5, how: 'formula', text: '③' }
    expect(isByFormula(lineOf({ answer: text('あり'), kind: text('③') }))).toBe(false)
    for (const part of ['answer', 'kind', 'detail', 'since'] as const)
      expect(isByFormula(lineOf({ [part]: formula }))).toBe(true)
  })
})

describe('the keys', () => {
  it('are none with a letter more, or in other words', () => {
    for (const key of ['banso-row 1 body 05', 'banso-row 1 signed', 'banso-row 1 head'])
      for (const damaged of [`x${key}`, `${key}x`, `x ${key}`, `${key} x`])
        expect([damaged, readDeclarationRow(damaged)]).toEqual([damaged, null])
    for (const body of ['00', '48', '1x', 'x1', '']) expect(readDeclarationRow(`banso-row 1 body ${body}`)).toBeNull()
    for (const body of ['01', '10', '29', '39', '40', '47'])
      expect(readDeclarationRow(`banso-row 1 body ${body}`)).toEqual({ of: 'body', jis2: body })
    expect(readDeclarationColumn(' banso-column 1 kind\n')).toEqual({ of: 'kind' })
    for (const key of ['xbanso-column 1 kind', 'banso-column 1 kind x', 'banso-column 1 kind1', 'banso-column 1 k', ''])
      expect([key, readDeclarationColumn(key)]).toEqual([key, null])
  })
})

describe('beside the office’s word', () => {
  const quiet = { sheetOut: false, scores: 0, started: false, finished: false }
  const office: OfficeWord = { current: { ...unanswered, treatment: null }, openHints: [], dismissed: [], late: quiet }
  const at = '2026-02-20T10:00:00+09:00'
  const hint = { words: '所属が似る', reason: '別の会社', by: '見本 太郎', at }
  const full: OfficeWord = {
    current: { ...yes, treatment: 'exclude' },
    openHints: ['所属が似る', '役職が似る'],
    dismissed: [hint],
    late: { sheetOut: true, scores: 3, started: true, finished: true },
  }

  it('stands all that must be seen', () => {
    expect(besideWords(saidNone, full)).toEqual([
      '台帳に申告があります(③ 委託・取引・採点除外)。反映すると、その申告は取り消しになります。',
      '検討前の候補があります(所属が似る、役職が似る)。',
    ])
    expect(besideWords(saidNone, { ...office, current: { ...yes, treatment: null } })).toEqual([
      '台帳に申告があります(③ 委託・取引)。反映すると、その申告は取り消しになります。',
    ])
    expect(besideWords(yes, full)).toEqual([
      '事務局は候補(所属が似る)を該当しないとしていました(理由: 別の会社。令和8年2月20日(金)10:00 見本 太郎)。',
    ])
  })

  it('stands nothing beside a line without an answer, nor of an answer that changes nothing', () => {
    expect(besideWords(unanswered, full)).toEqual([])
    expect(besideWords(saidNone, { ...office, current: { ...saidNone, treatment: null } })).toEqual([])
    expect(besideWords(saidNone, { ...office, current: { ...saidNone, kind: 'business', treatment: null } })).toEqual(
      [],
    )
    expect(besideWords(saidNone, { ...office, current: { ...yes, kind: null, treatment: null } })).toEqual([])
    expect(besideWords(saidNone, { ...office, dismissed: [hint], late: full.late })).toEqual([])
    expect(besideWords(yes, { ...office, openHints: ['所属が似る'] })).toEqual([])
  })

  it('stands that it comes late: after sheets, scores, the start, the end', () => {
    const late = (more: Partial<typeof quiet>) => besideWords(yes, { ...office, late: { ...quiet, ...more } })
    const gone = 'た後の申告です。除外なら、この委員の点は見えなくなり、集計から外れます。'
    expect(late({})).toEqual([])
    expect(late({ started: true })).toEqual(['採点を始めた後の申告です。'])
    expect(late({ started: true, sheetOut: true })).toEqual([`採点票を出し${gone}`])
    expect(late({ started: true, scores: 1 })).toEqual([`この団体に1項目の点が付い${gone}`])
    expect(late({ sheetOut: true, scores: 2 })).toEqual([`採点票を出し、この団体に2項目の点が付い${gone}`])
    expect(late({ finished: true })).toEqual([
      '採点を締めた後の申告です。この委員の点は集計から外れ、「集計」に締めた時との違いが出ます。',
    ])
  })
})

it('only what is new or changed goes in', () => {
  expect(declarationKinds.filter(mayGoIn)).toEqual(['new', 'changed'])
  const open = { current: { value: unanswered, since: null }, reference: unanswered, savedAt: null }
  expect(comparedAnswer({ trouble: 'contrary', why: '' }, open)).toBe('contrary')
  expect(comparedAnswer(unanswered, open)).toBe('empty')
  expect(comparedAnswer(unanswered, { ...open, current: { value: yes, since: null }, reference: yes })).toBe('blank')
  expect(comparedAnswer(saidNone, { ...open, current: { value: yes, since: null }, reference: yes })).toBe('changed')
})

it('has a 扱い only where it is あり of a kind, and the default of the kind where none was decided', () => {
  expect(treatmentOf(yes, { kind: 'business', treatment: null })).toBe('excludeAndLeave')
  expect(treatmentOf({ ...yes, answer: 'none' }, { kind: 'business', treatment: 'exclude' })).toBeNull()
  expect(treatmentOf({ ...yes, kind: null }, { kind: null, treatment: 'exclude' })).toBeNull()
})

it('asks nobody before anybody has applied', () => {
  expect(() => assertAsked({ applicants: 1 })).not.toThrow()
  expectRefused([
    'it',
    () => assertAsked({ applicants: 0 }),
    'conflict',
    /応募がまだありません。.*そろってから申告書を出して/,
  ])
})
