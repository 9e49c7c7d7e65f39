import { useState } from 'react'
import type { FormPath, FormPlace } from '../../../../shared/domain/applications/form.ts'
import { ApplicationDocument } from '../../../record/application/application-document.tsx'
import { usePapersLook } from '../../../record/application/paper/use-papers-look.ts'
import type { WhichDocument } from '../../../record/application/paper-choice.tsx'
import type { ApplicationPage } from '../records.ts'
import { fieldAt } from './field-order.ts'
import fields from './fields.module.css'
import { LeftOver } from './left-over.tsx'

interface DocumentPaneProps {
  page: ApplicationPage
  document: WhichDocument
  onDocument: (document: WhichDocument) => void
  field: FormPath
  /** Where the value stands that the officer is looking at. */
  place: FormPlace | null
  onField: (path: FormPath) => void
}

/**
 * The applicant's own sheet beside the fields, as it looks: the cell of the current field is marked, a click finds its field.
 * Below it stands what is written and no field has read.
 */
export function DocumentPane({ page, document, onDocument, field, place, onField }: DocumentPaneProps) {
  const looked = usePapersLook(page)
  const [pointed, setPointed] = useState<{ place: FormPlace; since: FormPath } | null>(null)
  // The eye goes back to the field with the next one.
  const line = pointed?.since === field ? pointed.place : null
  const shown = line ?? place
  return (
    <div className={fields['paper']}>
      <ApplicationDocument
        id={page.id}
        document={document}
        onDocument={onDocument}
        look={looked.look}
        note={
          <span className={`sub ${fields['placeLabel']}`} title={shown?.label}>
            {shown === null ? '文書の中の場所なし' : shown.label}
          </span>
        }
        place={shown !== null && shown.document === document ? shown : null}
        onPoint={(spot) => {
          setPointed(null)
          const path = fieldAt(page.readings, document, spot)
          if (path !== null) onField(path)
        }}
      />
      <LeftOver
        looked={looked}
        at={line}
        onLine={(place) => {
          setPointed({ place, since: field })
          onDocument(place.document)
        }}
      />
    </div>
  )
}
