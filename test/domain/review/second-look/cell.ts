import type { LookedCell } from '../../../../shared/domain/review/second-look/look.ts'

/** A point that 太郎 has typed and nobody has looked at. */
export const cell = (criterionId: string, more: Partial<LookedCell> = {}): LookedCell => ({
  criterionId,
  state: 'waiting',
  raw: 3,
  typedBy: 'taro',
  second: null,
  ...more,
})
