import type { Role } from '../shared/domain/roles.ts'

/** Who asks: a profile that has signed in. */
export interface Caller {
  profileId: string
  name: string
  /** What it lets them see and do is said by the door (db/office.ts) and by db/sight, and read nowhere else. */
  role: Role
}
