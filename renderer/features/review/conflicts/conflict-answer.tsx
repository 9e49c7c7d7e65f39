import { useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { NoConflict } from '../records.ts'
import styles from './conflicts.module.css'
import { useNone } from './use-none.ts'

interface ConflictAnswerProps {
  reviewerId: string
  jis2: string
  none: NoConflict | undefined
  onDone: () => void
}

/** What was answered where no 利害関係 is declared: 「なし」 with its day, or nothing yet. */
export function ConflictAnswer({ reviewerId, jis2, none, onDone }: ConflictAnswerProps) {
  const { may } = useDesk()
  const { declare, takeBack } = useNone(onDone)
  const input = { reviewerId, bodies: [jis2] }
  return (
    <section className={styles['answer']} aria-label="いまの回答">
      {none === undefined ? (
        <div className="row">
          <span>未回答です。</span>
          {may('conflicts.declareNone') && (
            <Button className="push" busy={declare.busy} onClick={() => declare.run(input)}>
              利害関係なしと記録
            </Button>
          )}
        </div>
      ) : (
        <div className="row">
          <span>
            <MomentText at={none.declaredAt} /> に「なし」と申告
          </span>
          {takeBack !== null && (
            <Button className="push" look="quiet" busy={takeBack.busy} onClick={() => takeBack.run(input)}>
              未回答に戻す
            </Button>
          )}
        </div>
      )}
      <ErrorNote error={declare.error ?? takeBack?.error ?? null} />
      {may('conflicts.declare') && <p className="sub">利害関係があるときは、次に種類を選びます。</p>}
    </section>
  )
}
