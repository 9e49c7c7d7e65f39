import { useState } from 'react'
import { isTriedAsItStands, mostLeftOver, whyNotUsed } from '../../../../shared/domain/applications/definition/trial.ts'
import { type Sureness, surenessLabel } from '../../../../shared/domain/applications/form.ts'
import { ProblemError } from '../../../api/client.ts'
import { useJob } from '../../../api/hooks.ts'
import { useApi, useDevice, useMay } from '../../../api/office.tsx'
import plain from '../../../record/plain-table.module.css'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { MomentText } from '../../../ui/date-text.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState, ErrorNote } from '../../../ui/states.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import styles from './forms.module.css'
import type { Draft, Tried } from './item-words.ts'

const tone = { certain: 'ok', check: 'warn', empty: 'neutral', unread: 'bad' } as const satisfies Record<Sureness, Tone>

type Line = Tried['items'][number]

/** An empty field of an empty form was found all the same. */
const lineTone = ({ place, sureness, required }: Line): Tone =>
  place === '' ? (required ? 'bad' : 'neutral') : tone[sureness]

const lineWord = ({ place, sureness }: Line): string => (place === '' ? '見つからない' : surenessLabel[sureness])

const order: readonly Tone[] = ['bad', 'warn', 'neutral', 'ok']

/** ためす: the draft on a file, item by item, before anybody's application is read by it. */
export function TrialPane({ fy, draft, onPick }: { fy: number; draft: Draft; onPick: (key: string) => void }) {
  const trial = useTrial(fy, draft)
  const { result, job, error } = trial
  const mayTry = useMay('forms.tryOn')
  const why = whyNotUsed(draft.tried, draft.revision)
  return (
    <Pane
      title="ためす"
      sub={<LastTried draft={draft} />}
      actions={
        mayTry && (
          <Button look={why === null ? 'quiet' : 'primary'} busy={trial.busy} onClick={() => void trial.pick()}>
            {result === null ? 'Wordファイルでためす' : 'もう一度ためす'}
          </Button>
        )
      }
    >
      <div className="stack">
        <JobProgress job={job} label="様式" />
        <ErrorNote error={error} />
        {why !== null && <p className={styles['why']}>▲ {why}</p>}
        {result === null ? (
          <EmptyState title="使う前に、実際のファイルでためします">
            応募書(詳細)のWordファイルを選ぶと、どの項目がどこに見つかるかを表示します。ためしたファイルは台帳に残しません。
          </EmptyState>
        ) : (
          <Found result={result} onPick={onPick} />
        )}
      </div>
    </Pane>
  )
}

function LastTried({ draft: { tried, revision } }: { draft: Draft }) {
  if (tried === null) return 'まだためしていません'
  const found = tried.items.filter((item) => item.found).length
  return (
    <>
      {tried.fileName} {found}/{tried.items.length}項目 <MomentText at={tried.at} />
      {isTriedAsItStands(tried, revision) ? '' : '(そのあと直した)'}
    </>
  )
}

function Found({ result, onPick }: { result: Tried; onPick: (key: string) => void }) {
  const { items, leftOver } = result
  const lines = items.toSorted((one, other) => order.indexOf(lineTone(one)) - order.indexOf(lineTone(other)))
  const count = (of: Tone) => lines.filter((line) => lineTone(line) === of).length
  const found = items.filter(({ place }) => place !== '').length
  return (
    <>
      <p className={styles['counts']}>
        <b>{found}</b>/{items.length}項目 見つかった・<b>{count('warn')}</b> 目で確認・<b>{items.length - found}</b>{' '}
        見つからない・<b>{leftOver.length}</b>か所{leftOver.length === mostLeftOver ? '以上' : ''} 読まれていない
      </p>
      <table className={classNames(plain['plain'], styles['found'])} aria-label="ためした結果">
        <thead>
          <tr>
            <th scope="col">項目</th>
            <th scope="col">どこに</th>
            <th scope="col">読んだ値</th>
            <th scope="col">確かさ</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">
                <Button small look="quiet" onClick={() => onPick(line.key)}>
                  {line.name}
                </Button>
              </th>
              <td title={line.place}>{line.place.split(' / ').at(-1) || '―'}</td>
              <td title={line.note}>{line.value || '―'}</td>
              <td>
                <Tag tone={lineTone(line)} shape>
                  {lineWord(line)}
                </Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>どの項目も読んでいない記述</h3>
      {leftOver.length === 0 ? (
        <p className="sub">見つかりませんでした。最初の見出しより前は調べていません。</p>
      ) : (
        <ul className={styles['left']} aria-label="どの項目も読んでいない記述">
          {leftOver.map(({ place, text }) => (
            <li key={`${place} ${text}`}>
              <span className="sub">{place}</span> <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A file that is picked, sent and read by the draft as it stands. */
function useTrial(fy: number, draft: Draft) {
  const device = useDevice()
  const [sending, setSending] = useState(false)
  const [failed, setFailed] = useState<ProblemError | null>(null)
  const [result, setResult] = useState<Tried | null>(null)
  const job = useJob(useApi().forms.tryOn, { onDone: setResult })
  const pick = async () => {
    const [file] = await device.pickFiles({ accept: '.docx' })
    if (file === undefined) return
    setFailed(null)
    setSending(true)
    try {
      const { fileId } = await device.upload(file)
      await job.start({ fy, id: draft.id, fileId })
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      setFailed(failure)
    } finally {
      setSending(false)
    }
  }
  return { pick, job, result, error: failed, busy: sending || job.running }
}
