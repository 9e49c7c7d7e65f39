import { useState } from 'react'
import { useMay } from '../../api/office.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Callout } from '../../ui/states.tsx'
import { ApprovalDialog, type Proposed, proposedWords } from './approval-dialog.tsx'
import { promotionOf } from './place.ts'
import type { Approval, DecisionList } from './records.ts'

const isProposed = (row: DecisionList['rows'][number]): row is Proposed => row.proposal !== null

/** What the office does next with the list as a whole: 決裁 of what is proposed, 繰上げ where a body has declined. */
export function NextDeeds({ list, onApproval }: { list: DecisionList; onApproval: (approval: Approval) => void }) {
  const mayApprove = useMay('selection.approve')
  const [approving, setApproving] = useState(false)
  const proposed = list.rows.filter(isProposed)
  const inTurn = list.rows.find(({ applicationId }) => applicationId === list.inTurn?.applicationId)
  const declined = list.rows.filter(({ state, decision }) => state === 'declined' && decision?.result === 'selected')
  return (
    <>
      {proposed.length > 0 && (
        <Callout
          tone="accent"
          title={`決裁の前の案 ${proposed.length}件(${proposedWords(proposed)})`}
          action={
            mayApprove && (
              <Button small look="primary" onClick={() => setApproving(true)}>
                決裁を記録
              </Button>
            )
          }
        >
          決裁の番号と日付は、案のすべてに一度に記録します。
        </Callout>
      )}
      {inTurn !== undefined && (
        <Callout
          tone="warn"
          title={`${declined.map(({ prefecture }) => prefecture).join('、')}が辞退しました`}
          action={
            <ButtonLink small look="primary" to={promotionOf(inTurn.applicationId)}>
              {`${inTurn.prefecture}を繰り上げる`}
            </ButtonLink>
          }
        >
          次は補欠第{list.inTurn?.reserveOrder}位の{inTurn.prefecture}です。繰上げにも決裁の番号が要ります。
        </Callout>
      )}
      {approving && <ApprovalDialog rows={proposed} onClose={() => setApproving(false)} onApproved={onApproval} />}
    </>
  )
}
