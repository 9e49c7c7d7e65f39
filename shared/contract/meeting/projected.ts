import { z } from 'zod'
import { itemKinds } from '../../domain/meeting/meeting-fields.ts'
import { projectionFaces } from '../../domain/meeting/projecting.ts'
import type { Topic } from '../operation.ts'

const title = z.string()

/** A decision that was announced; the votes as numbers. */
const announced = z.object({
  word: z.string(),
  at: z.string(),
  /** 全会一致. */
  unanimous: z.boolean(),
  vote: z.object({ yes: z.int(), no: z.int(), abstain: z.int(), chair: z.enum(['yes', 'no']).nullable() }).nullable(),
})

/** 集計 without a name: every number as it is shown. */
const figures = z.object({
  /** 平均, or what else the year compares. */
  label: z.string(),
  value: z.string().nullable(),
  unit: z.enum(['点', '位']),
  n: z.int(),
  maximum: z.string(),
  rank: z.int().nullable(),
  /** Bodies with a rank. */
  ranked: z.int(),
  criteria: z.array(z.object({ name: z.string(), mean: z.string().nullable() })),
  /** The totals by their size and in no other order; none unless the meeting shows them. */
  dots: z.array(z.number()),
})

const item = z.object({
  kind: z.enum(itemKinds),
  title,
  theme: z.object({ letter: z.string(), name: z.string() }).nullable(),
  /** 要約 that an officer has confirmed, and nothing else. */
  summary: z.array(z.object({ label: z.string(), words: z.string() })),
  figures: figures.nullable(),
  announced: announced.nullable(),
})

/**
 * What the room sees. By its `face`: while it is hidden, the title and no byte more; before the meeting is opened, where and
 * when; afterwards the agenda and what the officer has chosen to show.
 */
export const projected = z.discriminatedUnion('face', [
  z.object({ face: z.literal('hidden'), title }),
  z.object({ face: z.literal('before'), title, heldOn: z.string(), startsAt: z.string(), place: z.string() }),
  z.object({
    face: z.enum(projectionFaces),
    title,
    heldOn: z.string(),
    place: z.string(),
    stage: z.enum(['open', 'paused', 'closed']),
    /** 会議後回収 papers lie on the tables. */
    collects: z.boolean(),
    agenda: z.array(z.object({ title, here: z.boolean(), result: z.string() })),
    /** On the face of an item; null while there is none. */
    item: item.nullable(),
    /** On the face of the whole: the bodies that are 選定, once that was announced. */
    whole: z.object({ bodies: z.array(z.string()), announced: announced.nullable() }).nullable(),
    /** How many have left for the item, how many deliberate it, and whether they are enough. */
    count: z.object({ left: z.int(), here: z.int(), met: z.boolean() }).nullable(),
  }),
])

/** What it is made of: whoever watches asks again when one of them changes. */
export const projectedReads = (id: string): readonly Topic[] => [
  `projection/${id}`,
  `meeting/${id}`,
  'tally',
  'scores',
  'sheets',
  'reviewers',
  'conflicts',
  'applications',
  'programme',
]

export type Projected = z.output<typeof projected>
