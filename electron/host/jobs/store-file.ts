import type { Caller } from '../../../db/handler.ts'
import type { Office } from '../../../db/office.ts'
import { toProblem } from '../../../db/office.ts'
import type { Reply } from '../../../shared/contract/reply.ts'

/** The largest file the office keeps, whichever way it comes. */
export const largestFile = 60 * 1024 * 1024

interface Made {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/**
 * Keeps what a job made. The job has been admitted with its caller's own role; that a 閲覧 may not bring files in
 * says nothing about a workbook that the program makes for them, so the program itself is the one who stores it.
 */
export function storeFile(
  office: Office,
  { name, mime, bytes }: Made,
  caller: Caller,
  log: (d: unknown) => string,
): Reply {
  try {
    const upload = office.files.begin({ name, mime, limit: largestFile }, { ...caller, role: 'officer' })
    upload.write(bytes)
    return { ok: true, value: upload.finish() }
  } catch (error) {
    return { ok: false, problem: toProblem(error, log) }
  }
}
