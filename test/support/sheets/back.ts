import { createHash } from 'node:crypto'
import { uuidOf } from '../../../db/upkeep/uuid-of.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { Paper } from '../../../shared/domain/review/sheet-file/paper.ts'
import type { GivenOffice } from '../office/office.ts'

export interface Taken {
  readonly id: string
  readonly outcome: string
  readonly reviewerId: string | null
  readonly message: string
}

/** Puts files into that office. */
export const putter =
  ({ office, officer }: GivenOffice) =>
  (name: string, bytes: Uint8Array): string => {
    const upload = office.files.begin({ name, mime: 'application/octet-stream', limit: 60_000_000 }, officer)
    upload.write(bytes)
    return upload.finish().fileId
  }

interface Back<Read> {
  read: (bytes: Uint8Array, fileName: string) => Read
  take: (file: { id: string; fy: number; fileId: string }, read: Read | null, trouble: string) => Taken
}

/** What the job does with a file that came back, in this process. */
export function backAs<Read>(
  paper: Paper,
  fileId: string,
  bytes: Uint8Array,
  fileName: string,
  { read, take }: Back<Read>,
): Taken {
  const id = uuidOf(`${paper} return`, 2026, createHash('sha256').update(bytes).digest('hex'))
  const file = { id, fy: 2026, fileId }
  let found: Read
  try {
    found = read(bytes, fileName)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return take(file, null, error.message)
  }
  return take(file, found, '')
}
