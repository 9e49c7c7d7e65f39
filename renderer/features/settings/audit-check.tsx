import { useState } from 'react'
import { useAnswer } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { Pane } from '../../ui/pane.tsx'
import { Callout, ErrorNote } from '../../ui/states.tsx'
import { checkWords } from './check-words.ts'
import { CopyableHash } from './copyable-hash.tsx'
import styles from './settings.module.css'

/** Whether the file and the chain are whole, asked for by a button, answered in words. */
export function AuditCheck({ head, total }: { head: string | null; total: number | null }) {
  const [asked, setAsked] = useState(false)
  const check = useAnswer(useApi().office.verify, {}, { enabled: asked })
  const words = check.data === undefined ? null : checkWords(check.data)
  return (
    <Pane
      title="検査"
      sub={total === null ? undefined : `全${total.toLocaleString('ja-JP')}件`}
      actions={
        <Button
          look="primary"
          small
          busy={check.isFetching}
          busyLabel="検査しています…"
          onClick={() => {
            if (asked) void check.refetch()
            else setAsked(true)
          }}
        >
          台帳を検査する
        </Button>
      }
    >
      <div className="stack">
        <ErrorNote error={check.error} takeFocus />
        {words !== null && (
          <div role="status">
            <Callout tone={words.whole ? 'accent' : 'warn'} title={words.title}>
              {words.more}
            </Callout>
          </div>
        )}
        <div className={styles['bar']}>
          <span className="sub">先頭の値(帳票と議事録に印刷した値と比べます)</span>
          {head !== null && <CopyableHash label="先頭の値" hash={head} />}
        </div>
      </div>
    </Pane>
  )
}
