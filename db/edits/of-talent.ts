import type { Detail, Told } from './telling.ts'
import { isAmong, isOneOf } from './telling.ts'

const revised = isOneOf(
  'talent.editTerms',
  'talent.editPerson',
  'talent.verify',
  'talent.move',
  'talent.recordConsent',
  'talent.clearSummary',
  'talent.withdraw',
)

/** A registrant: the record of deeds keeps no value of it, so that any field may be another. */
export const registrant = (id: string): Told => ({
  subjects: [id, 'office'],
  touches: (deed) => (deed.subject === id && revised(deed)) || (deed.did === 'talent.store' && isAmong(deed, id)),
  changes: () => null,
})

const isOf = (id: string, { id: noted }: Detail): boolean => noted === id

/** A list that waits to be taken in, and a list that went to a prefecture. */
export const talentImport = (id: string): Told => ({
  subjects: ['office'],
  touches: ({ did, detail }) => did === 'talent.store' && isOf(id, detail),
  changes: () => [],
})
export const provision = (id: string): Told => ({
  subjects: ['office'],
  touches: ({ did, detail }) => did === 'talent.notePrinted' && isOf(id, detail),
  changes: () => [],
})
export const talentRules = (fy: number): Told => ({
  subjects: [`fy:${fy}`],
  touches: ({ did }) => did === 'talent.setRules',
  countsMaking: true,
  changes: ({ detail }) => Object.keys(typeof detail['after'] === 'object' ? (detail['after'] ?? {}) : {}),
})
