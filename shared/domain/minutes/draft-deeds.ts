import type { ItemCourse } from '../meeting/course-types.ts'
import { type MeetingDeed, type MeetingEntry, meetingResultLabel, type Votes } from '../meeting/deeds.ts'
import { alike, instead, type Paragraph, type Said } from './paragraph.ts'
import { namelessLabel } from './source.ts'
import { ofEntry, type Telling } from './telling.ts'

type OfItem = Exclude<Extract<MeetingDeed, { itemId: string }>, { kind: 'itemOpened' }>
type Decided = Extract<MeetingDeed, { kind: 'decided' }>
type Agreed = Extract<MeetingDeed, { kind: 'agreed' }>

/** What a line on an item says in 議事概要; nothing where the line only moves the meeting on. */
export function saidOfItem(telling: Telling, entry: MeetingEntry, deed: OfItem, { item }: ItemCourse): Paragraph[] {
  const own = { itemId: item.id, dropped: telling.dropped(item.id) }
  const plain = (happened: string, words: string) => [ofEntry(entry, 'plain', happened, [alike(words)], own)]
  switch (deed.kind) {
    case 'done':
    case 'announced':
      return []
    case 'ruled':
      return [ruling(telling, entry, deed)]
    case 'voted':
      return plain(
        `採決　賛成${deed.yes}・反対${deed.no}・棄権${deed.abstain}`,
        `(採決)「${deed.motion}」について採決し、${votesWords(deed)}。`,
      )
    case 'decided':
      return decision(entry, deed, item.title, own)
    case 'agreed':
      return agreement(telling, entry, deed, own)
    case 'deferred':
      return plain('後に回す', `${item.title}は、後に審議することとした。${because(deed.reason)}`)
    case 'carried':
      return plain('次回へ継続', `(継続)${item.title}は、次回へ継続することとした。${because(deed.reason)}`)
    case 'reopened':
      return plain('議題に戻る', `${item.title}の審議に戻った。${because(deed.reason)}`)
    case 'rescored':
      return [rescoring(telling, entry, deed)]
    case 'undone':
      return plain(
        '決定取消',
        `(決定取消)第${deed.meetingNo}回会議における${item.title}の決定を取り消すこととした。${because(deed.reason)}`,
      )
  }
}

const because = (reason: string): string => (reason.trim() === '' ? '' : `(理由: ${reason.trim()})`)

/** 「賛成6、反対1、棄権0により可決した」; how the 座長 decided where the numbers were equal. */
export function votesWords({ yes, no, abstain, chair }: Votes): string {
  const numbers = `賛成${yes}、反対${no}、棄権${abstain}`
  if (chair === null) return `${numbers}により${yes > no ? '可決' : '否決'}した`
  return `${numbers}の可否同数のため、座長の決するところにより${chair === 'yes' ? '可決' : '否決'}した`
}

function ruling(telling: Telling, entry: MeetingEntry, deed: Extract<MeetingDeed, { kind: 'ruled' }>): Paragraph {
  const name = telling.member(deed.memberId)?.name ?? ''
  return ofEntry(
    entry,
    'note',
    `座長判断　${name} 在席`,
    [
      alike('座長の判断により、'),
      instead(name, `利害関係のある${namelessLabel.reviewer}1名`),
      alike('は在席した。'),
      instead(because(deed.reason), ''),
    ],
    { memberId: deed.memberId },
  )
}

/** Points are for the office alone, whoever's body they are of. */
function rescoring(telling: Telling, entry: MeetingEntry, deed: Extract<MeetingDeed, { kind: 'rescored' }>): Paragraph {
  const name = telling.member(deed.memberId)?.name ?? ''
  const from = deed.from === null ? '未採点' : `${deed.from}点`
  return ofEntry(
    entry,
    'note',
    `点の修正　${name} 評価項目${deed.criterion} ${from}→${deed.to}点`,
    [
      instead(name, namelessLabel.reviewer),
      alike(`は、評価項目${deed.criterion}の点を${from}から${deed.to}点に修正した。${because(deed.reason)}`),
    ],
    { itemId: deed.itemId, memberId: deed.memberId, dropped: telling.dropped(deed.itemId) ?? 'points' },
  )
}

/** 「秋田県を選定案に含める」: the result as a meeting decides it. */
export function resultWords(title: string, { result, reserveOrder }: Pick<Decided, 'result' | 'reserveOrder'>): string {
  switch (result) {
    case 'selected':
      return `${title}を選定案に含める`
    case 'reserve':
      return `${title}を補欠${reserveOrder === null ? '' : `(第${reserveOrder}位)`}とする`
    case 'rejected':
      return `${title}を選定案に含めない`
    case 'held':
      return `${title}の決定を保留する`
  }
}

/** The decision, its reason and its 留意事項 are paragraphs of their own: what one of them says keeps the others from nobody. */
function decision(entry: MeetingEntry, deed: Decided, title: string, own: Partial<Paragraph>): Paragraph[] {
  const unanimous = deed.method === 'consensus' && deed.result !== 'held' ? '全会一致で、' : ''
  const order = deed.result === 'reserve' && deed.reserveOrder !== null ? `第${deed.reserveOrder}位` : ''
  const happened = `決定　${meetingResultLabel[deed.result]}${order}`
  return [
    ofEntry(entry, 'plain', happened, [alike(`(決定)${unanimous}${resultWords(title, deed)}こととした。`)], own),
    ...further(entry, deed.reason, 'reason', '理由', own),
    ...further(entry, deed.condition, 'condition', '留意事項', own),
  ]
}

const further = (
  entry: MeetingEntry,
  words: string,
  name: 'reason' | 'condition',
  label: string,
  own: Partial<Paragraph>,
): Paragraph[] =>
  words.trim() === ''
    ? []
    : [
        ofEntry(entry, 'plain', label, [alike(`${label}: ${words.trim()}`)], {
          ...own,
          key: `entry:${entry.id}:${name}`,
        }),
      ]

/** 「選定案を、秋田県、三重県の2団体とすることで一致した。」 */
export function agreedWords({ source }: Telling, ids: readonly string[]): string {
  if (ids.length === 0) return '選定案に加える団体がないことで一致した。'
  const chosen = source.bodies.filter(({ applicationId }) => ids.includes(applicationId))
  return `選定案を、${chosen.map(({ prefecture }) => prefecture).join('、')}の${ids.length}団体とすることで一致した。`
}

function agreement(telling: Telling, entry: MeetingEntry, deed: Agreed, own: Partial<Paragraph>): Paragraph[] {
  const said: Said = alike(`(決定)${agreedWords(telling, deed.bodies)}`)
  return [
    ofEntry(entry, 'plain', `全体　${deed.bodies.length}団体で一致`, [said], own),
    ...further(entry, deed.reason, 'reason', '理由', own),
  ]
}
