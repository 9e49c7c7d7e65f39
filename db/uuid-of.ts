import { createHash } from 'node:crypto'

/** The same facts always make the same id (RFC 9562 version 8), so that doing a thing twice does it once. */
export function uuidOf(...facts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(facts)).digest('hex')
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
