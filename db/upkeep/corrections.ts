import { correctionStateOf, stateByCorrections } from '../../shared/domain/applications/correction/course.ts'
import { applicationStateLabel } from '../../shared/domain/applications/state.ts'
import { missing } from '../fresh.ts'
import type { Context } from '../handler.ts'
import { applicationById, setState } from '../tables/applications/application.ts'
import { correctionRows } from '../tables/applications/correction.ts'
import { recheck } from './recheck.ts'

/** Lets 補正依頼中 follow from the requests of an application, after each deed on one of them; answers the step it took, if any. */
export function followCorrections(ctx: Context, applicationId: string): { from: string; to: string } | null {
  const row = applicationById(ctx.db, applicationId)
  if (!row) throw missing('応募')
  const requests = correctionRows(ctx.db, applicationId).map((each) => ({ state: correctionStateOf(each) }))
  const state = stateByCorrections(row.state, requests)
  if (state === row.state) return null
  setState(ctx.db, { id: applicationId, state, corrections: state === 'correcting' ? 1 : 0 })
  recheck(ctx, applicationId)
  return { from: applicationStateLabel[row.state], to: applicationStateLabel[state] }
}
