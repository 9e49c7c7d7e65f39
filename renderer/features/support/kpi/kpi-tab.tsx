import { useState } from 'react'
import { monthsOfFiscalYear } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { kpiFields } from '../../../../shared/domain/support/fields/kpi.ts'
import { trackLabel } from '../../../../shared/domain/support/track.ts'
import { kpiKindLabel } from '../../../../shared/domain/support/words.ts'
import { useMay } from '../../../api/office.tsx'
import { RecordFacts } from '../../../record/record-facts.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { LineChart } from '../../../ui/charts/line-chart.tsx'
import { go } from '../../../ui/go.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { LevelTag } from '../level-tag.tsx'
import { caseAddress, type TabProps } from '../place.ts'
import type { CasePage, Kpi } from '../records.ts'
import styles from '../support.module.css'
import { KpiForm } from './kpi-form.tsx'
import { KpiValues } from './kpi-values.tsx'

/** KPI: each figure from its baseline to its target, with every value that was reported. */
export function KpiTab({ page, item }: TabProps) {
  const mayAdd = useMay('kpi.add')
  const [editing, setEditing] = useState(false)
  const shown = page.kpiList.find(({ id }) => id === item) ?? page.kpiList[0] ?? null
  const adding = item === 'new' && mayAdd
  const close = (id?: string) => {
    setEditing(false)
    go(caseAddress(page.id, 'kpi', id), { replace: true })
  }
  return (
    <>
      {shown === null ? (
        <EmptyState
          title="KPIがまだありません"
          action={
            mayAdd && (
              <ButtonLink look="primary" to={caseAddress(page.id, 'kpi', 'new')}>
                KPIを加える
              </ButtonLink>
            )
          }
        >
          指標名・基準値・目標値を入力すると、ここに推移が見えます。
        </EmptyState>
      ) : (
        <Split columns="minmax(240px, 25%) minmax(0, 1fr)">
          <Pane
            fills
            flush
            title="KPI"
            sub={`${page.kpiList.length}件`}
            actions={
              mayAdd && (
                <ButtonLink small to={caseAddress(page.id, 'kpi', 'new')}>
                  加える
                </ButtonLink>
              )
            }
          >
            <KpiList page={page} shown={shown} />
          </Pane>
          <KpiPane key={shown.id} page={page} kpi={shown} onEdit={() => setEditing(true)} />
        </Split>
      )}
      <SidePanel
        open={adding || editing}
        onClose={() => close(shown?.id)}
        title={adding ? 'KPIを加える' : `${shown?.name ?? ''}を直す`}
        width={500}
      >
        {(adding || editing) && (
          <KpiForm key={adding ? 'new' : shown?.id} page={page} kpi={adding ? null : shown} onDone={close} />
        )}
      </SidePanel>
    </>
  )
}

const amountOf = (value: number | null, unit: string): string =>
  value === null ? '―' : `${value.toLocaleString('ja-JP')}${unit}`

const KpiList = ({ page, shown }: { page: CasePage; shown: Kpi }) => (
  <ul className={styles['links']} aria-label="KPIの一覧">
    {page.kpiList.map((kpi) => (
      <li key={kpi.id}>
        <a href={`#${caseAddress(page.id, 'kpi', kpi.id)}`} aria-current={kpi.id === shown.id ? 'true' : undefined}>
          <span className={styles['linkHead']}>
            <b>{kpi.name}</b>
            <span className={styles['linkEnd']}>
              {kpi.suggested === null ? <Tag>判定不可</Tag> : <LevelTag level={kpi.suggested} />}
            </span>
          </span>
          <span className="sub">
            {`${trackLabel[kpi.track]}・${kpiKindLabel[kpi.kind]} 実績 ${amountOf(kpi.latest?.value ?? null, kpi.unit)} / 目標 ${amountOf(kpi.target, kpi.unit)}`}
          </span>
        </a>
      </li>
    ))}
  </ul>
)

function KpiPane({ page, kpi, onEdit }: { page: CasePage; kpi: Kpi; onEdit: () => void }) {
  const mayEdit = useMay('kpi.edit')
  return (
    <Pane
      fills
      title={kpi.name}
      sub={kpi.rate === null ? '達成率は判定できません' : `達成率 ${Math.round(kpi.rate * 100)}%`}
      actions={
        mayEdit && (
          <Button small onClick={onEdit}>
            KPIを直す
          </Button>
        )
      }
    >
      <div className="stack">
        <KpiChart page={page} kpi={kpi} />
        <div className={styles['kpiFoot']}>
          <KpiValues page={page} kpi={kpi} />
          <RecordFacts fields={kpiFields} record={kpi} />
        </div>
      </div>
    </Pane>
  )
}

/** The last value of each month, April to March. */
function KpiChart({ page, kpi }: { page: CasePage; kpi: Kpi }) {
  const months = monthsOfFiscalYear(page.fy)
  const inMonth = (month: string) => kpi.values.findLast(({ asOf }) => asOf.startsWith(month))?.value ?? null
  return (
    <LineChart
      title={kpi.name}
      hideTitle
      unit={kpi.unit}
      ticks={months.map((month) => ({ at: month, label: `${Number(month.slice(5))}月` }))}
      points={months.map((month) => ({ at: month, value: inMonth(month) }))}
      baseline={kpi.baseline === null ? null : { value: kpi.baseline }}
      target={kpi.target === null ? null : { value: kpi.target }}
      height={230}
    />
  )
}
