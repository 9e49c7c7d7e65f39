import type { LetterKind } from '../../../shared/domain/letters/kinds.ts'
import { selectedTemplate } from './w5-selected.ts'
import { rejectedTemplate, reserveTemplate } from './w6-not-selected.ts'
import { pressTemplate } from './w7-press.ts'

/** The program's own template of each letter: what an office begins with, and may go back to. */
export const ownTemplates: Readonly<Record<LetterKind, () => Uint8Array>> = {
  selected: selectedTemplate,
  reserve: reserveTemplate,
  rejected: rejectedTemplate,
  press: pressTemplate,
}
