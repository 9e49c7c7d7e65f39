import { useMemo, useState } from 'react'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { BalancePane } from '../../../record/balance-pane.tsx'
import { EmptyTab } from '../../../record/empty-tab.tsx'
import { BookMenu } from '../../../record/review-books.tsx'
import layout from '../../../record/review-page.module.css'
import { TabPage } from '../../../record/review-page.tsx'
import { addressOf, tabsFor } from '../../../record/review-places.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { ScoreStrip } from '../../../ui/charts/score-strip.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import { ColumnChooser } from '../../../ui/table/column-chooser.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useStoredView } from '../../../ui/table/stored-view.ts'
import type { TallyPage } from '../records.ts'
import styles from '../review.module.css'
import { RulesPanel } from '../rules/rules-form.tsx'
import { GatesPanel } from './gates-panel.tsx'
import { LateNote } from './late-note.tsx'
import { tallyColumns } from './tally-columns.tsx'
import { TallyNotes } from './tally-notes.tsx'
import { useCutLine } from './use-cut-line.ts'

/** 集計: the ranking, how sure it is, and where the line could be drawn. It is advice; the meeting decides. */
export function TallyTab() {
  const { fy, may } = useDesk()
  const tally = useAnswer(useApi().tally.page, { fy })
  const [panel, setPanel] = useState<'rules' | 'gates' | null>(null)
  const { data } = tally
  const seen = data !== undefined && data.closed === null
  return (
    <TabPage
      tab="tally"
      sub={data === undefined ? undefined : `採点票 ${data.sheetsIn} / ${data.sheetsExpected}票が提出済み`}
      actions={
        seen && (
          <>
            {data.gates.length > 0 && <Button onClick={() => setPanel('gates')}>要件の○×</Button>}
            <Button onClick={() => setPanel('rules')}>集計方法</Button>
            {may('reports.export') && <BookMenu />}
          </>
        )
      }
    >
      <Answer of={tally}>{(page) => <Shown page={page} />}</Answer>
      {data !== undefined && (
        <>
          <RulesPanel open={panel === 'rules'} onClose={() => setPanel(null)} page={data} />
          <GatesPanel open={panel === 'gates'} onClose={() => setPanel(null)} page={data} />
        </>
      )}
    </TabPage>
  )
}

function Shown({ page }: { page: TallyPage }) {
  const { may } = useDesk()
  if (page.closed !== null)
    return (
      <EmptyTab title="集計はまだ見られません" action={<ButtonLink to={addressOf('scores')}>採点へ</ButtonLink>}>
        {page.closed}
      </EmptyTab>
    )
  if (page.rows.length === 0)
    return (
      <EmptyTab
        title="集計する採点票がまだありません"
        {...(tabsFor(may).includes('standing')
          ? { action: <ButtonLink to={addressOf('standing')}>進み具合へ</ButtonLink> }
          : {})}
      >
        採点が始まり、採点票が提出されると、順位と各委員の点がここに出ます。
      </EmptyTab>
    )
  return (
    <div className={styles['column']}>
      <LateNote page={page} />
      <div className={styles['one']}>
        <Ranking page={page} />
      </div>
    </div>
  )
}

function Ranking({ page }: { page: TallyPage }) {
  const mayCut = useMay('tally.setRules')
  const line = useCutLine(page)
  const [current, setCurrent] = useState<string | null>(null)
  const columns = useMemo(() => tallyColumns(page, line.cut), [page, line.cut])
  const [view, setView] = useStoredView(`tally-${page.fy}`, columns)
  return (
    <div className={styles['tally']}>
      <div className={styles['tallySide']}>
        <Pane fills title="得点の分布" className={styles['strip'] ?? ''}>
          <ScoreStrip
            title="得点の分布"
            hideTitle
            rows={page.rows.map((row) => ({
              key: row.applicationId,
              label: row.prefecture,
              mean: row.mean,
              dots: row.totals.flatMap(({ total }) => (total === null ? [] : [total])),
            }))}
            cut={line.cut}
            cutLabel={`おおむね${line.cut}団体`}
            {...(mayCut ? { onCut: line.move } : {})}
            current={current}
            onPick={setCurrent}
            rowHeight={26}
          />
        </Pane>
        <TallyNotes page={page} />
      </div>
      <div className={layout['listAndMore']}>
        <Pane
          flush
          fills
          title="順位"
          sub="標準偏差は標本のもの(採点委員数より1少ない数で割る)"
          actions={<ColumnChooser columns={columns} view={view} onViewChange={setView} />}
        >
          <p className={styles['ruleAbove']}>{page.rule}</p>
          <DataTable
            label="審査集計"
            columns={columns}
            view={view}
            onViewChange={setView}
            rows={page.rows}
            rowKey={(row) => row.applicationId}
            current={current}
            onCurrentChange={(row) => setCurrent(row.applicationId)}
            empty={null}
          />
        </Pane>
        <BalancePane rows={page.rows} cut={line.cut} />
      </div>
      <StaleChoice of={line.stale} onTakeTheirs={line.drop} />
    </div>
  )
}
