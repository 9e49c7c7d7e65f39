import { happen, inOrderOfTime, quorumOf, startOf, stayOf } from '../meeting/course.ts'
import type { Course } from '../meeting/course-types.ts'
import type { MeetingDeed, MeetingEntry } from '../meeting/deeds.ts'
import type { ItemKind } from '../meeting/meeting-fields.ts'
import { saidOfItem } from './draft-deeds.ts'
import { type Leaving, leavingsOf } from './movements.ts'
import { noteOfArrival, noteOfLeaving, noteOfMode } from './notes.ts'
import { alike, instead, missing, type Paragraph } from './paragraph.ts'
import { clockOf, type MinutesMember, namelessLabel, type Speech } from './source.ts'
import { ofEntry, type Telling } from './telling.ts'

interface Moment {
  readonly telling: Telling
  /** The meeting as it stood before the line. */
  readonly course: Course
  readonly entry: MeetingEntry
  readonly leavings: readonly Leaving[]
  /** What was opened so far: the items, and the kind of the last one. */
  readonly opened: ReadonlySet<string>
  readonly lastKind: ItemKind | null
}

/** 5 議事概要: the meeting from its opening to its end, with what was said at its time. */
export function courseParagraphs(telling: Telling): Paragraph[] {
  const { source, whole } = telling
  const leavings = leavingsOf(whole, source.entries)
  const course = startOf(source.plan)
  const opened = new Set<string>()
  const out: Paragraph[] = []
  let waiting = source.speeches.map((speech) => placed(whole, speech)).toSorted(byTime)
  let lastKind: ItemKind | null = null
  for (const entry of inOrderOfTime(source.entries)) {
    const isDue = ({ speech, at, ends }: Placed) =>
      at < entry.at || (ends && at === entry.at && opened.has(speech.itemId))
    out.push(...waiting.filter(isDue).map((each) => speechParagraph(telling, each)))
    waiting = waiting.filter((each) => !isDue(each))
    out.push(...paragraphsOf({ telling, course, entry, leavings, opened, lastKind }))
    happen(course, entry)
    if (entry.deed.kind !== 'itemOpened') continue
    opened.add(entry.deed.itemId)
    lastKind = whole.items.get(entry.deed.itemId)?.item.kind ?? lastKind
  }
  return [...out, ...waiting.map((each) => speechParagraph(telling, each))]
}

/** A speech and when it is told. */
interface Placed {
  readonly speech: Speech
  readonly at: string
  /** It is told as the last of its item, as it was written down afterwards. */
  readonly ends: boolean
}

/** A speech belongs to its item, whenever it was written down. */
function placed(course: Course, speech: Speech): Placed {
  const spans = course.items.get(speech.itemId)?.spans ?? []
  const [first] = spans
  if (first === undefined) return { speech, at: speech.at, ends: false }
  if (speech.at < first.from) return { speech, at: first.from, ends: false }
  const { to } = spans.filter(({ from }) => from <= speech.at).at(-1) ?? first
  if (to === null || speech.at < to) return { speech, at: speech.at, ends: false }
  return { speech, at: to, ends: true }
}

/** Two of one second stay in the order in which they were begun. */
const byTime = (a: Placed, b: Placed): number => {
  const [one, other] = [a, b].map(({ speech, at }) => `${at} ${speech.at}`)
  return one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1
}

function paragraphsOf(moment: Moment): Paragraph[] {
  const { telling, entry, leavings } = moment
  const { deed } = entry
  switch (deed.kind) {
    case 'opened':
      return [opening(moment)]
    case 'paused':
      return [pause(telling, entry)]
    case 'closed':
      return [ofEntry(entry, 'point', '閉会', [alike('座長が閉会した。')])]
    case 'came':
      return arrival(moment, deed)
    case 'left': {
      const leaving = leavings.find(({ entryId }) => entryId === entry.id)
      // What was left for an item stands below its heading.
      return leaving === undefined || anchorOf(telling, leaving) !== null ? [] : [noteOfLeaving(telling, leaving)]
    }
    case 'resumed':
    case 'absent':
    case 'struck':
      return []
    case 'itemOpened':
      return [
        ...itemHeading(moment, deed.itemId),
        ...leavings.filter((each) => anchorOf(telling, each) === entry.id).map((each) => noteOfLeaving(telling, each)),
      ]
    default: {
      const item = telling.whole.items.get(deed.itemId)
      return item === undefined ? [] : saidOfItem(telling, entry, deed, item)
    }
  }
}

/** The line that opened the first item for which somebody had to be out. */
function anchorOf({ source }: Telling, { items, from, to, memberId }: Leaving): string | null {
  const [first] = items
  if (first === undefined) return null
  const opening = inOrderOfTime(source.entries).find(
    ({ at, deed }) =>
      deed.kind === 'itemOpened' &&
      deed.itemId === first.id &&
      deed.leaving.includes(memberId) &&
      at >= from &&
      (to === null || at <= to),
  )
  return opening?.id ?? null
}

function opening({ telling, course, entry }: Moment): Paragraph {
  const { present, of, needed, met } = quorumOf(course, [])
  const online = course.plan.members.filter(
    ({ id, kind }) => kind === 'reviewer' && stayOf(course, id)?.mode === 'online',
  ).length
  const chaired = telling.source.members.some(({ id, isChair }) => isChair && stayOf(course, id) !== null)
  const who = chaired ? '座長が開会した。' : '開会した。'
  return ofEntry(entry, 'point', `開会　出席 ${present}名${online > 0 ? `(うちオンライン ${online})` : ''}`, [
    alike(
      met
        ? `定足数${needed}名のところ${of}名中${present}名の出席により成立し、${who}`
        : `${of}名中${present}名が出席し、${who}`,
    ),
  ])
}

/** 「(休憩 14時30分～14時40分)」 */
function pause({ whole }: Telling, entry: MeetingEntry): Paragraph {
  const to = whole.pauses.find(({ from }) => from === entry.at)?.to ?? null
  const until = to === null ? [] : [alike(clockOf(to))]
  return ofEntry(entry, 'plain', '休憩', [alike(`(休憩 ${clockOf(entry.at)}～`), ...until, alike(')')])
}

/** Who was there before the opening stands among the 出席者, and who came back in the note on the leaving. */
function arrival(
  { telling, course, entry, leavings }: Moment,
  deed: Extract<MeetingDeed, { kind: 'came' }>,
): Paragraph[] {
  if (course.openedAt === null || leavings.some(({ returnId }) => returnId === entry.id)) return []
  if (stayOf(course, deed.memberId) !== null) return [noteOfMode(telling, entry, deed)]
  const wasHere = (course.people.get(deed.memberId)?.stays.length ?? 0) > 0
  return [noteOfArrival(telling, entry, deed, wasHere)]
}

/** 「(2) 応募の概要について、事務局から説明があった。」, 「ア 秋田県」 below 「(3) 審議」. */
function itemHeading({ telling, entry, opened, lastKind }: Moment, itemId: string): Paragraph[] {
  const item = telling.whole.items.get(itemId)?.item
  if (item === undefined) return []
  const again = opened.has(itemId)
  const number = telling.numbered(itemId)
  const own = { itemId, dropped: telling.dropped(itemId) }
  const heading = (kind: 'point' | 'body', words: string) =>
    ofEntry(entry, kind, `${number}　${item.title}${again ? '(続き)' : ''}`, [alike(words)], own)
  switch (item.kind) {
    case 'topic':
      return [heading('point', `${item.title}について、${again ? '引き続き審議した。' : '事務局から説明があった。'}`)]
    case 'whole':
      return [heading('point', `${item.title}について${again ? '、引き続き' : ''}審議した。`)]
    case 'body': {
      const body = heading('body', `${item.title}${again ? '(続き)' : ''}`)
      if (lastKind === 'body') return [body]
      const group = ofEntry(entry, 'point', `${number.replace(/\(.*$/s, '')}　審議`, [alike('審議')], {
        key: `entry:${entry.id}:group`,
      })
      return [group, body]
    }
  }
}

/** Who spoke: where somebody had come for the member, that person. */
function speakerName({ whole }: Telling, { id, name }: MinutesMember, at: string): string {
  const stay = whole.people.get(id)?.stays.findLast(({ from, to }) => from <= at && (to === null || at <= to))
  return stay === undefined || stay.proxy === '' ? name : `${stay.proxy}(${name}の代理)`
}

function speechParagraph(telling: Telling, { speech, ends }: Placed): Paragraph {
  const { id, at, itemId, memberId, words } = speech
  const member = memberId === null ? undefined : telling.member(memberId)
  const text = words.trim().replace(/\s+/gu, (blanks) => (blanks.includes('\n') ? ' ' : blanks))
  const label = member === undefined ? '' : namelessLabel[member.kind]
  const named = member === undefined || member.kind === 'secretariat' ? label : speakerName(telling, member, at)
  return {
    key: `speech:${id}`,
    kind: 'speech',
    label: '',
    // What was written down afterwards has no time of the meeting.
    at: ends ? null : at,
    itemId,
    entryIds: [],
    speechId: id,
    memberId,
    happened: `発言　${named === '' ? '(発言者なし)' : named}`,
    said: [
      text === '' ? missing('　　　') : alike(text),
      alike('('),
      named === '' ? missing('　　　') : instead(named, label),
      alike(')'),
    ],
    dropped: telling.dropped(itemId),
  }
}
