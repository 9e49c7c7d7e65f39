import { createHash } from 'node:crypto'
import { uuidOfHash } from '../../shared/domain/uuid-of-hash.ts'

/** The same facts always make the same id, so that doing a thing twice does it once. */
export const uuidOf = (...facts: readonly unknown[]): string =>
  uuidOfHash(createHash('sha256').update(JSON.stringify(facts)).digest('hex'))
