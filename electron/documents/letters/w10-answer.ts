import type { AnswerLine } from '../../../shared/domain/selection/answer/lines.ts'
import { letterTemplate } from './kit/package.ts'
import { paragraph, repeated } from './kit/words.ts'

/** 選定結果の理由: numbered parts, each with its lines. */
export const answerTemplate = (): Uint8Array =>
  letterTemplate('選定結果の理由', [
    paragraph('件名', '{件名}{案}'),
    paragraph('本文'),
    repeated('行', '本文', [
      repeated('見出し', '別記1', [paragraph('別記1', '{文}')]),
      repeated('本体', '別記2', [paragraph('別記2', '{文}')]),
    ]),
    paragraph('以上', '以上'),
    paragraph('表', '{要約値}'),
  ])

/** What the template asks for. */
export const answerValues = (answer: {
  readonly title: string
  readonly isDraft: boolean
  readonly lines: readonly AnswerLine[]
  /** 照合番号 of the record of deeds it was drawn from. */
  readonly trace: string
}) => ({
  件名: answer.title,
  案: answer.isDraft ? '(案)' : '',
  行: answer.lines.map(({ kind, mark, words }) => ({
    見出し: kind === 'head',
    本体: kind !== 'head',
    文: mark === '' ? words : `${mark} ${words}`,
  })),
  要約値: answer.trace,
})
