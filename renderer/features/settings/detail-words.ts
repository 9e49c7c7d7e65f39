import { isIsoDate } from '../../../shared/domain/jst.ts'
import { formatJstInstant, formatWareki } from '../../../shared/domain/wareki.ts'

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * One value of an entry as a person reads it; numbers of records, and a yes or no without
 * its question, say nothing and are left out.
 */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    if (isIsoDate(value)) return formatWareki(value, 'long')
    if (uuid.test(value)) return ''
    return instant.test(value) ? formatJstInstant(value, true) : value
  }
  return joined(Array.isArray(value) ? value : Object.values(value as object))
}

const joined = (values: readonly unknown[]): string =>
  values
    .map(wordsOf)
    .filter((words) => words !== '')
    .join('、')

/** The deed without the remarks that the list of operations makes about it. */
export const deedWords = (about: string): string => about.replace(/[((].*[))]$/, '')

/** What an entry of the record was done with, in one line. */
export const detailWords = (detail: Readonly<Record<string, unknown>>): string => joined(Object.values(detail))
