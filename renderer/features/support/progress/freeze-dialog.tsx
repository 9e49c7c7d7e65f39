import { formatWarekiMonth } from '../../../../shared/domain/calendar/wareki.ts'
import { progressLevelLabel } from '../../../../shared/domain/support/progress.ts'
import { useApi } from '../../../api/office.tsx'
import { ConfirmDialog } from '../../../ui/layers/dialog.tsx'
import type { CasePage, Report } from '../records.ts'
import { useReportCommand } from '../use-case-command.ts'

export interface FreezeDialogProps {
  page: CasePage
  report: Report
  open: boolean
  onClose: () => void
  onFrozen?: () => void
}

/** 「確認して固定」: whoever confirms a report, its writer or an approver, is told the same before it can change no more. */
export function FreezeDialog({ page, report, open, onClose, onFrozen }: FreezeDialogProps) {
  const month = `${formatWarekiMonth(report.period)}分`
  const freeze = useReportCommand(page.id, useApi().progress.confirm, {
    done: `${page.prefecture} ${month}の進捗報告を確認し、固定しました`,
    onDone: () => {
      onFrozen?.()
      onClose()
    },
  })
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={`${page.prefecture} ${month}の進捗報告を確認して固定しますか`}
      confirmLabel="固定する"
      deed={freeze}
      onConfirm={() => freeze.run({ id: report.id, revision: report.revision })}
    >
      <p>
        {`全体は「${progressLevelLabel[report.overall]}」です。固定した後は、評価・文章・中身のどれも変えられません。`}
        もとの記録を直しても、この報告は今のまま残ります。
      </p>
    </ConfirmDialog>
  )
}
