import { useMemo, useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { type PoolMeasure, poolMeasures, totalOf } from '../../../../shared/domain/talent/pools/count.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { go } from '../../../ui/go.ts'
import { PageHeader, Pane, Screen, Split } from '../../../ui/pane.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { DayBar } from './day-bar.tsx'
import { DayField } from './day-field.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { PoolMap } from './pool-map.tsx'
import { PoolTable } from './pool-table.tsx'
import styles from './pools.module.css'
import { addressOf, type Chosen, type Days, type Line, linesOf, pairOf } from './records.ts'
import { measureChoices, sayChange, sayTotal, unitOf } from './words.ts'

const none: readonly never[] = []

/** The 47 on one day beside another day: map and table are one selection. */
export function DayPage({ days, chosen }: { days: Days; chosen: Chosen }) {
  const { day, against } = chosen
  const { pools } = useApi()
  const mayEdit = useMay('pools.edit')
  const now = useAnswer(pools.on, { asOf: day }, { keep: true })
  const before = useAnswer(pools.on, { asOf: against ?? day }, { keep: true })
  const [measure, setMeasure] = useState<PoolMeasure>('heads')
  const [picked, setPicked] = useState<string | null>(null)
  const [importing, setImporting] = useState(false)
  const then = against === null ? none : (before.data ?? none)
  const lines = useMemo(() => linesOf(now.data ?? none, then), [now.data, then])
  const open = (jis2: string) => go(addressOf(chosen, jis2))
  const choose = (next: Partial<Chosen>) => go(addressOf({ ...chosen, ...next }), { replace: true })
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <PageHeader
        title="推進体制・人材プール"
        documentTitle="推進体制・人材プール 人材"
        actions={
          <>
            {mayEdit && <Button onClick={() => setImporting(true)}>Excelから取り込む…</Button>}
            <Button
              look={mayEdit ? 'primary' : 'plain'}
              disabled={picked === null}
              onClick={() => picked && open(picked)}
            >
              {mayEdit ? '選んだ県を記入する' : '選んだ県を見る'}
            </Button>
          </>
        }
      />
      <DayBar>
        <DayField label="基準日" days={days} value={day} onChange={(next) => next !== null && choose({ day: next })} />
        <DayField
          label="比べる日"
          days={days}
          value={against}
          mayBeNone
          onChange={(next) => choose({ against: next })}
        />
      </DayBar>
      <Split columns="minmax(360px, 420px) minmax(0, 1fr)">
        <PoolTable
          lines={lines}
          measure={measure}
          against={against}
          picked={picked}
          onPick={(jis2) => setPicked(jis2 === '00' ? null : jis2)}
          onOpen={open}
        />
        <div className={styles['column']}>
          <Nation lines={lines} measure={measure} onMeasure={setMeasure} against={against} />
          <PoolMap lines={lines} measure={measure} picked={picked} onPick={setPicked} />
        </div>
      </Split>
      <ErrorNote
        error={now.error ?? before.error}
        onRetry={() => void Promise.all([now.refetch(), before.refetch()])}
      />
      {importing && <ImportDialog day={day} onClose={() => setImporting(false)} />}
    </Screen>
  )
}

interface NationProps {
  lines: readonly Line[]
  measure: PoolMeasure
  onMeasure: (measure: PoolMeasure) => void
  against: string | null
}

/** The sum, of how many prefectures it is, and 増減 among those that said it on both days. */
function Nation({ lines, measure, onMeasure, against }: NationProps) {
  const total = totalOf(lines.map((line) => pairOf(line, measure)))
  return (
    <Pane label="全国">
      <div className={styles['nation']}>
        <SelectField
          label="地図と増減に出す数"
          hideLabel
          value={measure}
          onChange={(next) => onMeasure(poolMeasures.find((each) => each === next) ?? 'heads')}
          options={measureChoices}
        />
        <p>
          <span className="sub">全国 </span>
          <span className={styles['figure']}>{sayTotal(total)}</span>
          <span className="sub">{unitOf(measure)}</span>
        </p>
        <p className="sub">記入のある {total.known} / 47 都道府県の計</p>
        {against !== null && (
          <p className="sub">
            {formatWareki(against, 'short')}から {sayChange(total.change)}
            {total.change !== null && `(両方に記入のある${total.compared}県)`}
          </p>
        )}
      </div>
    </Pane>
  )
}
