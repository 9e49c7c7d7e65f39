import { applicationStateLabel } from '../../../../shared/domain/applications/state.ts'
import { isIsoDate } from '../../../../shared/domain/calendar/jst.ts'
import { formatJstInstant, formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { roleLabel } from '../../../../shared/domain/roles.ts'
import { decisionResultLabel } from '../../../../shared/domain/selection/decision.ts'
import { progressLevelLabel } from '../../../../shared/domain/support/progress.ts'
import { issueStateLabel, reportStateLabel, sessionKindLabel } from '../../../../shared/domain/support/words.ts'

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
/** What the record keeps as codes, in the office's words. */
const labels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...issueStateLabel,
    ...reportStateLabel,
    ...sessionKindLabel,
    ...progressLevelLabel,
    ...applicationStateLabel,
    ...decisionResultLabel,
    ...roleLabel,
    chair: '座長',
    member: '委員',
  }),
)
const code = /^[a-z]+([A-Z_][a-z]+)*$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * One value of an entry as a person reads it; numbers of records, codes without a word and a
 * yes or no without its question say nothing and are left out.
 */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    if (isIsoDate(value)) return formatWareki(value, 'long')
    if (uuid.test(value)) return ''
    if (code.test(value)) return labels.get(value) ?? ''
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
