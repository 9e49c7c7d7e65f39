import type { PrintedLine } from '../../../shared/domain/minutes/layout.ts'
import { letterTemplate } from './kit/package.ts'
import type { ParagraphStyle } from './kit/styles.ts'
import { paragraph, repeated } from './kit/words.ts'

/** In which of the letters' styles a line stands: 1 → (1) → ア, each level one 字 further in; 「※」「○」 below what they belong to. */
const styleOf = {
  head: '別記1',
  heading: '別記1',
  line: '別記2',
  point: '別記2',
  outcome: '別記2',
  body: '別記3',
  note: '別記3',
  speech: '別記3',
  plain: '別記3',
} as const satisfies Record<PrintedLine['kind'], ParagraphStyle>

const levels = ['別記1', '別記2', '別記3'] as const

/** W4 議事概要: both versions are printed by it, line by line. */
export const minutesTemplate = (): Uint8Array =>
  letterTemplate('議事概要', [
    paragraph('件名', '{件名}{案}'),
    paragraph('本文'),
    repeated(
      '行',
      '本文',
      levels.map((style) => repeated(style, style, [paragraph(style, '{文}')])),
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
    const style = styleOf[kind]
    const text = mark === '' ? words : `${mark} ${words}`
    return { 別記1: style === '別記1', 別記2: style === '別記2', 別記3: style === '別記3', 文: text }
  }),
  要約値: paper.trace,
})
