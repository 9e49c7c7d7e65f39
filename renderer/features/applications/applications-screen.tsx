import { useRef, useState } from 'react'
import { useBook } from '../../api/books.ts'
import { type Incoming, useDropTarget } from '../../api/drop-target.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk, useDevice, useMay } from '../../api/office.tsx'
import { inFolder } from '../../record/files/folder-files.ts'
import { RoundDialog } from '../../record/round-dialog.tsx'
import { useRound } from '../../record/use-round.ts'
import { Button } from '../../ui/button.tsx'
import { go, usePlacePath, usePlaceQuery } from '../../ui/go.ts'
import { useStepKeys } from '../../ui/keys/step-keys.ts'
import { Menu } from '../../ui/layers/menu.tsx'
import { useNotify } from '../../ui/notice.tsx'
import { PageHeader, Screen, Split } from '../../ui/pane.tsx'
import { useStoredView } from '../../ui/table/stored-view.ts'
import { useTableRows } from '../../ui/table/use-table-rows.ts'
import styles from './application.module.css'
import { CallPanel } from './book/call-panel.tsx'
import { Deadline, OwnDeadlines } from './book/deadline.tsx'
import { confirmersColumns, readersColumns, reviewersColumns } from './book/receipt-columns.tsx'
import { ReceiptList } from './book/receipt-list.tsx'
import { receiving } from './book/rounds.ts'
import { useWide } from './book/use-wide.ts'
import { CameButton, CamePanel } from './intake/came-panel.tsx'
import { FirstStep } from './intake/first-step.tsx'
import { ImportPanel } from './intake/import-panel.tsx'
import { ManualPanel } from './intake/manual-panel.tsx'
import { readable } from './intake/readable.ts'
import { type Import, useImport } from './intake/use-import.ts'
import { CheckMatrix } from './matrix/check-matrix.tsx'
import { inOrderOfReceipt } from './order.ts'
import { ApplicationPane } from './page/application-pane.tsx'
import { addressOf, neighbour, nextWaiting, type Place, readPlace, rowsShown } from './place.ts'
import { type ApplicationRow, bodyName } from './records.ts'

const noRows: readonly ApplicationRow[] = []
const keyOf = (row: ApplicationRow): string => row.id
const noFilters = {}
const panelOf = { fromMail: 'import', byHand: 'manual', came: 'came' } as const

/** 公募・応募: the receipt book, and beside it the application that is being worked on. */
export function ApplicationsScreen() {
  const { fy } = useDesk()
  const api = useApi()
  const [path] = usePlacePath()
  const place = readPlace(path, usePlaceQuery())
  const mayTakeIn = useMay('intake.importFiles')
  const wide = useWide(place.tab)
  const list = useAnswer(api.applications.list, { fy })
  const beside = place.id !== null
  const mayCompare = useMay('reports.requirements')
  const showsMatrix = mayCompare && !beside && place.view === 'matrix'
  const isStaff = useMay('reviewers.list')
  const readers = isStaff ? readersColumns : reviewersColumns
  const both = useMay('applications.confirmFields') ? confirmersColumns : readers
  const columns = beside ? both.beside : both.wide
  const full = useStoredView('receipt', both.wide)
  const narrow = useStoredView('receipt-beside', both.beside)
  const [view, setView] = beside ? narrow : full
  const rows = list.data ?? noRows
  const order = useTableRows({
    columns,
    rows: rowsShown(rows, place),
    rowKey: keyOf,
    view,
    filters: noFilters,
    globalFilter: place.find,
  }).map(keyOf)
  const next = nextWaiting(rows, order, place.id)
  const heading = useRef<HTMLHeadingElement>(null)
  const [panel, setPanel] = useState<'import' | 'manual' | 'call' | 'came' | null>(null)
  const notify = useNotify()
  const round = useRound()
  const work = useImport(() => setPanel('import'))
  const begin = (files: readonly Incoming[]) => {
    if (files.length === 0) return
    if (work.busy) notify({ text: 'いまの取り込みが終わってから入れてください', tone: 'trouble' })
    setPanel('import')
    void work.begin(files)
  }
  useDropTarget((files) => {
    if (mayTakeIn) begin(files)
    else notify({ text: '応募を登録できるのは担当だけです', tone: 'trouble' })
  })
  useStepKeys((by) => {
    const next = neighbour(order, place.id, by)
    if (next === null) return false
    go(addressOf(place, { id: next }), { replace: place.id !== null })
    return true
  })
  const shown = panel ?? (place.registering === null ? null : panelOf[place.registering])
  const closePanel = () => {
    setPanel(null)
    if (!work.busy) work.clear()
    if (place.registering !== null) go(addressOf(place, { id: null }), { replace: true })
  }
  const discarded = () => {
    const next = neighbour(order, place.id, 1) ?? neighbour(order, place.id, -1)
    go(addressOf(place, { id: next, tab: null }), { replace: true })
  }
  const listPane = (
    <ReceiptList
      place={place}
      columns={columns}
      view={view}
      onViewChange={setView}
      rows={list.data}
      error={list.error}
      onRetry={() => void list.refetch()}
      beside={beside}
      onGoIn={() => heading.current?.focus()}
      round={round}
      empty={<FirstStep mayTakeIn={mayTakeIn} onPick={begin} onByHand={() => setPanel('manual')} />}
    />
  )
  const page =
    place.id === null ? null : (
      <ApplicationPane
        id={place.id}
        place={place}
        alone={!wide}
        heading={heading}
        onward={next && { label: `次の応募へ(${bodyName(next)})`, to: addressOf(place, { id: next.id, tab: null }) }}
        onDiscarded={discarded}
      />
    )
  return (
    <Screen rows="auto minmax(0, 1fr)">
      <Header
        rows={list.data}
        place={place}
        showsMatrix={showsMatrix}
        work={work}
        mayTakeIn={mayTakeIn}
        onCall={() => setPanel('call')}
        onCame={() => setPanel('came')}
        onImport={() => setPanel('import')}
        onPick={begin}
        onByHand={() => setPanel('manual')}
      />
      <Split columns={page !== null && wide ? 'minmax(430px, 4fr) minmax(0, 9fr)' : 'minmax(0, 1fr)'}>
        {showsMatrix ? <CheckMatrix place={place} rows={rows} /> : (wide || page === null) && listPane}
        {page}
      </Split>
      <RoundDialog round={round} />
      <CallPanel open={panel === 'call'} onClose={closePanel} />
      <CamePanel
        open={shown === 'came'}
        onClose={closePanel}
        onReadAgain={(file) => {
          closePanel()
          begin([file])
        }}
      />
      {mayTakeIn && (
        <>
          <ImportPanel
            open={shown === 'import'}
            onClose={closePanel}
            onByHand={() => setPanel('manual')}
            work={work}
            rows={rows}
            onReceive={(drafts) => {
              closePanel()
              void round.start(inOrderOfReceipt(drafts), receiving(api))
            }}
          />
          <ManualPanel open={shown === 'manual'} onClose={closePanel} />
        </>
      )}
    </Screen>
  )
}

interface HeaderProps {
  rows: readonly ApplicationRow[] | undefined
  place: Place
  showsMatrix: boolean
  work: Import
  mayTakeIn: boolean
  onCall: () => void
  onCame: () => void
  onImport: () => void
  onPick: (files: readonly Incoming[]) => void
  onByHand: () => void
}

/** What this year's call is, how it stands, and the ways in. */
function Header({
  rows,
  place,
  showsMatrix,
  work,
  mayTakeIn,
  onCall,
  onCame,
  onImport,
  onPick,
  onByHand,
}: HeaderProps) {
  const { fy } = useDesk()
  const mayExport = useMay('reports.export')
  const device = useDevice()
  const year = useAnswer(useApi().programme.year, { fy })
  const book = useBook()
  const shown = rows?.find(({ id }) => id === place.id)
  const [title, written] = showsMatrix ? (['要件確認表', 'R2'] as const) : (['応募受付簿', 'R1'] as const)
  return (
    <PageHeader
      title={title}
      documentTitle={shown === undefined ? title : `${bodyName(shown)} 応募`}
      sub={
        <span className={styles['facts']}>
          {rows !== undefined && <span>{countWords(rows)}</span>}
          {year.data !== undefined && <Deadline at={year.data.deadlineNow} />}
          <OwnDeadlines />
          {year.data !== undefined && <span>おおむね{year.data.slots}団体</span>}
        </span>
      }
      actions={
        <>
          <Button onClick={onCall}>公募の概要</Button>
          <CameButton onOpen={onCame} />
          {mayExport && (
            <Button busy={book.running} busyLabel="書き出し中…" onClick={() => book.write({ books: [written] })}>
              Excelへ
            </Button>
          )}
          {mayTakeIn && (
            <Menu
              label="その他"
              entries={[
                { label: 'やりとり(都道府県ごと)', onSelect: () => go('/correspondence') },
                { label: '手入力で登録', onSelect: onByHand },
                {
                  label: 'フォルダーから登録',
                  onSelect: async () => onPick(inFolder(await device.pickFiles({ folder: true }))),
                },
                { label: 'これまでの取り込み', onSelect: onImport },
              ]}
            />
          )}
          {mayTakeIn &&
            (work.busy ? (
              <Button look="primary" onClick={onImport}>
                取り込み中…
              </Button>
            ) : (
              <Button
                look="primary"
                onClick={async () => onPick(await device.pickFiles({ accept: readable, multiple: true }))}
              >
                メールから登録
              </Button>
            ))}
        </>
      }
    />
  )
}

/** 「11件(期限内10・期限後1)・未受付2(うち期限後1)」: in all as many late ones as the list's 期限後 counts. */
export function countWords(rows: readonly ApplicationRow[]): string {
  const registered = rows.filter(({ receiptNo }) => receiptNo !== null)
  const late = registered.filter((row) => row.late).length
  const drafts = rows.filter(({ receiptNo }) => receiptNo === null)
  const lateDrafts = drafts.filter((row) => row.late).length
  const split = registered.length === 0 ? '' : `(期限内${registered.length - late}・期限後${late})`
  const waiting = drafts.length === 0 ? '' : `・未受付${drafts.length}`
  return `${registered.length}件${split}${waiting}${lateDrafts === 0 ? '' : `(うち期限後${lateDrafts})`}`
}
