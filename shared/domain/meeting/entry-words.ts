import {
  decisionMethodLabel,
  leaveReasonLabel,
  type MeetingDeed,
  meetingDeedLabel,
  meetingResultLabel,
} from './deeds.ts'
import { presenceModeLabel } from './meeting-fields.ts'

/** How the ids in a line are called. */
export interface Names {
  member(id: string): string
  item(id: string): string
}

const because = (reason: string) => (reason === '' ? '' : `(${reason})`)

/** 「賛成6・反対1・棄権0」, at 可否同数 with what the 座長 decided. */
export const votesWords = ({
  yes,
  no,
  abstain,
  chair,
}: Pick<Extract<MeetingDeed, { kind: 'voted' }>, 'yes' | 'no' | 'abstain' | 'chair'>): string =>
  `賛成${yes}・反対${no}・棄権${abstain}${chair === null ? '' : `、可否同数により座長が${chair === 'yes' ? '可' : '否'}と決した`}`

/** A line of the record in one sentence; `struckWords` says the line that a 記録の取消 takes back. */
export function entryWords(deed: MeetingDeed, names: Names, struckWords: (entryId: string) => string): string {
  switch (deed.kind) {
    case 'opened':
    case 'paused':
    case 'resumed':
    case 'closed':
      return meetingDeedLabel[deed.kind]
    case 'came':
      return `${names.member(deed.memberId)} 入室(${presenceModeLabel[deed.mode]}${deed.proxy === '' ? '' : ` ${deed.proxy}`})`
    case 'left':
      return `${names.member(deed.memberId)} ${leaveReasonLabel[deed.why]}`
    case 'absent':
      return `${names.member(deed.memberId)} 欠席`
    case 'itemOpened':
      return `${names.item(deed.itemId)}に入る`
    case 'ruled':
      return `${names.item(deed.itemId)}で${names.member(deed.memberId)}の在室を座長が認めた${because(deed.reason)}`
    case 'voted':
      return `${names.item(deed.itemId)} 採決「${deed.motion}」 ${votesWords(deed)}`
    case 'decided':
      return `${names.item(deed.itemId)} ${meetingResultLabel[deed.result]}${deed.reserveOrder === null ? '' : `第${deed.reserveOrder}位`}・${decisionMethodLabel[deed.method]}${because(deed.reason)}`
    case 'agreed':
      return `${names.item(deed.itemId)} ${deed.bodies.length}団体で決定・${decisionMethodLabel[deed.method]}`
    case 'done':
      return `${names.item(deed.itemId)}を終える`
    case 'announced':
      return `${names.item(deed.itemId)}の決定を告げた`
    case 'deferred':
      return `${names.item(deed.itemId)}を後に回した${because(deed.reason)}`
    case 'carried':
      return `${names.item(deed.itemId)}を次回へ継続した${because(deed.reason)}`
    case 'reopened':
      return `${names.item(deed.itemId)}の議題に戻った${because(deed.reason)}`
    case 'rescored':
      return `${names.item(deed.itemId)} ${names.member(deed.memberId)}の項目${deed.criterion} ${deed.from ?? '空欄'} → ${deed.to}${because(deed.reason)}`
    case 'undone':
      return `${names.item(deed.itemId)} 第${deed.meetingNo}回会議の決定を取り消した${because(deed.reason)}`
    case 'struck':
      return `記録を取り消した: ${struckWords(deed.entryId)}${because(deed.reason)}`
  }
}
