import { randomUUID } from 'node:crypto'
import type { Field, Fields } from '../../../shared/domain/record-fields.ts'
import { Refused } from './direct-client.ts'
import type { GivenOffice } from './office.ts'

/** Two values of a field that the office takes, by its definition alone. */
function written(field: Field, turn: 0 | 1): unknown {
  switch (field.kind) {
    case 'line':
    case 'prose':
      return `見本の${field.label}${turn}`.slice(0, field.limit)
    case 'code':
      return Object.keys(field.words).at(-turn)
    case 'date':
      return `2026-05-1${turn + 3}`
    case 'moment':
      return `2026-05-1${turn + 3}T1${turn}:00:00+09:00`
    case 'number':
      return turn === 0 ? 1 : (field.max ?? 2)
    case 'yes':
      return turn === 1
    case 'links':
      return []
    case 'rows':
      return [{ ...(field.named ? { id: randomUUID() } : {}), ...fieldValues(field.of, turn) }]
  }
}

/** A whole record of such values. */
export const fieldValues = (fields: Fields, turn: 0 | 1): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, written(field, turn)]))

/** Calls by the operation's name, as a screen does, with inputs that are only known from definitions. */
export const callerOf =
  ({ office, officer }: GivenOffice) =>
  (name: string, input: object): void => {
    const reply = office.call(name, JSON.parse(JSON.stringify(input)), officer)
    if (!reply.ok) throw new Refused(reply.problem)
  }

export function refusalOf(deed: () => void): Refused['problem'] {
  try {
    deed()
  } catch (error) {
    if (error instanceof Refused) return error.problem
    throw error
  }
  throw new Error('nothing was refused')
}
