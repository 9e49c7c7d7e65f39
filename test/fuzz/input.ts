import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { changed } from './changes.ts'
import type { Kind } from './seeds.ts'

/** What the parent asks: the file of that number. The child makes it itself, so that none travels. */
export interface Asked {
  readonly kind: Kind
  readonly no: number
}

export function inputOf(from: string, { kind, no }: Asked, run: number): { file: string; bytes: Uint8Array } {
  const files = readdirSync(join(from, kind)).sort()
  const file = files[no % files.length] ?? ''
  return { file, bytes: changed(kind, readFileSync(join(from, kind, file)), run, no) }
}
