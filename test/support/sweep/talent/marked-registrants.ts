import { randomUUID } from 'node:crypto'
import { readingOfForm, statedPerson, statedTerms } from '../../talent/registrants.ts'
import type { Tell } from '../marked-sheets.ts'

type Made = { id: string; revision: number }

/** A registrant with every text there is, one who is erased, and a list that waits to be taken in. */
export function registrants(tell: Tell, fileIds: readonly string[]): void {
  tell('talent.setExam', { code: 'D', name: '見本の試験', before: '見本の旧試験', retired: false, revision: null })
  const { id, revision } = kept(tell, '見本 専子')
  const verified = tell<Made>('talent.verify', { id, revision, requirement: 2, holds: true, evidence: 'certificate' })
  const person = { ...withoutNames(statedPerson('見本 専子')), id, revision: verified.revision }
  const edited = tell<Made>('talent.editPerson', person)
  tell('talent.recordConsent', {
    ...{ id, revision: edited.revision, consentId: randomUUID(), kind: 'given', way: 'form' },
    ...{ everywhere: false, receivers: ['41'], givenOn: '2026-01-10', validTo: '2027-03-31' },
  })
  tell('talent.see', { id: randomUUID(), registrantId: id, purpose: 'other' })
  const gone = kept(tell, '見本 取下子')
  tell('talent.withdraw', { ...gone, why: 'withdrawn', askedOn: '2026-02-01' })
  const sha256 = 'a'.repeat(64)
  for (const [at, fileId] of fileIds.entries()) {
    const { form } = readingOfForm(`mihon${at}@example.jp`)
    const troubles = [{ ref: 'C5', words: '読めません', stops: false }]
    const exams = form.exams.map((exam) => ({ ...exam, passedIn: '' }))
    const lines = [{ place: '5行目', reading: { form: { ...form, exams }, troubles } }]
    tell('talent.takeReading', { id: randomUUID(), fileId, fy: 2026, sha256, unread: ['社員番号'], lines })
  }
}

/** What is short in the program is marked alone. */
const withoutNames = (person: ReturnType<typeof statedPerson>) => ({
  ...person,
  exams: person.exams.map((exam) => ({ ...exam, passedIn: '' })),
})

const kept = (tell: Tell, name: string): Made =>
  tell<Made>('talent.register', {
    ...{ id: randomUUID(), appliedOn: '2026-01-10', ...statedTerms },
    ...withoutNames(statedPerson(name, `${randomUUID()}@example.jp`)),
  })
