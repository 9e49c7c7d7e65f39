import { closeSync, openSync, rmSync } from 'node:fs'
import { note } from '../audit.ts'
import { writeCopy } from '../copies/write.ts'
import { setSide } from '../tables/office/travel.ts'
import { headFileOf } from '../truth/head.ts'
import { type CopyOptions, withCopy } from './held-copy.ts'

/** All that may lie beside a copy while it bears no name. */
const besides = ['', '-wal', '-shm', '-journal', '-lock', '-lock-journal']
export function removeCopy(part: string): void {
  for (const name of [...besides.map((ending) => `${part}${ending}`), headFileOf(part)]) rmSync(name, { force: true })
}

/**
 * The copy that goes along: a moment of the office that waits at the desk already, examined, and made the side that is written
 * to by an entry of its own. So the two can be told apart for good: the desk's next entry is never this one.
 */
export function writeLaptop({ file, id, ...copy }: CopyOptions & { file: string; id: string }): void {
  const { part, nativeBinding, key } = copy
  removeCopy(part)
  closeSync(openSync(part, 'wx'))
  writeCopy({ file, part, nativeBinding, key })
  withCopy(copy, ({ write }) =>
    write((ctx) => {
      setSide(ctx.db, id, 'laptop')
      note(ctx, 'travel.begin', 'office', { id })
    }),
  )
}
