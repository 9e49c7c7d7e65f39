import { randomBytes } from 'node:crypto'
import type { Person } from '../../../db/caller.ts'
import type { Right } from '../../../shared/domain/roles.ts'
import type { Place } from '../places.ts'

interface Session {
  /** Only a session of the PC that runs the program opens, creates and lists files. */
  readonly owner: boolean
  readonly callers: Map<Place, Person>
  /** Where the person signed out by hand: nobody is signed in again behind their back. */
  readonly left: Set<Place>
}

interface Standing {
  readonly id: string
  readonly name: string
  readonly role: Person['role']
  readonly rights: readonly Right[]
}

/** Who is signed in where. The desktop and each browser hold one opaque key; it may be signed in in both places. */
export function createSessions() {
  const sessions = new Map<string, Session>()
  const at = (key: string | undefined) => (key === undefined ? undefined : sessions.get(key))

  return {
    open({ owner }: { owner: boolean }): string {
      const key = randomBytes(32).toString('base64url')
      sessions.set(key, { owner, callers: new Map(), left: new Set() })
      return key
    },
    has: (key: string | undefined): key is string => at(key) !== undefined,
    isOwner: (key: string): boolean => at(key)?.owner ?? false,
    callerOf: (key: string | undefined, place: Place): Person | undefined => at(key)?.callers.get(place),
    signIn(key: string, place: Place, caller: Person): void {
      at(key)?.callers.set(place, caller)
      at(key)?.left.delete(place)
    },
    signOut(key: string, place: Place): void {
      at(key)?.callers.delete(place)
      at(key)?.left.add(place)
    },
    /** A changed passphrase: wherever else that person is signed in, they have to say the new one. */
    signOutElsewhere(key: string, place: Place, id: string): void {
      for (const [each, { callers }] of sessions)
        if (each !== key && callers.get(place)?.profileId === id) callers.delete(place)
    },
    hasLeft: (key: string, place: Place): boolean => at(key)?.left.has(place) ?? false,
    /** Another office stands in this place now: nobody is signed in there. */
    clear(place: Place): void {
      for (const session of sessions.values()) {
        session.callers.delete(place)
        session.left.delete(place)
      }
    },
    /** Roles and names as they are now; who is no longer active is out. */
    refresh(place: Place, profiles: readonly Standing[]): void {
      for (const session of sessions.values()) {
        const caller = session.callers.get(place)
        const now = caller && profiles.find(({ id }) => id === caller.profileId)
        if (now) session.callers.set(place, { profileId: now.id, name: now.name, role: now.role, rights: now.rights })
        else session.callers.delete(place)
      }
    },
    close: (key: string): boolean => sessions.delete(key),
  }
}
export type Sessions = ReturnType<typeof createSessions>
