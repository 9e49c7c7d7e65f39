import type { Right, Role } from '../../shared/domain/roles.ts'
import type { Caller, Person } from '../caller.ts'
import type { ReadDb } from '../connection.ts'
import { everything, nothing } from './deeds.ts'
import { reviewerSight } from './reviewer.ts'
import { roomSight } from './room.ts'
import type { Sight } from './sight.ts'
import { staffSight, withTheTalent } from './staff.ts'

/** Staff see what no record decides: their sights are made once and for all. */
const withoutRights = {
  officer: staffSight(everything, true),
  approver: staffSight({ ...nothing, bringFiles: true }, true),
  viewer: staffSight(nothing, false),
}
const withTalent = {
  officer: withTheTalent(withoutRights.officer),
  approver: withTheTalent(withoutRights.approver),
}

const makers: Readonly<Record<Role, (db: ReadDb, caller: Person) => Sight>> = {
  officer: (_db, caller) => (holds(caller, 'talent') ? withTalent : withoutRights).officer,
  approver: (_db, caller) => (holds(caller, 'talent') ? withTalent : withoutRights).approver,
  viewer: () => withoutRights.viewer,
  reviewer: (db, { profileId }) => reviewerSight(db, profileId),
}

const holds = ({ rights }: Person, right: Right) => rights?.includes(right) ?? false

/** What a caller may see in this call. */
export const sightOf = (db: ReadDb, caller: Caller): Sight =>
  caller.role === 'room' ? roomSight(db, caller.meetingId) : makers[caller.role](db, caller)
