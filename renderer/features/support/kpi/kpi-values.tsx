import { useState } from 'react'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { DeedsHead } from '../../../ui/table/deeds-head.tsx'
import type { CasePage, Kpi, KpiValue } from '../records.ts'
import { kpiRoom } from '../rooms.ts'
import styles from '../support.module.css'
import { useRoomCommand } from '../use-case-command.ts'
import { KpiValueForm } from './kpi-value-form.tsx'

interface Editing {
  readonly id: string
  /** The value the officer wanted to enter for the same day. */
  readonly wished: number | null
}

/** Every value that was reported, newest first, and the line for the next one. */
export function KpiValues({ page, kpi }: { page: CasePage; kpi: Kpi }) {
  const mayRecord = useMay('kpi.record')
  const [editing, setEditing] = useState<Editing | null>(null)
  const edited = kpi.values.find(({ id }) => id === editing?.id) ?? null
  const dayTaken = (asOf: string, wished: number) => {
    const there = kpi.values.find((each) => each.asOf === asOf)
    if (there !== undefined) setEditing({ id: there.id, wished })
  }
  return (
    <section className="stack" aria-label="実績値">
      {mayRecord &&
        (edited === null ? (
          <KpiValueForm key="new" page={page} kpi={kpi} value={null} onDayTaken={dayTaken} />
        ) : (
          <KpiValueForm
            key={edited.id}
            page={page}
            kpi={kpi}
            value={edited}
            wished={editing?.wished ?? null}
            onDone={() => setEditing(null)}
          />
        ))}
      {kpi.values.length === 0 ? (
        <p className="sub">
          実績値はまだありません。{mayRecord && '日付と値を入れて Enter を押すと、図に点が付きます。'}
        </p>
      ) : (
        <table className={styles['plain']}>
          <caption className="visually-hidden">{`${kpi.name}の実績値`}</caption>
          <thead>
            <tr>
              <th scope="col">日付</th>
              <th scope="col" data-num>
                {`実績値(${kpi.unit})`}
              </th>
              <th scope="col">備考</th>
              {mayRecord && <DeedsHead />}
            </tr>
          </thead>
          <tbody>
            {kpi.values.toReversed().map((value) => (
              <tr key={value.id} aria-current={value.id === edited?.id || undefined}>
                <td className={styles['nowrap']}>
                  <DateText date={value.asOf} />
                </td>
                <td data-num>{value.value.toLocaleString('ja-JP', { maximumFractionDigits: 6 })}</td>
                <td>{value.note}</td>
                {mayRecord && (
                  <td className={styles['nowrap']}>
                    <ValueDeeds
                      page={page}
                      kpi={kpi}
                      value={value}
                      onEdit={() => setEditing({ id: value.id, wished: null })}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface ValueDeedsProps {
  page: CasePage
  kpi: Kpi
  value: KpiValue
  onEdit: () => void
}

function ValueDeeds({ page, kpi, value, onEdit }: ValueDeedsProps) {
  const api = useApi()
  const remove = useRoomCommand(kpiRoom(api), page.id, api.kpi.removeValue, {
    done: `「${kpi.name}」の実績値を消しました`,
    undo: (input) => () => api.kpi.restoreValue({ id: input.id, revision: input.revision + 1 }),
  })
  const named = value.asOf.replaceAll('-', '/')
  return (
    <>
      <Button small look="quiet" aria-label={`${named}の値を直す`} onClick={onEdit}>
        直す
      </Button>
      <Button
        small
        look="quiet"
        aria-label={`${named}の値を消す`}
        onClick={() => remove.run({ id: value.id, revision: value.revision })}
      >
        消す
      </Button>
      {remove.error !== null && <span role="alert">■ {remove.error.message}</span>}
    </>
  )
}
