import { useState } from 'react'
import { rounded } from '../../../shared/domain/review/rules/rounding.ts'
import { useMay } from '../../api/office.tsx'
import { Button, IconlessLink } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { Facts, Pane } from '../../ui/pane.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { DecisionDeeds } from './decision-deeds.tsx'
import { DecisionForm } from './decision-form.tsx'
import { ProposalForm } from './proposal-form.tsx'
import type { Approval, Decision, DecisionList, DecisionRow } from './records.ts'

interface DecisionPaneProps {
  list: DecisionList
  row: DecisionRow
  approval: Approval
  onApproval: (approval: Approval) => void
  /** Recorded; on to the next one. */
  onDecided: (applicationId: string) => void
}

/** One application's result: as recorded, or to be recorded. */
export function DecisionPane({ list, row, approval, onApproval, onDecided }: DecisionPaneProps) {
  const mayDecide = useMay('selection.decide')
  const [asked, setAsked] = useState(false)
  const over = row.state === 'declined' || row.state === 'withdrawn' || row.supportCaseId !== null
  return (
    <Pane
      fills
      title={row.prefecture}
      sub={`${row.receiptNo}　${row.rank === null ? '順位なし' : `${row.rank}位`}　平均 ${row.mean === null ? '–' : rounded(row.mean, list.rounding)}`}
      actions={
        <>
          <Button small onClick={() => setAsked(true)}>
            なぜこの結果か
          </Button>
          <IconlessLink to={`/applications/${row.applicationId}`}>応募</IconlessLink>
        </>
      }
    >
      {asked && <AnswerDialog applicationId={row.applicationId} onClose={() => setAsked(false)} />}
      <div className="stack">
        <DecisionDeeds row={row} approval={approval} onApproval={onApproval} />
        {mayDecide && !over && (row.decision === null || row.proposal !== null) ? (
          <ProposalForm list={list} row={row} onProposed={() => onDecided(row.applicationId)} />
        ) : mayDecide && !over ? (
          <DecisionForm
            list={list}
            row={row}
            approval={approval}
            onApproval={onApproval}
            onDecided={() => onDecided(row.applicationId)}
          />
        ) : (
          row.decision !== null && <Recorded decision={row.decision} />
        )}
        {row.decision === null && row.proposal === null && !mayDecide && (
          <p className="sub">結果はまだ記録されていません。</p>
        )}
      </div>
    </Pane>
  )
}

const Recorded = ({ decision }: { decision: Decision }) => (
  <Facts
    termWidth={84}
    facts={[
      { term: '理由', value: decision.reason === '' ? '–' : decision.reason },
      { term: '留意事項', value: decision.condition === '' ? '–' : decision.condition },
      { term: '決裁の番号', value: decision.approvalRef },
      { term: '決裁日', value: <DateText date={decision.decidedOn} /> },
      { term: '記録した人', value: decision.decidedBy },
      ...(decision.declinedReason === '' ? [] : [{ term: '辞退の理由', value: decision.declinedReason }]),
    ]}
  />
)
