import { formatWareki } from '../calendar/wareki.ts'
import {
  type Expectation,
  expectationLabel,
  type ItemKind,
  type MeetingForm,
  type MemberKind,
  memberKindLabel,
} from './meeting-fields.ts'
import { minutesOf, timetableOf } from './timetable.ts'

interface Called {
  readonly no: number
  readonly heldOn: string
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly form: MeetingForm
  readonly items: readonly {
    readonly id: string
    readonly kind: ItemKind
    readonly title: string
    readonly minutes: number | null
  }[]
  readonly members: readonly {
    readonly kind: MemberKind
    readonly name: string
    readonly kana: string
    readonly title: string
    readonly isChair: boolean
    readonly seat: string
    readonly expected: Expectation
    readonly proxy: string
  }[]
  readonly materials: readonly { readonly number: string; readonly title: string; readonly toCollect: boolean }[]
}

/** Of a copy for one 委員: the items of the bodies that are kept from them, and how these bodies are called. */
export interface KeptFrom {
  readonly itemIds: ReadonlySet<string>
  readonly names: readonly string[]
}

/** W3 in words, as its template prints them; null where a line is not printed. */
export interface MeetingNotice {
  readonly no: number
  /** 発信者の職名, or the name of the room. */
  readonly sender: string
  readonly noticeOn: string
  readonly when: string
  readonly place: string
  readonly agendaInWords: string
  readonly materialsInWords: string | null
  readonly replyBy: string | null
  readonly declareBy: string | null
  readonly items: readonly {
    readonly no: string
    readonly time: string
    readonly title: string
    readonly minutes: string
  }[]
  readonly seats: readonly {
    readonly seat: string
    readonly kind: string
    readonly name: string
    readonly title: string
    readonly attends: string
  }[]
  readonly materials: readonly { readonly number: string; readonly title: string; readonly handling: string }[]
  readonly collects: boolean
}

const formWords = { room: '', online: '(オンライン)', both: '(オンライン併用)' } as const satisfies Record<
  MeetingForm,
  string
>

/** 「14時」, 「14時5分」. */
function clockWords(clock: string): string {
  const at = minutesOf(clock)
  if (at === null) return clock
  return `${Math.floor(at / 60)}時${at % 60 === 0 ? '' : `${at % 60}分`}`
}

/**
 * What is odd about the days of a 開催通知 that is to be made, a sentence each: those that have passed, and a reply that is
 * due after the meeting or before the notice. Nothing of it stops the notice. ISO dates.
 */
export function oddDays(
  days: {
    readonly heldOn: string
    readonly noticeOn: string
    readonly replyBy: string | null
    readonly declareBy: string | null
  },
  today: string,
): string[] {
  const { heldOn, noticeOn } = days
  const due = [
    { name: '出欠の回答期限', day: days.replyBy },
    { name: '利害関係の申告期限', day: days.declareBy },
  ]
  const said = (day: string) => formatWareki(day, 'weekday')
  return [
    ...(heldOn < today ? [`会議の日(${said(heldOn)})が過ぎています。`] : []),
    ...(noticeOn > heldOn ? [`通知の日付(${said(noticeOn)})が、会議の日より後です。`] : []),
    ...due.flatMap(({ name, day }) => {
      if (day === null) return []
      if (day < today) return [`${name}(${said(day)})が過ぎています。`]
      if (day > heldOn) return [`${name}(${said(day)})が、会議の日より後です。`]
      return day < noticeOn ? [`${name}(${said(day)})が、通知の日付より前です。`] : []
    }),
  ]
}

/** 「令和8年3月6日(金) 14時から16時まで」 (letters.md §0). */
export const heldInWords = ({ heldOn, startsAt, endsAt }: Pick<Called, 'heldOn' | 'startsAt' | 'endsAt'>): string =>
  `${formatWareki(heldOn, 'weekday')} ${clockWords(startsAt)}から${clockWords(endsAt)}まで`

/**
 * W3 開催通知・次第・座席・資料一覧 of a meeting (letters.md). The copy for an excluded 委員 names neither the body nor a paper of
 * it: the item stands there without its name, so that they know when they will be asked out.
 */
export function noticeOf(
  meeting: Called,
  sent: {
    readonly sender: string
    readonly noticeOn: string
    readonly replyBy: string | null
    readonly declareBy: string | null
  },
  keptFrom: KeptFrom = { itemIds: new Set(), names: [] },
): MeetingNotice {
  const by = (day: string | null, verb: string) =>
    day === null ? null : `${formatWareki(day, 'weekday')}までに${verb}`
  const times = timetableOf(meeting.startsAt, meeting.items)
  const isKept = ({ title }: { title: string }) => keptFrom.names.some((name) => title.includes(name))
  const materials = meeting.materials.filter((each) => !isKept(each))
  const collects = materials.some(({ toCollect }) => toCollect)
  return {
    no: meeting.no,
    sender: sent.sender,
    noticeOn: formatWareki(sent.noticeOn, 'long'),
    when: heldInWords(meeting),
    place: `${meeting.place}${formWords[meeting.form]}`,
    agendaInWords: agendaInWords(meeting.items),
    materialsInWords:
      materials.length === 0 ? null : `別紙「配布資料一覧」のとおり${collects ? '(会議後回収を含む)' : ''}`,
    replyBy: by(sent.replyBy, '御回答ください。'),
    declareBy: by(sent.declareBy, '、該当がある場合は申告してください。'),
    items: meeting.items.map((item, at) => {
      const time = times.items[at]
      const isHidden = keptFrom.itemIds.has(item.id) || isKept(item)
      return {
        no: `(${at + 1})`,
        time: time ? `${time.from}${time.to === null ? '' : `～${time.to}`}` : '',
        title: isHidden ? '御退席をお願いする議題' : item.kind === 'body' ? `審議 ${item.title}` : item.title,
        minutes: item.minutes === null ? '' : `${item.minutes}分`,
      }
    }),
    seats: inSeatingOrder(meeting.members).map(({ kind, name, title, seat, isChair, expected, proxy }) => ({
      seat,
      kind: isChair ? '【座長】' : memberKindLabel[kind],
      name: expected === 'proxy' && proxy !== '' ? `${name}(代理 ${proxy})` : name,
      title,
      attends: expected === 'unknown' ? '' : expectationLabel[expected],
    })),
    materials: materials.map(({ number, title, toCollect }) => ({
      number,
      title,
      handling: toCollect ? '会議後回収' : '',
    })),
    collects,
  }
}

/** 「(1) 応募の概要と採点の集計 (2) 審議(10団体) (3) 選定案の全体」: the bodies in one, wherever they stand. */
function agendaInWords(items: Called['items']): string {
  const bodies = items.filter(({ kind }) => kind === 'body').length
  const first = items.findIndex(({ kind }) => kind === 'body')
  return items
    .flatMap(({ kind, title }, at) => (kind === 'body' ? (at === first ? [`審議(${bodies}団体)`] : []) : [title]))
    .map((words, at) => `(${at + 1}) ${words}`)
    .join(' ')
}

const kindOrder = { reviewer: 1, observer: 2, secretariat: 3 } as const satisfies Record<MemberKind, number>

/** 五十音順, 【座長】 first, 事務局 last (letters.md W3). */
function inSeatingOrder(members: Called['members']): Called['members'] {
  const order = ({ kind, isChair }: Called['members'][number]) => (isChair ? 0 : kindOrder[kind])
  return members.toSorted((a, b) => order(a) - order(b) || (a.kana || a.name).localeCompare(b.kana || b.name, 'ja'))
}
