import { addDays } from '../../calendar/jst.ts'
import { formatWareki } from '../../calendar/wareki.ts'
import { Refusal } from '../../refusal.ts'

/** 候補 → 任命手続中 → 任命 → (更新) → 任期満了 | 退任 | 要件喪失 (domain.md §4.8); 見送り ends what was never appointed. */
export const appointmentStates = ['candidate', 'procedure', 'appointed', 'resigned', 'lost', 'dropped'] as const
export type AppointmentState = (typeof appointmentStates)[number]

/** What is shown: 任期満了 is not a deed but follows from the day. */
export const standingLabel = {
  candidate: '候補',
  procedure: '任命手続中',
  coming: '任命(任期前)',
  appointed: '任命',
  expired: '任期満了',
  resigned: '退任',
  lost: '要件喪失',
  dropped: '見送り',
} as const
export type Standing = keyof typeof standingLabel

export interface Term {
  readonly fromOn: string
  /** Null where the appointment has no end; the day itself is in the term. */
  readonly toOn: string | null
}

export interface Appointment<T extends Term = Term> {
  readonly state: AppointmentState
  /** The last day, where it ended before its term. */
  readonly endedOn: string | null
  readonly terms: readonly T[]
}

/** Whether it was ever appointed, and so has days that count. */
const everAppointed: ReadonlySet<AppointmentState> = new Set(['appointed', 'resigned', 'lost'])

/** The term that holds on an ISO day; null on a day without one. Both ends are in it, and the day of 退任 and 要件喪失 too. */
export function termOn<T extends Term>(appointment: Appointment<T>, day: string): T | null {
  const { state, endedOn, terms } = appointment
  if (!everAppointed.has(state) || (endedOn !== null && day > endedOn)) return null
  return terms.find(({ fromOn, toOn }) => fromOn <= day && (toOn === null || day <= toOn)) ?? null
}

/** The newest term; undefined where there is none. */
export const lastTerm = <T extends Term>(terms: readonly T[]): T | undefined =>
  terms.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1)).at(-1)

/** Where an appointment stands on an ISO day. */
export function standingOn(appointment: Appointment, day: string): Standing {
  const { state, endedOn, terms } = appointment
  if (state === 'resigned' || state === 'lost') return endedOn !== null && day <= endedOn ? 'appointed' : state
  if (state !== 'appointed' || termOn(appointment, day) !== null) return state
  return terms.some(({ fromOn }) => fromOn > day) ? 'coming' : 'expired'
}

/** The last day of a term that ends within so many days of `day` and has not been renewed; null where none does. */
export function endsSoon(appointment: Appointment, day: string, within: number): string | null {
  const end = lastTerm(appointment.terms)?.toOn ?? null
  const near = end !== null && day <= end && end <= addDays(day, within)
  return appointment.state === 'appointed' && near ? end : null
}

const ways: Readonly<Record<AppointmentState, readonly AppointmentState[]>> = {
  candidate: ['procedure', 'dropped'],
  procedure: ['appointed', 'candidate', 'dropped'],
  appointed: ['resigned', 'lost', 'procedure'],
  resigned: ['appointed'],
  lost: ['appointed'],
  dropped: ['candidate'],
}
/** Where an appointment can go next; the way back stands last. */
export const nextStates = (state: AppointmentState): readonly AppointmentState[] => ways[state]

/** What the deed is called that leads from one state to another. */
export function moveLabel(from: AppointmentState, to: AppointmentState): string {
  if (from === 'procedure' && to === 'candidate') return '候補に戻す'
  if (from === 'appointed' && to === 'procedure') return '任命を取り消す'
  if (to === 'appointed') return from === 'procedure' ? '任命する' : '任命に戻す'
  if (from === 'dropped') return '候補に戻す'
  return to === 'procedure' ? '任命手続を始める' : `${standingLabel[to]}にする`
}

/** Whether the deed must say why: it ends something, or takes something back. */
export const needsReason = (from: AppointmentState, to: AppointmentState): boolean =>
  !(from === 'candidate' && to === 'procedure') && !(from === 'procedure' && to === 'appointed')

export interface Move {
  readonly to: AppointmentState
  readonly on: string
  readonly reason: string
}

export interface Readiness {
  /** Any one of the three requirements has been verified. */
  readonly verified: boolean
  /** Names of steps that are asked for and not taken. */
  readonly open: readonly string[]
}

const said = (day: string): string => formatWareki(day, 'long')

/**
 * Refuses a move that the states do not have (`conflict`), an appointment without a verified requirement (`conflict`), one
 * with open steps, an end or a way back without a reason (`invalid`), and a last day outside the terms (`invalid`).
 */
export function assertMove(appointment: Appointment, { to, on, reason }: Move, { verified, open }: Readiness): void {
  const from = appointment.state
  if (!ways[from].includes(to))
    throw new Refusal('conflict', `「${standingLabel[from]}」から「${standingLabel[to]}」にはできません。`)
  if (from === 'procedure' && to === 'appointed') assertReady(reason, { verified, open })
  if (needsReason(from, to) && reason.trim() === '') throw lacksReason('理由を入力してください。')
  if (to === 'resigned' || to === 'lost') assertWithin(appointment.terms, on)
}

function assertReady(reason: string, { verified, open }: Readiness): void {
  if (!verified)
    throw new Refusal('conflict', '要件①②③のどれか一つの確認が済んでいません。要件を確認してから任命してください。')
  if (open.length > 0 && reason.trim() === '')
    throw lacksReason(`済んでいない手続があります(${open.join('、')})。手続の日付を入れるか、理由を入力してください。`)
}

const lacksReason = (message: string) => new Refusal('invalid', message, { fields: { reason: message } })

function assertWithin(terms: readonly Term[], on: string): void {
  const first = terms.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))[0]
  const end = lastTerm(terms)?.toOn ?? null
  const refuse = (message: string) => {
    throw new Refusal('invalid', message, { fields: { on: message } })
  }
  if (first && on < first.fromOn) refuse(`任期の始まり(${said(first.fromOn)})より前の日です。日付を確かめてください。`)
  if (end !== null && on > end)
    refuse(`任期の終わり(${said(end)})より後の日です。任期満了のときは、何もしなくてかまいません。`)
}

/** The days that an appointment holds or would hold, as its terms say them: cut at its last day; none where it was 見送り. */
export const spansOf = ({ state, endedOn, terms }: Appointment): Term[] =>
  state === 'dropped'
    ? []
    : terms.flatMap(({ fromOn, toOn }) => {
        if (endedOn === null) return [{ fromOn, toOn }]
        return fromOn > endedOn ? [] : [{ fromOn, toOn: toOn === null || toOn > endedOn ? endedOn : toOn }]
      })

const meeting = ({ fromOn, toOn }: Term, others: readonly Term[]): Term | undefined =>
  others.find((other) => (toOn === null || other.fromOn <= toOn) && (other.toOn === null || fromOn <= other.toOn))

/** Refuses (`conflict`) that a person stands twice in the count of one prefecture: two appointments to it share a day. */
export function assertApart(own: readonly Term[], others: readonly Term[], prefecture: string): void {
  const met = own.map((term) => meeting(term, others)).find((term) => term !== undefined)
  if (met)
    throw new Refusal(
      'conflict',
      `この人の${prefecture}の別の任用(${spanWords(met)})と、任期が重なります。二重に数えないよう、どちらかの任期を直してください。`,
    )
}

const spanWords = ({ fromOn, toOn }: Term): string => `${said(fromOn)}から${toOn === null ? '' : said(toOn)}`

/** Refuses (`invalid`, by field) a term that ends before it begins, or shares a day with another one of its appointment. */
export function assertTerm(term: Term, others: readonly Term[]): void {
  if (term.toOn !== null && term.toOn < term.fromOn)
    throw new Refusal('invalid', '任期の終わりが始まりより前です。日付を確かめてください。', {
      fields: { toOn: '始まり以後の日にしてください。' },
    })
  const met = meeting(term, others)
  if (!met) return
  const span = spanWords(met)
  throw new Refusal('invalid', `ほかの任期(${span})と重なります。前の任期の翌日から始めてください。`, {
    fields: { fromOn: `ほかの任期(${span})と重なります。` },
  })
}
