import type { Right, Role } from '../shared/domain/roles.ts'

/** Who asks. */
export type Caller = Person | Room

/** A profile that has signed in. */
export interface Person {
  profileId: string
  name: string
  /** What it lets them see and do is said by the door (db/office.ts) and by db/sight, and read nowhere else. */
  role: Role
  /** What they were given beside it; none when left out. */
  rights?: readonly Right[]
}

/** 投影: the screen before everybody at one 審議会議. Nobody signs in as it; an officer opens it. */
export interface Room {
  /** Empty: it is no profile. */
  profileId: string
  name: string
  role: 'room'
  rights?: never
  meetingId: string
}
