import type { Caller } from '../../../../db/caller.ts'
import type { FileUpload, StoredFile } from '../../../../db/files.ts'
import type { Office } from '../../../../db/office.ts'
import { toProblem } from '../../../../db/office.ts'
import type { Problem } from '../../../../shared/contract/reply.ts'

/** The largest file the office keeps, whichever way it comes. */
export const largestFile = 60 * 1024 * 1024

interface Piece {
  /** The same for all pieces of one file. */
  readonly file: string
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
  readonly last: boolean
}

export interface FilesOfJob {
  /** Keeps the next piece of what a job made, and answers the whole file with its last; a piece may come once more. */
  put(piece: Piece): { ok: true; value: StoredFile | null } | { ok: false; problem: Problem }
  /** What its process did not bring to an end. */
  dropUnfinished(): void
}

/** The job has been admitted with its caller's own role. */
export function filesOfJob(office: Office, caller: Caller, log: (defect: unknown) => string): FilesOfJob {
  const uploads = new Map<string, { upload: FileUpload; written: boolean }>()

  function beginning({ file, name, mime }: Piece) {
    const begun = uploads.get(file) ?? {
      upload: office.files.made({ name, mime, limit: largestFile }, caller),
      written: false,
    }
    uploads.set(file, begun)
    return begun
  }

  return {
    put(piece) {
      try {
        const begun = beginning(piece)
        if (!begun.written) begun.upload.write(piece.bytes)
        // Of a last piece that comes again, only the end is still to be done.
        begun.written = piece.last
        if (!piece.last) return { ok: true, value: null }
        const value = begun.upload.finish()
        uploads.delete(piece.file)
        return { ok: true, value }
      } catch (error) {
        return { ok: false, problem: toProblem(error, log) }
      }
    },
    dropUnfinished() {
      for (const { upload } of uploads.values())
        try {
          upload.abort()
        } catch (error) {
          // On a full disk it stays until the next opening, which takes out whatever is not whole.
          log(error)
        }
      uploads.clear()
    },
  }
}
