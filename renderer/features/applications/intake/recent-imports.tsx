import { type ComponentProps, useState } from 'react'
import { intake } from '../../../../shared/contract/applications/intake.ts'
import type { jobs } from '../../../../shared/contract/office/jobs.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { Rows } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import { Outcome, outcomeWords } from './import-outcome.tsx'

type JobRecord = OutputOf<(typeof jobs)['recent']>[number]

const ending = {
  running: '取り込み中',
  done: '',
  failed: '失敗',
  cancelled: '中止',
  interrupted: '中断',
} as const satisfies Record<JobRecord['state'], string>

type Leaving = Pick<ComponentProps<typeof Outcome>, 'rows' | 'onLeave'>

/** Earlier imports with what became of each file: a panel that was closed has lost nothing. */
export function RecentImports({ rows, onLeave }: Leaving) {
  const recent = useAnswer(useApi().jobs.recent, { name: 'intake.importFiles', limit: 10 })
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Answer of={recent}>
      {(records) =>
        records.length > 0 && (
          <section>
            <h3>これまでの取り込み</h3>
            <Rows columns="1fr auto">
              {records.map((record) => (
                <li key={record.id}>
                  <span>
                    <MomentText at={record.startedAt} /> <span className="sub">{record.startedBy}</span>
                    <br />
                    {wordsOf(record)}
                  </span>
                  {resultOf(record) !== null && (
                    <Button
                      small
                      look="quiet"
                      aria-expanded={open === record.id}
                      onClick={() => setOpen(open === record.id ? null : record.id)}
                    >
                      {open === record.id ? '閉じる' : '結果を見る'}
                    </Button>
                  )}
                </li>
              ))}
            </Rows>
            <Shown record={records.find(({ id }) => id === open)} rows={rows} onLeave={onLeave} />
          </section>
        )
      }
    </Answer>
  )
}

function Shown({ record, rows, onLeave }: Leaving & { record: JobRecord | undefined }) {
  const result = record === undefined ? null : resultOf(record)
  return result === null ? null : (
    <div className="stack">
      <Outcome result={result} rows={rows} onLeave={onLeave} />
    </div>
  )
}

/** What a finished import gave; records of older programs that fit no more are none. */
function resultOf({ output, state }: JobRecord) {
  if (state !== 'done') return null
  const read = intake.importFiles.output.safeParse(output)
  return read.success ? read.data : null
}

function wordsOf(record: JobRecord): string {
  const result = resultOf(record)
  if (result !== null) return outcomeWords(result)
  return record.problem === null ? ending[record.state] : `${ending[record.state]}: ${record.problem.message}`
}
