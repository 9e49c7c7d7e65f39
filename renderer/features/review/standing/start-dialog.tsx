import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { ConfirmDialog } from '../../../ui/layers/dialog.tsx'
import type { Board } from '../records.ts'
import { unansweredWords } from './unanswered-words.ts'

/** The first sheet freezes the measure for everybody: said before, because it cannot be taken back. */
export function StartDialog({ open, onClose, board }: { open: boolean; onClose: () => void; board: Board }) {
  const { fy } = useDesk()
  const start = useCommand(useApi().scores.start, {
    done: (after) => `採点を始めました(対象 ${after.candidates.length}件、委員 ${after.reviewers.length}名)`,
    onDone: onClose,
  })
  const unanswered = unansweredWords(board)
  const weights = board.criteria.map(({ shortName, weight }) => `${shortName}×${weight}`).join('、')
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={board.started ? '要件適合になった応募を採点に加えますか' : '採点を始めますか'}
      confirmLabel={board.started ? '採点に加える' : '採点を始める'}
      deed={start}
      onConfirm={() => start.run({ fy })}
    >
      <p>要件適合の応募が「採点中」になり、委員{board.reviewers.length}名の採点票ができます。</p>
      {!board.started && (
        <p>
          評価項目と重み({weights}
          )と集計方法は、ここで固定されます。以後に変えるときは、理由を付けた新しい版になり、及ぶ採点票が記録されます。
        </p>
      )}
      {unanswered !== null && <p>▲ {unanswered}。始めると、応募の内容が委員に見えるようになります。</p>}
      {board.notYetEligible > 0 && (
        <p>
          要件適合の前の{board.notYetEligible}件は加わりません。要件適合になった後に、同じ操作で採点に加えられます。
        </p>
      )}
    </ConfirmDialog>
  )
}
