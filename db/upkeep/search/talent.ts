import { registrantStateLabel } from '../../../shared/domain/talent/people/state.ts'
import type { WriteDb } from '../../connection.ts'
import { examsKnown } from '../../records/talent/exams.ts'
import { theRegistrant } from '../../records/talent/registrants.ts'
import { registrantTexts } from '../../records/talent/texts.ts'
import { index, unindex } from '../../search.ts'

/** Brings the search up to date with one registrant. */
export function indexRegistrant(db: WriteDb, id: string): void {
  const registrant = theRegistrant(db, id)
  index(db, {
    kind: 'registrant',
    recordId: id,
    fy: null,
    jis2: null,
    title: `協力可能人材 ${registrant.no}`,
    detail: [registrantStateLabel[registrant.state], registrant.roles.join('・'), registrant.themes.join(' ')]
      .filter((word) => word !== '')
      .join(' '),
    route: `/talent/people/${id}`,
    texts: registrantTexts(registrant, examsKnown(db)),
  })
}

export const unindexRegistrant = (db: WriteDb, id: string): void => unindex(db, 'registrant', id)
