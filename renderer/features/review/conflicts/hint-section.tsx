import { useForm } from 'react-hook-form'
import { conflictKindLabel } from '../../../../shared/domain/review/conflict.ts'
import { useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { useReason } from '../../../ui/fields/reason.ts'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { ConflictHint } from '../records.ts'
import styles from './hints.module.css'
import { useDismissal } from './use-hints.ts'

/** Why a 利害関係 is suggested here, what was said of it, and the way to say that it does not apply. */
export function HintSection({ hint, onDone }: { hint: ConflictHint; onDone: () => void }) {
  const { may } = useDesk()
  return (
    <section className={styles['section']} aria-label="利害関係の候補">
      {hint.open.length > 0 && (
        <>
          <h3>利害関係の候補</h3>
          <ul>
            {hint.open.map(({ key, kind, words, quote }) => (
              <li key={key}>
                {words}。{quote !== '' && <q className={styles['quote']}>{quote}</q>}
                <span className="sub">種類の見当 {conflictKindLabel[kind]}</span>
              </li>
            ))}
          </ul>
          <p className="sub">推測です。同じ名前の別人や別の団体のこともあります。</p>
          {may('conflicts.dismiss') && <DismissForm hint={hint} onDone={onDone} />}
        </>
      )}
      {hint.dismissed.length > 0 && <Dismissed hint={hint} onDone={onDone} />}
    </section>
  )
}

function DismissForm({ hint, onDone }: { hint: ConflictHint; onDone: () => void }) {
  const form = useForm({ defaultValues: { reason: '' } })
  const reason = useReason(form.control, 'reason', { label: '該当しない理由' })
  const { dismiss } = useDismissal(onDone)
  const save = form.handleSubmit(async (values) => {
    const { reviewerId, jis2, open } = hint
    await dismiss.run({ reviewerId, jis2, evidence: open.map(({ key }) => key), reason: values.reason })
  })
  return (
    <details className={styles['dismiss']}>
      <summary>候補に該当しないとする</summary>
      <OfficeForm onSubmit={save} label="候補に該当しないとする">
        <TextArea rows={2} limit={1000} {...reason} />
        <ErrorNote error={dismiss.error} />
        <div className="row">
          <Button type="submit" busy={dismiss.busy}>
            該当しないとする
          </Button>
        </div>
      </OfficeForm>
    </details>
  )
}

function Dismissed({ hint, onDone }: { hint: ConflictHint; onDone: () => void }) {
  const { may } = useDesk()
  const { takeBack } = useDismissal(onDone)
  const { reviewerId, jis2, dismissed } = hint
  return (
    <>
      <h3>検討済みの候補(該当しない)</h3>
      <ul>
        {dismissed.map(({ key, words, quote, reason, dismissedAt, dismissedBy }) => (
          <li key={key}>
            {words}。{quote !== '' && <q className={styles['quote']}>{quote}</q>}
            <span>理由: {reason}</span>
            <span className="sub">
              <MomentText at={dismissedAt} /> {dismissedBy}
            </span>
          </li>
        ))}
      </ul>
      <ErrorNote error={takeBack.error} />
      {may('conflicts.takeDismissalBack') && (
        <Button
          look="quiet"
          busy={takeBack.busy}
          onClick={() => takeBack.run({ reviewerId, jis2, evidence: dismissed.map(({ key }) => key) })}
        >
          検討前に戻す
        </Button>
      )}
    </>
  )
}
