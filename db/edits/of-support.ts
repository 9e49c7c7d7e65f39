import type { ReadDb } from '../connection.ts'
import { caseOfRecord } from '../tables/office/record-kind.ts'
import { type Deed, edited, isAmong, isDetail, isOneOf, rowIn, same, type Told } from './telling.ts'

// How edits of a case and of the records of it are told of.

/** Which operation makes a record of a case; from then on its id stands in what is noted of it. */
const isMade = isOneOf(
  'plan.add',
  'kpi.add',
  'kpi.record',
  'sessions.add',
  'actions.add',
  'issues.add',
  'progress.draft',
)

/** What one deed on a case has done to a record of it: the names of its fields; undefined where it did nothing to it. */
function doneTo(id: string, deed: Deed): readonly string[] | null | undefined {
  const { did, detail } = deed
  if (detail['id'] === id) return isMade(deed) ? undefined : edited(deed)
  if (isAmong(deed, id)) return []
  if (rowIn(detail['pushed'], id)) return ['start', 'end']
  const putBack = rowIn(detail['items'], id)
  if (putBack) return isDetail(putBack['after']) ? Object.keys(putBack['after']) : []
  // 宿題 are written in the form of their 支援記録, too.
  if (did !== 'sessions.edit') return undefined
  const [before, after] = [detail['before'], detail['after']].map((of) =>
    isDetail(of) ? rowIn(of['actions'], id) : undefined,
  )
  if (before === undefined || same(before, after)) return undefined
  return after === undefined ? [] : Object.keys(after).filter((name) => !same(before[name], after[name]))
}

/** A record of a case, told by the deeds on the case. */
export function ofCase(db: ReadDb, id: string): Told {
  const done = (deed: Deed) => doneTo(id, deed)
  return {
    subjects: [caseOfRecord(db, id) ?? ''],
    touches: (deed) => done(deed) !== undefined,
    changes: (deed) => done(deed) ?? null,
  }
}

/** A case itself: its fields, and the days that its plan names. */
export const theCase = (id: string): Told => ({
  subjects: [id],
  touches: isOneOf('support.edit', 'plan.setBaseline', 'selection.decline'),
  changes: (deed) => {
    if (deed.did === 'plan.setBaseline') return ['agreedOn', 'planAgreedOn', 'state']
    const names = edited(deed) ?? []
    // The plan calls the day so by which the case calls it 計画の合意日.
    return names.includes('planAgreedOn') ? [...names, 'agreedOn'] : names
  },
})
