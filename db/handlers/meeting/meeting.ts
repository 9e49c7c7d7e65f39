import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { Handlers } from '../../handler.ts'
import { meetingItemOf } from '../../records/meeting/item.ts'
import { meetingListOf, meetingPageOf, speechesOf } from '../../records/meeting/page.ts'
import { projectedOf } from '../../records/meeting/projected.ts'
import { wholePageOf } from '../../records/meeting/whole.ts'
import { collect, edit, make, remove, restore, setItems, setMaterials, setMembers } from './planning.ts'
import { record } from './recording.ts'
import { retime } from './retiming.ts'
import { project, speak, unsay } from './speeches.ts'

export const meeting: Handlers<OfficeContract>['meeting'] = {
  list: (ctx, { fy }) => meetingListOf(ctx, fy),
  page: (ctx, { id }) => meetingPageOf(ctx, id),
  item: (ctx, { id, itemId }) => meetingItemOf(ctx, id, itemId),
  whole: (ctx, { id }) => wholePageOf(ctx, id),
  projected: (ctx, { id }) => projectedOf(ctx, id),
  speeches: (ctx, { id }) => speechesOf(ctx, id),
  make,
  edit,
  setItems,
  setMembers,
  setMaterials,
  collect,
  remove,
  restore,
  record,
  retime,
  speak,
  unsay,
  project,
}
