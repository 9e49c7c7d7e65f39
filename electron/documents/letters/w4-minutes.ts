import type { PrintedLine } from '../../../shared/domain/minutes/layout.ts'
import { letterTemplate } from './kit/package.ts'
import type { ParagraphStyle } from './kit/styles.ts'
import { paragraph, repeated } from './kit/words.ts'

/** Which paragraph of the template a line is: 1 → (1) → ア, each level one 字 further in; 「※」「○」 below what they belong to. */
const placeOf = {
  head: '見出し',
  heading: '見出し',
  point: '議題',
  body: '団体',
  line: '項目',
  outcome: '項目',
  note: '本文',
  speech: '本文',
  plain: '本文',
} as const satisfies Record<PrintedLine['kind'], string>

const places = {
  見出し: '別記1見出し',
  議題: '別記2見出し',
  団体: '別記3見出し',
  項目: '別記2',
  本文: '別記3',
} as const satisfies Record<(typeof placeOf)[PrintedLine['kind']], ParagraphStyle>

/** W4 議事概要: both versions are printed by it, line by line. */
export const minutesTemplate = (): Uint8Array =>
  letterTemplate('議事概要', [
    paragraph('件名', '{件名}{案}'),
    paragraph('本文'),
    repeated(
      '行',
      '本文',
      Object.entries(places).map(([place, style]) => repeated(place, style, [paragraph(style, '{文}')])),
    ),
    paragraph('以上', '以上'),
    paragraph('表', '{要約値}'),
  ])

/** What the template asks for, of the lines of one version. */
export const minutesValues = (paper: {
  readonly title: string
  readonly isDraft: boolean
  readonly lines: readonly PrintedLine[]
  /** The line that names the record of deeds; null where there is none. */
  readonly trace: string | null
}) => ({
  件名: paper.title,
  案: paper.isDraft ? '(案)' : '',
  行: paper.lines.map(({ kind, mark, words }) => {
    const own = placeOf[kind]
    const text = mark === '' ? words : `${mark} ${words}`
    return { ...Object.fromEntries(Object.keys(places).map((place) => [place, place === own])), 文: text }
  }),
  要約値: paper.trace,
})
