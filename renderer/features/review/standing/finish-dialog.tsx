import { type ApplicationState, applicationStateLabel } from '../../../../shared/domain/applications/state.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { ConfirmDialog } from '../../../ui/layers/dialog.tsx'

interface FinishDialogProps {
  open: boolean
  onClose: () => void
  /** Registered, and neither scored nor over: what the closing leaves behind. */
  leftOut: readonly { readonly id: string; readonly prefecture: string | null; readonly state: ApplicationState }[]
}

/** 採点を締める: locks every sheet, and cannot be taken back. Offered once every sheet is in. */
export function FinishDialog({ open, onClose, leftOut }: FinishDialogProps) {
  const { fy } = useDesk()
  const finish = useCommand(useApi().scores.finish, {
    done: (after) => `採点を締めました。${after.candidates.length}件が採点済になりました`,
    onDone: onClose,
  })
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title="採点を締めますか"
      confirmLabel="採点を締める"
      deed={finish}
      onConfirm={() => finish.run({ fy })}
    >
      {leftOut.length > 0 && (
        <p>
          ▲ 採点に加わっていない応募が{leftOut.length}件あります:{' '}
          {leftOut.map(({ prefecture, state }) => `${prefecture ?? ''}(${applicationStateLabel[state]})`).join('、')}
          。締めた後に要件適合になったものは、第2回の採点に回すか、採点に加えずに終えます。
        </p>
      )}
      <p>すべての採点票が確定し、応募が「採点済」になります。締めた後は、採点を始める前に戻せません。</p>
    </ConfirmDialog>
  )
}
