import { approvalKindLabel, type CourseDeedName, mayDo } from '../../../../shared/domain/selection/approvals/states.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { Button } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { Menu, type MenuEntry } from '../../../ui/layers/menu.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Facts, Pane } from '../../../ui/pane.tsx'
import { Callout, ErrorNote } from '../../../ui/states.tsx'
import styles from './approvals.module.css'
import { CourseLine } from './course-line.tsx'
import { deedWord, nextStep, offered } from './next-step.ts'
import { type ApprovalRecord, type Opened, roundNow } from './records.ts'
import { CoveredTable, StepTable } from './round-view.tsx'
import { usePlaced } from './use-placed.ts'

interface RecordPaneProps {
  record: ApprovalRecord
  onOpen: (opened: Opened) => void
}

const coveredWord = { decision: '起案に入っている案', promotion: '繰り上げる団体', revocation: '取り消す決定' } as const

/** One 起案: where it stands, what keeps it back, what is next, who said what, and what it is about. */
export function RecordPane({ record, onOpen }: RecordPaneProps) {
  const { may } = useDesk()
  const now = roundNow(record)
  const mayWork = may('approvals.recordStep')
  const deeds = useApprovalDeeds(record, onOpen)
  const earlier = record.rounds.slice(0, -1).toReversed()
  return (
    <Pane
      fills
      title={record.title}
      sub={approvalKindLabel[record.kind]}
      actions={mayWork && <Menu small look="quiet" label="その他" entries={deeds.more} />}
    >
      <div className={styles['body']}>
        <CourseLine record={record} />
        {record.keptBack !== null && (
          <Callout tone="warn" title="このままでは決裁を記録できません">
            {record.keptBack}
            {record.afresh.length === 0 && ' 起案に入れる案がもうないため、起案を取りやめてください。'}
          </Callout>
        )}
        {mayWork && <NextDeed record={record} onDo={deeds.start} busy={deeds.busy} />}
        <ErrorNote error={deeds.error} />
        {record.reason !== '' && (
          <Facts
            termWidth={84}
            facts={[{ term: '取消の理由', value: <span className={styles['wide']}>{record.reason}</span> }]}
          />
        )}
        {now !== undefined && !(record.isShortened && now.steps.length === 0) && (
          <div className={styles['rounds']}>
            <StepTable round={now} current />
          </div>
        )}
        {now !== undefined && <CoveredTable round={now} title={coveredWord[record.kind]} />}
        {earlier.map((round) => (
          <div key={round.round} className={styles['rounds']}>
            <StepTable round={round} current={false} />
            <CoveredTable round={round} title={`第${round.round}回に起案した案`} />
          </div>
        ))}
        {record.isShortened && (
          <p className="sub">{`決裁の番号と日付だけを記録しています(${record.recordedBy})。起案日や起案者は「その他」の「直す」で入れられます。`}</p>
        )}
      </div>
    </Pane>
  )
}

interface NextDeedProps {
  record: ApprovalRecord
  onDo: (deed: CourseDeedName) => unknown
  busy: boolean
}

/** The one that comes next, and what else may come now. */
function NextDeed({ record, onDo, busy }: NextDeedProps) {
  const next = nextStep(record)
  if (next === null) return null
  return (
    <div className="row">
      {offered(record).map((deed) =>
        deed === next ? (
          <Button
            key={deed}
            look={deed === 'remove' ? 'plain' : 'primary'}
            {...nextIs(2)}
            busy={busy}
            onClick={() => void onDo(deed)}
          >
            {deedWord[deed]}
          </Button>
        ) : (
          <Button key={deed} onClick={() => void onDo(deed)}>
            {deedWord[deed]}
          </Button>
        ),
      )}
    </div>
  )
}

/** What may be done with a record: at once, or by a form of its own. */
function useApprovalDeeds(record: ApprovalRecord, onOpen: (opened: Opened) => void) {
  const { approvals } = useApi()
  const at = { id: record.id, revision: record.revision }
  const onDone = usePlaced()
  const circulate = useCommand(approvals.circulate, { done: '回議に回しました', onDone })
  const takeStepBack = useCommand(approvals.takeStepBack, { done: '最後の回議の記録を取り消しました', onDone })
  const goBack = useCommand(approvals.goBack, { done: '施行・完結の記録を一つ戻しました', onDone })
  const remove = useCommand(approvals.remove, {
    done: '起案を取りやめました',
    undo: (_, removed) => () => approvals.restore(removed),
    onDone: () => go(addressOf('approvals'), { replace: true }),
  })
  const atOnce = { circulate, takeStepBack, goBack, remove }
  const start = (deed: CourseDeedName): unknown => {
    switch (deed) {
      case 'circulate':
      case 'takeStepBack':
      case 'goBack':
      case 'remove':
        return atOnce[deed].run(at)
      case 'amend':
        return onOpen({ form: 'edit' })
      case 'step':
      case 'takeUp':
      case 'decide':
      case 'issue':
      case 'close':
        return onOpen({ form: deed })
    }
  }
  const now = roundNow(record)
  const inMenu = (['amend', 'takeStepBack', 'goBack', 'remove'] as const).filter(
    (deed) => mayDo(record.state, deed) && (deed !== 'takeStepBack' || (now?.steps.length ?? 0) > 0),
  )
  const more: MenuEntry[] = inMenu.map((deed) => ({ label: deedWord[deed], onSelect: () => start(deed) }))
  const all = Object.values(atOnce)
  return {
    start,
    more,
    busy: all.some(({ busy }) => busy),
    error: all.find(({ error }) => error !== null)?.error ?? null,
  }
}
