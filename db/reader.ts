import { createHash } from 'node:crypto'
import { toJst } from '../shared/domain/calendar/jst.ts'
import { Refusal } from '../shared/domain/refusal.ts'
import type { Caller } from './caller.ts'
import { type ConnectionOptions, openReadOnly } from './connection.ts'
import { changedWords, chunksOf, seenFile } from './files.ts'
import { assertOurs } from './migrate.ts'
import { answer, find, parse } from './office.ts'
import { admit } from './sight/admission.ts'
import { belongTo, openRaw } from './truth/raw.ts'

export interface Reader {
  /** Answers a query with the caller's own sight; throws a Refusal. */
  ask(name: string, input: unknown, caller: Caller): unknown
  /** A file's name, for whoever may see the file; throws a Refusal. */
  fileName(fileId: string, caller: Caller): string
  /** A file the caller may see, whole; throws a Refusal. */
  fileBytes(fileId: string, caller: Caller): { name: string; mime: string; bytes: Uint8Array }
  close(): void
}

/** A second door for a job's process: queries only, on a connection of its own. */
export function openReader(options: ConnectionOptions & { clock?: () => Date }): Reader {
  const raw = openRaw(options)
  const db = belongTo(openReadOnly(options), raw)
  assertOurs(db)
  const clock = options.clock ?? (() => new Date())
  return {
    ask(name, input, caller) {
      const operation = find(name)
      if (operation.kind !== 'query') throw new Error(`${name} is no query`)
      admit(operation, caller)
      return answer(db, name, parse(operation.input, input), caller, toJst(clock().toISOString()))
    },
    fileName: (fileId, caller) => seenFile(db, fileId, caller).name,
    fileBytes(fileId, caller) {
      const { name, mime, sha256 } = seenFile(db, fileId, caller)
      const bytes = Buffer.concat([...chunksOf(db, fileId)])
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Refusal('invalid', changedWords(name))
      return { name, mime, bytes }
    },
    close() {
      db.close()
      raw.close()
    },
  }
}
