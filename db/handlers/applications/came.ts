import type { z } from 'zod'
import type { announcedShape, cameShape } from '../../../shared/contract/applications/incoming.ts'
import {
  type IncomingEnding,
  incomingKindOf,
  isNoApplication,
} from '../../../shared/domain/applications/incoming/item.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { wholeFile } from '../../files.ts'
import type { Context } from '../../handler.ts'
import {
  type IncomingRow,
  incomingById,
  insertIncoming,
  putAnnounced,
  setIncomingEnding,
} from '../../tables/applications/incoming.ts'
import { uuidOf } from '../../upkeep/uuid-of.ts'

export type Came = z.output<typeof cameShape>
export type Said = z.output<typeof announcedShape>

/** How all of it has ended: the items themselves say where one differs. */
export interface CameEnding {
  readonly fy: number
  readonly ending: Extract<IncomingEnding, 'drafted' | 'same' | 'refused'>
  readonly reason: string
  readonly applicationId: string | null
  readonly subject: string
  readonly sender: string
}

type Ended = Pick<IncomingRow, 'ending' | 'application_id'>

interface Listed {
  readonly id: string
  /** Sizes and hashes are those of the bytes that were stored. */
  readonly sha256: string
  /** How it stood before; none where it is new. */
  readonly before: IncomingRow | undefined
  /** It was not taken in before, and is now. */
  readonly endedAnew: boolean
}

/**
 * Writes down what came, in the transaction of the deed by which it ends, so that nothing is ever listed without an end or
 * ended without being listed. What is there already stays; only what was not taken in before ends anew.
 */
export function listCame(ctx: Context, came: Came, announced: Said, how: CameEnding): readonly Listed[] {
  const listed: Listed[] = []
  const front = frontOf(came)
  for (const [at, item] of came.entries()) {
    const parent = item.in === null ? null : listed[item.in]
    if (parent === undefined || (item.in ?? -1) >= at)
      throw new Refusal('invalid', `「${item.name}」の入っていたメール又はzipが、先に挙げられていません。`)
    const stored = storedOf(ctx, item)
    const id =
      parent === null ? uuidOf('incoming', how.fy, stored.sha256) : uuidOf('incoming', parent.id, item.position)
    const before = incomingById(ctx.db, id)
    const isAround = isZipAround(came, at)
    const end = isAround ? { ending: 'opened' as const, reason: '' } : endOf(item, how)
    const row = {
      ...{
        id,
        ...end,
        parts: item.parts,
        file_id: item.fileId,
        application_id: isAround && parent === null ? null : how.applicationId,
      },
      ...(at === front ? { subject: how.subject, sender: how.sender } : { subject: '', sender: '' }),
    }
    if (before === undefined)
      insertIncoming(ctx.db, {
        ...row,
        ...{ fy: how.fy, parent_id: parent?.id ?? null, position: item.position, name: item.name, ...stored },
        ...{ kind: incomingKindOf(item.name), inline: item.inline ? 1 : 0 },
        ...{ brought_by: ctx.caller.name, brought_at: ctx.now },
      })
    const mayEndAnew = how.ending !== 'refused' && before !== undefined && isNoApplication(before.ending)
    const endedAnew = mayEndAnew && differs(before, row)
    if (endedAnew) setIncomingEnding(ctx.db, row)
    if (at === front && (before === undefined || endedAnew))
      for (const [seq, each] of announced.entries()) putAnnounced(ctx.db, { incoming_id: id, seq, ...each })
    listed.push({ id, sha256: stored.sha256, before, endedAnew })
  }
  return listed
}

/** Set aside with an application it stays so, however often it comes. */
const differs = (before: Ended, now: Ended) =>
  before.ending !== now.ending || before.application_id !== now.application_id

function endOf(item: Came[number], { ending, reason }: CameEnding): { ending: IncomingEnding; reason: string } {
  if (ending === 'refused') return { ending, reason: [reason, item.aside].filter((word) => word !== '').join(' ') }
  if (item.aside !== '') return { ending: 'aside', reason: item.aside }
  return { ending: item.same ? 'same' : ending, reason: '' }
}

/** The place of what was put in, behind the zip it came in: a mail of it has a subject, and announces what lies in it. */
export const frontOf = (came: Came): number => (isZipAround(came, 0) ? 1 : 0)

/** Whether it is a zip in which others of these came. */
export const isZipAround = (came: Came, at: number): boolean =>
  came.some((each) => each.in === at) && incomingKindOf(came[at]?.name ?? '') === 'zip'

function storedOf({ db }: Context, item: Came[number]): { size: number; sha256: string } {
  if (item.fileId === null) return { size: item.size, sha256: item.sha256 }
  const { size, sha256 } = wholeFile(db, item.fileId)
  return { size, sha256 }
}

interface PaperFile {
  readonly fileId: string
  readonly kind: string
}

/** What came where only the papers are known: a mail with its attachments, or each file by itself. */
export function cameOf({ db }: Context, files: readonly PaperFile[]): Came {
  const hasMail = files.some(({ kind }) => kind === 'mail')
  const inOrder = files.toSorted((a, b) => Number(b.kind === 'mail') - Number(a.kind === 'mail'))
  return inOrder.map(({ fileId }, at) => {
    const { name, size, sha256 } = wholeFile(db, fileId)
    return {
      ...{ in: hasMail && at > 0 ? 0 : null, position: hasMail ? Math.max(0, at - 1) : 0, fileId, name, size, sha256 },
      ...{ inline: false, parts: hasMail && at === 0 ? files.length - 1 : 0, aside: '', same: false },
    }
  })
}
