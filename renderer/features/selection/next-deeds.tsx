import { useState } from 'react'
import { approvalStateLabel, isOpenApproval } from '../../../shared/domain/selection/approvals/states.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../api/office.tsx'
import { addressOf } from '../../record/review-places.ts'
import { RoundDialog } from '../../record/round-dialog.tsx'
import { useRound } from '../../record/use-round.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { landsHere } from '../../ui/focus/landing.ts'
import { nextIs } from '../../ui/next.ts'
import { Callout } from '../../ui/states.tsx'
import { ApprovalDialog, type Proposed, proposedWords } from './approval-dialog.tsx'
import { isWaiting } from './counts.ts'
import { promotionOf } from './place.ts'
import { byRankRound } from './rank-round.ts'
import type { Approval, DecisionList } from './records.ts'

const isProposed = (row: DecisionList['rows'][number]): row is Proposed => row.proposal !== null

/** What the office does next with the list as a whole: 決裁 of what is proposed, 繰上げ where a body has declined. */
export function NextDeeds({ list, onApproval }: { list: DecisionList; onApproval: (approval: Approval) => void }) {
  const mayApprove = useMay('selection.approve')
  const mayPropose = useMay('selection.propose')
  const api = useApi()
  const round = useRound()
  const [approving, setApproving] = useState(false)
  const drafted = useDrafted(list)
  const waiting = list.rows.filter(isWaiting)
  const proposed = list.rows.filter(isProposed)
  const inTurn = list.rows.find(({ applicationId }) => applicationId === list.inTurn?.applicationId)
  const declined = list.rows.filter(({ state, decision }) => state === 'declined' && decision?.result === 'selected')
  return (
    <>
      {mayPropose && waiting.length > 1 && (
        <Callout
          tone="accent"
          title={`未決 ${waiting.length}件`}
          action={
            <Button small onClick={() => round.start(list.rows, byRankRound(api, list))}>
              順位どおりに案を記録
            </Button>
          }
        >
          選定圏内を「選定」、ほかを「不選定」の案にします。案は決裁まで直せます。
        </Callout>
      )}
      <RoundDialog round={round} />
      {proposed.length > 0 && drafted !== undefined && (
        <Callout
          tone="accent"
          title={`決裁の前の案 ${proposed.length}件(${proposedWords(proposed)})`}
          action={
            <ButtonLink
              small
              look="primary"
              {...nextIs(2)}
              {...landsHere('approval')}
              to={addressOf('approvals', drafted.id)}
            >
              起案・決裁へ
            </ButtonLink>
          }
        >
          {`起案「${drafted.title}」に入っています(${approvalStateLabel[drafted.state]})。決裁はそこに記録します。`}
        </Callout>
      )}
      {proposed.length > 0 && drafted === undefined && (
        <Callout
          tone="accent"
          title={`決裁の前の案 ${proposed.length}件(${proposedWords(proposed)})`}
          action={
            mayApprove && (
              <Button small look="primary" {...nextIs(2)} {...landsHere('approval')} onClick={() => setApproving(true)}>
                決裁を記録
              </Button>
            )
          }
        >
          番号と日付を、案のすべてに一度に記録します。回議から残すときは
          <a href={`#${addressOf('approvals')}`}>起案・決裁</a>へ。
        </Callout>
      )}
      {inTurn !== undefined && (
        <Callout
          tone="warn"
          title={`${declined.map(({ prefecture }) => prefecture).join('、')}が辞退しました`}
          action={
            <ButtonLink small look="primary" {...nextIs(2)} to={promotionOf(inTurn.applicationId)}>
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

/** The open 起案 that has any of the 案: their 決裁 is recorded there. */
function useDrafted({ rows }: DecisionList) {
  const { fy, may } = useDesk()
  const records = useAnswer(useApi().approvals.list, { fy }, { enabled: may('approvals.list') }).data?.records
  const proposed = new Set(rows.filter(isProposed).map(({ applicationId }) => applicationId))
  return records?.find(
    ({ kind, state, rounds }) =>
      kind !== 'revocation' &&
      isOpenApproval(state) &&
      rounds.at(-1)?.lines.some(({ applicationId }) => proposed.has(applicationId)),
  )
}
