import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { Route, Router, Switch } from 'wouter'
import { fiscalYearOf } from '../../shared/domain/fiscal-year.ts'
import type { Transport } from '../api/client.ts'
import { createDropTargets, DropContext } from '../api/drop-target.ts'
import { useAnswer } from '../api/hooks.ts'
import { DeskProvider, OfficeProvider, type Standing, useApi, useLine } from '../api/office.tsx'
import type { Place } from '../api/transports.ts'
import { ButtonLink } from '../ui/button.tsx'
import { usePlacePath, usePlaceSearch } from '../ui/go.ts'
import { HolidayContext } from '../ui/holidays.ts'
import { NoticeProvider, useNotify } from '../ui/notice.tsx'
import { EmptyState, ErrorNote, Loading } from '../ui/states.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { PracticeBand } from './practice-band.tsx'
import { screenEntries, screenOf } from './screens.ts'
import { useToday } from './use-today.ts'

/** The whole program in a window. */
export function App({ transport, place }: { transport: Transport; place: Place }) {
  const [targets] = useState(createDropTargets)
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider>
        <ErrorBoundary>
          <NoticeProvider>
            <Line transport={transport} place={place}>
              <DropContext value={targets}>
                <Router hook={usePlacePath} searchHook={usePlaceSearch}>
                  <Entrance />
                </Router>
              </DropContext>
            </Line>
          </NoticeProvider>
        </ErrorBoundary>
      </Tooltip.Provider>
    </CSPProvider>
  )
}

function Line({ transport, place, children }: { transport: Transport; place: Place; children: ReactNode }) {
  const notify = useNotify()
  return (
    <OfficeProvider transport={transport} place={place} notify={notify}>
      {children}
    </OfficeProvider>
  )
}

const LauncherScreen = screenOf('launcher/launcher-screen.tsx', 'LauncherScreen')

/** Asks first where this window stands: no office, nobody signed in, or at work. */
function Entrance() {
  const standing = useAnswer(useApi().launcher.status, {})
  if (standing.data === undefined) {
    return standing.error ? (
      <ErrorNote error={standing.error} onRetry={() => void standing.refetch()} />
    ) : (
      <Loading label="台帳を開いています" after={400} />
    )
  }
  const { office, caller } = standing.data
  if (office !== null && caller !== null) return <AtWork office={office} caller={caller} />
  return (
    <>
      {office?.practice && <PracticeBand />}
      <Suspense fallback={<Loading />}>{LauncherScreen === null ? null : <LauncherScreen />}</Suspense>
    </>
  )
}

function AtWork({
  office,
  caller,
}: {
  office: NonNullable<Standing['office']>
  caller: NonNullable<Standing['caller']>
}) {
  const api = useApi()
  const { place } = useLine()
  const today = useToday()
  const kept = `banso.fy.${place}`
  const [chosen, setChosen] = useState<number | null>(() => Number(localStorage.getItem(kept)) || null)
  const years = useAnswer(api.programme.years, {})
  const holidays = useAnswer(api.office.holidays, {}).data
  const setFy = useCallback(
    (fy: number) => {
      setChosen(fy)
      localStorage.setItem(kept, String(fy))
    },
    [kept],
  )
  if (years.data === undefined && years.error === null) return <Loading label="台帳を開いています" after={400} />
  const known = years.data?.map((year) => year.fy) ?? []
  const fy = chosen !== null && known.includes(chosen) ? chosen : (newest(known) ?? fiscalYearOf(today))
  return (
    <DeskProvider office={office} caller={caller} fy={fy} setFy={setFy} today={today}>
      <HolidayContext value={holidays ?? noEdits}>
        <Frame>
          <Switch>
            {screens.map((screen) => (
              <Route key={screen.path} path={screen.path}>
                <Shown>{screen.element}</Shown>
              </Route>
            ))}
            <Route>
              <NoSuchPlace />
            </Route>
          </Switch>
        </Frame>
      </HolidayContext>
    </DeskProvider>
  )
}

const noEdits: readonly never[] = []
const newest = (years: readonly number[]): number | null => (years.length === 0 ? null : Math.max(...years))

const screens = screenEntries.map((entry) => {
  const Screen = screenOf(entry.file, entry.name)
  return { ...entry, element: Screen === null ? <NoSuchPlace /> : <Screen /> }
})

const Shown = ({ children }: { children: ReactNode }) => <Suspense fallback={<Loading />}>{children}</Suspense>

function NoSuchPlace() {
  useEffect(() => {
    document.querySelector<HTMLElement>('main h2')?.focus()
  }, [])
  return (
    <EmptyState title="この場所には何もありません" action={<ButtonLink to="/">ホームへ</ButtonLink>}>
      リンクが古いか、記録が移された可能性があります。Ctrl+K でさがせます。
    </EmptyState>
  )
}
