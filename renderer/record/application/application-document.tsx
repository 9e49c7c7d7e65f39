import type { ReactNode } from 'react'
import type { DocumentView as Blocks } from '../../../shared/domain/applications/form.ts'
import { hiddenWord } from '../../../shared/domain/applications/names/mask.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { DocumentView, type DocumentViewProps } from '../../ui/beside/document-view.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Answer, EmptyState } from '../../ui/states.tsx'
import styles from './application-document.module.css'
import { PaperChoice, paperName, type WhichDocument } from './paper-choice.tsx'

const hasHiddenWords = (blocks: Blocks): boolean =>
  blocks.some((block) =>
    block.kind === 'paragraph'
      ? block.text.includes(hiddenWord)
      : block.rows.flat().some(({ text }) => text.includes(hiddenWord)),
  )

interface ApplicationDocumentProps extends Pick<DocumentViewProps, 'place' | 'onPoint'> {
  id: string
  document: WhichDocument
  onDocument: (document: WhichDocument) => void
  /** At the right end of its head. */
  note?: ReactNode
}

/** 応募書 as the applicant wrote it, 鑑文 or 詳細; what the caller may not see of it the office leaves out. */
export function ApplicationDocument({ id, document, onDocument, note, place, onPoint }: ApplicationDocumentProps) {
  const answer = useAnswer(useApi().applications.document, { id, document })
  return (
    <div className={styles['document']}>
      <div className="row">
        <PaperChoice document={document} onDocument={onDocument} />
        {note}
      </div>
      <Answer of={answer}>
        {(blocks) =>
          blocks.length === 0 ? (
            <EmptyState
              title={`応募書(${paperName[document]})の文面はありません`}
              action={<ButtonLink to={`/applications/${id}/files`}>届いた書類へ</ButtonLink>}
            >
              メールやWordから読み取った文面を、ここに示します。
            </EmptyState>
          ) : (
            <>
              {hasHiddenWords(blocks) && <p className="sub">「{hiddenWord}」は、氏名・連絡先を伏せた所です。</p>}
              <DocumentView
                // Another application, or its other document, is read from its beginning.
                key={`${id} ${document}`}
                label={`応募書(${paperName[document]})の文面`}
                blocks={blocks}
                place={place}
                {...(onPoint === undefined ? {} : { onPoint })}
              />
            </>
          )
        }
      </Answer>
    </div>
  )
}
