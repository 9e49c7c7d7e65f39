import type { keeping } from '../../../shared/contract/keeping/keeping.ts'
import type { merge } from '../../../shared/contract/merge/merge.ts'
import type { audit } from '../../../shared/contract/office/audit.ts'
import type { office } from '../../../shared/contract/office/office.ts'
import type { people } from '../../../shared/contract/office/people.ts'
import type { OutputOf } from '../../../shared/contract/operation.ts'
import type { holidays } from '../../../shared/contract/programme/holidays.ts'
import type { programme } from '../../../shared/contract/programme/programme.ts'
import type { travel } from '../../../shared/contract/travel/travel.ts'

export type ProgrammeYear = OutputOf<(typeof programme)['year']>
export type Deadlines = OutputOf<(typeof programme)['deadlines']>
export type DeadlineMove = Deadlines['moves'][number]
export type CallDocument = ProgrammeYear['documents'][number]
export type Theme = ProgrammeYear['themes'][number]
export type Criterion = ProgrammeYear['criteria'][number]
export type ItemUse = OutputOf<(typeof programme)['itemUse']>
export type CheckItem = ProgrammeYear['checkItems'][number]
export type OfficeSettings = OutputOf<(typeof office)['settings']>
export type Profile = OutputOf<(typeof people)['list']>[number]
export type HolidayEdit = OutputOf<(typeof holidays)['list']>[number]
export type AuditEntry = OutputOf<(typeof audit)['entries']>['entries'][number]
export type RecordFile = OutputOf<(typeof keeping)['files']>['files'][number]
export type HeldPlace = OutputOf<(typeof keeping)['person']>['places'][number]
export type Travel = OutputOf<(typeof travel)['past']>[number]
export type TravelNow = OutputOf<(typeof travel)['standing']>
export type MergeCompared = OutputOf<(typeof merge)['compare']>
export type MergeClash = MergeCompared['clashes'][number]
export type NamedPerson = OutputOf<(typeof keeping)['people']>[number]
