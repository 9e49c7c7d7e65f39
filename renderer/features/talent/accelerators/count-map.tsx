import { useState } from 'react'
import { headsOf } from '../../../../shared/domain/talent/accelerators/count.ts'
import { type TileGroup, TileMap } from '../../../ui/charts/tile-map.tsx'
import { Pane } from '../../../ui/pane.tsx'
import styles from './accelerators.module.css'
import type { Line } from './records.ts'

const looks = ['band1', 'band2', 'band3', 'band4'] as const

interface Band extends TileGroup {
  readonly from: number
}

/** Four bands of one width, from 1 to the most: 1–3人, 4–6人, 7–9人, 10人–. */
function bandsOf(most: number): Band[] {
  const width = Math.max(3, Math.ceil(most / 4))
  return looks.map((look, i) => {
    const from = i * width + 1
    return { key: look, look, from, label: i === looks.length - 1 ? `${from}人–` : `${from}–${from + width - 1}人` }
  })
}

interface CountMapProps {
  lines: readonly Line[] | undefined
  picked: string | null
  onPick: (jis2: string) => void
}

/** Every tile carries its number: colour is only help. 0 is a report of none, a dashed tile with … is no report. */
export function CountMap({ lines = [], picked, onPick }: CountMapProps) {
  const [filter, setFilter] = useState<string | null>(null)
  const heads = new Map(lines.map(({ jis2, count }) => [jis2, count === null ? null : headsOf(count)]))
  const bands = bandsOf(Math.max(0, ...[...heads.values()].map((n) => n ?? 0)))
  const groupOf = (n: number | null): string => {
    if (n === null) return 'missing'
    return bands.findLast(({ from }) => n >= from)?.key ?? 'zero'
  }
  return (
    <Pane title="都道府県ごとの人数" fills>
      <div className={styles['country']}>
        <TileMap
          label="都道府県ごとのアクセラレータの人数"
          figures
          tileHeight="clamp(21px, calc((100cqb - 26px) / 13), 40px)"
          maxWidth={620}
          legendInSea
          groups={[
            ...bands,
            { key: 'zero', label: '0(報告あり)', look: 'none' },
            { key: 'missing', label: '… 未報告', look: 'missing' },
          ]}
          groupOf={new Map([...heads].map(([jis2, n]) => [jis2, groupOf(n)]))}
          signOf={new Map([...heads].map(([jis2, n]) => [jis2, n === null ? '…' : String(n)]))}
          picked={picked}
          onPick={onPick}
          filter={filter}
          onFilter={setFilter}
        />
      </div>
    </Pane>
  )
}
