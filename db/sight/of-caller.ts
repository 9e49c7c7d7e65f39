import type { Role } from '../../shared/domain/roles.ts'
import type { Caller, Person } from '../caller.ts'
import type { ReadDb } from '../connection.ts'
import { everything, nothing } from './deeds.ts'
import { reviewerSight } from './reviewer.ts'
import { roomSight } from './room.ts'
import type { Sight } from './sight.ts'
import { staffSight } from './staff.ts'

/** Staff see what no record decides: their sights are made once and for all. */
const officer = staffSight(everything, true)
const approver = staffSight({ ...nothing, bringFiles: true }, true)
const viewer = staffSight(nothing, false)

const makers: Readonly<Record<Role, (db: ReadDb, caller: Person) => Sight>> = {
  officer: () => officer,
  approver: () => approver,
  viewer: () => viewer,
  reviewer: (db, { profileId }) => reviewerSight(db, profileId),
}

/** What a caller may see in this call. */
export const sightOf = (db: ReadDb, caller: Caller): Sight =>
  caller.role === 'room' ? roomSight(db, caller.meetingId) : makers[caller.role](db, caller)
