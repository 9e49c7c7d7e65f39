import { isConverting } from '../../../ui/composition.ts'
import { signOf } from './person-keys.ts'

/** What a key means in the room. Who has a use for it says so by `useRoomKey`. */
export interface RoomDeeds {
  /** F1–F4, from 0; with Shift by a vote. */
  result: { at: number; byVote: boolean }
  papers: null
  firmness: null
  scores: null
  entries: null
  moves: null
  people: null
  hide: null
  face: null
  project: null
  announce: null
  /** 後に回す, 次回へ継続. */
  putOff: { until: 'deferred' | 'carried' }
  step: { by: 1 | -1 }
  go: null
  strike: null
  person: { sign: string }
  /** Esc; from a field it leads out of the field. */
  leave: { isFromField: boolean }
}
export type RoomDeedKind = keyof RoomDeeds
export type RoomDeed<Kind extends RoomDeedKind = RoomDeedKind> = {
  [Each in Kind]: { readonly kind: Each; readonly of: RoomDeeds[Each] }
}[Kind]

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>

const plain = {
  F5: 'papers',
  F7: 'scores',
  F8: 'moves',
  F9: 'hide',
  F10: 'announce',
} as const
const shifted = { F5: 'firmness', F7: 'entries', F8: 'people', F9: 'face', F10: 'project' } as const
const steps = { ArrowLeft: -1, PageUp: -1, ArrowRight: 1, PageDown: 1 } as const

const isIn = <Table extends object>(table: Table, key: string): key is keyof Table & string => Object.hasOwn(table, key)

/**
 * What the key does; null for one that belongs to the field or to nobody. While kana are converted every key is the IME's,
 * the function keys too (F7 makes katakana); with the IME on and nothing to convert they are the room's.
 */
export function roomDeed(event: Pressed, isTyping: boolean): RoomDeed | null {
  if (isConverting(event)) return null
  const control = event.ctrlKey || event.metaKey
  if (control) return controlDeed(event, isTyping)
  if (event.altKey) return event.shiftKey ? null : personOf(event.code)
  const result = /^F([1-4])$/.exec(event.key)?.[1]
  if (result !== undefined) return { kind: 'result', of: { at: Number(result) - 1, byVote: event.shiftKey } }
  if (event.key === 'F12') return { kind: 'putOff', of: { until: event.shiftKey ? 'carried' : 'deferred' } }
  const keys = event.shiftKey ? shifted : plain
  if (isIn(keys, event.key)) return { kind: keys[event.key], of: null }
  if (event.key === 'Escape' && !event.shiftKey) return { kind: 'leave', of: { isFromField: isTyping } }
  if (isTyping || event.shiftKey) return null
  if (isIn(steps, event.key)) return { kind: 'step', of: { by: steps[event.key] } }
  return personOf(event.code)
}

function controlDeed(event: Pressed, isTyping: boolean): RoomDeed | null {
  if (event.altKey || event.shiftKey) return null
  if (event.key === 'Enter') return { kind: 'go', of: null }
  // In a field Ctrl+Z takes back letters, as everywhere.
  if (event.key.toLowerCase() === 'z' && !isTyping) return { kind: 'strike', of: null }
  return null
}

function personOf(code: string): RoomDeed | null {
  const sign = signOf(code)
  return sign === null ? null : { kind: 'person', of: { sign } }
}

/** Keys that a browser has a use for, and that the room takes even where nobody answers them. */
export const isTaken = (event: Pressed): boolean =>
  /^F(?:[1-5]|[7-9]|10|12)$/.test(event.key) && !event.altKey && !event.ctrlKey
