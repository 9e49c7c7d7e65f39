import { useState } from 'react'
import { formatWarekiMonth } from '../../../../shared/domain/calendar/wareki.ts'
import { reportStateLabel } from '../../../../shared/domain/support/words.ts'
import { useBook } from '../../../api/books.ts'
import { useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Facts, Pane } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { LevelTag } from '../level-tag.tsx'
import type { CasePage, Report } from '../records.ts'
import styles from '../support.module.css'
import { FreezeDialog } from './freeze-dialog.tsx'
import { ReportContentView } from './report-content.tsx'

/** A confirmed report as it stays, or a draft as those see it who do not write it. */
export function FrozenReport({ page, report }: { page: CasePage; report: Report }) {
  const mayConfirm = useMay('progress.confirm')
  const book = useBook()
  const confirmed = report.state === 'confirmed'
  return (
    <Pane
      fills
      flush
      title={`${page.prefecture} ${formatWarekiMonth(report.period)}分`}
      sub={
        <>
          <Tag tone={confirmed ? 'ok' : 'warn'}>{reportStateLabel[report.state]}</Tag>
          {report.confirmedAt !== null && (
            <>
              {` ${report.confirmedBy ?? ''}が `}
              <MomentText at={report.confirmedAt} />
              {' に確認し、固定しました'}
            </>
          )}
        </>
      }
      actions={
        <>
          {!confirmed && mayConfirm && <Confirming page={page} report={report} />}
          {confirmed && (
            <Button
              small
              {...nextIs(2)}
              busy={book.running}
              busyLabel="書き出し中…"
              onClick={() => book.write({ books: ['R10'], reportIds: [report.id], month: report.period })}
            >
              Excelへ
            </Button>
          )}
        </>
      }
    >
      <div className={styles['beside']}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
        <section className={styles['scroll']} aria-label="評価と文章" tabIndex={0}>
          <Facts
            facts={[
              { term: '全体', value: <LevelTag level={report.overall} /> },
              { term: '人材確保', value: <LevelTag level={report.talent} /> },
              { term: '重点テーマ', value: <LevelTag level={report.theme} /> },
              ...(report.levelReason === '' ? [] : [{ term: '評価の理由', value: prose(report.levelReason) }]),
              { term: '今月の実績', value: prose(report.doneText) },
              { term: '翌月の予定', value: prose(report.nextText) },
              { term: 'リスク', value: prose(report.risk) },
              { term: '総務省への要望', value: prose(report.request) },
            ]}
          />
        </section>
        <ReportContentView content={report.content} fy={page.fy} />
      </div>
    </Pane>
  )
}

const prose = (text: string) => <span className={styles['prose']}>{text === '' ? '―' : text}</span>

/** An approver confirms what the officer has drafted. */
function Confirming({ page, report }: { page: CasePage; report: Report }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small look="primary" onClick={() => setOpen(true)}>
        確認して固定
      </Button>
      <FreezeDialog page={page} report={report} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
