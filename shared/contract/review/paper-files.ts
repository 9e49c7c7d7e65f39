import { z } from 'zod'
import { refusedKinds } from '../../domain/review/sheet-file/refused.ts'
import { returnedStates, reviewerStandings } from '../../domain/review/sheet-file/standing.ts'
import { day, fy, id, instant, isoDate, revision, text } from '../fields.ts'

/** What every paper that goes out to the 委員 as a workbook and comes back is asked with, and answers. */

export const returned = z.object({
  id,
  fileId: id,
  fileName: z.string(),
  returnedAt: instant,
  state: z.enum(returnedStates),
  revision: z.int(),
})

/** What every workbook says of itself. */
export const bookShape = {
  fy,
  /** 「令和8年度」 */
  label: z.string(),
  callTitle: z.string(),
  /** Which office: a paper of another one is told apart by it. */
  office: id,
  reviewer: z.object({ id, code: z.string() }),
  /** SHA-256 over what it asks about, by its ids, as a UUID. */
  digest: id,
  /** The last change that it knows of: of a score, or of an answer. */
  upTo: z.int(),
}

/** Where the paper of each reviewer stands. */
export const paperLine = {
  id,
  code: z.string(),
  name: z.string(),
  standing: z.enum(reviewerStandings),
  /** Days past the day it was due; 0 in time. */
  daysLate: z.int(),
  givenAt: instant.nullable(),
  /** Who handed it out last; empty while nobody has. */
  givenBy: z.string(),
  dueOn: isoDate.nullable(),
  returnedAt: instant.nullable(),
  /** The newest that came back and was not put aside. */
  returnId: id.nullable(),
  /** Waits, and all of it may go in or is there already: nothing is left to be asked. */
  ready: z.boolean(),
}

export const refusedFile = returned.extend({ kind: z.enum(refusedKinds), message: z.string() })

export const writeInput = z.object({
  fy,
  reviewerIds: z.array(id).min(1).max(50),
  dueOn: day,
  sendTo: text(200).default(''),
})
export const writeOutput = z.object({
  fileIds: z.array(id),
  files: z.array(z.object({ fileId: id, name: z.string(), reviewerId: id })),
})

export const giveShape = { id, fy, reviewerId: id, fileId: id, dueOn: day, digest: id, upTo: z.int().min(0) }

const outcome = z.enum(['waiting', 'again', 'refused'])
export const readInput = z.object({ fy, fileIds: z.array(id).min(1).max(50) })
export const readOutput = z.object({
  returns: z.array(z.object({ id, fileName: z.string(), outcome, reviewerId: id.nullable(), message: z.string() })),
})

/** What the file says of itself. */
export const markShape = { office: id, fy: z.int(), reviewerId: id, givenId: id, digest: id }
export const takenBack = z.object({ id, outcome, reviewerId: id.nullable(), message: z.string() })

export const asideInput = z.object({ id, revision })
export const asideOutput = z.object({ id, revision: z.int() })

/** What the workbook says beside its table: until when, and where it goes. */
export interface PaperHandout {
  readonly givenId: string
  readonly dueOn: z.infer<typeof isoDate>
  readonly sendTo: string
  readonly givenAt: z.infer<typeof instant>
}
