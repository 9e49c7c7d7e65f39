import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ApplicationForm, emptyForm } from '../../../shared/domain/applications/form.ts'
import {
  asSummary,
  assertSameSource,
  assertSaysSomething,
  draftSummary,
  isWorthKeeping,
  sentencesOf,
  sourceMark,
  sourcesOf,
  summaryLimit,
  summaryParts,
  summaryState,
} from '../../../shared/domain/applications/summary.ts'
import { expectedForm } from '../../support/forms/expected-form.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { applications } from './judged-forms.ts'

const talentOf = (talent: string | null): ApplicationForm => ({ ...emptyForm(), issues: { talent, theme: null } })
const draftOf = (talent: string | null): string => draftSummary(talentOf(talent), 'talent')
const length = (text: string): number => [...text].length
const plain = (text: string): string => text.replace(/\s/gu, '')

describe('the sentences of a text', () => {
  it.each([
    ['応募が少ない。人材が足りない。', ['応募が少ない。', '人材が足りない。']],
    ['応募が少なく\n人材が足りない。', ['応募が少なく人材が足りない。']],
    ['要望は「早く。確実に。」であった。次は。', ['要望は「早く。確実に。」であった。', '次は。']],
    ['少ない(前年は3人。)ため困る。', ['少ない(前年は3人。)ため困る。']],
    ['本当か！？そうだ。', ['本当か！？', 'そうだ。']],
    ['・応募が少ない\n・処遇が\n　決まらない', ['・応募が少ない', '・処遇が決まらない']],
    ['① 採用難\n② 育成不足', ['① 採用難', '② 育成不足']],
    ['現状\n\n応募が少ない', ['現状', '応募が少ない']],
    ['DX Center\nof Excellence を置く。', ['DX Center of Excellence を置く。']],
    ['年3.5人。', ['年3.5人。']],
    ['体言止め', ['体言止め']],
    [' \n \n', []],
  ])('of %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it('are the whole text, in its order and nothing but its line breaks left out', () => {
    const letters = fc.array(
      fc.constantFrom('応', '募', '。', '！', '「', '」', '(', ')', '\n', '\n\n', '\n・', 'A', ' ', '、', '3', '.'),
      { maxLength: 120 },
    )
    fc.assert(
      fc.property(letters, (parts) => {
        const text = parts.join('')
        expect(plain(sentencesOf(text).join(''))).toBe(plain(text))
      }),
    )
  })
})

describe('the draft of a 要約', () => {
  it('takes whole sentences from the beginning, as many as fit', () => {
    const [first, second] = [`${'あ'.repeat(58)}。`, `${'い'.repeat(59)}。`]
    expect(draftOf(`${first}${second}三つ目。`)).toBe(`${first}${second}`)
    expect(draftOf(`${first}${second}`)).toBe(`${first}${second}`)
  })

  it('is empty where the first sentence is too long: it is never cut', () => {
    expect(draftOf(`${'あ'.repeat(120)}。短い。`)).toBe('')
    expect(draftOf(`${'あ'.repeat(119)}。短い。`)).toBe(`${'あ'.repeat(119)}。`)
    expect(draftOf(null)).toBe('')
  })

  it('counts characters as people do', () => {
    expect(draftOf(`${'𠮷'.repeat(119)}。`)).toBe(`${'𠮷'.repeat(119)}。`)
  })

  it('of several texts has the first sentence of each before the second of any, in the order of the texts', () => {
    const form = {
      ...emptyForm(),
      goal: `${'目'.repeat(39)}。${'二'.repeat(39)}。`,
      wishes: { talent: '面接への助言。', theme: '先行事例の紹介。' },
    }
    expect(draftSummary(form, 'goal')).toBe(`${'目'.repeat(39)}。${'二'.repeat(39)}。面接への助言。先行事例の紹介。`)
    const longer = { ...form, goal: `${'目'.repeat(99)}。${'二'.repeat(39)}。` }
    expect(draftSummary(longer, 'goal')).toBe(`${'目'.repeat(99)}。面接への助言。先行事例の紹介。`)
  })

  it('has the bodies of the 実施体制 as entries apart', () => {
    expect(draftSummary(madeUpForm('岩手県'), 'structure')).toBe(
      '協議会を設置している。　・デジタル戦略課:総括　・人事課:任用・処遇の検討　・財政課:予算要求の調整　・盛岡市ほか2団体:実証',
    )
  })

  it('of any form is at most 120字 of whole sentences, none left out between two of one text', () => {
    const words = fc
      .array(fc.constantFrom('応募', '少', '。', '！', '「', '」', '\n・', '\n', '、', '人材が足りない。'), {
        maxLength: 60,
      })
      .map((parts) => parts.join(''))
    const forms = fc.record({ goal: words, talent: words, theme: words }).map(
      ({ goal, talent, theme }): ApplicationForm => ({
        ...emptyForm(),
        goal,
        wishes: { talent, theme },
      }),
    )
    fc.assert(
      fc.property(forms, (form) => {
        const draft = draftSummary(form, 'goal')
        expect(length(draft)).toBeLessThanOrEqual(summaryLimit)
        const texts = sourcesOf(form, 'goal').map(({ text }) => sentencesOf(text))
        const beginnings = texts.map((sentences) =>
          Array.from({ length: sentences.length + 1 }, (_, n) => sentences.slice(0, n).join('')),
        )
        const all = beginnings.reduce<string[]>(
          (before, own) => before.flatMap((each) => own.map((next) => plain(each + next))),
          [''],
        )
        expect(all).toContain(plain(draft))
        // What fits alone is not left out for nothing.
        if (draft === '') for (const [first] of texts) expect(length(first ?? '')).not.toBeLessThanOrEqual(summaryLimit)
      }),
    )
  })

  it.each(applications.map((each) => [each.prefecture, each] as const))('of %s holds for every part', (_, expected) => {
    const form = expectedForm(expected)
    for (const part of summaryParts) {
      const draft = draftSummary(form, part)
      expect(length(draft)).toBeLessThanOrEqual(summaryLimit)
      const own = sourcesOf(form, part).flatMap(({ text }) => sentencesOf(text))
      expect(plain(own.join(''))).toContain(plain(sentencesOf(draft)[0] ?? ''))
      if (draft === '') expect(own.every((sentence) => length(sentence) > summaryLimit)).toBe(true)
    }
  })
})

describe('where a 要約 stands', () => {
  const kept = { text: '応募が少ない。', source: 1, confirmedAt: '2026-03-01T10:00:00+09:00' }

  it('is unconfirmed until an officer has confirmed it, and to be looked at again once its 原文 is another', () => {
    expect(summaryState(null, 1)).toBe('draft')
    expect(summaryState({ ...kept, confirmedAt: null }, 1)).toBe('draft')
    expect(summaryState(kept, 1)).toBe('confirmed')
    expect(summaryState(kept, 2)).toBe('outdated')
    expect(summaryState({ ...kept, confirmedAt: null }, 2)).toBe('draft')
  })

  it('keeps nothing that the form says by itself', () => {
    expect(isWorthKeeping({ text: '案', confirmed: false }, '案')).toBe(false)
    expect(isWorthKeeping({ text: '案', confirmed: true }, '案')).toBe(true)
    expect(isWorthKeeping({ text: '', confirmed: false }, '案')).toBe(true)
  })

  it('is refused where it says nothing, or was read against another 原文', () => {
    expect(() => assertSaysSomething({ text: '', confirmed: true })).toThrow('要約を入力')
    expect(() => assertSaysSomething({ text: '', confirmed: false })).not.toThrow()
    expect(() => assertSameSource(1, 2)).toThrow('原文が、開いた後に変わりました')
    expect(() => assertSameSource(1, 1)).not.toThrow()
  })

  it('is told from another 原文 by one letter, by a field that has come or gone, and by their order', () => {
    const form = madeUpForm('岩手県')
    const { wishes } = form
    const others: ApplicationForm[] = [
      { ...form, goal: `${form.goal ?? ''}。` },
      { ...form, goal: null },
      { ...form, wishes: { talent: wishes.theme, theme: wishes.talent } },
      { ...form, wishes: { ...wishes, theme: '先行事例の照会。' } },
    ]
    const marks = [form, ...others].map((each) => sourceMark(each, 'goal'))
    expect(new Set(marks).size).toBe(marks.length)
    for (const mark of marks) expect(Number.isSafeInteger(mark) && mark >= 0).toBe(true)
    expect(sourceMark({ ...form, issues: { talent: 'ほか', theme: null } }, 'goal')).toBe(sourceMark(form, 'goal'))
  })

  it('is one paragraph', () => {
    expect(asSummary(' 一行目 \r\n\n 二行目\n')).toBe('一行目　二行目')
  })
})
