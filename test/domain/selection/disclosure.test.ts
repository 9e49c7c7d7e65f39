import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peopleNamed } from '../../../shared/domain/applications/names/mask.ts'
import { type DisclosureValues, decisionDue, lackingOf } from '../../../shared/domain/selection/disclosure/fields.ts'
import { grounds, ways } from '../../../shared/domain/selection/disclosure/grounds.ts'
import { natures } from '../../../shared/domain/selection/disclosure/nature.ts'
import { redactedText } from '../../../shared/domain/selection/disclosure/paper.ts'
import { peopleFinder } from '../../../shared/domain/selection/disclosure/people.ts'
import { reappearing } from '../../../shared/domain/selection/disclosure/reappearing.ts'
import {
  type Choice,
  judged,
  lackingInChoice,
  markOf,
  type Part,
  piecesOf,
} from '../../../shared/domain/selection/disclosure/redacting.ts'
import { outcomeOf, tallied } from '../../../shared/domain/selection/disclosure/summing.ts'

const names = peopleFinder(
  [peopleNamed(['見本 太郎'])],
  [{ name: '例示 花子', kana: 'れいじ はなこ' }],
  ['hanako@example.jp'],
)
const part = (text: string, nature: Part['nature'] = 'plain'): Part => ({ key: 'k', label: '欄', text, nature })
const chosen = (of: Part, choice: Partial<Choice>): Choice => ({
  ...{ part: of.key, way: 'open', ground: null, words: '', reason: '', mark: markOf(of) },
  ...choice,
})
const said = (of: Part, choice?: Choice) => redactedText(piecesOf(judged(of, choice, names)))

describe('墨消し', () => {
  it('takes names and ways to reach people out of free text, in whatever width and kana', () => {
    const text = '見本太郎が説明し、レイジ　ハナコ委員が問い、0185-12-3456 と ｈａｎａｋｏ@example.jp に送った。'
    const out = said(part(text))
    for (const hidden of ['見本', 'レイジ', 'ハナコ', '3456', 'example']) expect(out).not.toContain(hidden)
    expect(out).toContain('が説明し、')
    expect(judged(part(text), undefined, names)).toMatchObject({ way: 'masked', ground: 'person', state: 'proposed' })
  })

  it('bears one bar of one length, however long and however many the names side by side are', () => {
    expect(said(part('見本 太郎、')).replace('、', '')).toBe(said(part('例示花子　見本太郎')))
    expect(said(part('あ', 'points'))).toBe(said(part('長い所見'.repeat(40), 'points')))
  })

  it('withholds the whole of a part whose text has changed since something of it was withheld', () => {
    const before = part('計画の甲案を採った。')
    const choice = chosen(before, { way: 'masked', ground: 'deliberation', words: '甲案', reason: '検討中' })
    expect(said(before, choice)).toBe('計画の█████【5号】を採った。')
    const after = part('計画の甲案ではなく乙案を採った。')
    expect(judged(after, choice, names)).toMatchObject({ state: 'stale', way: 'closed', ground: 'deliberation' })
    expect(said(after, choice)).toBe('█████【5号】')
  })

  it('names where words that an officer withheld of one part are still open', () => {
    const goal = part('計画の甲案を年度内に採る。')
    const choice = chosen(goal, { way: 'closed', ground: 'conduct', reason: '交渉中' })
    const document = (key: string, ...parts: ReturnType<typeof judged>[]) => ({ key, title: `文書${key}`, parts })
    const receipt = document('1', judged(goal, choice, names))
    const version = document('2', judged({ ...goal, text: '目標　計画の甲案を\n年度内に採る。ほか' }, undefined, names))
    expect(reappearing([receipt, version])).toEqual([{ document: '2', title: '文書2', label: '欄', of: '文書1 欄' }])
    expect(reappearing([receipt, document('3', judged(part('別の計画を採る。'), undefined, names))])).toEqual([])
    // What is withheld as proposed says nothing of other documents.
    expect(
      reappearing([document('4', judged(part('委員の所見を含む文', 'points'), undefined, names)), version]),
    ).toEqual([])
  })

  it('keeps no part back without a ground, no other way than the proposed one without a reason, no word that is not there', () => {
    const of = part('計画の甲案を採った。')
    const lacking = (choice: Partial<Choice>) => Object.keys(lackingInChoice(of, chosen(of, choice), names))
    expect(lacking({})).toEqual([])
    expect(lacking({ way: 'closed' })).toEqual(['ground', 'reason'])
    expect(lacking({ way: 'masked', ground: 'conduct', reason: '支障' })).toEqual(['words'])
    expect(lacking({ way: 'masked', ground: 'conduct', reason: '支障', words: '乙案' })).toEqual(['words'])
    expect(lacking({ way: 'masked', ground: 'conduct', reason: '支障', words: '甲案' })).toEqual([])
  })

  it('says nothing of what is withheld, whatever is drawn and chosen', () => {
    // Of letters that stand nowhere else: whatever of it comes out is seen.
    const secret = fc.integer({ min: 2, max: 12 }).map((n) => '秘'.repeat(n))
    const drawn = fc.record({
      nature: fc.constantFrom(...natures),
      way: fc.option(fc.constantFrom(...ways), { nil: null }),
      ground: fc.constantFrom(...grounds),
      head: fc.constantFrom('', '前に ', '令和8年'),
      tail: fc.constantFrom('', ' と後', '、見本 太郎'),
      secret,
      isStale: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 8 }), (all) => {
        for (const { nature, way, ground, head, tail, secret: word, isStale } of all) {
          const of = part(`${head}${word}${tail}`, nature)
          const mark = isStale ? -1 : markOf(of)
          const choice =
            way === null
              ? undefined
              : chosen(of, { way, mark, ground: way === 'open' ? null : ground, words: way === 'masked' ? word : '' })
          const found = judged(of, choice, names)
          const out = JSON.stringify(piecesOf(found))
          const isWithheld = found.way === 'closed' || (found.way === 'masked' && choice?.way === 'masked')
          if (isWithheld && nature !== 'original') expect(out).not.toContain('秘')
          if (found.way !== 'open' && nature !== 'original') expect(out).not.toContain('見本')
        }
      }),
    )
  })

  it('sums a document up: a file that is to be shown but for parts is to be done by hand', () => {
    const parts = [part('公表'), part('3', 'points'), part('見本 太郎', 'person')].map((each) =>
      judged(each, undefined, names),
    )
    expect(outcomeOf(parts)).toBe('partly')
    expect(tallied(parts)).toEqual({
      parts: 3,
      withheld: 2,
      unsettled: 3,
      stale: 0,
      grounds: ['person', 'deliberation'],
    })
    expect(outcomeOf([...parts, judged(part('原本', 'original'), undefined, names)])).toBe('byHand')
    expect(outcomeOf(parts.slice(1))).toBe('closed')
    expect(outcomeOf(parts.slice(0, 1))).toBe('open')
  })
})

describe('開示決定等の期限', () => {
  const given = { receivedOn: '2026-04-01', correctionDays: 0, extendedTo: null }
  it('is 30 days from the request, its own day not counted, with the days of a 補正', () => {
    expect(decisionDue(given)).toBe('2026-05-01')
    expect(decisionDue({ ...given, correctionDays: 4 })).toBe('2026-05-05')
    expect(decisionDue({ ...given, extendedTo: '2026-05-31' })).toBe('2026-05-31')
  })

  const whole: DisclosureValues = {
    ...given,
    ...{
      asked: '採点票',
      about: [],
      extendedReason: '',
      state: 'preparing',
      decidedOn: null,
      outcome: 'none',
      note: '',
    },
  }
  it.each([
    [{}, []],
    [{ extendedTo: '2026-05-31' }, ['extendedReason']],
    [{ extendedTo: '2026-05-31', extendedReason: '量が多い' }, []],
    [{ extendedTo: '2026-06-01', extendedReason: '量が多い' }, ['extendedTo']],
    [{ extendedTo: '2026-05-01', extendedReason: '量が多い' }, ['extendedTo']],
    [{ extendedReason: '量が多い' }, ['extendedReason']],
    [{ state: 'decided' }, ['decidedOn', 'outcome']],
    [{ state: 'decided', decidedOn: '2026-03-31', outcome: 'part' }, ['decidedOn']],
    [{ outcome: 'part' }, ['outcome']],
  ] as const)('%o lacks %o', (more, fields) => {
    expect(Object.keys(lackingOf({ ...whole, ...more }))).toEqual(fields)
  })
})
