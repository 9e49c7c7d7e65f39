import { formatWarekiMonth } from '../../../../shared/domain/calendar/wareki.ts'
import { Button, IconlessLink } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/layers/dialog.tsx'
import { Rows } from '../../../ui/pane.tsx'
import { ProgressBar } from '../../../ui/states.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { ReportRound, RoundResult } from './use-report-round.ts'

const tone = {
  waiting: 'neutral',
  made: 'ok',
  known: 'neutral',
  refused: 'bad',
  stopped: 'warn',
} as const satisfies Record<RoundResult['outcome'], Tone>
const word = {
  waiting: '待ち',
  made: '作成',
  known: '既存',
  refused: '不可',
  stopped: '中止',
} as const satisfies Record<RoundResult['outcome'], string>

/** 「今月の報告を全件作る」 while it runs and when it is over: what became of each prefecture. */
export function ReportRoundDialog({ round, month }: { round: ReportRound; month: string }) {
  const { results, running, done } = round
  const made = results.filter(({ outcome }) => outcome === 'made').length
  const refused = results.filter(({ outcome }) => outcome === 'refused').length
  const close = () => {
    if (!running) round.clear()
  }
  return (
    <Dialog
      open={results.length > 0}
      onClose={close}
      wide
      title={`${formatWarekiMonth(month)}分の進捗報告を作る`}
      actions={
        running ? (
          <span />
        ) : (
          <Button look="primary" onClick={close}>
            閉じる
          </Button>
        )
      }
    >
      {running ? (
        <ProgressBar label="下書きを作っています" done={done} total={results.length} unit="件" onCancel={round.stop} />
      ) : (
        <p role="status">
          {`${made}件の下書きを作りました。`}
          {refused > 0 && `${refused}件は作れませんでした。`}
          内容を見直し、確認して固定してください。
        </p>
      )}
      <Rows columns="88px 64px minmax(0, 1fr) auto">
        {results.map((each) => (
          <li key={each.caseId}>
            <b>{each.prefecture}</b>
            <Tag tone={tone[each.outcome]} block>
              {word[each.outcome]}
            </Tag>
            <span>{each.words}</span>
            {each.reportId === null ? (
              <span />
            ) : (
              <IconlessLink to={`/support/${each.caseId}/reports/${each.reportId}`}>開く</IconlessLink>
            )}
          </li>
        ))}
      </Rows>
    </Dialog>
  )
}
