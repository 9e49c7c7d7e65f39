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
const registrant = (id: string): Told => ({
  subjects: [id, 'office'],
  touches: (deed) => (deed.subject === id && revised(deed)) || (deed.did === 'talent.store' && isAmong(deed, id)),
  changes: () => null,
})

const isOf = (id: string, { id: noted }: Detail): boolean => noted === id

/** A list that waits to be taken in, and a list that went to a prefecture. */
const talentImport = (id: string): Told => ({
  subjects: ['office'],
  touches: ({ did, detail }) => did === 'talent.store' && isOf(id, detail),
  changes: () => [],
})
const provision = (id: string): Told => ({
  subjects: ['office'],
  touches: ({ did, detail }) => did === 'talent.notePrinted' && isOf(id, detail),
  changes: () => [],
})
const talentRules = (fy: number): Told => ({
  subjects: [`fy:${fy}`],
  touches: ({ did }) => did === 'talent.setRules',
  countsMaking: true,
  changes: ({ detail }) => Object.keys(typeof detail['after'] === 'object' ? (detail['after'] ?? {}) : {}),
})

const exam = (code: string): Told => ({
  subjects: ['office'],
  touches: ({ did, detail }) => did === 'talent.setExam' && detail['code'] === code,
  countsMaking: true,
  changes: ({ detail }) => Object.keys(typeof detail['after'] === 'object' ? (detail['after'] ?? {}) : {}),
})

const ofPerson = (_db: unknown, { id }: { readonly id: string }): Told => registrant(id)

/** Of every deed on them that is made on a revision. */
export const tellersOfTalent = {
  'talent.editTerms': ofPerson,
  'talent.editPerson': ofPerson,
  'talent.verify': ofPerson,
  'talent.move': ofPerson,
  'talent.recordConsent': ofPerson,
  'talent.clearSummary': ofPerson,
  'talent.withdraw': ofPerson,
  'talent.store': (_db: unknown, { id }: { readonly id: string }) => talentImport(id),
  'talent.notePrinted': (_db: unknown, { id }: { readonly id: string }) => provision(id),
  'talent.setExam': (_db: unknown, { code }: { readonly code: string }) => exam(code),
  'talent.setRules': (_db: unknown, { fy }: { readonly fy: number }) => talentRules(fy),
} as const
