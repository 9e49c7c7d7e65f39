import fc from 'fast-check'
import { expect, it } from 'vitest'
import { labelOf } from '../../../electron/documents/forms/labels.ts'
import { markOf } from '../../../electron/documents/forms/marks.ts'
import { bareKey, labelKey } from '../../../electron/documents/forms/text.ts'
import { oneLine } from '../../../electron/reports/kit/cell-text.ts'
import { isPhone } from '../../../shared/domain/applications/completeness-fields.ts'
import { asSummary } from '../../../shared/domain/applications/summary.ts'
import { storableName } from '../../../shared/domain/file-name.ts'
import { numbersFrom } from '../../../shared/domain/letters/words.ts'
import { secretsOf } from '../../../shared/domain/minutes/nameless.ts'

/** What is read in one pass says what these short patterns say, which take more than linear time on a long text. */
interface Pair {
  readonly signs: readonly string[]
  readonly plain: (text: string) => unknown
  readonly inOnePass: (text: string) => unknown
}

const oddBehind =
  /(?:[^\p{L}\p{N}\s\u3000・･•‣▪▫◦–—\-()（）［］[\]【】〔〕「」『』〈〉<>＜＞、。，．,.:：;；/／]|[vVｖＶ](?=\s))+\s*$/u
const tickBehind =
  /\s*(?:[（([]\s*(?:[☑✓○レx]|□?)\s*[)）\]]|□\s*(?:[✓]|レ(?![\p{sc=Katakana}ー]))|[☑✓□○]|レ(?![\p{sc=Katakana}ー]))\s*$/u

const points =
  /[0-9０-９]+[.．][0-9０-９]+\s*点|[0-9０-９]{2,}\s*点|[一二三百]+[・.]?[一二三百]+\s*点|百\s*点|[0-9０-９]+\s*位(?!置)/u

const fewPeople =
  /^(?:うち)?.*(?:担当|部門|職員|要員).*[1一]人(?:以下|又は|・|のみ).*$|^(?:うち)?(?:ひとり|[1一]?人)情シス.*$/

const isSure = (text: string): boolean =>
  secretsOf([], [], [])
    .in(text)
    .some((each) => each.isSure)

const pairs: Readonly<Record<string, Pair>> = {
  'a mark behind a line': {
    signs: ['☑', '□', '○', 'レ', 'ー', '(', '（□', '[レ', '）', '※', 'v', '同意', ' ', '　'],
    // A letter stands in front, so that no mark is taken off there.
    plain: (text) => tickBehind.test(`本${text}`) || oddBehind.test(`本${text}`.trimEnd()),
    inOnePass: (text) => markOf(`本${text}`).mark !== null,
  },
  'a label without its remarks': {
    signs: ['(', ')', '※', '選択', '本', ' '],
    plain: (text) => labelKey(text).replace(/(?:\([^()]*\)|※.*)+$/, ''),
    inOnePass: bareKey,
  },
  'the label of the bodies with one person': {
    signs: ['うち', '担当', '部門', '1人', '一人', '以下', 'のみ', 'ひとり', '情シス', 'の'],
    plain: (text) => fewPeople.test(labelKey(text)),
    inOnePass: (text) => labelOf(text, 'municipalities') === 'municipalities.singleIt',
  },
  'a telephone number': {
    signs: ['03-1234-5678', '(', ')', '内線', '5', ' ', '\n', '\u2028'],
    plain: (text) => /^[\s]*03-1234-5678\s*$/u.test(text.replace(/\(?\s*内線.*$/u, '')),
    inOnePass: (text) => isPhone(text),
  },
  'a paragraph of one line': {
    signs: ['本', ' ', '　', '\n', '\r', '\v', '\u2028'],
    plain: (text) => text.replace(/\s*[\n\r\v\u2028\u2029]\s*/gu, '　').trim(),
    inOnePass: asSummary,
  },
  'a cell of one line': {
    signs: ['本', ' ', '　', '\n'],
    plain: (text) => (text.includes('\n') ? text.trim().replace(/[ 　]*\n\s*/g, ' ') : text),
    inOnePass: oneLine,
  },
  'a name of a file': {
    signs: ['本', '.', ' ', '。'],
    plain: (text) => text.trim().replace(/[. ]+$/, '') || '名前なし',
    inOnePass: storableName,
  },
  'numbers that count on': {
    signs: ['第', '1', '09', '号', '\n'],
    plain: (text) => /^(.*?)(\d+)(\D*)$/su.exec(text)?.slice(1, 2) ?? [text],
    inOnePass: (text) => {
      const [first = ''] = numbersFrom(text, 1)
      return /\d/u.test(first) ? [first.replace(/\d+\D*$/u, '')] : [first]
    },
  },
  'points in the minutes': {
    signs: ['1', '２', '.', '三', '百', '・', '点', '位', '置', ' '],
    plain: (text) => points.test(text),
    inOnePass: isSure,
  },
}

it.each(Object.entries(pairs))('%s is the same as before', (_what, { signs, plain, inOnePass }) => {
  const text = fc.array(fc.constantFrom(...signs), { maxLength: 9 }).map((drawn) => drawn.join(''))
  fc.assert(
    fc.property(text, (drawn) => {
      expect(inOnePass(drawn)).toEqual(plain(drawn))
    }),
    { numRuns: 1_000 },
  )
})
