import { type RefObject, useState } from 'react'
import { ApplicationDocument } from '../../../record/application/application-document.tsx'
import type { WhichDocument } from '../../../record/application/paper-choice.tsx'
import { Button } from '../../../ui/button.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { ScoreGrid } from '../records.ts'
import styles from '../review.module.css'

interface DocumentBesideProps {
  ref: RefObject<HTMLDivElement | null>
  /** The application in whose line one stands. */
  candidate: ScoreGrid['candidates'][number] | undefined
  onClose: () => void
}

/** 応募書 beside the grid: that of the line in which one stands, read without leaving the cell. */
export function DocumentBeside({ ref, candidate, onClose }: DocumentBesideProps) {
  const [document, setDocument] = useState<WhichDocument>('detail')
  return (
    <div ref={ref} className={styles['besideGrid']}>
      <Pane
        fills
        title={candidate === undefined ? '応募書' : `${candidate.prefecture}の応募書`}
        actions={
          <Button small look="quiet" onClick={onClose} shortcut="F4">
            閉じる
          </Button>
        }
      >
        {candidate === undefined ? (
          <EmptyState title="採点する応募がありません" />
        ) : (
          <ApplicationDocument id={candidate.id} document={document} onDocument={setDocument} />
        )}
      </Pane>
    </div>
  )
}
