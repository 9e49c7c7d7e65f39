import type { FormPath, FormPlace } from '../../../../shared/domain/applications/form.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DocumentView } from '../../../ui/document-view.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import type { ApplicationPage } from '../records.ts'
import { fieldAt } from './field-order.ts'
import fields from './fields.module.css'

type Which = FormPlace['document']
const name = { cover: '鑑文', detail: '詳細' } as const satisfies Record<Which, string>

interface DocumentPaneProps {
  page: ApplicationPage
  document: Which
  onDocument: (document: Which) => void
  /** Where the value stands that the officer is looking at. */
  place: FormPlace | null
  onField: (path: FormPath) => void
}

/** The applicant's own sheet beside the fields: the cell of the current field is marked, a click finds its field. */
export function DocumentPane({ page, document, onDocument, place, onField }: DocumentPaneProps) {
  const answer = useAnswer(useApi().applications.document, { id: page.id, document })
  const shown = place !== null && place.document === document ? place : null
  return (
    <div className={fields['document']}>
      <div className="row">
        {(['cover', 'detail'] as const).map((which) => (
          <Button
            key={which}
            small
            look={which === document ? 'plain' : 'quiet'}
            aria-pressed={which === document}
            onClick={() => onDocument(which)}
          >
            {name[which]}
          </Button>
        ))}
        <span className={`sub ${fields['placeLabel']}`} title={place?.label}>
          {place === null ? '文書の中の場所なし' : place.label}
        </span>
      </div>
      <Answer of={answer}>
        {(blocks) =>
          blocks.length === 0 ? (
            <EmptyState title={`応募書(${name[document]})の文面はありません`}>
              メールやWordから取り込むと、欄の値が文書のどこにあるかをここに示します。
            </EmptyState>
          ) : (
            <DocumentView
              label={`応募書(${name[document]})の文面`}
              blocks={blocks}
              place={shown}
              onPoint={(spot) => {
                const path = fieldAt(page.readings, document, spot)
                if (path !== null) onField(path)
              }}
            />
          )
        }
      </Answer>
    </div>
  )
}
