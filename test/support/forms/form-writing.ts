import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { cell, checkbox, control, legacyCheckbox, paragraph, row, ruby, run, scatteredRuns } from './word.ts'

/** The ways in which the same form comes in: how it was typed, marked, numbered, cut and wrapped. */
export interface FormStyle {
  /** Seeds of the order in which sections, rows and columns come; equal numbers keep the printed order. */
  readonly order: readonly number[]
  readonly numbering: 'plain' | 'full' | 'brackets' | 'chapter' | 'kanji' | 'none'
  readonly label: 'plain' | 'spaced' | 'broken' | 'scattered' | 'ruby' | 'colon'
  readonly wrap: 'none' | 'cell' | 'row' | 'table' | 'run' | 'paragraph'
  readonly digits: 'half' | 'full' | 'kanji'
  readonly date: 'long' | 'short' | 'slashes' | 'compact' | 'kanji' | 'full' | 'hyphens' | 'spaced'
  readonly mark:
    | 'box'
    | 'black'
    | 'control'
    | 'legacy'
    | 'circle'
    | 'brackets'
    | 'bullets'
    | 'tick'
    | 'behind'
    | 'beside'
  readonly heading: 'paragraph' | 'row' | 'left'
  readonly pool: 'across' | 'down'
  readonly kpi: 'repeated' | 'merged' | 'dividers'
  readonly basics: 'two' | 'four'
  readonly lines: 'breaks' | 'paragraphs'
}

export type Style = FormStyle

export const themeNames = {
  A: 'システムの共同調達',
  B: '自治体フロントヤード改革の推進',
  C: '職員の業務改善に向けた庁内DXの推進',
  D: 'データ利活用',
  E: '市区町村のデジタル人材の確保・育成に係る方針の策定支援',
  F: '自治体のAIの利用促進',
} as const

export const wide = (text: string): string =>
  text.replace(/[0-9-]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

export const kanji = (value: number): string => {
  const digits = '〇一二三四五六七八九'
  if (value === 0) return '〇'
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (value > 99) return [...String(value)].map((digit) => digits[Number(digit)]).join('')
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`
}

export const writtenNumber = (value: number | null, { digits }: Style): string => {
  if (value === null) return ''
  if (digits === 'full') return wide(String(value))
  return digits === 'kanji' ? kanji(value) : String(value)
}

export const writtenDate = (date: string | null, { date: style }: Style): string => {
  if (date === null) return ''
  const [year = '', month = '', day = ''] = date.split('-')
  switch (style) {
    case 'long':
      return formatWareki(date, 'long')
    case 'short':
      return formatWareki(date, 'short')
    case 'slashes':
      return `${year}/${Number(month)}/${Number(day)}`
    case 'compact':
      return `${year}${month}${day}`
    case 'hyphens':
      return date
    case 'full':
      return wide(formatWareki(date, 'long'))
    case 'kanji':
      return formatWareki(date, 'long').replace(/\d+/g, (digits) => kanji(Number(digits)))
    case 'spaced':
      return formatWareki(date, 'long').replace(/\d+/g, (digits) => ` ${digits.padStart(2, ' ')} `)
  }
}

/** Stable order by seeds, so that fast-check can shuffle and shrink. */
export const ordered = <T>(items: readonly T[], seeds: readonly number[]): T[] =>
  items
    .map((item, index) => ({ item, index, seed: seeds[index % Math.max(1, seeds.length)] ?? 0 }))
    .sort((first, second) => first.seed - second.seed || first.index - second.index)
    .map(({ item }) => item)

export const labelInline = (text: string, style: Style): string => {
  const middle = Math.ceil(text.length / 2)
  switch (style.label) {
    case 'plain':
      return run(text)
    case 'spaced':
      return run([...text].join('　'))
    case 'broken':
      return run(`${text.slice(0, middle)}\n${text.slice(middle)}`)
    case 'scattered':
      return scatteredRuns(text)
    case 'ruby':
      return ruby(text, 'よみ')
    case 'colon':
      return run(`【${text}】：`)
  }
}

const inWrap = (inline: string, style: Style): string => (style.wrap === 'run' ? control(inline) : inline)

export const labelCell = (text: string, style: Style): string => cell(paragraph(labelInline(text, style)))

const valueParagraphs = (text: string, style: Style): string => {
  const parts = style.lines === 'paragraphs' ? text.split('\n') : [text]
  const content = parts.map((part) => (part === '' ? '<w:p/>' : paragraph(inWrap(run(part), style)))).join('')
  return style.wrap === 'paragraph' ? control(content) : content
}

export const valueCell = (text: string, style: Style): string => {
  const made = cell(valueParagraphs(text, style))
  return style.wrap === 'cell' ? control(made) : made
}

export const wrapRow = (made: string, style: Style): string => (style.wrap === 'row' ? control(made) : made)
export const wrapTable = (made: string, style: Style): string => (style.wrap === 'table' ? control(made) : made)

export type Pair = readonly [label: string, value: string]

export const pairRow = ([label, value]: Pair, style: Style): string =>
  wrapRow(row([labelCell(label, style), valueCell(value, style)]), style)

export const pairTable = (pairs: readonly Pair[], style: Style): string[] =>
  ordered(pairs, style.order).map((pair) => pairRow(pair, style))

export const fourAcross = (pairs: readonly Pair[], style: Style): string[] => {
  const rows: string[] = []
  const inOrder = ordered(pairs, style.order)
  for (let index = 0; index < inOrder.length; index += 2) {
    const cells = inOrder
      .slice(index, index + 2)
      .flatMap(([label, value]) => [labelCell(label, style), valueCell(value, style)])
    rows.push(wrapRow(row(cells), style))
  }
  return rows
}

export interface Section {
  readonly title: string
  readonly rows: readonly string[]
  readonly paragraphs?: readonly string[]
}

export const contactPairs = (form: ApplicationForm): Pair[] => {
  const { contact, subContact } = form
  const sub = `${subContact.dept ?? ''}　${subContact.title ?? ''}　${subContact.name ?? ''}（${subContact.tel ?? ''}　${subContact.email ?? ''}）`
  return [
    ['担当部署', contact.dept ?? ''],
    ['職・氏名', `${contact.title ?? ''}　${contact.name ?? ''}`],
    ['ふりがな', contact.kana ?? ''],
    ['電話番号', contact.tel ?? ''],
    ['メールアドレス', contact.email ?? ''],
    ['副担当', sub],
  ]
}

export const marks = {
  box: ['☑', '□'],
  black: ['■ ', '□ '],
  circle: ['○　', '　　'],
  brackets: ['（○）', '（　）'],
  bullets: ['● ', '○ '],
  tick: ['レ', '□'],
} as const

/** One option of a choice, as the inline content of its paragraph. */
export const option = (text: string, isTicked: boolean, style: Style): string => {
  switch (style.mark) {
    case 'control':
      return checkbox(isTicked) + run(`　${text}`)
    case 'legacy':
      return legacyCheckbox(isTicked) + run(` ${text}`)
    case 'behind':
      return run(`${text}　${isTicked ? '（○）' : '（　）'}`)
    case 'beside':
      return run(text)
    default:
      return run((marks[style.mark][isTicked ? 0 : 1] ?? '') + text)
  }
}
