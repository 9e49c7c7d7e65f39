import { type ReactNode, useId } from 'react'
import { useDevice } from '../../api/office.tsx'
import type { useFileJob } from '../../record/files/use-file-job.ts'
import { Button } from '../../ui/button.tsx'
import { OfficeForm } from '../../ui/fields/form.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { Dialog } from '../../ui/layers/dialog.tsx'
import { nextIs } from '../../ui/next.ts'
import { EmptyState, ErrorNote, type Trouble } from '../../ui/states.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { inOrder, type ReadLine, sayStandings, standingColumns } from './standing-columns.tsx'
import styles from './talent.module.css'

interface ReadFile<Line> {
  readonly fileName: string
  readonly lines: readonly Line[]
  /** Headings that nothing is taken from. */
  readonly unread: readonly string[]
}

interface ReadingDialogProps<Line extends ReadLine> {
  /** 「採用情報」 */
  what: string
  hint: ReactNode
  work: Pick<ReturnType<typeof useFileJob<unknown>>, 'begin' | 'busy' | 'files' | 'job'>
  /** Null until a file was read. */
  read: ReadFile<Line> | null
  /** Of a line that may be taken in, beside which line it is and what it would do. */
  columns: readonly Column<Line>[]
  /** Whose line it is: 「佐賀県」. */
  nameOf: (line: Line) => string
  take: { readonly busy: boolean; readonly error: Trouble | null }
  /** So many lines would be taken in. */
  goes: number
  onChoose: () => void
  onTake: () => unknown
  onClose: () => void
}

/** A list from Excel: read, shown line by line, and stored only once it was looked at. What is refused says why, whole. */
export function ReadingDialog<Line extends ReadLine>(props: ReadingDialogProps<Line>) {
  const { what, hint, work, read, take, goes, onClose } = props
  const device = useDevice()
  const form = useId()
  const choose = async () => {
    props.onChoose()
    await work.begin(await device.pickFiles({ accept: '.xlsx,.xlsm', multiple: false }))
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`${what}をExcelから取り込む`}
      actions={
        <>
          <Button onClick={onClose}>やめる</Button>
          <Button
            look="primary"
            {...(goes > 0 ? nextIs(2) : {})}
            type="submit"
            form={form}
            busy={take.busy}
            disabled={goes === 0}
            shortcut="Ctrl Enter"
          >
            {goes === 0 ? '取り込むものがありません' : `${goes}件を取り込む`}
          </Button>
        </>
      }
    >
      <OfficeForm id={form} label={`${what}の取込`} onSubmit={() => goes > 0 && !take.busy && props.onTake()}>
        <p className="sub">{hint}</p>
        <div className="row">
          <Button busy={work.busy} busyLabel="読んでいます…" onClick={() => void choose()}>
            {read === null ? 'ファイルを選ぶ' : '別のファイルを選ぶ'}
          </Button>
          {read !== null && <span>{`${read.fileName} ${sayStandings(read.lines)}`}</span>}
        </div>
        {work.job.running && <JobProgress job={work.job} label={`${what}を読む`} unit="行" />}
        {work.files.map(({ key, problem }) => problem !== null && <p key={key}>{problem}</p>)}
        <ErrorNote error={work.job.error ?? take.error} takeFocus />
        {read !== null && read.unread.length > 0 && (
          <p className="sub">読まない見出し: {read.unread.slice(0, 12).join('、')}</p>
        )}
        {read !== null && <Lines {...props} lines={read.lines} />}
      </OfficeForm>
    </Dialog>
  )
}

function Lines<Line extends ReadLine>({
  lines,
  columns,
  nameOf,
}: Pick<ReadingDialogProps<Line>, 'columns' | 'nameOf'> & { lines: readonly Line[] }) {
  const refused = lines.filter(({ standing }) => standing === 'refused')
  const others = lines.filter(({ standing }) => standing !== 'refused')
  return (
    <>
      {refused.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
        <section className={styles['refused']} aria-label="取り込まない行" tabIndex={0}>
          <table>
            <caption>取り込まない行 {refused.length}(直してから読み直すと入ります)</caption>
            <tbody>
              {refused.map((line) => (
                <tr key={line.at}>
                  <th scope="row">{line.at}行目</th>
                  <td>{nameOf(line)}</td>
                  <td>{line.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {others.length > 0 && (
        <div className={styles['preview']}>
          <DataTable
            label="取り込む行"
            columns={[...standingColumns<Line>(), ...columns]}
            rows={inOrder(others)}
            rowKey={(row) => String(row.at)}
            counts
            empty={<EmptyState title="行がありません" />}
          />
        </div>
      )}
    </>
  )
}
