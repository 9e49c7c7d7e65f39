import type { OutputOf } from '../../../../shared/contract/operation.ts'
import type { accelerators } from '../../../../shared/contract/talent/accelerators.ts'
import { addressOf as addressIn } from '../place.ts'

export type Counts = OutputOf<(typeof accelerators)['counts']>
export type Line = Counts['lines'][number]
export type Days = OutputOf<(typeof accelerators)['days']>
export type Snapshot = Days['snapshots'][number]
export type Rule = OutputOf<(typeof accelerators)['rule']>
export type PersonLine = OutputOf<(typeof accelerators)['list']>[number]
export type Person = OutputOf<(typeof accelerators)['get']>
export type Appointment = Person['appointments'][number]
export type TermRecord = Appointment['terms'][number]

/** How many of the 47 have reported. */
export const reportedOf = (lines: readonly Line[]): number => lines.filter(({ count }) => count !== null).length

/** The room's own pages; anything else names a person. */
export const pages = ['people', 'new', 'rule', 'days'] as const
export type Page = (typeof pages)[number]

export const addressOf = (item?: Page | string): string => addressIn('accelerators', item)
/** 任命状況 of a day. */
export const dayAddress = (day: string): string => `${addressOf()}?day=${day}`
/** The list of people, of whom only some are asked for. */
export type Asked = 'ending' | 'procedure'
export const peopleAddress = (asked: Asked): string => `${addressOf('people')}?show=${asked}`
