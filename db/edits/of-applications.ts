import type { ReadDb } from '../connection.ts'
import { incomingById } from '../tables/applications/incoming.ts'
import { edited, type Told } from './telling.ts'

/** 届いたもの: it goes on with the application it becomes, too, which names its drafts and no row of the list. */
export const ofIncoming = (db: ReadDb, id: string): Told => {
  const row = incomingById(db, id)
  return {
    subjects: [`fy:${row?.fy ?? ''}`, ...(row?.application_id == null ? [] : [row.application_id])],
    touches: ({ did, detail }) =>
      did === 'intake.takeIn' || did === 'intake.replaceWith' || (did.startsWith('incoming.') && detail['id'] === id),
    changes: (deed) => (deed.did.startsWith('incoming.') ? edited(deed) : []),
  }
}
