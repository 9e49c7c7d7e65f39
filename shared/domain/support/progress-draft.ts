import { weekdayOf } from '../calendar/jst.ts'
import { weekdayName } from '../calendar/wareki.ts'

/** What happened in the period of a report and what comes next, for the first wording of its texts. */
export interface DraftFacts {
  readonly sessions: readonly {
    readonly seq: number
    readonly heldOn: string
    readonly kind: string
    readonly summary: string
  }[]
  readonly milestonesDone: readonly { readonly title: string; readonly doneOn: string }[]
  readonly kpiValues: readonly {
    readonly name: string
    readonly unit: string
    readonly asOf: string
    readonly value: number
    readonly target: number | null
  }[]
  readonly nextSessionOn: string | null
  readonly milestonesStarting: readonly { readonly title: string; readonly on: string }[]
  readonly milestonesEnding: readonly { readonly title: string; readonly on: string }[]
  readonly openActions: readonly { readonly body: string; readonly owner: string; readonly due: string | null }[]
  readonly seriousIssues: readonly { readonly no: number; readonly body: string; readonly response: string }[]
}

export interface DraftTexts {
  readonly done: string
  readonly next: string
  readonly risk: string
}

const longestQuote = 80

/** The first line of a long text, cut where a reader would lose the thread. */
function firstLine(text: string): string {
  const characters = [...(text.trim().split('\n')[0] ?? '')]
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : characters.join('')
}

const monthDay = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
const monthDayWeekday = (date: string): string => `${monthDay(date)}(${weekdayName(weekdayOf(date))})`

const quantity = (value: number, unit: string): string =>
  `${value.toLocaleString('ja-JP', { maximumFractionDigits: 6 })}${unit}`

const lines = (...groups: readonly (readonly string[])[]): string =>
  groups
    .flat()
    .map((line) => `・${line}`)
    .join('\n')

/**
 * The first wording of 今月の実績, 翌月の予定 and リスク, one line per record, in the order of the facts given; empty where
 * there is nothing to say. An officer rewrites it freely.
 */
export const draftTexts = (facts: DraftFacts): DraftTexts => ({
  done: lines(
    facts.sessions.map(({ seq, heldOn, kind, summary }) => {
      const gist = firstLine(summary)
      return `第${seq}回 ${kind}(${monthDay(heldOn)})${gist === '' ? '' : `:${gist}`}`
    }),
    facts.milestonesDone.map(({ title, doneOn }) => `「${title}」を完了(${monthDay(doneOn)})`),
    facts.kpiValues.map(({ name, unit, asOf, value, target }) => {
      const aim = target === null ? '' : `、目標 ${quantity(target, unit)}`
      return `KPI「${name}」${quantity(value, unit)}(${monthDay(asOf)}現在${aim})`
    }),
  ),
  next: lines(
    facts.nextSessionOn === null ? [] : [`次回の支援 ${monthDayWeekday(facts.nextSessionOn)}`],
    facts.milestonesStarting.map(({ title, on }) => `「${title}」に着手(${monthDay(on)}から)`),
    facts.milestonesEnding.map(({ title, on }) => `「${title}」を終える(${monthDay(on)}まで)`),
    facts.openActions.map(({ body, owner, due }) => {
      const by = [owner, due === null ? '' : `${monthDay(due)}まで`].filter((part) => part !== '').join('、')
      return `宿題:${firstLine(body)}${by === '' ? '' : `(${by})`}`
    }),
  ),
  risk: lines(
    facts.seriousIssues.map(({ no, body, response }) => {
      const answer = firstLine(response)
      return `課題${no}:${firstLine(body)}${answer === '' ? '' : `(対応:${answer})`}`
    }),
  ),
})
