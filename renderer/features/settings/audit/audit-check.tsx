import { useState } from 'react'
import { audit } from '../../../../shared/contract/office/audit.ts'
import { useAnswer, useJob } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { CopyableHash } from '../../../record/files/copyable-hash.tsx'
import { Button } from '../../../ui/button.tsx'
import { toHalfWidth } from '../../../ui/composition.ts'
import { MomentText } from '../../../ui/date-text.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Callout } from '../../../ui/states.tsx'
import styles from '../settings.module.css'
import { checkWords } from './check-words.ts'

/** Whether the file and the chain are whole, and whether a printed value is in the chain; answered in words. */
export function AuditCheck({ head, total }: { head: string | null; total: number | null }) {
  const [printed, setPrinted] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const check = useJob(useApi().audit.check)
  const last = useAnswer(useApi().audit.standing, {}).data?.last ?? null
  const found = check.output === null ? [] : checkWords(check.output)
  const begin = () => {
    const input = { head: toHalfWidth(printed).trim().toLowerCase() }
    const read = audit.check.input.safeParse(input)
    setWrong(read.success ? null : (read.error.issues[0]?.message ?? null))
    if (read.success) void check.start(input)
  }
  return (
    <Pane title="検査" sub={total === null ? undefined : `全${total.toLocaleString('ja-JP')}件`}>
      <div className="stack">
        <OfficeForm onSubmit={begin} label="台帳の検査" className={styles['checkForm'] ?? ''}>
          <TextField
            label="帳票・議事録に印刷された値(なくても検査できます)"
            placeholder="3c1494143560"
            value={printed}
            onChange={setPrinted}
            error={wrong}
          />
          <Button look="primary" type="submit" busy={check.running} busyLabel="検査しています…">
            台帳を検査する
          </Button>
        </OfficeForm>
        {last !== null && found.length === 0 && <LastCheck {...last} />}
        <JobProgress job={check} label="検査" unit="段" />
        {found.length > 0 && (
          <div role="status" className="stack">
            {found.map(({ whole, title, more }) => (
              <Callout key={title} tone={whole ? 'accent' : 'warn'} title={title}>
                {more}
              </Callout>
            ))}
          </div>
        )}
        <div className={styles['bar']}>
          <span className="sub">いまの先頭の値(これから出す帳票には、初めの12字が印刷されます)</span>
          {head !== null && <CopyableHash label="先頭の値" hash={head} />}
        </div>
      </div>
    </Pane>
  )
}

const LastCheck = ({ at, by, sound }: { at: string; by: string; sound: boolean }) => (
  <p className="sub">
    最後の検査: <MomentText at={at} /> {by}　
    {sound
      ? '傷みも変更も見つかりませんでした。'
      : '▲ 傷みか変更が見つかりました。もう一度検査すると、内容を確かめられます。'}
  </p>
)
