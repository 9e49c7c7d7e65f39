import type { TemplateKind } from '../../../shared/domain/letters/template-kinds.ts'
import { correctionTemplate } from './w2-correction.ts'
import { meetingTemplate } from './w3-meeting.ts'
import { minutesTemplate } from './w4-minutes.ts'
import { selectedTemplate } from './w5-selected.ts'
import { rejectedTemplate, reserveTemplate } from './w6-not-selected.ts'
import { pressTemplate } from './w7-press.ts'
import { certificateTemplate } from './w13-certificate.ts'

/** The program's own template of each letter: what an office begins with, and may go back to. */
export const ownTemplates: Readonly<Record<TemplateKind, () => Uint8Array>> = {
  correction: correctionTemplate,
  convening: meetingTemplate,
  minutes: minutesTemplate,
  selected: selectedTemplate,
  reserve: reserveTemplate,
  rejected: rejectedTemplate,
  press: pressTemplate,
  certificate: certificateTemplate,
}
