import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { ConfirmDialog } from '../../../ui/layers/dialog.tsx'

/** 採点を締める: locks every sheet, and cannot be taken back. Offered once every sheet is in. */
export function FinishDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
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
      <p>すべての採点票が確定し、応募が「採点済」になります。締めた後は、採点を始める前に戻せません。</p>
    </ConfirmDialog>
  )
}
