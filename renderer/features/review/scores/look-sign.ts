import { isUnchecked, type LookState } from '../../../../shared/domain/review/second-look/look.ts'
import type { GridSheet } from '../records.ts'

/** The sign beside the word, wherever points wait for their 照合. */
export const lookSign = { waiting: '◇', differs: '≠', checked: '✓' } as const satisfies Record<LookState, string>

/** How many points of a sheet still wait for their 照合. */
export const uncheckedOf = ({ looks }: Pick<GridSheet, 'looks'>): number =>
  Object.values(looks).filter(isUnchecked).length
