import { isMilestoneLate } from '../../../../shared/domain/support/progress-summary.ts'
import { reportTrackLabel } from '../../../../shared/domain/support/words.ts'
import { useDesk, useMay } from '../../../api/office.tsx'
import { Gantt } from '../../../ui/charts/gantt.tsx'
import type { GanttTask } from '../../../ui/charts/gantt-plan.ts'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { Milestone, PlanPage } from '../records.ts'
import { usePlanMoves } from './use-plan-moves.ts'

const groups = (['TALENT', 'THEME', 'COMMON'] as const).map((key) => ({ key, label: reportTrackLabel[key] }))

/** Late is what should have ended by the agreed date, or by the plan before there was one, and has not. */
export const isLate = ({ baselineEnd, end, doneOn }: Milestone, today: string): boolean =>
  isMilestoneLate({ planned: baselineEnd ?? end, doneOn }, today)

interface PlanGanttProps {
  page: PlanPage
  current?: string | null
  rowHeight?: number
  onOpen: (id: string) => void
}

/** The year's plan as bars; an officer moves them by mouse or keys, and what depends on them follows. */
export function PlanGantt({ page, current = null, rowHeight = 28, onOpen }: PlanGanttProps) {
  const { today } = useDesk()
  const moves = usePlanMoves(page)
  const mayMove = useMay('plan.edit')
  return (
    <>
      <ErrorNote error={moves.stale.clashes.length > 0 ? null : moves.error} takeFocus />
      <Gantt
        title={`${page.prefecture}の年間支援計画`}
        hideTitle
        fy={page.fy}
        groups={groups}
        tasks={page.milestones.flatMap((item) => taskOf(item, moves.spanOf(item), today))}
        today={today}
        rowHeight={rowHeight}
        current={current}
        onOpen={onOpen}
        {...(mayMove ? { onChange: moves.move } : {})}
      />
      <StaleChoice of={moves.stale} />
    </>
  )
}

/** An item without dates has no bar; it stands in the list. */
function taskOf(item: Milestone, { start, end }: Pick<Milestone, 'start' | 'end'>, today: string): GanttTask[] {
  if (start === null || end === null) return []
  const { baselineStart, baselineEnd } = item
  return [
    {
      id: item.id,
      name: item.title,
      group: item.track,
      start,
      end,
      progress: item.progress / 100,
      after: item.after,
      milestone: start === end,
      late: isLate(item, today),
      baseline: baselineStart !== null && baselineEnd !== null ? { start: baselineStart, end: baselineEnd } : null,
    },
  ]
}
