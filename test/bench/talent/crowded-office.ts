import { openWriter, type WriteDb } from '../../../db/connection.ts'
import { createOfficeFile } from '../../../db/create-office.ts'
import { keepPerson, termsColumns } from '../../../db/handlers/talent/keep.ts'
import { columnsOfPosting } from '../../../db/records/talent/postings.ts'
import { insertAccelerator } from '../../../db/tables/talent/accelerator.ts'
import { insertAppointment, insertTerm, setAppointmentState } from '../../../db/tables/talent/appointment.ts'
import { insertConsent, putClaim } from '../../../db/tables/talent/parts.ts'
import { insertPosting } from '../../../db/tables/talent/posting.ts'
import { insertRegistrant, setStanding } from '../../../db/tables/talent/registrant.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { blankOf } from '../../../shared/domain/record-fields.ts'
import { personFields } from '../../../shared/domain/talent/people/fields.ts'
import type { Registrant } from '../../../shared/domain/talent/people/registrant.ts'
import { accelerators, crowd, postings, postingsOfCrowd, registrants } from './crowd.ts'

export const fy = 2026
export const crowded = { registrants, accelerators, postings }
const by = { recordedBy: '見本 太郎', recordedAt: '2026-04-20T10:00:00+09:00' }

/** An office of so many registrants, accelerators and postings as its file; their names are numbers. */
export function crowdedOffice(file: string, { registrants, accelerators, postings } = crowded): void {
  const of = { officeName: '見本課', officerName: '見本 太郎', passphrase: '', practice: true }
  createOfficeFile({ file, ...of, now: '2026-02-20T18:00:00+09:00' })
  const db = openWriter({ file })
  db.transaction(() => {
    for (const one of crowd(registrants)) addRegistrant(db, one)
    for (let n = 0; n < accelerators; n += 1) addAccelerator(db, n)
    for (const [n, { code, ...posting }] of postingsOfCrowd(postings).entries())
      insertPosting(db, { ...columnsOfPosting(posting), id: idOf('e', n), fy, code, ...by })
  })()
  db.close()
}

const idOf = (kind: string, n: number) => `00000000-0000-4000-8000-${kind}${String(n).padStart(11, '0')}`

function addRegistrant(db: WriteDb, one: Registrant): void {
  const { id, no, state, appliedOn, registeredOn, renewalAskedOn, renewedOn } = one
  insertRegistrant(db, { ...termsColumns(one), id, no, state: 'received', appliedOn, cameBy: 'hand' })
  setStanding(db, { id, state, registeredOn, renewalAskedOn, renewedOn })
  for (const { holds, evidence, ...claim } of one.claims)
    putClaim(db, {
      ...claim,
      ...{ registrantId: id, evidence: evidence ?? '', finding: '', holds: holds === null ? null : Number(holds) },
    })
  keepPerson(db, id, { ...blankOf(personFields), name: `見本 ${no}`, exams: one.exams.map(examOf) })
  for (const consent of one.consents)
    insertConsent(db, {
      ...consent,
      ...{ registrantId: id, everywhere: Number(consent.everywhere), receivers: consent.receivers.join(' ') },
    })
}

const examOf = (exam: Registrant['exams'][number]) => ({ ...exam, id: crypto.randomUUID(), certificate: '' })

function addAccelerator(db: WriteDb, n: number): void {
  const [id, appointmentId] = [idOf('c', n), idOf('d', n)]
  const { jis2 } = prefectures[n % prefectures.length] ?? { jis2: '41' }
  insertAccelerator(db, { id, name: `見本 ${n + 1}`, kana: `みほん ${n + 1}`, note: '', talentId: null, ...by })
  insertAppointment(db, { id: appointmentId, acceleratorId: id, jis2 })
  insertTerm(db, {
    ...{ id: idOf('f', n), appointmentId, employment: 'fulltime', form: 'fixedTerm', fromOn: '2026-04-01' },
    ...{ toOn: '2099-03-31', mainDuty: 1, pr: 0, pm: 1, sd: n % 2, en: 0, municipalities: '', note: '' },
  })
  setAppointmentState(db, {
    id: appointmentId,
    state: 'appointed',
    appointedOn: '2026-04-01',
    endedOn: null,
    reason: '',
  })
}
