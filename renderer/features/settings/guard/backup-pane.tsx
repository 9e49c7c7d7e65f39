import { useState } from 'react'
import { useAnswer, useJob } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import type { Copies } from '../../../record/copies/records.ts'
import { RemoveDialog } from '../../../record/copies/remove-dialog.tsx'
import { CopyableHash } from '../../../record/files/copyable-hash.tsx'
import { Button } from '../../../ui/button.tsx'
import { landsHere } from '../../../ui/focus/landing.ts'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Callout } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from './guard.module.css'
import { KeptPicture } from './kept-picture.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { PlaceDialog } from './place-dialog.tsx'

/** バックアップ: what is kept and where, a copy at once, the other place, and the move to another PC. */
export function BackupPane({ copies }: { copies: Copies | undefined }) {
  const { today } = useDesk()
  const mayCopy = useMay('office.backup')
  const job = useJob(useApi().office.backup)
  const [asked, setAsked] = useState<'place' | 'move' | null>(null)
  const close = () => setAsked(null)
  return (
    <Pane
      title="バックアップ"
      sub={<Marks />}
      actions={
        mayCopy && (
          <>
            <Button small onClick={() => setAsked('place')}>
              別の場所…
            </Button>
            <Button small onClick={() => setAsked('move')}>
              別のPCへ移す…
            </Button>
            <Button
              small
              look="primary"
              {...landsHere('backup')}
              busy={job.running}
              busyLabel="作っています…"
              onClick={() => job.start({})}
            >
              バックアップを作る
            </Button>
          </>
        )
      }
    >
      <div className={styles['kept']}>
        {copies !== undefined && <KeptPicture copies={copies} today={today} />}
        {copies !== undefined && <Legend copies={copies} />}
        {mayCopy && copies !== undefined && <StillHeld copies={copies} />}
        {!mayCopy && <p className="sub">バックアップを作れるのは担当です。</p>}
        <JobProgress job={job} label="バックアップ" unit="段" />
        {job.output !== null && (
          <div role="status">
            <b>● バックアップができました</b> <span className="sub">{job.output.name}</span>
            <CopyableHash label="SHA-256" hash={job.output.sha256} />
          </div>
        )}
        {copies?.problem != null && (
          <Callout tone="warn" title="バックアップを作れませんでした">
            {copies.problem}
          </Callout>
        )}
      </div>
      {asked === 'place' && <PlaceDialog second={copies?.second ?? null} onClose={close} />}
      {asked === 'move' && <MoveDialog onClose={close} />}
    </Pane>
  )
}

/** Beside the title: how old the last copy is, and whether the other place is there. */
function Marks() {
  const standing = useAnswer(useApi().launcher.copyStanding, {}).data
  if (standing === undefined) return null
  const { last, uncovered, secondBehind } = standing
  return (
    <span className={styles['marks']}>
      {last === null ? (
        <Tag tone={uncovered ? 'warn' : 'neutral'} shape>
          まだありません
        </Tag>
      ) : (
        <Tag tone={uncovered ? 'warn' : 'ok'} shape>
          {last.age} 検査済み
        </Tag>
      )}
      {secondBehind !== null && (
        <Tag tone="warn" shape>
          別の場所はつながっていません
        </Tag>
      )}
    </span>
  )
}

/** What was erased and lies in copies from before, with the way to be rid of it. */
function StillHeld({ copies: { copies } }: { copies: Copies }) {
  const [removing, remove] = useState(false)
  const count = new Set(copies.filter(({ erased }) => erased).map(({ name }) => name)).size
  if (count === 0 && !removing) return null
  return (
    <>
      <Callout tone="warn" title={`消去した内容が、バックアップ${count}個に残っています`}>
        <Button small look="danger" onClick={() => remove(true)}>
          まとめて消す…
        </Button>
      </Callout>
      {removing && <RemoveDialog name="" count={count} onClose={() => remove(false)} />}
    </>
  )
}

function Legend({ copies: { copies, folder, second } }: { copies: Copies }) {
  const count = (place: 'here' | 'second') => copies.filter((copy) => copy.place === place).length
  const failed = copies.filter(({ head }) => head === null).length
  return (
    <p className="sub">
      ● 作って、開いて、検査した　○ なし　■ 開けない {failed}
      <br />
      このPC {count('here')}　{folder}
      <br />
      {second === null ? '別の場所は決めていません' : `別の場所 ${count('second')}　${second.folder}`}
      {second?.sameDrive === true && '　▲ 台帳と同じドライブです'}
    </p>
  )
}
