import { useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import {
  type MilestoneStatus,
  milestoneStatusLabel,
  reportTrackLabel,
} from '../../../../shared/domain/support/words.ts'
import { useDesk, useMay } from '../../../api/office.tsx'
import { Button, ButtonLink, IconlessLink } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { go } from '../../../ui/go.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import { caseAddress, type TabProps } from '../place.ts'
import type { CasePage, Milestone } from '../records.ts'
import styles from '../support.module.css'
import { BaselineDialog } from './baseline-dialog.tsx'
import { MilestoneFacts } from './milestone-facts.tsx'
import { MilestoneForm } from './milestone-form.tsx'
import { isLate, PlanGantt } from './plan-gantt.tsx'

/** 計画: the year as bars, and beside them as a list that needs neither mouse nor eyes. */
export function PlanTab({ page, item }: TabProps) {
  const mayEdit = useMay('plan.edit')
  const [fixing, setFixing] = useState(false)
  const shown = page.milestones.find(({ id }) => id === item) ?? null
  const close = () => {
    go(caseAddress(page.id, 'plan'), { replace: true })
    // Back to the bar the panel was opened from; a drawing is not found by the panel itself.
    if (item !== null) setTimeout(() => barOf(item)?.focus())
  }
  if (page.milestones.length === 0 && item === null)
    return (
      <EmptyState
        title="計画の項目がまだありません"
        action={
          mayEdit && (
            <ButtonLink look="primary" to={caseAddress(page.id, 'plan', 'new')}>
              項目を加える
            </ButtonLink>
          )
        }
      >
        4月から3月までの項目を並べると、帯で見えます。
      </EmptyState>
    )
  return (
    <>
      <Split columns="minmax(0, 1fr) minmax(376px, 30%)">
        <Pane
          fills
          title="年間支援計画"
          sub={
            page.planAgreedOn === null ? (
              '基準は未固定'
            ) : (
              <>
                基準 <DateText date={page.planAgreedOn} style="short" /> 合意
              </>
            )
          }
        >
          <PlanGantt page={page} current={item} onOpen={(id) => go(caseAddress(page.id, 'plan', id))} />
        </Pane>
        <Pane
          fills
          flush
          title="項目"
          sub={`${page.milestones.length}件`}
          actions={
            mayEdit && (
              <>
                <Button small onClick={() => setFixing(true)}>
                  {page.planAgreedOn === null ? '基準を固定' : '基準を取り直す'}
                </Button>
                <ButtonLink small look="primary" to={caseAddress(page.id, 'plan', 'new')}>
                  加える
                </ButtonLink>
              </>
            )
          }
        >
          <PlanList page={page} item={item} />
        </Pane>
      </Split>
      <SidePanel
        open={item !== null && (item !== 'new' || mayEdit)}
        onClose={close}
        title={shown?.title ?? '計画の項目を加える'}
        width={500}
      >
        {item === 'new' || shown !== null ? (
          mayEdit ? (
            <MilestoneForm key={item} page={page} item={shown} onDone={close} />
          ) : (
            shown !== null && <MilestoneFacts page={page} item={shown} />
          )
        ) : (
          <p>この項目は見つかりません。削除されたか、リンクが古いものです。</p>
        )}
      </SidePanel>
      <BaselineDialog page={page} open={fixing} onClose={() => setFixing(false)} />
    </>
  )
}

const barOf = (id: string) => document.querySelector<SVGElement>(`[data-task="${CSS.escape(id)}"]`)

type Status = MilestoneStatus | 'undated'
const statusLabel = { ...milestoneStatusLabel, undated: '日程未定' } as const satisfies Record<Status, string>
const statusTone = {
  planned: 'neutral',
  running: 'accent',
  late: 'bad',
  done: 'ok',
  undated: 'warn',
} as const satisfies Record<Status, Tone>

export function statusOf(item: Milestone, today: string): Status {
  if (item.doneOn !== null) return 'done'
  if (isLate(item, today)) return 'late'
  if (item.start === null) return 'undated'
  return item.progress > 0 || item.start <= today ? 'running' : 'planned'
}

function PlanList({ page, item }: { page: CasePage; item: string | null }) {
  const { today } = useDesk()
  return (
    <div className={styles['scroll']}>
      <table className={styles['plain']}>
        <caption className="visually-hidden">計画の項目</caption>
        <thead>
          <tr>
            <th scope="col">項目</th>
            <th scope="col">期間</th>
            <th scope="col" data-num>
              進み
            </th>
            <th scope="col">状態</th>
          </tr>
        </thead>
        {(['TALENT', 'THEME', 'COMMON'] as const).map((track) => {
          const items = page.milestones.filter((each) => each.track === track)
          return items.length === 0 ? null : (
            <tbody key={track}>
              <tr>
                <th scope="rowgroup" colSpan={4}>
                  {reportTrackLabel[track]}
                </th>
              </tr>
              {items.map((each) => (
                <tr key={each.id} aria-current={each.id === item || undefined}>
                  <td>
                    <IconlessLink quiet to={caseAddress(page.id, 'plan', each.id)}>
                      {each.title}
                    </IconlessLink>
                  </td>
                  <td className={styles['nowrap']} title={spanTitle(each)}>
                    {spanWords(each)}
                  </td>
                  <td data-num>{`${each.progress}%`}</td>
                  <td>
                    <Tag tone={statusTone[statusOf(each, today)]}>{statusLabel[statusOf(each, today)]}</Tag>
                  </td>
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

const shortDay = (date: string): string => `${Number(date.slice(5, 7))}.${Number(date.slice(8, 10))}`
const spanWords = ({ start, end }: Milestone): string =>
  start === null || end === null ? '―' : `${shortDay(start)}–${shortDay(end)}`
const spanTitle = ({ start, end }: Milestone): string | undefined =>
  start === null || end === null
    ? undefined
    : `${formatWareki(start, 'weekday')}から${formatWareki(end, 'weekday')}まで`
