import { useSaveFiles } from '../../api/books.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { Pane } from '../../ui/pane.tsx'
import { Answer, EmptyState, ErrorNote } from '../../ui/states.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'
import { type ExportLine, exportLines, outcomeOf, stateLabel } from './export-lines.ts'
import { fileSize } from './file-size.ts'
import { Fingerprint } from './made-files.tsx'
import { OpenBook } from './open-book.tsx'
import type { JobRecord } from './records.ts'
import styles from './reports.module.css'

const shown = 30

/** これまでの出力: who made which file when; every one can be saved again, byte for byte. */
export function ExportList() {
  const jobs = useAnswer(useApi().jobs.recent, { name: 'reports.export', limit: shown })
  return (
    <Pane flush fills title="これまでの出力" sub={`新しい順・${shown}回まで`}>
      <Answer of={jobs}>
        {(records) =>
          records.length === 0 ? (
            <EmptyState title="出力はまだありません">
              上で帳票を選んで出力すると、誰が・いつ出したかがここに残り、同じファイルをもう一度保存できます。
            </EmptyState>
          ) : (
            <Lines lines={exportLines(records)} />
          )
        }
      </Answer>
    </Pane>
  )
}

function Lines({ lines }: { lines: readonly ExportLine[] }) {
  const save = useSaveFiles()
  const cancel = useCommand(useApi().jobs.cancel)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles['scroll']} tabIndex={0} aria-label="これまでの出力の一覧">
      <ErrorNote error={cancel.error} takeFocus />
      <table className={styles['exports']}>
        <caption className="visually-hidden">これまでの出力</caption>
        <thead>
          <tr>
            <th scope="col">出力した日時</th>
            <th scope="col">操作者</th>
            <th scope="col">結果</th>
            <th scope="col">ファイル</th>
            <th scope="col" className="num">
              大きさ
            </th>
            <th scope="col">控え</th>
            <th scope="col">
              <span className="visually-hidden">保存</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key} data-first={line.first || undefined}>
              <td>{line.first && <MomentText at={line.job.startedAt} />}</td>
              <td>{line.first && line.job.startedBy}</td>
              <td>{line.first && <StateTag state={line.job.state} />}</td>
              {line.file === null ? (
                <Outcome job={line.job} onCancel={() => cancel.run({ id: line.job.id })} />
              ) : (
                <FileCells file={line.file} onSave={save} all={line.first && line.files.length > 1 ? line.files : []} />
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const tones = { running: 'accent', done: 'ok', failed: 'bad', cancelled: 'neutral', interrupted: 'warn' } as const

const StateTag = ({ state }: { state: JobRecord['state'] }) => (
  <Tag shape tone={tones[state] satisfies Tone}>
    {stateLabel[state]}
  </Tag>
)

const Outcome = ({ job, onCancel }: { job: JobRecord; onCancel: () => unknown }) => (
  <>
    <td colSpan={3} className="sub">
      {outcomeOf(job)}
    </td>
    <td>
      {job.state === 'running' && (
        <Button small onClick={onCancel}>
          中止
        </Button>
      )}
    </td>
  </>
)

function FileCells({
  file,
  all,
  onSave,
}: {
  file: NonNullable<ExportLine['file']>
  /** Those that are saved together with it; none where it came alone. */
  all: ExportLine['files']
  onSave: ReturnType<typeof useSaveFiles>
}) {
  return (
    <>
      <td>{file.name}</td>
      <td className="num">{fileSize(file.size)}</td>
      <td>
        <Fingerprint file={file} />
      </td>
      <td>
        <div className={styles['deeds']}>
          {all.length > 0 && (
            <Button small look="quiet" onClick={() => onSave(all)}>
              すべて保存
            </Button>
          )}
          <OpenBook file={file} />
          <Button small onClick={() => onSave([file])} aria-label={`${file.name}を保存`}>
            保存
          </Button>
        </div>
      </td>
    </>
  )
}
