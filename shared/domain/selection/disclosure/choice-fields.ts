import type { Fields } from '../../record-fields.ts'
import { groundLabel, wayLabel } from './grounds.ts'

/** What an officer chooses for one part. */
export const choiceFields = {
  way: { label: '開示・不開示', kind: 'code', words: wayLabel },
  ground: { label: '根拠', kind: 'code', words: { none: 'なし', ...groundLabel }, usual: 'none' },
  words: { label: '伏せる語句', kind: 'prose', limit: 4000 },
  reason: { label: '理由', kind: 'prose', limit: 2000 },
} as const satisfies Fields
