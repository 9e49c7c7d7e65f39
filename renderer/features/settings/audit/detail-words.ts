import { applicationStateLabel } from '../../../../shared/domain/applications/state.ts'
import { roleLabel } from '../../../../shared/domain/roles.ts'
import { decisionResultLabel } from '../../../../shared/domain/selection/decision.ts'
import { progressLevelLabel } from '../../../../shared/domain/support/progress.ts'
import { issueStateLabel, reportStateLabel, sessionKindLabel } from '../../../../shared/domain/support/words.ts'
import { fieldsOfDeed } from '../../../record/deed-fields.ts'
import { isIdentity, saidChanges, saidText } from '../../../record/said.ts'

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

/**
 * One value of an entry as a person reads it; numbers of records, codes without a word and a
 * yes or no without its question say nothing and are left out.
 */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  if (typeof value === 'string') {
    if (isIdentity(value)) return ''
    return code.test(value) ? (labels.get(value) ?? '') : saidText(value)
  }
  if (typeof value !== 'object') return String(value)
  return joined(Array.isArray(value) ? value : Object.values(value))
}

const joined = (values: readonly unknown[]): string =>
  values
    .map(wordsOf)
    .filter((words) => words !== '')
    .join('、')

/** The deed without the remarks that the list of operations makes about it. */
export const deedWords = (about: string): string => about.replace(/[((].*[))]$/, '')

/** What an entry of the record was done with, in one line: what an edit changed by the names of its fields. */
export function detailWords(detail: Readonly<Record<string, unknown>>, did = ''): string {
  if (fieldsOfDeed[did] === undefined) return joined(Object.values(detail))
  const { before: _before, after: _after, ...more } = detail
  return [joined(Object.values(more)), saidChanges(did, detail)].filter((words) => words !== '').join('、')
}
