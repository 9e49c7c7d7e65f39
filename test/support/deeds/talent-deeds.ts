import { randomUUID } from 'node:crypto'
import type { GivenOffice } from '../office/office.ts'
import { readingOfForm, registered, statedPerson, statedTerms } from '../talent/registrants.ts'

/** Registrants of 協力可能人材: registered, changed, looked at, provided, taken in from a list and erased. */
export function talentDeeds({ ask, office, officer }: GivenOffice, fy = 2026): void {
  const sent = () => {
    const upload = office.files.begin({ name: '名簿(見本)', mime: 'text/csv', limit: 1000 }, officer)
    upload.write(Buffer.from('氏名'))
    return upload.finish().fileId
  }
  ask.talent.setRules({
    fy,
    revision: 0,
    yearsNeeded: 5,
    consentMonths: 12,
    atYearEnd: true,
    renewalMonths: 12,
    warnDays: 30,
  })
  ask.talent.setExam({ code: 'DM', revision: null, name: 'データマネジメント(見本)', before: '', retired: false })
  const id = registered(ask)
  ask.talent.setExam({ code: 'SC', revision: 0, name: '支援士試験(見本)', before: '', retired: true })
  const revision = () => ask.talent.page({ id }).revision
  ask.talent.editTerms({ id, revision: revision(), ...statedTerms, days: 4 })
  ask.talent.editPerson({ id, revision: revision(), ...statedPerson('架空 専太郎(見本)') })
  ask.talent.clearSummary({ id, revision: revision(), clear: true })
  ask.talent.see({ id: randomUUID(), registrantId: id, purpose: 'correct' })
  ask.search.everywhere({ text: '佐賀 PM' })
  const list = randomUUID()
  ask.talent.recordProvision({ id: list, fy, jis2: '41', purpose: 'hiring' })
  ask.talent.notePrinted({ id: list, revision: 1, sha256: '0'.repeat(64) })
  const read = (email: string) => {
    const importId = randomUUID()
    ask.talent.takeReading({
      ...{ id: importId, fileId: sent(), fy, sha256: '1'.repeat(64), unread: ['血液型'] },
      lines: [{ place: '2行目', reading: readingOfForm(email) }],
    })
    return importId
  }
  ask.talent.store({ id: read('ichi@example.jp'), fy, revision: 1, takes: [{ no: 1, take: 'add' }] })
  ask.talent.dropReading({ importId: read('ni@example.jp') })
  ask.talent.dropFile({ fileId: sent() })
  ask.talent.withdraw({ id, revision: revision(), why: 'withdrawn', askedOn: ask.talent.page({ id }).appliedOn })
}
