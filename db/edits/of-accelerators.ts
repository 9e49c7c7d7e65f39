import { requirementLabel } from '../../shared/domain/talent/accelerators/fields.ts'
import type { ReadDb } from '../connection.ts'
import { appointmentById, termById } from '../tables/talent/appointment.ts'
import { edited, isOneOf, type Told } from './telling.ts'

/** アクセラレータ: the person's own words, or what is said of one of the three requirements. */
const ofAccelerator = (id: string, refused: { did: string; kind?: keyof typeof requirementLabel }): Told => ({
  subjects: [id],
  touches: isOneOf('accelerators.edit', 'accelerators.verify'),
  changes: (deed) => {
    const other = refused.kind !== undefined && deed.detail['requirement'] !== requirementLabel[refused.kind]
    return deed.did !== refused.did || other ? [] : edited(deed)
  },
})

const personOf = (db: ReadDb, appointmentId: string | undefined): string =>
  appointmentById(db, appointmentId ?? '')?.acceleratorId ?? ''

/** One 任期, among the deeds on its person. */
const ofTerm = (db: ReadDb, id: string): Told => ({
  subjects: [personOf(db, termById(db, id)?.appointmentId)],
  touches: (deed) => deed.did === 'accelerators.editTerm' && deed.detail['id'] === id,
  changes: edited,
})

/** One 任用: its state and the steps of its 任命手続. */
const ofAppointment = (db: ReadDb, id: string, stepId?: string): Told => ({
  subjects: [personOf(db, id)],
  touches: (deed) => isOneOf('accelerators.move', 'accelerators.takeStep')(deed) && deed.detail['id'] === id,
  changes: (deed) => (deed.did === 'accelerators.takeStep' && deed.detail['stepId'] === stepId ? edited(deed) : []),
})

type ById = { readonly id: string }

/** Of every deed on them that is made on a revision. */
export const tellersOfAccelerators = {
  'accelerators.editRule': (_db: ReadDb, { fy }: { readonly fy: number }): Told => ({
    subjects: [`fy:${fy}`],
    touches: isOneOf('accelerators.editRule'),
    changes: edited,
  }),
  'accelerators.edit': (_db: ReadDb, { id }: ById) => ofAccelerator(id, { did: 'accelerators.edit' }),
  'accelerators.verify': (_db: ReadDb, { id, kind }: ById & { readonly kind: keyof typeof requirementLabel }) =>
    ofAccelerator(id, { did: 'accelerators.verify', kind }),
  'accelerators.editTerm': (db: ReadDb, { id }: ById) => ofTerm(db, id),
  'accelerators.takeStep': (db: ReadDb, { id, stepId }: ById & { readonly stepId: string }) =>
    ofAppointment(db, id, stepId),
  'accelerators.move': (db: ReadDb, { id }: ById) => ofAppointment(db, id),
} as const
