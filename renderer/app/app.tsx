import { CSPProvider } from '@base-ui/react/csp-provider'
import { type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { Route, Router, Switch } from 'wouter'
import type { Transport } from '../api/client.ts'
import { createDropTargets, DropContext } from '../api/drop-target.ts'
import { useAnswer } from '../api/hooks.ts'
import { DeskProvider, OfficeProvider, type Standing, useApi, useLine } from '../api/office.tsx'
import type { Place } from '../api/transports.ts'
import { ButtonLink } from '../ui/button.tsx'
import { usePlacePath, usePlaceSearch } from '../ui/go.ts'
import { HolidayContext } from '../ui/holidays.ts'
import { useKeptFocus } from '../ui/keys/kept-focus.ts'
import { NoticeProvider, useClearNotices, useNotify } from '../ui/notice.tsx'
import { PageHeader, Screen } from '../ui/pane.tsx'
import { EmptyState, ErrorNote, Loading } from '../ui/states.tsx'
import { useAskAhead } from './ask-ahead.ts'
import { DefectContext, defectsBy, useStrayDefects } from './defects.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { LoadedScreen, loadTheRest } from './loaded-screen.tsx'
import { PracticeBand } from './practice-band.tsx'
import { screenEntries } from './screens.ts'
import { useCalmSecondPress } from './second-press.ts'
import { useFiscalYear } from './use-fiscal-year.ts'
import { useToday } from './use-today.ts'

/** The whole program in a window. */
export function App({ transport, place }: { transport: Transport; place: Place }) {
  const [targets] = useState(createDropTargets)
  const [report] = useState(() => defectsBy(transport))
  return (
    <CSPProvider disableStyleElements>
      <DefectContext value={report}>
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
      </DefectContext>
    </CSPProvider>
  )
}

function Line({ transport, place, children }: { transport: Transport; place: Place; children: ReactNode }) {
  const notify = useNotify()
  const say = useCallback((text: string) => notify({ text, tone: 'trouble' }), [notify])
  useStrayDefects(useContext(DefectContext), say)
  return (
    <OfficeProvider transport={transport} place={place} notify={notify}>
      {children}
    </OfficeProvider>
  )
}

/** Asks first where this window stands: no office, nobody signed in, or at work. */
function Entrance() {
  useKeptFocus()
  useCalmSecondPress()
  useAskAhead()
  const standing = useAnswer(useApi().launcher.status, {})
  if (standing.data === undefined) {
    return standing.error ? (
      <ErrorNote error={standing.error} onRetry={() => void standing.refetch()} />
    ) : (
      <Loading label="台帳を開いています" after={0} />
    )
  }
  const { office, caller } = standing.data
  if (office !== null && caller !== null) return <AtWork office={office} caller={caller} />
  return (
    <>
      {office?.practice && <PracticeBand />}
      <LoadedScreen file="launcher/launcher-screen.tsx" name="LauncherScreen" />
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
  const { fy, setFy } = useFiscalYear(place, today)
  const holidays = useAnswer(api.holidays.list, {}).data
  const clearNotices = useClearNotices()
  useEffect(loadTheRest, [])
  // The notices are of whoever is at work here, and go with them.
  useEffect(() => clearNotices, [clearNotices])
  if (fy === null) return <Loading label="台帳を開いています" after={0} />
  return (
    <DeskProvider office={office} caller={caller} fy={fy} setFy={setFy} today={today}>
      <HolidayContext value={holidays ?? noEdits}>
        <Frame>
          <Switch>
            {screenEntries.map(({ path, file, name }) => (
              <Route key={path} path={path}>
                <LoadedScreen file={file} name={name} />
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

const NoSuchPlace = () => (
  <Screen>
    <PageHeader title="見つかりません" />
    <EmptyState title="この場所には何もありません" action={<ButtonLink to="/">ホームへ</ButtonLink>}>
      リンクが古いか、記録が移された可能性があります。Ctrl+K でさがせます。
    </EmptyState>
  </Screen>
)
