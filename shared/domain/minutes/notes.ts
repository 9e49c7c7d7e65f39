import type { MeetingDeed, MeetingEntry } from '../meeting/deeds.ts'
import { presenceModeLabel } from '../meeting/meeting-fields.ts'
import type { Leaving } from './movements.ts'
import { alike, instead, missing, type Paragraph, type Said } from './paragraph.ts'
import { clockOf, namelessLabel, openTime } from './source.ts'
import { ofEntry, type Telling } from './telling.ts'

type Came = Extract<MeetingDeed, { kind: 'came' }>

const named = (telling: Telling, memberId: string): Said => {
  const member = telling.member(memberId)
  return instead(member?.name ?? '', `${namelessLabel[member?.kind ?? 'reviewer']}1名`)
}

const nameIn = (telling: Telling, memberId: string): string => telling.member(memberId)?.name ?? ''

/** 「※ 議題2(3)の間、Xは利害関係により退席(14時31分～14時44分)」: with the name inside, without it and the item for the public. */
export function noteOfLeaving(telling: Telling, leaving: Leaving): Paragraph {
  const { memberId, entryId, from, to, returnId, why } = leaving
  const entryIds = returnId === null ? [entryId] : [entryId, returnId]
  const happened = `${nameIn(telling, memberId)} ${leftWords[why]}${to === null ? '' : `　${shortClock(to)} 入室`}`
  return ofEntry({ id: entryId, at: from }, 'note', happened, leftSaid(telling, leaving), { memberId, entryIds })
}

const shortClock = (at: string): string => at.slice(11, 16)
const leftWords = { conflict: '退席', early: '早退', line: '通信の切断', short: '一時退室' } as const

function leftSaid(telling: Telling, { memberId, why, from, to, items, untilClose }: Leaving): Said[] {
  const who = named(telling, memberId)
  const until = to === null ? (untilClose ? alike('閉会') : missing(openTime)) : alike(clockOf(to))
  switch (why) {
    case 'conflict': {
      const during = items.map(({ id }) => telling.numbered(id)).join('、')
      // Its heading is left out of the public version: the note must not stand under that of another body.
      const isUntold = items.length > 0 && items.every(({ id }) => telling.dropped(id) !== null)
      return [
        ...(during === '' ? [] : [instead(`${during}の間、`, isUntold ? '公表用に載せない議題の間、' : '')]),
        who,
        alike(`は利害関係により退席(${clockOf(from)}～`),
        until,
        alike(')'),
      ]
    }
    case 'early':
      return [who, alike(`は${clockOf(from)}に退席した。`)]
    case 'line':
      return [who, alike(`は${clockOf(from)}から`), until, alike('まで通信が途切れた。')]
    case 'short':
      return [who, alike(`は${clockOf(from)}から`), until, alike('まで席を外した。')]
  }
}

/** Who came once the meeting was open, or came back after 早退. */
export function noteOfArrival(telling: Telling, entry: MeetingEntry, deed: Came, wasHere: boolean): Paragraph {
  const by = deed.mode === 'proxy' ? [instead(`(※代理出席 ${deed.proxy})`, '(代理出席)')] : []
  const again = wasHere ? '再び' : ''
  return ofEntry(
    entry,
    'note',
    `${nameIn(telling, deed.memberId)}　${wasHere ? '入室' : '到着'}`,
    [named(telling, deed.memberId), ...by, alike(`は${clockOf(entry.at)}から${again}出席した。`)],
    { memberId: deed.memberId },
  )
}

/** Who went on attending in another way. */
export function noteOfMode(telling: Telling, entry: MeetingEntry, deed: Came): Paragraph {
  const by = deed.mode === 'proxy' ? instead(`代理(${deed.proxy})`, '代理') : alike(presenceModeLabel[deed.mode])
  return ofEntry(
    entry,
    'note',
    `${nameIn(telling, deed.memberId)}　${presenceModeLabel[deed.mode]}に変更`,
    [named(telling, deed.memberId), alike(`は${clockOf(entry.at)}から`), by, alike('により出席した。')],
    { memberId: deed.memberId },
  )
}
