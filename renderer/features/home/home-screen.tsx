import { isLate, timeLeft } from '../../../shared/domain/calendar/deadline.ts'
import { formatJstInstant } from '../../../shared/domain/calendar/wareki.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { Pipeline } from '../../ui/charts/pipeline.tsx'
import { PageHeader, Pane, Screen, Split } from '../../ui/pane.tsx'
import { Answer } from '../../ui/states.tsx'
import { useClock } from './clock.ts'
import { CopyLine } from './copy-line.tsx'
import { FirstDayOffer } from './first-day-offer.tsx'
import { Fortnight } from './fortnight.tsx'
import { PrefectureMap } from './prefecture-map.tsx'
import { RecentDeeds } from './recent-deeds.tsx'
import type { HomePage } from './records.ts'
import { FirstStep, TaskList } from './task-list.tsx'
import { UnsavedDrafts } from './unsaved-drafts.tsx'

/** ホーム: what waits today, how far the year has come, and where. */
export function HomeScreen() {
  const api = useApi()
  const { fy } = useDesk()
  const page = useAnswer(api.home.today, { fy })
  return (
    <Screen rows="auto minmax(0, 1fr)">
      <PageHeader title="ホーム" sub={page.data && <Deadlines of={page.data.deadlines} />} />
      <Answer of={page}>{(home) => <Everything home={home} />}</Answer>
    </Screen>
  )
}

/** Of every body; beside it the later one of whatever prefecture still has time. */
function Deadlines({ of: [ofAll, ...own] }: { of: HomePage['deadlines'] }) {
  const now = useClock()
  if (ofAll === undefined) return null
  // How long ago it was helps nobody for the rest of the year.
  const left = (at: string) => <b>{isLate(now, at) ? '締切済み' : timeLeft(now, at)}</b>
  return (
    <>
      応募の締切 {formatJstInstant(ofAll.at, false)}　{left(ofAll.at)}
      {own
        .filter(({ at }) => !isLate(now, at))
        .map(({ at, body }) => (
          <span key={body}>
            　{body}は {formatJstInstant(at, false)}　{left(at)}
          </span>
        ))}
    </>
  )
}

/** Whether anything has come in this year: an application, or a mail that waits to be registered. */
const hasBegun = ({ pipeline, tasks }: HomePage): boolean =>
  pipeline.some(({ count }) => count > 0) || tasks.some(({ route }) => route.startsWith('/applications/'))

const Everything = ({ home }: { home: HomePage }) => (
  <Screen rows="auto minmax(0, 1fr)">
    <Pane label="この年度の流れ">
      <Pipeline
        label="応募から支援まで"
        stages={home.pipeline.map(({ key, label, count, route }) => ({ key, label, count, to: route }))}
        current={home.pipeline.findLast((stage) => stage.count > 0)?.key ?? null}
      />
    </Pane>
    <Split columns="minmax(0, 1fr) 440px">
      <Screen rows="minmax(0, 1fr) auto">
        <Pane title="今日やること" sub={home.tasks.length > 0 ? `${home.tasks.length}件` : undefined} fills>
          <div className="stack">
            <UnsavedDrafts />
            <FirstDayOffer />
            {hasBegun(home) ? (
              <TaskList tasks={home.tasks} />
            ) : (
              <>
                <FirstStep />
                {home.tasks.length > 0 && <TaskList tasks={home.tasks} />}
              </>
            )}
            <CopyLine />
            <RecentDeeds />
          </div>
        </Pane>
        <Pane title="これから2週間">
          <Fortnight days={home.fortnight} today={home.today} />
        </Pane>
      </Screen>
      <PrefectureMap tiles={home.map} />
    </Split>
  </Screen>
)
