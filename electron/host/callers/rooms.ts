import { randomBytes } from 'node:crypto'
import type { Caller, Room } from '../../../db/caller.ts'
import type { Change, Reply } from '../../../shared/contract/reply.ts'
import type { Place } from '../places.ts'
import { refused } from '../refused.ts'
import type { Seat } from '../seat.ts'
import type { Sessions } from './sessions.ts'

type Listener = (change: Change) => void

interface OpenRoom {
  readonly place: Place
  readonly caller: Room
  /** The officer's session that opened it, and who was signed in there. */
  readonly by: string
  readonly profileId: string
}

/** What stands behind the screens of 投影. A key of theirs is none of a session's: nothing but this lets it in. */
export interface Rooms {
  /** An entrance to the screen of one meeting, for one screen and once; the last one that was drawn. */
  open(by: { place: Place; key: string; profileId: string }, meetingId: string): string
  /** The key of a screen, for the entrance; undefined where it was used, or another has been drawn since. */
  enter(entrance: string): { key: string; meetingId: string } | undefined
  has(key: string | undefined): key is string
  call(key: string, name: string, input: unknown): Reply | Promise<Reply>
  onChange(key: string, listener: Listener): () => void
  /** Tells the screens of that place, each what is its own. */
  announce(place: Place, change: Change): void
}

export function createRooms(sessions: Sessions, seatAt: (place: Place) => Seat | undefined): Rooms {
  const rooms = new Map<string, OpenRoom>()
  const listeners = new Set<{ key: string; tell: Listener }>()
  let drawn: { entrance: string; room: OpenRoom } | undefined

  /** As long as the officer who opened it is at work there: when they leave, or another office is opened, it is over. */
  function callerOf(key: string): { caller: Caller; seat: Seat } | undefined {
    const room = rooms.get(key)
    const seat = room && seatAt(room.place)
    if (room === undefined || seat === undefined) return undefined
    if (sessions.callerOf(room.by, room.place)?.profileId !== room.profileId) return undefined
    return { caller: room.caller, seat }
  }

  return {
    open({ place, key: by, profileId }, meetingId) {
      const entrance = newKey()
      drawn = { entrance, room: { place, by, profileId, caller: roomOf(meetingId) } }
      return entrance
    },
    enter(entrance) {
      if (drawn?.entrance !== entrance) return undefined
      const { room } = drawn
      drawn = undefined
      const key = newKey()
      rooms.set(key, room)
      return { key, meetingId: room.caller.meetingId }
    },
    has: (key): key is string => key !== undefined && rooms.has(key),
    call(key, name, input) {
      const found = callerOf(key)
      if (found === undefined) return refused('forbidden', '投影は終わりました。会議の画面から開き直してください。')
      return found.seat.call(name, input, found.caller)
    },
    onChange(key, tell) {
      const listener = { key, tell }
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    announce(place, change) {
      for (const { key, tell } of listeners) {
        const found = rooms.get(key)?.place === place ? callerOf(key) : undefined
        const told = found?.seat.office.toldTo(found.caller, change)
        if (told !== undefined && told.topics.length > 0) tell(told)
      }
    },
  }
}

const newKey = (): string => randomBytes(32).toString('base64url')

const roomOf = (meetingId: string): Room => ({ profileId: '', name: '投影', role: 'room', meetingId })
