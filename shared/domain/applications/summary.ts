import { Refusal } from '../refusal.ts'
import { markOfText } from '../text-mark.ts'
import type { ApplicationForm, FormPath } from './form.ts'

/** 審議資料の要約: what 応募概要一覧 prints of the long texts of an application, in the order of its columns (books.md R3). */
export const summaryParts = ['talent', 'theme', 'goal', 'structure'] as const
export type SummaryPart = (typeof summaryParts)[number]

export const summaryPartLabel = {
  talent: '課題(人材確保)',
  theme: '課題(テーマ)',
  goal: '取組・到達目標',
  structure: '体制の特徴',
} as const satisfies Record<SummaryPart, string>

/** Most characters of one 要約, as people count them. */
export const summaryLimit = 120

/** draft: nobody has confirmed it; confirmed: an officer has; outdated: its 原文 has been changed since. */
export const summaryStates = ['draft', 'confirmed', 'outdated'] as const
export type SummaryState = (typeof summaryStates)[number]

export const summaryStateLabel = {
  draft: '未確認',
  confirmed: '確認済',
  outdated: '要再確認',
} as const satisfies Record<SummaryState, string>

/** One text of the form that a 要約 is drawn from, as the officer reads it beside the 要約. */
export interface SourceText {
  readonly path: FormPath
  readonly text: string
}

const paths = {
  talent: ['issues.talent'],
  theme: ['issues.theme'],
  goal: ['goal', 'wishes.talent', 'wishes.theme'],
  structure: ['structure', 'organisation'],
} as const satisfies Record<SummaryPart, readonly FormPath[]>

/** The fields of the form that a 要約 is drawn from, in the order in which they are read. */
export const summaryPaths = (part: SummaryPart): readonly FormPath[] => paths[part]

/** 実施体制, a line a body: 「・人事課:任用・処遇の検討」. */
const organisationText = ({ organisation }: ApplicationForm): string =>
  organisation.map(({ unit, role }) => `・${[unit, role].filter((each) => each !== '').join(':')}`).join('\n')

/** Every text of the form that a 要約 can be drawn from, by its path; null where the form leaves it empty. */
const textsOf = (form: ApplicationForm): Readonly<Record<(typeof paths)[SummaryPart][number], string | null>> => ({
  'issues.talent': form.issues.talent,
  'issues.theme': form.issues.theme,
  goal: form.goal,
  'wishes.talent': form.wishes.talent,
  'wishes.theme': form.wishes.theme,
  structure: form.structure,
  organisation: organisationText(form),
})

/** 原文: the texts of the form that the 要約 is drawn from, those that are filled in; none where the form is silent. */
export function sourcesOf(form: ApplicationForm, part: SummaryPart): SourceText[] {
  const texts = textsOf(form)
  return paths[part].flatMap((path) => {
    const text = texts[path]?.trim() ?? ''
    return text === '' ? [] : [{ path, text }]
  })
}

/** The 原文 as one number (`markOfText`), by which it is told whether they are still the same. */
export const sourceMark = (form: ApplicationForm, part: SummaryPart): number =>
  markOfText(JSON.stringify(sourcesOf(form, part)))

const count = (text: string): number => [...text].length

const opening = '「『（(【〔［[〈《'
const closing = '」』）)】〕］]〉》'
const endsSentence = '。！？'
/** An entry of a list: 「・」「①」「(1)」「１．」「ア　」. */
const listMark =
  /^\s*(?:[・･●○◎■□◆◇▲△▼▽※*＊\-－‐–—]|[①-⑳]|[(（][0-9０-９ア-ン一二三四五六七八九十]{1,3}[)）]|[0-9０-９]{1,2}[.．、)）]|[ア-ン][.．、　 ])/u

/** Line breaks that only wrap a line go; an empty line, or an entry of a list, begins something new. */
function pieces(text: string): string[] {
  const out: string[] = []
  let fresh = true
  for (const line of text.split(/\r\n|[\n\r\v\u2028\u2029]/u)) {
    const words = line.trim()
    const before = out.at(-1)
    if (words === '') fresh = true
    else if (fresh || before === undefined || listMark.test(words)) {
      out.push(words)
      fresh = false
    } else out[out.length - 1] = joinedLine(before, words)
  }
  return out
}

/** Words of the Latin alphabet keep the blank between them that the line break was. */
const joinedLine = (a: string, b: string): string =>
  /[0-9A-Za-z,.]$/.test(a) && /^[0-9A-Za-z]/.test(b) ? `${a} ${b}` : `${a}${b}`

/**
 * The sentences of a text, each whole: up to its 。！？ outside brackets, an entry of a list, or what an empty line parts.
 * Joined they are the text without its line breaks.
 */
export const sentencesOf = (text: string): string[] => pieces(text).flatMap(sentencesIn)

function sentencesIn(piece: string): string[] {
  const out: string[] = []
  let now = ''
  let depth = 0
  const letters = [...piece]
  for (const [index, letter] of letters.entries()) {
    now += letter
    if (opening.includes(letter)) depth += 1
    else if (closing.includes(letter)) depth = Math.max(0, depth - 1)
    const next = letters[index + 1]
    const goesOn = next !== undefined && endsSentence.includes(next)
    if (depth > 0 || goesOn || !endsSentence.includes(letter)) continue
    out.push(now.trim())
    now = ''
  }
  if (now.trim() !== '') out.push(now.trim())
  return out
}

/** Entries of a list stand apart; sentences follow one another. */
const joined = (sentences: readonly string[]): string =>
  sentences.reduce((text, next) => {
    if (text === '') return next
    return endsSentence.includes(text.at(-1) ?? '') && !listMark.test(next) ? text + next : `${text}　${next}`
  }, '')

/**
 * The 要約 as the form itself would say it: of each 原文 the first sentence, then of each the second, and so on, as long as
 * they fit into 120字. Only whole sentences: a text whose next one does not fit gives no more. Empty where nothing fits.
 */
export function draftSummary(form: ApplicationForm, part: SummaryPart): string {
  const texts = sourcesOf(form, part).map(({ text }) => sentencesOf(text))
  const kept = texts.map((): string[] => [])
  const through = new Set<number>()
  for (let nth = 0; through.size < texts.length; nth += 1) {
    for (const [index, sentences] of texts.entries()) {
      if (through.has(index)) continue
      const next = sentences[nth]
      const wider = kept.map((own, other) => (other === index && next !== undefined ? [...own, next] : own))
      if (next === undefined || count(joined(wider.flat())) > summaryLimit) through.add(index)
      else kept[index] = [...(kept[index] ?? []), next]
    }
  }
  return joined(kept.flat())
}

/** A 要約 is one paragraph of a cell: line breaks and runs of blanks become one blank. */
export const asSummary = (text: string): string =>
  text.replace(/\s+/gu, (blanks) => (/[\n\r\v\u2028\u2029]/u.test(blanks) ? '　' : blanks)).trim()

/** What is kept of a 要約. `source`: the mark of the 原文 it was written to. */
export interface KeptSummary {
  readonly text: string
  readonly source: number
  readonly confirmedAt: string | null
}

/** Where a 要約 stands; null where nobody has written one: the draft of the form. `source`: the 原文 as it is now. */
export function summaryState(kept: KeptSummary | null, source: number): SummaryState {
  if (kept === null || kept.confirmedAt === null) return 'draft'
  return kept.source === source ? 'confirmed' : 'outdated'
}

/** Whether an officer's words are worth keeping: what is not confirmed and says what the draft says, the form says itself. */
export const isWorthKeeping = (wish: { readonly text: string; readonly confirmed: boolean }, draft: string): boolean =>
  wish.confirmed || wish.text !== draft

/** Refuses (`invalid`) to confirm a 要約 that says nothing. */
export function assertSaysSomething({ text, confirmed }: { readonly text: string; readonly confirmed: boolean }): void {
  if (!confirmed || text !== '') return
  throw new Refusal('invalid', '要約を入力してから確認してください。', {
    fields: { text: '要約を入力してください。' },
  })
}

/** Refuses (`conflict`) a 要約 that was read against another 原文 than the form has now: nobody confirms what he has not seen. */
export function assertSameSource(seen: number, source: number): void {
  if (seen === source) return
  throw new Refusal(
    'conflict',
    '応募書の原文が、開いた後に変わりました。今の原文と見比べて、もう一度確認してください。',
  )
}
