import { toJst } from '../../../../shared/domain/calendar/jst.ts'
import { meetingResultLabel, reasonNeedLabel } from '../../../../shared/domain/meeting/deeds.ts'
import { presenceModeLabel } from '../../../../shared/domain/meeting/meeting-fields.ts'
import { resultWord } from '../../../../shared/domain/meeting/projecting.ts'
import type { Decision, Item, MeetingPage } from './records.ts'

/** 「15:09」 */
export const timeOf = (instant: string): string => toJst(instant).slice(11, 16)

const stateWords = {
  waiting: '',
  open: '審議中',
  deferred: '後に回す',
  decided: '決定',
  done: '終了',
  carried: '次回へ継続',
} as const satisfies Record<Item['state'], string>

/** How an item stands, in one word; empty while nothing has happened to it. */
export function stateWord({ state, decision, decidedBefore, notYet }: Item): string {
  if (state === 'waiting' && decidedBefore !== null && notYet !== null) return `第${decidedBefore}回で決定`
  if (decision !== null && (state === 'decided' || (state === 'deferred' && decision.result === 'held')))
    return resultWord(decision)
  return stateWords[state]
}

/** 「順位と異なるため必須」 */
export const needWords = (needs: Decision['needs']): string =>
  `${needs.map((need) => reasonNeedLabel[need]).join('・')}ため必須`

/** What the chair says of one body: 「三重県は、補欠(第1位)とします。」 */
export function announcedWords({ title, decision }: Item): string {
  if (decision === null || decision.result === 'held' || decision.result === 'agreed') return ''
  const order = decision.reserveOrder === null ? '' : `(第${decision.reserveOrder}位)`
  return `${title}は、${meetingResultLabel[decision.result]}${order}とします。`
}

const faceLabel = { item: '今の議題', agenda: '議事次第', whole: '選定案の全体' } as const satisfies Record<
  MeetingPage['projection']['face'],
  string
>

/** 「投影: 今の議題(委員名なし)」 */
export const projectionWords = ({ hidden, face }: MeetingPage['projection']): string =>
  hidden ? '投影: 伏せています' : `投影: ${faceLabel[face]}(委員名なし)`

/** 「会場 7・オンライン 1」 of those who are here. */
export function presentWords({ members }: Pick<MeetingPage, 'members'>): string {
  const reviewers = members.filter(({ kind }) => kind === 'reviewer')
  return (['room', 'online', 'proxy'] as const)
    .map((mode) => [mode, reviewers.filter(({ present }) => present === mode).length] as const)
    .filter(([, count]) => count > 0)
    .map(([mode, count]) => `${presenceModeLabel[mode]} ${count}`)
    .join('・')
}
