import { z } from 'zod'
import { body, coded, count, date } from './parts.ts'

/** R22 フォーラム開催記録: one forum. Of whoever came only the numbers; who speaks is public. */
export const forumBook = z.object({
  name: z.string(),
  heldOn: date,
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  prefecture: z.string(),
  streamed: z.boolean(),
  purpose: z.string(),
  state: coded,
  announcedOn: date.nullable(),
  reportedOn: date.nullable(),
  slots: z.array(
    z.object({
      no: z.int(),
      startsAt: z.string(),
      endsAt: z.string(),
      title: z.string(),
      /** As they are published, proxies with them. */
      people: z.array(z.string()),
      materials: z.string(),
    }),
  ),
  board: z.array(z.object({ part: coded, line: z.string() })),
  prefectures: z.array(
    z.object({ ...body, invitedOn: date.nullable(), registered: count, came: count, absent: count }),
  ),
  totals: z.object({ registered: count, came: count, registeredBodies: count, cameBodies: count }),
  materials: z.array(
    z.object({
      kind: coded,
      number: z.string(),
      title: z.string(),
      holder: z.string(),
      permission: coded,
      note: z.string(),
    }),
  ),
  /** The counts from そう思う to 思わない. */
  questions: z.array(z.object({ no: z.int(), words: z.string(), counts: z.array(count), n: count })),
  replies: count,
  rate: z.int().nullable(),
  groups: z.array(z.object({ group: z.string(), count })),
})
export type ForumBook = z.infer<typeof forumBook>
