import { apartFrom, isPresent, quorumOf, votersOf } from './course.ts'
import type { Course, ItemCourse, MeetingDecision, TakenVote } from './course-types.ts'
import { meetingResultLabel } from './deeds.ts'

/** What the officer has chosen for the room: the item under deliberation, the agenda, or the proposal as a whole. */
export const projectionFaces = ['item', 'agenda', 'whole'] as const
export type ProjectionFace = (typeof projectionFaces)[number]

/** 「選定審議会議 第1回」. */
export const meetingTitle = (no: number): string => `選定審議会議 第${no}回`

/**
 * A decision that the room was told of, or null: one that was taken and not announced is nobody's business there, and one
 * that was gone back on is none any more (issue 10, projector).
 */
export function announcedOf({ decision, announcedAt }: ItemCourse): MeetingDecision | null {
  if (decision === null || announcedAt === null || announcedAt < decision.at) return null
  return decision
}

/** 「選定」, 「補欠第2位」; 「決定」 of the proposal as a whole. */
export function resultWord({ result, reserveOrder }: Pick<MeetingDecision, 'result' | 'reserveOrder'>): string {
  if (result === 'agreed') return '決定'
  return `${meetingResultLabel[result]}${reserveOrder === null ? '' : `第${reserveOrder}位`}`
}

/** What the room is told of a decision: never who voted how, only how many. */
export interface Announced {
  readonly word: string
  /** When it was taken: ISO instant with +09:00. */
  readonly at: string
  /** 全会一致. */
  readonly unanimous: boolean
  readonly vote: Pick<TakenVote, 'yes' | 'no' | 'abstain' | 'chair'> | null
}

export function announcedWords(item: ItemCourse): Announced | null {
  const decision = announcedOf(item)
  if (decision === null) return null
  const { at, vote, method } = decision
  const counts = vote === null ? null : { yes: vote.yes, no: vote.no, abstain: vote.abstain, chair: vote.chair }
  return { word: resultWord(decision), at, unanimous: method === 'consensus', vote: counts }
}

/**
 * The item before the room: the one that is open, or the last that was. A decision closes its item, and the screen must
 * neither jump away nor tell by that that there is one.
 */
export function itemBeforeRoom(course: Course): ItemCourse | null {
  const open = course.currentId === null ? undefined : course.items.get(course.currentId)
  if (open !== undefined) return open
  const entered = [...course.items.values()].filter(({ spans }) => spans.length > 0)
  const last = (item: ItemCourse): string => item.spans.at(-1)?.from ?? ''
  return entered.reduce<ItemCourse | null>((a, b) => (a === null || last(b) >= last(a) ? b : a), null)
}

/** How many have left for an item and how many deliberate it, without a name; whether the quorum is there. */
export interface RoomCount {
  readonly left: number
  readonly here: number
  readonly met: boolean
}

export function roomCount(course: Course, item: ItemCourse | null): RoomCount {
  const apart = item === null ? [] : apartFrom(item)
  const leaving = item === null ? [] : item.conflicted.leaving
  return {
    left: leaving.filter((id) => !isPresent(course, id)).length,
    here: votersOf(course, apart).length,
    met: quorumOf(course, apart).met,
  }
}

export interface AgendaLine {
  readonly id: string
  /** Before the room now. */
  readonly here: boolean
  /** Of an announced decision alone; empty otherwise. */
  readonly result: string
}

/** 議事次第, in the order in which the items were planned. */
export function agendaBeforeRoom(course: Course): AgendaLine[] {
  const here = course.stage === 'closed' ? null : itemBeforeRoom(course)
  return [...course.items.values()].map((own) => ({
    id: own.item.id,
    here: own === here,
    result: announcedWords(own)?.word ?? '',
  }))
}
