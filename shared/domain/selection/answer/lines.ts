import { formatJstInstant, formatWareki } from '../../calendar/wareki.ts'
import { decisionMethodLabel } from '../../meeting/deeds.ts'
import { votesWords } from '../../meeting/entry-words.ts'
import type { AnswerFacts, MeetingTold } from './facts.ts'

/** A line of the answer, as 議事概要 prints its own. */
export interface AnswerLine {
  /** Its place, from 1. */
  readonly no: number
  readonly kind: 'head' | 'plain'
  /** Stands before the words; empty where nothing does. */
  readonly mark: string
  readonly words: string
}

/** So much of one text at most; less where the whole would not fit its pages. */
const limits = [700, 400, 240, 140, 80, 40] as const

/** Four pages of A4 by the letters' own lines: 36 a page, 36 字 each, less the title and the end. */
const mostRows = 4 * 36 - 8
const perRow = 36

const rowsOf = (lines: readonly AnswerLine[]): number =>
  lines.reduce((sum, { mark, words }) => sum + Math.ceil(([...words].length + mark.length + 1) / perRow), 0)

/** A long text up to its limit, and where the rest is. */
const within = (text: string, limit: number): string => {
  const all = [...text.replaceAll(/\s+/g, ' ').trim()]
  return all.length <= limit ? all.join('') : `${all.slice(0, limit).join('')}…(以下は台帳の記録による)`
}

/**
 * 「なぜこの団体か」: from the rules of the year to the letter, what led to the result of one application, without the name of
 * a 委員 (issue 10). What is not recorded yet is said to be so, never left out.
 */
export function answerLines(facts: AnswerFacts): AnswerLine[] {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['結果', resultLines(facts)],
    [
      '審査の方法',
      [facts.rule, `評価項目: ${facts.criteria.map(({ name, weight }) => `${name}(×${weight})`).join('、')}`],
    ],
    ['採点の結果', scoreLines(facts)],
    ['順位の決め手', firmnessLines(facts)],
    ['審議会議', facts.meetings.length === 0 ? ['審議会議の記録はありません。'] : facts.meetings.flatMap(meetingLines)],
    ['起案・決裁', approvalLines(facts)],
    ['通知・公表', noticeLines(facts)],
  ]
  const upTo = (limit: number): AnswerLine[] =>
    parts
      .flatMap(([title, lines], at) => [
        { kind: 'head' as const, mark: String(at + 1), words: title },
        ...lines.map((words) => ({ kind: 'plain' as const, mark: '', words: within(words, limit) })),
      ])
      .map((line, index) => ({ no: index + 1, ...line }))
  const all = limits.map(upTo)
  return all.find((lines) => rowsOf(lines) <= mostRows) ?? upTo(40)
}

function resultLines({
  prefecture,
  theme,
  result,
  reason,
  condition,
  isDecided,
  promoted,
  declinedReason,
}: AnswerFacts): string[] {
  return [
    `${prefecture}${theme === '' ? '' : `(重点テーマ ${theme})`}: ${result}${isDecided ? '' : '(案。決裁の前)'}${promoted ? '(補欠からの繰上げ)' : ''}`,
    `理由: ${reason === '' ? '記録なし(順位のとおり)' : reason}`,
    ...(condition === '' ? [] : [`留意事項: ${condition}`]),
    ...(declinedReason === '' ? [] : [`辞退: ${declinedReason}`]),
  ]
}

function scoreLines({ score }: AnswerFacts): string[] {
  if (score === null) return ['採点の記録はありません。']
  const { rank, ranked, value, mean, maximum, n, perCriterion, flags, atDecision } = score
  return [
    `${ranked}団体中${rank}位、${value}(採点した委員${n}名、平均${mean}、満点${maximum})`,
    `項目ごとの平均: ${perCriterion.map(({ name, mean: own }) => `${name} ${own}`).join('、')}`,
    ...(flags.length === 0 ? [] : [flags.join('。')]),
    ...(atDecision === null
      ? []
      : [
          `決定を記録したときは${atDecision.rank === null ? '順位なし' : `${atDecision.rank}位`}、平均${atDecision.mean}。その後に点・利害関係・集計方法のいずれかが変わり、ここの採点の結果と順位の決め手は今のものです。`,
        ]),
  ]
}

const firmnessLines = ({ firmness }: AnswerFacts): string[] =>
  firmness.length === 0
    ? ['順位の隣り合う団体はありません。']
    : firmness.map(({ against, verdict, words }) => `${against}との順位(${verdict}): ${words}`)

function meetingLines(meeting: MeetingTold): string[] {
  const { no, heldOn, place, present, of, left, rescored, decision, former, undone } = meeting
  const head = `第${no}回 ${formatWareki(heldOn, 'weekday')} ${place}。${
    of === 0 ? 'まだ審議していない。' : `議決に加わる委員${of}名中${present}名。`
  }${left === 0 ? '' : `利害関係により${left}名が退席。`}`
  return [
    head,
    ...(rescored === 0 ? [] : [`審議の中で、点の修正が${rescored}件あった。`]),
    ...(undone === null ? [] : [`第${undone.meetingNo}回の決定を取り消した。理由: ${undone.reason}`]),
    ...former.map(({ words, reason }) => `一度「${words}」と決定し、議題に戻った。理由: ${reason}`),
    ...(decision === null
      ? ['この会議では決定していない。']
      : [
          `${formatJstInstant(decision.at, false)} ${decision.words}(${decisionMethodLabel[decision.method]}${
            decision.vote === null ? '' : ` ${votesWords(decision.vote)}`
          })。理由: ${decision.reason === '' ? '順位のとおり' : decision.reason}`,
        ]),
  ]
}

function approvalLines({ approval }: AnswerFacts): string[] {
  if (approval === null) return ['決裁の記録はありません。']
  const { title, ref, draftedOn, steps, decidedOn, issuedOn } = approval
  const day = (date: string | null) => (date === null ? '記録なし' : formatWareki(date, 'long'))
  return [
    ...(title === '' ? [] : [title]),
    `起案 ${day(draftedOn)}、決裁 ${day(decidedOn)}(${ref})、施行 ${day(issuedOn)}`,
    ...(steps.length === 0
      ? []
      : [`回議: ${steps.map(({ post, on, verdict }) => `${post} ${verdict} ${formatWareki(on, 'long')}`).join('、')}`]),
  ]
}

function noticeLines({ notice, published }: AnswerFacts): string[] {
  return [
    notice === null || notice.issuedOn === null
      ? '通知の文書番号と施行日は、まだ記録されていません。'
      : `通知 ${notice.docNo} ${formatWareki(notice.issuedOn, 'long')}`,
    published === null
      ? '公表は、まだ記録されていません。'
      : `公表 ${formatWareki(published.on, 'long')} ${published.place}`,
  ]
}
