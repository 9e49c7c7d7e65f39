import type { Caller } from '../../../db/caller.ts'
import type { StoredFile } from '../../../db/files.ts'
import type { Office } from '../../../db/office.ts'
import { toProblem } from '../../../db/office.ts'
import type { Problem } from '../../../shared/contract/reply.ts'

/** The largest file the office keeps, whichever way it comes. */
export const largestFile = 60 * 1024 * 1024

interface Made {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/** Keeps what a job made; the job has been admitted with its caller's own role. */
export function storeFile(
  office: Office,
  { name, mime, bytes }: Made,
  caller: Caller,
  log: (d: unknown) => string,
): { ok: true; value: StoredFile } | { ok: false; problem: Problem } {
  try {
    const upload = office.files.made({ name, mime, limit: largestFile }, caller)
    upload.write(bytes)
    return { ok: true, value: upload.finish() }
  } catch (error) {
    return { ok: false, problem: toProblem(error, log) }
  }
}
