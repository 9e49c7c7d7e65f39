import type { ReactNode } from 'react'
import type { DocumentView as Blocks } from '../../../shared/domain/applications/form.ts'
import { hiddenWord } from '../../../shared/domain/applications/names/mask.ts'
import type { BlockLook, PapersLook } from '../../../shared/domain/applications/paper/look.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useMay } from '../../api/office.tsx'
import { type DocumentViewProps, DocumentWords, PaperFrame } from '../../ui/beside/document-view.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Answer, EmptyState } from '../../ui/states.tsx'
import styles from './application-document.module.css'
import { PaperSheet, sheetStyle } from './paper/paper-sheet.tsx'
import { PaperChoice, paperName, type WhichDocument } from './paper-choice.tsx'

const says = (blocks: Blocks, word: string): boolean =>
  blocks.some((block) =>
    block.kind === 'paragraph' ? block.text.includes(word) : block.rows.flat().some(({ text }) => text.includes(word)),
  )

interface ApplicationDocumentProps extends Pick<DocumentViewProps, 'place' | 'onPoint'> {
  id: string
  document: WhichDocument
  onDocument: (document: WhichDocument) => void
  /** Its Word files as they look, where somebody has them: its words alone are shown until then. */
  look?: PapersLook | null
  /** At the right end of its head. */
  note?: ReactNode
}

/** Whether a block of the words is drawn so: its places are places of the look. */
const isDrawnSo = (block: Blocks[number] | undefined, look: BlockLook | null): boolean => {
  if (block === undefined || look === null) return block !== undefined
  if (look.kind === 'line' || block.kind === 'paragraph') return look.kind === 'line' && block.kind === 'paragraph'
  return look.rows.length === block.rows.length && look.rows.every((row, at) => row.length === block.rows[at]?.length)
}

/** The look of this paper, where it is one of these words: they may have been read anew since. */
const lookOf = (look: PapersLook | null, document: WhichDocument, blocks: Blocks) => {
  const paper = look?.[document] ?? null
  return paper?.blocks.every((each, at) => isDrawnSo(blocks[at], each.look)) === true ? paper : null
}

/** 応募書 as the applicant wrote it, 鑑文 or 詳細; what the caller may not see of it the office leaves out. */
export function ApplicationDocument({
  id,
  document,
  onDocument,
  look = null,
  note,
  place,
  onPoint,
}: ApplicationDocumentProps) {
  const seesPictures = useMay('applications.look')
  const answer = useAnswer(useApi().applications.document, { id, document })
  return (
    <div className={styles['document']}>
      <div className="row">
        <PaperChoice document={document} onDocument={onDocument} />
        {note}
      </div>
      <Answer of={answer}>
        {(blocks) => {
          if (blocks.length === 0)
            return (
              <EmptyState
                title={`応募書(${paperName[document]})の文面はありません`}
                action={<ButtonLink to={`/applications/${id}/files`}>届いた書類へ</ButtonLink>}
              >
                メールやWordから読み取った文面を、ここに示します。
              </EmptyState>
            )
          const paper = lookOf(look, document, blocks)
          const shown = { place, ...(onPoint === undefined ? {} : { onPoint }) }
          const isMasked = says(blocks, hiddenWord)
          return (
            <>
              {isMasked && <p className="sub">「{hiddenWord}」は、氏名・連絡先を伏せた所です。</p>}
              {!seesPictures && says(blocks, '〔図など〕') && (
                <p className="sub">
                  「〔図など〕」の図は、ここには示せません。
                  {
                    // Whose names are masked is not given the file either.
                    isMasked && '図のあるWordファイルは、事務局にあります。'
                  }
                </p>
              )}
              <PaperFrame
                // Another application, or its other document, is read from its beginning.
                key={`${id} ${document}`}
                label={`応募書(${paperName[document]})の文面`}
                place={place}
                drawn={paper?.fileId}
                className={paper === null ? undefined : sheetStyle}
              >
                {(mark) =>
                  paper === null ? (
                    <DocumentWords blocks={blocks} mark={mark} {...shown} />
                  ) : (
                    <PaperSheet look={paper} view={blocks} mark={mark} {...shown} />
                  )
                }
              </PaperFrame>
            </>
          )
        }}
      </Answer>
    </div>
  )
}
