import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictKindLabel, conflictKindShort, conflictKinds } from '../../../shared/domain/review/conflict.ts'
import { besideWords } from '../../../shared/domain/review/declaration-file/beside.ts'
import { comparedAnswer, mayGoIn, treatmentOf } from '../../../shared/domain/review/declaration-file/compare.ts'
import {
  readDeclarationColumn,
  readDeclarationRow,
  writeDeclarationColumn,
  writeDeclarationRow,
} from '../../../shared/domain/review/declaration-file/keys.ts'
import type { ReadPart } from '../../../shared/domain/review/declaration-file/reading.ts'
import {
  answerText,
  type Declared,
  readPart,
  saidNone,
  typedAnswer,
  unanswered,
} from '../../../shared/domain/review/declaration-file/typed.ts'
import { readMark, readRowKey, writeMark } from '../../../shared/domain/review/sheet-file/keys.ts'
import type { FileCell } from '../../../shared/domain/review/sheet-file/typed.ts'

const cellOf = (value: string | number | null): FileCell => {
  if (value === null) return { holds: 'nothing' }
  return typeof value === 'number' ? { holds: 'number', number: value } : { holds: 'text', text: value }
}
type Value = string | number | null
const read = (answer: Value, kind: Value = null, detail: Value = null, since: Value = null) => ({
  parts: {
    answer: readPart(cellOf(answer), 4, 'answer'),
    kind: readPart(cellOf(kind), 5, 'kind'),
    detail: readPart(cellOf(detail), 6, 'detail'),
    since: readPart(cellOf(since), 7, 'since'),
  },
})
const typed = (...values: Parameters<typeof read>) => typedAnswer(read(...values))

describe('what was typed on a 利害関係申告書', () => {
  it.each(['なし', ' なし ', '無し', '無', 'ナシ', '○なし', '〇 なし', '✓なし'])('%s is なし', (words) => {
    expect(typed(words)).toEqual(saidNone)
  })

  it.each(['○', '×', 'なし・あり', 'なし/あり', 'ありません', '該当', '1', 'なしです', '―'])(
    '%s is no word of the list, and never guessed',
    (words) => {
      expect(typed(words)).toMatchObject({ trouble: 'notListed' })
      expect(typed(words, '③')).toMatchObject({ trouble: 'notListed' })
    },
  )

  it('is あり with its kind by number, by words, or by both', () => {
    for (const [index, kind] of conflictKinds.entries())
      for (const words of [
        conflictKindShort[kind],
        conflictKindLabel[kind],
        conflictKindShort[kind].slice(0, 1),
        String(index + 1),
        '１２３４５６'.slice(index, index + 1),
        `${index + 1}.${conflictKindShort[kind].slice(2)}`,
        conflictKindShort[kind].slice(2),
      ])
        expect([words, typed('あり', words, '内容')]).toEqual([
          words,
          { answer: 'declared', kind, detail: '内容', since: '' },
        ])
  })

  it.each(['①③', '①、③', '7', '⑦', '① 委託・取引', '委託', '不明'])('%s is no one kind of the list', (kind) => {
    expect(typed('あり', kind, '内容')).toMatchObject({ trouble: 'notListed' })
  })

  it('wants a kind beside あり, words beside ⑥, and nothing beside なし or a blank', () => {
    expect(typed('あり')).toMatchObject({ trouble: 'incomplete' })
    expect(typed('あり', '⑥')).toMatchObject({ trouble: 'incomplete' })
    expect(typed('あり', '③')).toEqual({ answer: 'declared', kind: 'business', detail: '', since: '' })
    expect(typed('なし', '③')).toMatchObject({ trouble: 'contrary' })
    expect(typed('なし', null, '以前は委託')).toMatchObject({ trouble: 'contrary' })
    expect(typed(null, '③')).toMatchObject({ trouble: 'incomplete' })
    expect(typed(null)).toEqual(unanswered)
    expect(typed('　')).toEqual(unanswered)
  })

  it('keeps words to the letter; a day that Excel has made a number of is a day, a year alone is a year', () => {
    expect(typed('あり', '①', ' 県のCDO補佐官\r\n(月2日) ', '令和5年\n4月')).toEqual({
      answer: 'declared',
      kind: 'appointment',
      detail: '県のCDO補佐官\n(月2日)',
      since: '令和5年 4月',
    })
    expect(typed('あり', '①', null, 45_017)).toMatchObject({ since: '令和5年4月1日' })
    expect(typed('あり', '①', null, 2023)).toMatchObject({ since: '2023' })
    expect(typed('あり', '①', 'あ'.repeat(1000))).toMatchObject({ answer: 'declared' })
    expect(typed('あり', '①', 'あ'.repeat(1001))).toMatchObject({ trouble: 'unreadable' })
    expect(typed('あり', '①', null, 'あ'.repeat(61))).toMatchObject({ trouble: 'unreadable' })
  })

  it('says of any words whatever one answer or why it is none', () => {
    const word = fc.option(
      fc.oneof(
        fc.constantFrom('なし', 'あり', '①', '⑥', '③ 委託・取引'),
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.double({ noNaN: true }),
      ),
      { nil: null },
    )
    fc.assert(
      fc.property(word, word, word, word, (...values) => {
        const said = typed(...values)
        if ('trouble' in said) expect(said.why).not.toBe('')
        else if (said.answer === 'declared') expect(said.kind).not.toBeNull()
        else expect(said).toEqual(said.answer === 'none' ? saidNone : unanswered)
      }),
    )
  })

  it('is unreadable where a cell holds an error or a formula without a value', () => {
    const { parts } = read('あり', '③')
    const with_ = (answer: ReadPart) => typedAnswer({ parts: { ...parts, answer } })
    expect(with_(readPart({ holds: 'other', text: '#REF!' }, 4, 'answer'))).toMatchObject({ trouble: 'unreadable' })
    expect(with_(readPart({ holds: 'formula', value: null }, 4, 'answer'))).toMatchObject({ trouble: 'unreadable' })
    expect(with_({ column: null, how: 'absent', text: '' })).toMatchObject({ trouble: 'unreadable' })
  })
})

const declared = fc.record({
  answer: fc.constant('declared' as const),
  kind: fc.constantFrom(...conflictKinds),
  detail: fc.constantFrom('', '甲', '乙'),
  since: fc.constantFrom('', '令和5年'),
})
const anAnswer: fc.Arbitrary<Declared> = fc.oneof(fc.constant(unanswered), fc.constant(saidNone), declared)
const moment = fc.option(
  fc.constantFrom('2026-02-24T10:00:00+09:00', '2026-02-25T10:00:00+09:00', '2026-02-26T10:00:00+09:00'),
  { nil: null },
)

describe('an answer of a file beside the office’s', () => {
  const beside = fc.record({
    current: fc.record({ value: anAnswer, since: moment }),
    reference: anAnswer,
    savedAt: moment,
  })

  it('goes in only where it says something else, never from a blank, and not over what the office changed later', () => {
    fc.assert(
      fc.property(anAnswer, beside, (said, office) => {
        const kind = comparedAnswer(said, office)
        const isSame = answerText(said) === answerText(office.current.value)
        expect(kind === 'same' || kind === 'empty').toBe(isSame)
        if (!mayGoIn(kind)) return
        expect(said.answer).not.toBe('open')
        if (answerText(office.current.value) === answerText(office.reference)) return
        expect(Date.parse(office.savedAt ?? '')).toBeGreaterThan(Date.parse(office.current.since ?? ''))
      }),
    )
  })

  it('is 新規 where nobody has answered, and 同じ once it is in', () => {
    fc.assert(
      fc.property(declared, moment, (said, savedAt) => {
        const none = { value: unanswered, since: null }
        expect(comparedAnswer(said, { current: none, reference: unanswered, savedAt })).toBe('new')
        expect(comparedAnswer(said, { current: { value: said, since: null }, reference: unanswered, savedAt })).toBe(
          'same',
        )
      }),
    )
  })

  it('has the 扱い of its kind, or the one that was decided while the kind is the same', () => {
    const said = { ...unanswered, answer: 'declared', kind: 'business' } as const
    expect(treatmentOf(said, { kind: null, treatment: null })).toBe('excludeAndLeave')
    expect(treatmentOf(said, { kind: 'business', treatment: 'opinionOnly' })).toBe('opinionOnly')
    expect(treatmentOf(said, { kind: 'other', treatment: 'opinionOnly' })).toBe('excludeAndLeave')
    expect(treatmentOf({ ...said, kind: 'origin' }, { kind: null, treatment: null })).toBe('chairDecides')
    expect(treatmentOf(saidNone, { kind: 'business', treatment: 'opinionOnly' })).toBeNull()
  })

  it('is never silent of what the office knows beside it', () => {
    const current = { ...unanswered, treatment: null }
    const quiet = { sheetOut: false, scores: 0, started: false, finished: false }
    const office = { current, openHints: [], dismissed: [], late: quiet }
    const yes = { ...unanswered, answer: 'declared', kind: 'business' } as const
    expect([besideWords(yes, office), besideWords(saidNone, office)]).toEqual([[], []])
    const hint = { words: '所属が似る', reason: '別の会社', by: '見本 太郎', at: '2026-02-20T10:00:00+09:00' }
    expect(besideWords(yes, { ...office, dismissed: [hint] }).join()).toMatch(
      /該当しないとしていました\(理由: 別の会社/,
    )
    expect(besideWords(saidNone, { ...office, openHints: ['所属が似る'] }).join()).toMatch(/検討前の候補/)
    const standing = { ...yes, treatment: 'exclude' } as const
    expect(besideWords(saidNone, { ...office, current: standing }).join()).toMatch(/③ 委託・取引・採点除外.*取り消し/)
    const late = (more: Partial<typeof quiet>) => besideWords(yes, { ...office, late: { ...quiet, ...more } }).join()
    expect(late({ sheetOut: true })).toMatch(/採点票を出した後の申告/)
    expect(late({ sheetOut: true, scores: 3 })).toMatch(/採点票を出し、この団体に3項目の点が付いた後の申告/)
    expect(late({ started: true })).toMatch(/採点を始めた後/)
    expect(late({ started: true, finished: true, scores: 3 })).toMatch(/採点を締めた後の申告/)
  })
})

describe('the keys of a 利害関係申告書', () => {
  it('read as they were written, and are no keys of a 採点票', () => {
    for (const row of [{ of: 'body', jis2: '05' }, { of: 'signed' }, { of: 'head' }] as const)
      expect(readDeclarationRow(` ${writeDeclarationRow(row)} `)).toEqual(row)
    for (const of of ['answer', 'kind', 'detail', 'since', 'prefecture', 'other'] as const)
      expect(readDeclarationColumn(writeDeclarationColumn({ of }))).toEqual({ of })
    for (const text of ['banso-row 1 body 48', 'banso-row 1 body 5', 'banso-row 1 out 05'])
      expect(readDeclarationRow(text)).toBeNull()
    expect(readDeclarationColumn('banso-column 1 comment')).toBeNull()
    expect(readRowKey(writeDeclarationRow({ of: 'body', jis2: '05' }))).toBeNull()
    const uuid = '3f9b1f6e-0000-4000-8000-000000000000'
    const mark = { office: uuid, fy: 2026, reviewerId: uuid, givenId: uuid, digest: uuid }
    expect(readMark('declaration', writeMark('declaration', mark))).toEqual(mark)
    expect(readMark('sheet', writeMark('declaration', mark))).toBeNull()
  })
})
