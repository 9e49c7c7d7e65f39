import { basename } from 'node:path'
import type { z } from 'zod'
import type { Person } from '../../../db/caller.ts'
import { operationsOf } from '../../../db/sight/admission.ts'
import { encryption } from '../../../shared/contract/office/encryption.ts'
import type { standing } from '../../../shared/contract/office/standing.ts'
import { roleLabel } from '../../../shared/domain/roles.ts'
import { suggestedFolder } from '../on-this-pc/documents-folder.ts'
import { recentOffices } from '../on-this-pc/recent-offices.ts'
import type { Place } from '../places.ts'
import type { Seats } from '../seats.ts'

type Standing = z.infer<typeof standing>

/** Where a window stands, for whoever looks from there. */
export function standingAt(
  { at, sessions, home, documents }: Seats,
  place: Place,
  key: string,
  locked: Standing['locked'],
): Standing {
  const office = at(place)?.office
  const owner = sessions.isOwner(key)
  const facts = office?.facts()
  const caller = sessions.callerOf(key, place)
  // What is done with the file as a whole is done where it lies.
  const ofFile = caller && owner ? operationsOf(caller, { encryption }) : []
  return {
    // A guest of the meeting room has no business with folders of this PC.
    office: facts ? { ...facts, file: owner ? facts.file : basename(facts.file) } : null,
    caller: caller ? { ...named(caller), may: [...operationsOf(caller), ...ofFile] } : null,
    locked,
    profiles: office?.profiles() ?? [],
    recent: owner ? recentOffices(home) : [],
    suggestedFolder: owner ? suggestedFolder(documents?.()) : '',
    mayOpenFiles: owner,
  }
}

const named = ({ profileId, name, role }: Person) => ({ profileId, name, roleName: roleLabel[role] })

/**
 * On the office's own PC nobody is asked to choose where there is no choice: the only person, without a passphrase,
 * or the first 担当 of the practice office. Whoever signed out by hand stays out.
 */
export function admitAlone({ at, sessions }: Seats, place: Place, key: string): void {
  const office = at(place)?.office
  if (!office || !sessions.isOwner(key) || sessions.callerOf(key, place) || sessions.hasLeft(key, place)) return
  const profiles = office.profiles()
  const chosen = place === 'practice' ? profiles.find(({ role }) => role === 'officer') : profiles[0]
  if (!chosen || chosen.hasPassphrase || (place === 'main' && profiles.length > 1)) return
  sessions.signIn(key, place, office.signIn(chosen.id, ''))
}
