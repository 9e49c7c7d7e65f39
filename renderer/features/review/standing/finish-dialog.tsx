import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { ConfirmDialog } from '../../../ui/layers/dialog.tsx'
import type { Board } from '../records.ts'
import styles from '../review.module.css'
import { useFilled } from './use-filled.ts'

/** 採点を締める: locks every sheet. What is still missing is named, by reviewer. */
export function FinishDialog({ open, onClose, board }: { open: boolean; onClose: () => void; board: Board }) {
  const { fy } = useDesk()
  const finish = useCommand(useApi().scores.finish, {
    done: (after) => `採点を締めました。${after.candidates.length}件が採点済になりました`,
    onDone: onClose,
  })
  const filled = useFilled()
  const behind = board.reviewers.filter(({ open: left }) => left > 0)
  return (
    <ConfirmDialog
      open={open}
      onClose={() => {
        finish.clear()
        onClose()
      }}
      title="採点を締めますか"
      confirmLabel="採点を締める"
      busy={finish.busy}
      error={finish.error}
      onConfirm={() => finish.run({ fy })}
    >
      <p>すべての採点票が確定し、応募が「採点済」になります。締めた後は、採点を始める前に戻せません。</p>
      {behind.length > 0 && (
        <>
          <p>まだ提出されていない採点票があります。提出を待つか、理由を付けて欠席とするまでは締められません。</p>
          <ul className={styles['lines']}>
            {behind.map(({ id, code, name, open: left }) => (
              <li key={id}>
                {code} {name}: 未提出 {left}件(うち記入済 {filled(id)}件)
              </li>
            ))}
          </ul>
        </>
      )}
    </ConfirmDialog>
  )
}
