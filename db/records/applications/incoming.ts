import type { z } from 'zod'
import type { incoming } from '../../../shared/contract/applications/incoming.ts'
import { isWaiting } from '../../../shared/domain/applications/incoming/item.ts'
import { lackOf } from '../../../shared/domain/applications/incoming/lack.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import type { ReadDb } from '../../connection.ts'
import {
  type AnnouncedRow,
  announcedRows,
  type IncomingLine,
  incomingRows,
} from '../../tables/applications/incoming.ts'

type Incoming = z.input<typeof incoming.list.output>[number]

/** All that came in a year, with what its mails announce and do not bring. */
export function incomingOf(db: ReadDb, fy: number): Incoming[] {
  const rows = incomingRows(db, fy)
  const within = Map.groupBy(rows, ({ parent_id }) => parent_id)
  const announced = Map.groupBy(announcedRows(db, fy), ({ incoming_id }) => incoming_id)
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]))
  return rows.map((row) => {
    const parts = within.get(row.id) ?? []
    const said = (announced.get(row.id) ?? []).map(({ count, name, quote }: AnnouncedRow) => ({ count, name, quote }))
    const lack =
      said.length === 0
        ? null
        : lackOf(
            said,
            parts.flatMap((part) => storedParts(part, within)),
          )
    return {
      ...shown(row),
      listed: parts.length,
      announced: said,
      lack: lack && { count: lack.count, names: [...lack.names] },
      open: isWaiting({
        ...{ ending: row.ending, parts: row.parts, listed: parts.length, lack },
        alone: row.parent_id === null || kinds.get(row.parent_id) === 'zip',
        settled: row.explained !== '' || row.discarded === 1,
      }),
    }
  })
}

const storedParts = (part: IncomingLine, within: ReadonlyMap<string | null, IncomingLine[]>) => {
  const inside = within.get(part.id) ?? []
  const stored = ({ name, inline }: IncomingLine, packed: boolean, zip: boolean) => ({
    ...{ name, inline: inline === 1, packed, zip },
  })
  return [stored(part, false, inside.length > 0), ...inside.map((each) => stored(each, true, false))]
}

const shown = (row: IncomingLine) => ({
  id: row.id,
  parentId: row.parent_id,
  name: row.name,
  kind: row.kind,
  size: row.size,
  sha256: row.sha256,
  inline: row.inline === 1,
  fileId: row.file_id,
  parts: row.parts,
  subject: row.subject,
  sender: row.sender,
  broughtBy: row.brought_by,
  broughtAt: row.brought_at,
  ending: row.ending,
  reason: row.reason,
  applicationId: row.application_id,
  prefecture: row.jis2 === null ? '' : prefectureNameOf(row.jis2),
  receiptNo: row.receipt_no ?? '',
  discarded: row.discarded === 1,
  explained: row.explained,
  filedTo: row.filed_jis2,
  filedReceivedAt: row.filed_received_at,
  revision: row.revision,
})
