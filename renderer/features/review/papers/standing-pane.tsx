import { fiscalYearLabel } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { toJst } from '../../../../shared/domain/calendar/jst.ts'
import { formatJstInstant, formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { type Paper, paperName } from '../../../../shared/domain/review/sheet-file/paper.ts'
import { refusedKindLabel } from '../../../../shared/domain/review/sheet-file/refused.ts'
import {
  type ReviewerStanding,
  reminderText,
  reviewerStandingLabel,
} from '../../../../shared/domain/review/sheet-file/standing.ts'
import type { RemoteCommand } from '../../../api/client.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk, useDevice, useLine } from '../../../api/office.tsx'
import type { FileJob } from '../../../record/files/use-file-job.ts'
import plain from '../../../record/plain-table.module.css'
import { Button, IconlessLink } from '../../../ui/button.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { useRoving } from '../../../ui/keys/roving.ts'
import { Pane } from '../../../ui/pane.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { PaperLine, ReadResult, RefusedFile } from '../records.ts'
import styles from './papers.module.css'
import { shortDay } from './words.ts'

interface StandingPaneProps<Line extends PaperLine> {
  paper: Paper
  reviewers: readonly Line[]
  refused: readonly RefusedFile[]
  /** What stands in the last column, under its name. */
  count: { readonly name: string; readonly of: (line: Line) => string }
  item: string | null
  addressFor: (reviewerId: string) => string
  mayTake: boolean
  work: FileJob<ReadResult>
  onChoose: () => unknown
  putAside: RemoteCommand<{ id: string; revision: number }, unknown>
  mayPut: boolean
}

/** Who has their paper, whose is back, what was refused, and where files are put. */
export function StandingPane<Line extends PaperLine>(props: StandingPaneProps<Line>) {
  const { paper, reviewers, refused, mayTake, work, onChoose } = props
  const name = paperName[paper]
  const unsent = work.files.filter(({ problem }) => problem !== null)
  return (
    <Pane fills flush label={`委員ごとの${name}`}>
      <div className={styles['lines']}>
        <ReviewerLines {...props} />
        {refused.length > 0 && <Refused {...props} />}
      </div>
      {mayTake && reviewers.some(({ givenAt }) => givenAt !== null) && (
        <div className={styles['dropHere']}>
          {work.busy || work.job.error !== null ? (
            <JobProgress job={work.job} label={`${name}を読んでいます`} />
          ) : (
            <p>
              戻った{name}をここへ(何件でも)
              <br />
              受け取った形のまま証拠として残します
            </p>
          )}
          {unsent.map(({ key, name: file, problem }) => (
            <p key={key} role="alert">
              ■ {file}: {problem}
            </p>
          ))}
          <Button small look="quiet" onClick={onChoose}>
            ファイルを選ぶ
          </Button>
        </div>
      )}
    </Pane>
  )
}

const tone = {
  notGiven: 'neutral',
  out: 'neutral',
  late: 'bad',
  waiting: 'warn',
  unchanged: 'neutral',
  applied: 'ok',
} as const satisfies Record<ReviewerStanding, Tone>

function ReviewerLines<Line extends PaperLine>(props: StandingPaneProps<Line>) {
  const { paper, reviewers, count, item, addressFor } = props
  const roving = useRoving(
    reviewers.map(({ id }) => id),
    item,
  )
  return (
    <table className={plain['plain']} aria-label={`委員ごとの${paperName[paper]}`}>
      <thead>
        <tr>
          <th scope="col">委員</th>
          <th scope="col">出した</th>
          <th scope="col">戻った</th>
          <th scope="col">状態</th>
          <th scope="col">{count.name}</th>
        </tr>
      </thead>
      <tbody {...roving.row}>
        {reviewers.map((row) => (
          <tr key={row.id} data-current={row.id === item || undefined}>
            <th scope="row">
              <IconlessLink
                to={addressFor(row.id)}
                aria-current={row.id === item ? 'true' : undefined}
                title={row.name}
                {...roving.link(row.id)}
              >
                {row.code}
              </IconlessLink>
            </th>
            <td title={givenWords(row) || undefined}>{row.givenAt === null ? '―' : shortDay(row.givenAt)}</td>
            <td>
              {row.returnedAt === null ? '―' : `${shortDay(row.returnedAt)} ${toJst(row.returnedAt).slice(11, 16)}`}
            </td>
            <td>
              <Tag tone={tone[row.standing]}>
                {row.standing === 'late' ? `遅れ ${row.daysLate}日` : reviewerStandingLabel[row.standing]}
              </Tag>
            </td>
            <td>
              {row.standing === 'out' || row.standing === 'late' ? (
                <Reminder paper={paper} reviewer={row} />
              ) : (
                count.of(row)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 「令和8年2月24日(火)10:00、見本 太郎が出しました」; empty while it has not gone out. */
export const givenWords = ({ givenAt, givenBy }: PaperLine): string =>
  givenAt === null ? '' : `${formatJstInstant(givenAt, false)}、${givenBy}が出しました`

/** 催促文, to be pasted into a mail: nothing leaves the program by itself. */
function Reminder({ paper, reviewer }: { paper: Paper; reviewer: PaperLine }) {
  const { fy, office } = useDesk()
  const device = useDevice()
  const { notify } = useLine()
  const year = useAnswer(useApi().programme.year, { fy }).data
  const { givenAt, dueOn } = reviewer
  if (givenAt === null || dueOn === null) return null
  const copy = async () => {
    await device.copyText(
      reminderText({
        paper,
        code: reviewer.code,
        name: reviewer.name,
        call: year?.title ?? fiscalYearLabel(fy),
        givenOn: formatWareki(toJst(givenAt).slice(0, 10), 'weekday'),
        dueOn: formatWareki(dueOn, 'weekday'),
        daysLate: reviewer.daysLate,
        officeName: office.name,
      }),
    )
    notify({ text: `${reviewer.code}への催促文をコピーしました。メールに貼り付けてください` })
  }
  return (
    <Button small look="quiet" aria-label={`${reviewer.code}への催促文をコピー`} onClick={copy}>
      催促文
    </Button>
  )
}

function Refused({ refused, putAside, mayPut }: Pick<StandingPaneProps<PaperLine>, 'refused' | 'putAside' | 'mayPut'>) {
  const aside = useCommand(putAside, { done: '一覧から外しました(ファイルは残っています)' })
  return (
    <section className={styles['refused']} aria-label="受け付けなかったファイル">
      <h2>受け付けなかったファイル　{refused.length}</h2>
      <ErrorNote error={aside.error} takeFocus />
      <ul>
        {refused.map((file) => (
          <li key={file.id}>
            <Tag tone="bad">{refusedKindLabel[file.kind]}</Tag>
            <span>
              <b>{file.fileName}</b>
              <br />
              {withoutName(file.message, file.fileName)}
            </span>
            {mayPut && (
              <Button
                small
                look="quiet"
                aria-label={`${file.fileName}を一覧から外す`}
                onClick={() => aside.run({ id: file.id, revision: file.revision })}
              >
                外す
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The name stands above it already. */
const withoutName = (message: string, name: string): string =>
  message.startsWith(`「${name}」`) ? message.slice(name.length + 3) : message
