import { readdirSync } from 'node:fs'
import type { Kind } from '../../db/stored/kind.ts'
import type { StoredText } from '../../db/tables/stored-text.ts'

export type AnyKind = Kind<string, unknown>

const folder = new URL('../../db/stored/', import.meta.url)

const isKind = (value: unknown): value is AnyKind =>
  typeof value === 'object' && value !== null && 'read' in value && 'write' in value && 'name' in value

/** Every kind there is, found where they stand, so that a new one is tried the day it is written. */
export const storedKinds: readonly AnyKind[] = (
  await Promise.all(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map(async (name): Promise<unknown[]> => Object.values(await import(new URL(name, folder).href))),
  )
)
  .flat()
  .filter(isKind)

/** A text as a file may bring it, of whatever kind. */
export const asStored = (text: string) => text as StoredText<string>
