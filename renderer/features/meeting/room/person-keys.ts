import type { Member } from './records.ts'

const signs = [...'123456789abcdefghijklmnopqrstuvwxyz']

export interface KeyedMember {
  readonly member: Member
  /** 1–9, then a–z; empty for whoever comes after them all. */
  readonly sign: string
}

const order = { reviewer: 0, secretariat: 1, observer: 2 } as const satisfies Record<Member['kind'], number>

/** One key a person, the 委員 first, each kind in the order of the plan: it stays theirs for the whole meeting. */
export const keyedMembers = (members: readonly Member[]): KeyedMember[] =>
  members.toSorted((a, b) => order[a.kind] - order[b.kind]).map((member, at) => ({ member, sign: signs[at] ?? '' }))

/** 「3」 for Digit3 and Numpad3, 「b」 for KeyB: the key itself, whatever the IME would make of it. */
export const signOf = (code: string): string | null =>
  /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1] ?? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null

/** 委員A, as in every table of points; whoever else is there by name. In words the officer's screen says names. */
export const reviewerName = ({ code, name }: Pick<Member, 'code' | 'name'>): string => (code === '' ? name : code)
