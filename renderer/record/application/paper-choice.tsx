import type { FormPlace } from '../../../shared/domain/applications/form.ts'
import { Button } from '../../ui/button.tsx'

export type WhichDocument = FormPlace['document']
export const paperName = { cover: '鑑文', detail: '詳細' } as const satisfies Record<WhichDocument, string>

interface PaperChoiceProps {
  document: WhichDocument
  onDocument: (document: WhichDocument) => void
}

/** Which of the two papers of an 応募書 is shown. */
export const PaperChoice = ({ document, onDocument }: PaperChoiceProps) =>
  (['cover', 'detail'] as const).map((which) => (
    <Button
      key={which}
      small
      look={which === document ? 'plain' : 'quiet'}
      aria-pressed={which === document}
      onClick={() => onDocument(which)}
    >
      {paperName[which]}
    </Button>
  ))
