import { useParams } from 'wouter'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { outcomeLabel } from '../../../../shared/domain/selection/disclosure/fields.ts'
import { groundMark } from '../../../../shared/domain/selection/disclosure/grounds.ts'
import { documentOutcomeLabel } from '../../../../shared/domain/selection/disclosure/summing.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { NotInReview } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { go, usePlaceQuery } from '../../../ui/go.ts'
import { PageHeader, Pane, Screen, Split } from '../../../ui/pane.tsx'
import { Answer, Callout, EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useStoredView } from '../../../ui/table/stored-view.ts'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import styles from './disclosure.module.css'
import { DocumentPane } from './document-pane.tsx'
import { PagesView } from './pages-view.tsx'
import { type DisclosureRequest, type Pack, type PackDocument, viewOf } from './records.ts'

const tone = { open: 'ok', partly: 'mid', closed: 'bad', byHand: 'warn' } as const satisfies Record<
  PackDocument['outcome'],
  Tone
>

const columns: Column<PackDocument>[] = [
  { key: 'title', header: '文書', value: (row) => row.title, width: 190, grow: 1, always: true },
  {
    key: 'outcome',
    header: '開示・不開示',
    value: (row) => documentOutcomeLabel[row.outcome],
    cell: (row) => (
      <Tag tone={tone[row.outcome]} shape>
        {row.outcome === 'byHand' ? '手作業' : documentOutcomeLabel[row.outcome]}
      </Tag>
    ),
    width: 118,
  },
  { key: 'grounds', header: '根拠', value: (row) => row.grounds.map((each) => groundMark[each]).join('・'), width: 96 },
  { key: 'unsettled', header: '未確認', value: (row) => row.unsettled, width: 66, align: 'right' },
]

/** The documents of a 開示請求, or their redacted pages. */
export function PackScreen() {
  const { may } = useDesk()
  const { item = '', view } = useParams<{ item: string; view: string }>()
  const pack = useAnswer(useApi().disclosure.pack, { id: item }, { enabled: may('disclosure.pack') })
  if (!may('disclosure.pack') || (view !== 'documents' && view !== 'pages')) return <NotInReview />
  const title = pack.data === undefined ? '開示請求' : `開示請求${pack.data.request.no}`
  const [open, ...more] = pack.data?.reappearing ?? []
  const left = pack.data?.documents.reduce((sum, { unsettled }) => sum + unsettled, 0) ?? 0
  return (
    <Screen rows={open === undefined ? 'auto minmax(0, 1fr)' : 'auto auto minmax(0, 1fr)'}>
      <PageHeader
        title={`${title} ${view === 'pages' ? '墨消し済みの文書' : '対象の文書'}`}
        sub={
          pack.data &&
          `${pack.data.request.prefecture || '年度全体'} ${pack.data.documents.length}件(確かめていない部分 ${left}か所)${decisionOf(pack.data.request)}`
        }
        actions={
          <>
            <ButtonLink to={addressOf('disclosure', item)}>請求の記録へ</ButtonLink>
            {view === 'documents' ? (
              <ButtonLink to={viewOf(item, 'pages')}>墨消し済みの文書</ButtonLink>
            ) : (
              <ButtonLink to={viewOf(item, 'documents')}>対象の文書へ</ButtonLink>
            )}
          </>
        }
      />
      {open !== undefined && (
        <div className={styles['onScreen']}>
          <Callout
            tone="warn"
            title="不開示とした文が、ほかで開示のままです"
            action={
              <ButtonLink small to={viewOf(item, 'documents', open.document)}>
                その文書へ
              </ButtonLink>
            }
          >
            {`「${open.of}」で不開示とした文が、「${open.title} ${open.label}」${more.length === 0 ? '' : `ほか${more.length}か所`}で読めます。`}
          </Callout>
        </div>
      )}
      <Answer of={pack}>{(data) => (view === 'pages' ? <PagesView pack={data} /> : <Documents pack={data} />)}</Answer>
    </Screen>
  )
}

/** What is decided does not change any more: said where it would be changed. */
const decisionOf = ({ decidedOn, outcome }: DisclosureRequest): string =>
  decidedOn === null ? '' : ` ${formatWareki(decidedOn, 'short')}に${outcomeLabel[outcome]}と決定済`

function Documents({ pack }: { pack: Pack }) {
  const { id } = pack.request
  const [view, setView] = useStoredView('disclosure-documents', columns)
  const asked = usePlaceQuery().get('document')
  const chosen = pack.documents.find(({ key }) => key === asked) ?? pack.documents[0]
  const choose = (row: PackDocument) => go(viewOf(id, 'documents', row.key), { replace: true })
  return (
    <Split columns="minmax(0, 6fr) minmax(0, 7fr)">
      <Pane flush fills label="対象の文書の一覧">
        <DataTable
          label="対象の文書の一覧"
          columns={columns}
          rows={pack.documents}
          rowKey={(row) => row.key}
          view={view}
          onViewChange={setView}
          current={chosen?.key ?? null}
          onCurrentChange={choose}
          onOpen={choose}
          counts
          empty={<EmptyState title="対象となる文書はありません" />}
        />
      </Pane>
      {chosen === undefined ? (
        <Pane fills label="文書">
          <EmptyState title="対象となる文書はありません" />
        </Pane>
      ) : (
        <DocumentPane
          key={chosen.key}
          id={id}
          document={chosen.key}
          title={chosen.title}
          decided={pack.request.state === 'decided'}
        />
      )}
    </Split>
  )
}
