import { useState } from 'react'
import { formatWarekiMonth } from '../../../../shared/domain/calendar/wareki.ts'
import { progressLevelLabel } from '../../../../shared/domain/support/progress.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { RoundDialog } from '../../../record/round-dialog.tsx'
import { useRound } from '../../../record/use-round.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/layers/dialog.tsx'
import type { PortfolioRow } from '../records.ts'
import { awaitConfirmation, confirmingRound } from './report-round.ts'

/** Fixing cannot be undone, so it is asked once for all of them, and says of whom. */
export function ConfirmReports({ rows, month }: { rows: readonly PortfolioRow[]; month: string }) {
  const api = useApi()
  const may = useMay('progress.confirm')
  const round = useRound()
  const [asking, setAsking] = useState(false)
  const waiting = awaitConfirmation(rows)
  if (!may || (waiting.length === 0 && round.results.length === 0)) return null
  const confirm = () => {
    setAsking(false)
    void round.start(rows, confirmingRound(api, month))
  }
  return (
    <>
      {waiting.length > 0 && (
        <Button onClick={() => setAsking(true)}>{`下書き${waiting.length}件を確認して固定`}</Button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`${formatWarekiMonth(month)}分の進捗報告${waiting.length}件を確認して固定しますか`}
        confirmLabel={`${waiting.length}件を固定する`}
        onConfirm={confirm}
      >
        <p>固定した後は、評価・文章・中身のどれも変えられません。</p>
        <ul>
          {waiting.map(({ id, prefecture, overall }) => (
            <li key={id}>{`${prefecture}　全体 ${progressLevelLabel[overall]}`}</li>
          ))}
        </ul>
      </ConfirmDialog>
      <RoundDialog round={round} />
    </>
  )
}
