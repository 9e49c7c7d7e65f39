import { randomUUID } from 'node:crypto'
import type { Tell } from '../marked-sheets.ts'

const fy = 2026
const term = {
  employment: 'fulltime',
  form: 'fixedTerm',
  fromOn: '2025-04-01',
  toOn: '2026-03-31',
  municipalities: '',
  note: '',
}

interface Person {
  readonly id: string
  readonly revision: number
  readonly appointments: readonly {
    readonly id: string
    readonly revision: number
    readonly steps: readonly { readonly stepId: string }[]
    readonly terms: readonly { readonly id: string; readonly revision: number }[]
  }[]
}

/** An accelerator of two prefectures: verified, appointed with one paper, corrected, renewed, counted and fixed. */
export function accelerated(tell: Tell, fileId: string): void {
  const ids = { id: randomUUID(), appointmentId: randomUUID(), termId: randomUUID() }
  let now = tell<Person>('accelerators.add', { fy, ...ids, jis2: '41', talentId: null, term })
  const next = (name: string, input: object) => {
    now = tell<Person>(name, { fy, ...input })
  }
  const first = () => now.appointments[0] ?? { id: '', revision: 0, steps: [], terms: [] }
  const ofFirst = () => ({ id: first().id, revision: first().revision })
  next('accelerators.edit', { id: now.id, revision: now.revision })
  next('accelerators.verify', { id: now.id, kind: 'equal', verified: true, revision: now.revision })
  next('accelerators.move', { ...ofFirst(), to: 'procedure', on: '2025-03-01' })
  const stepId = first().steps[0]?.stepId
  next('accelerators.takeStep', { ...ofFirst(), stepId, takenOn: '2025-03-02', fileId })
  next('accelerators.move', { ...ofFirst(), to: 'appointed', on: '2025-04-01' })
  const [newest] = first().terms
  next('accelerators.editTerm', { ...term, id: newest?.id, revision: newest?.revision })
  const renewed = { ...term, fromOn: '2026-04-01', toOn: '2027-03-31' }
  next('accelerators.renew', { ...renewed, id: randomUUID(), appointmentId: first().id })
  next('accelerators.appoint', { ...term, id: randomUUID(), acceleratorId: now.id, termId: randomUUID(), jis2: '42' })
  tell('accelerators.list', { fy })
  tell('accelerators.get', { fy, id: now.id })
  tell('accelerators.history', { id: now.id })
  counted(tell)
}

/** The year's own rule with a step and a day more, what was reported, and the day as it was fixed, twice. */
function counted(tell: Tell): void {
  const asOf = '2026-01-31'
  const step = { id: 'a0000000-0000-4000-8000-000000000001', name: '推薦受理', retired: false }
  tell('accelerators.editRule', { fy, baseDays: [{ asOf }], steps: [step], employment: 'fulltime', revision: 1 })
  tell('accelerators.noteReports', { fy, asOf, jis2s: ['41', '42'], receivedOn: '2026-02-10' })
  tell('accelerators.noteReports', { fy, asOf, jis2s: ['42'], receivedOn: null })
  for (let round = 0; round < 2; round++) tell('accelerators.fix', { id: randomUUID(), fy, asOf })
}
