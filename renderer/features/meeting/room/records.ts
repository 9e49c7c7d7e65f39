import type { meeting } from '../../../../shared/contract/meeting/meeting.ts'
import type { InputOf, OutputOf } from '../../../../shared/contract/operation.ts'
import type { tally } from '../../../../shared/contract/review/tally.ts'

export type MeetingPage = OutputOf<(typeof meeting)['page']>
export type Item = MeetingPage['items'][number]
export type Member = MeetingPage['members'][number]
export type Entry = MeetingPage['entries'][number]
export type Decision = NonNullable<Item['decision']>
export type ItemPage = OutputOf<(typeof meeting)['item']>
export type WholePage = OutputOf<(typeof meeting)['whole']>
export type Speech = OutputOf<(typeof meeting)['speak']>
export type Deed = InputOf<(typeof meeting)['record']>['deed']
export type FirmnessPage = OutputOf<(typeof tally)['firmness']>
export type Pair = FirmnessPage['pairs'][number]
