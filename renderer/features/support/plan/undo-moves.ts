import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { milestoneFields } from '../../../../shared/domain/support/fields/milestone.ts'
import type { OfficeClient } from '../../../api/client.ts'
import type { Change, Milestone } from '../records.ts'
import { type Records, revisionAmong, sameFields } from '../undo-edits.ts'

/** The plan's items with how to read and undo them. */
export const planRecords = (renew: () => Promise<readonly Milestone[]>) => ({
  renew,
  fields: (each: Milestone) => fieldsOf(milestoneFields, each),
})

/** Puts back the item that was edited (`first`) and all that moved with it, as one deed. */
export const undoMoves =
  <F extends ReturnType<ReturnType<typeof planRecords>['fields']>>(
    { renew, fields }: Records<Milestone, F>,
    before: readonly Milestone[],
    { caseId, changed }: Change<Milestone>,
    first: string,
    putBack: OfficeClient['plan']['putBack'],
  ) =>
  async () => {
    const now = await renew()
    const items = changed.flatMap((is) => {
      const was = before.find(({ id }) => id === is.id)
      if (!was || sameFields(fields, was, is)) return []
      return [{ ...fields(was), id: is.id, revision: revisionAmong(now, fields, is) }]
    })
    if (items.length > 0)
      await putBack({ caseId, items: items.toSorted((a, b) => Number(b.id === first) - Number(a.id === first)) })
  }
