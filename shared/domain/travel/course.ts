import { formatJstInstant } from '../calendar/wareki.ts'
import type { Fields } from '../record-fields.ts'

/** 持ち出し先 and what for: what is asked when the office goes to a meeting. */
export const leaveFields = {
  destination: { label: '持ち出し先', kind: 'line', limit: 100, required: true },
  remark: { label: '用務', kind: 'prose', limit: 500 },
} as const satisfies Fields

/** The same, with where the copy is put. */
export const takeOutFields = {
  ...leaveFields,
  folder: { label: 'コピーを置くフォルダー', kind: 'line', limit: 1000, required: true },
} as const satisfies Fields

/** Why a 持ち出し ends without the file that was taken along, or goes on after it was closed. */
export const travelReasonFields = {
  reason: { label: '理由', kind: 'prose', limit: 500, required: true },
} as const satisfies Fields

/** Which of the two an office file is while the office is away: the one that stayed, or the one that went. */
export const sides = ['desk', 'laptop'] as const
export type Side = (typeof sides)[number]

/** 持ち出し: one that is under way, as either file tells of it. */
export interface Away {
  readonly id: string
  readonly destination: string
  readonly takenBy: string
  /** ISO 8601 with +09:00, as all moments here. */
  readonly takenAt: string
  readonly side: Side
  /** Who closed what was taken along, for the way home; null while it is written to. */
  readonly homeBy: string | null
  readonly homeAt: string | null
}

/** Where a file stands: at home, waiting at the desk, written to elsewhere, or closed for the way home. */
export const travelStandings = ['home', 'waiting', 'out', 'closed'] as const
export type TravelStanding = (typeof travelStandings)[number]

export const travelStandingLabel = {
  home: '持ち出していない',
  waiting: '持ち出し中(読むだけ)',
  out: '持ち出し先(ここに記録)',
  closed: '持ち帰り中(読むだけ)',
} as const satisfies Record<TravelStanding, string>

/** How a file stands; of the two files of one 持ち出し at most one may be written to, in every state. */
export function travelStandingOf(away: Away | null): TravelStanding {
  if (away === null) return 'home'
  if (away.side === 'desk') return 'waiting'
  return away.homeAt === null ? 'out' : 'closed'
}

/** Operations by which the journey itself goes on, or a doubtful file is accepted; and what is noted nowhere. */
const stillDone: Readonly<Record<Exclude<TravelStanding, 'home' | 'out'>, readonly string[]>> = {
  waiting: ['travel.cancel', 'travel.leave', 'audit.accept', 'jobs.cancel'],
  closed: ['travel.reopen', 'travel.goHome', 'audit.accept', 'jobs.cancel'],
}

/** Jobs that store records: they are refused before they have read a single file. */
const storing: ReadonlySet<string> = new Set([
  'travel.takeOut',
  'merge.give',
  'merge.giveYear',
  'letters.make',
  'templates.bringBack',
  'declarations.write',
  'sheetFiles.write',
  'declarations.read',
  'sheetFiles.read',
  'intake.readChosen',
  'forms.tryOn',
  'intake.moveVersion',
  'intake.importFiles',
])

/**
 * Why nothing is stored by that operation now, in the officer's words; null where it may be done. `kind` is of the contract: what
 * only reads is done in every state.
 */
export function whyReadOnly(
  away: Away | null,
  { name, kind }: { name: string; kind: 'query' | 'command' | 'job' | 'upload' },
): string | null {
  const standing = travelStandingOf(away)
  if (away === null || standing === 'home' || standing === 'out' || kind === 'query') return null
  if (kind === 'job' && !storing.has(name)) return null
  if (stillDone[standing].includes(name)) return null
  const who = `${away.takenBy} さんが${formatJstInstant(away.takenAt, false)}に「${away.destination}」へ`
  return standing === 'waiting'
    ? `この台帳は持ち出し中です。${who}持ち出しました。戻るまで、ここでは読むことだけができ、何も保存しません。急ぐときは、設定の「持ち出しと統合」を開いてください。`
    : `この台帳は、持ち帰りのために締めてあります(${away.homeBy ?? ''} さん、${formatJstInstant(away.homeAt ?? away.takenAt, false)})。もとのPCの「持ち出しと統合」で戻してください。続けて書くときは、設定の「持ち出しと統合」で締めを取り消してください。`
}
