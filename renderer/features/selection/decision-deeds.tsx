import { useState } from 'react'
import { nextStates } from '../../../shared/domain/applications/state.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { nextIs } from '../../ui/next.ts'
import { ErrorNote } from '../../ui/states.tsx'
import { Outcome } from './decision-table.tsx'
import { DeclineDialog } from './decline-dialog.tsx'
import type { Approval, DecisionRow } from './records.ts'
import { RevokeDialog } from './revoke-dialog.tsx'

/** A 案 may be taken away again: it is nothing yet. */
function ProposalDeeds({ row }: { row: DecisionRow }) {
  const { may } = useDesk()
  const api = useApi()
  const { applicationId, prefecture, proposal } = row
  const withdraw = useCommand(api.selection.withdrawProposal, {
    done: `${prefecture}の案を取り下げました`,
    undo: () => () => {
      if (proposal === null) throw new Error('there was a proposal')
      const { result, reserveOrder, reason, condition } = proposal
      return api.selection.propose({ applicationId, result, reserveOrder, reason, condition })
    },
  })
  if (proposal === null) return null
  return (
    <div className="stack">
      <div className="row">
        <Outcome row={row} />
        {may('selection.withdrawProposal') && (
          <Button
            small
            busy={withdraw.busy}
            onClick={() => withdraw.run({ applicationId, revision: proposal.revision })}
          >
            案を取り下げる
          </Button>
        )}
      </div>
      <ErrorNote error={withdraw.error} />
    </div>
  )
}

interface DecisionDeedsProps {
  row: DecisionRow
  approval: Approval
  onApproval: (approval: Approval) => void
}

/** What follows a result: support begins, the body declines, or the decision is taken back. */
export function DecisionDeeds({ row, approval, onApproval }: DecisionDeedsProps) {
  const { may } = useDesk()
  const [dialog, setDialog] = useState<'revoke' | 'decline' | null>(null)
  const [caseId] = useState(() => crypto.randomUUID())
  const start = useCommand(useApi().support.start, { done: `${row.prefecture}の支援を始めました` })
  const { decision, supportCaseId } = row
  if (decision === null || row.proposal !== null) return <ProposalDeeds row={row} />
  const declinable = may('selection.decline') && nextStates(row.state).includes('declined')
  return (
    <div className="stack">
      <div className="row">
        <Outcome row={row} />
        {supportCaseId !== null && (
          <ButtonLink small {...nextIs(2)} to={`/support/${supportCaseId}`}>
            支援案件を開く
          </ButtonLink>
        )}
        {supportCaseId === null && may('support.start') && row.state === 'selected' && (
          <Button
            small
            look="primary"
            {...nextIs(2)}
            busy={start.busy}
            onClick={() => start.run({ id: caseId, applicationId: row.applicationId })}
          >
            支援を始める
          </Button>
        )}
        {declinable && (
          <Button small onClick={() => setDialog('decline')}>
            辞退を記録
          </Button>
        )}
        {may('selection.revoke') && supportCaseId === null && row.state !== 'declined' && (
          <Button small onClick={() => setDialog('revoke')}>
            取り消す
          </Button>
        )}
      </div>
      <ErrorNote error={start.error} />
      {dialog === 'revoke' && (
        <RevokeDialog
          row={row}
          decision={decision}
          approval={approval}
          onApproval={onApproval}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'decline' && <DeclineDialog row={row} onClose={() => setDialog(null)} />}
    </div>
  )
}
