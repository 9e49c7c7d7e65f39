import { z } from 'zod'
import {
  decisionMethods,
  leaveReasons,
  type MeetingDeed,
  meetingResults,
  reasonNeeds,
} from '../../../shared/domain/meeting/deeds.ts'
import { presenceModes } from '../../../shared/domain/meeting/meeting-fields.ts'
import { kindOf } from '../kind.ts'

const of = <const Kind extends string>(kind: Kind) => ({ kind: z.literal(kind) })
const onItem = { itemId: z.string() }
const conflicted = { leaving: z.array(z.string()).readonly(), silent: z.array(z.string()).readonly() }

const version1 = z.discriminatedUnion('kind', [
  z.strictObject(of('opened')),
  z.strictObject(of('paused')),
  z.strictObject(of('resumed')),
  z.strictObject(of('closed')),
  z.strictObject({ ...of('came'), memberId: z.string(), mode: z.enum(presenceModes), proxy: z.string() }),
  z.strictObject({ ...of('left'), memberId: z.string(), why: z.enum(leaveReasons) }),
  z.strictObject({ ...of('absent'), memberId: z.string() }),
  z.strictObject({ ...of('itemOpened'), ...onItem, ...conflicted }),
  z.strictObject({ ...of('ruled'), ...onItem, memberId: z.string(), reason: z.string() }),
  z.strictObject({
    ...of('voted'),
    ...onItem,
    ...conflicted,
    motion: z.string(),
    yes: z.int(),
    no: z.int(),
    abstain: z.int(),
    chair: z.enum(['yes', 'no']).nullable(),
  }),
  z.strictObject({
    ...of('decided'),
    ...onItem,
    ...conflicted,
    result: z.enum(meetingResults),
    reserveOrder: z.int().nullable(),
    method: z.enum(decisionMethods),
    reason: z.string(),
    condition: z.string(),
    needs: z.array(z.enum(reasonNeeds)).readonly(),
  }),
  z.strictObject({
    ...of('agreed'),
    ...onItem,
    bodies: z.array(z.string()).readonly(),
    method: z.enum(decisionMethods),
    reason: z.string(),
  }),
  z.strictObject({ ...of('done'), ...onItem }),
  z.strictObject({ ...of('announced'), ...onItem }),
  z.strictObject({ ...of('deferred'), ...onItem, reason: z.string() }),
  z.strictObject({ ...of('carried'), ...onItem, reason: z.string() }),
  z.strictObject({ ...of('reopened'), ...onItem, reason: z.string() }),
  z.strictObject({
    ...of('rescored'),
    ...onItem,
    memberId: z.string(),
    criterion: z.int(),
    from: z.int().nullable(),
    to: z.int(),
    reason: z.string(),
  }),
  z.strictObject({ ...of('undone'), ...onItem, meetingNo: z.int(), reason: z.string() }),
  z.strictObject({ ...of('struck'), entryId: z.string(), reason: z.string() }),
]) satisfies z.ZodType<MeetingDeed>

/** One thing that happened in a meeting. */
export const storedMeetingDeed = kindOf({ name: 'meeting-deed', shape: version1 })
