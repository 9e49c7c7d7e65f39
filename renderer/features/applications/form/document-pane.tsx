import type { FormPath, FormPlace } from '../../../../shared/domain/applications/form.ts'
import { ApplicationDocument } from '../../../record/application/application-document.tsx'
import type { WhichDocument } from '../../../record/application/paper-choice.tsx'
import type { ApplicationPage } from '../records.ts'
import { fieldAt } from './field-order.ts'
import fields from './fields.module.css'

interface DocumentPaneProps {
  page: ApplicationPage
  document: WhichDocument
  onDocument: (document: WhichDocument) => void
  /** Where the value stands that the officer is looking at. */
  place: FormPlace | null
  onField: (path: FormPath) => void
}

/** The applicant's own sheet beside the fields: the cell of the current field is marked, a click finds its field. */
export const DocumentPane = ({ page, document, onDocument, place, onField }: DocumentPaneProps) => (
  <ApplicationDocument
    id={page.id}
    document={document}
    onDocument={onDocument}
    note={
      <span className={`sub ${fields['placeLabel']}`} title={place?.label}>
        {place === null ? '文書の中の場所なし' : place.label}
      </span>
    }
    place={place !== null && place.document === document ? place : null}
    onPoint={(spot) => {
      const path = fieldAt(page.readings, document, spot)
      if (path !== null) onField(path)
    }}
  />
)
