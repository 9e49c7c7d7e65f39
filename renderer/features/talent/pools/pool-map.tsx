import { useState } from 'react'
import type { PoolMeasure } from '../../../../shared/domain/talent/pools/count.ts'
import { type TileGroup, TileMap } from '../../../ui/charts/tile-map.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { type Line, pairOf } from './records.ts'
import { measureLabel, unitOf } from './words.ts'

const looks = ['band1', 'band2', 'band3', 'band4'] as const

interface Band extends TileGroup {
  readonly from: number
}

/** Four bands of one width, from 1 to the most. */
function bandsOf(most: number): Band[] {
  const width = Math.max(2, Math.ceil(most / 4))
  return looks.map((look, at) => {
    const from = at * width + 1
    return { key: look, look, from, label: at === looks.length - 1 ? `${from}–` : `${from}–${from + width - 1}` }
  })
}

interface PoolMapProps {
  lines: readonly Line[]
  measure: PoolMeasure
  picked: string | null
  onPick: (jis2: string) => void
}

/** Every tile carries its number: colour is only help. 0 was said, a dashed tile with … is 未記入. */
export function PoolMap({ lines, measure, picked, onPick }: PoolMapProps) {
  const [filter, setFilter] = useState<string | null>(null)
  const numbers = new Map(lines.map((line) => [line.jis2, pairOf(line, measure).now]))
  const bands = bandsOf(Math.max(0, ...[...numbers.values()].map((n) => n ?? 0)))
  const groupOf = (n: number | null): string =>
    n === null ? 'missing' : (bands.findLast(({ from }) => n >= from)?.key ?? 'zero')
  const title = `都道府県ごとの${measureLabel[measure]}(${unitOf(measure)})`
  return (
    <Pane title={title} fills>
      <TileMap
        label={title}
        figures
        tileHeight={27}
        maxWidth={432}
        groups={[
          ...bands,
          { key: 'zero', label: '0', look: 'none' },
          { key: 'missing', label: '… 未記入', look: 'missing' },
        ]}
        groupOf={new Map([...numbers].map(([jis2, n]) => [jis2, groupOf(n)]))}
        signOf={new Map([...numbers].map(([jis2, n]) => [jis2, n === null ? '…' : String(n)]))}
        picked={picked}
        onPick={onPick}
        filter={filter}
        onFilter={setFilter}
      />
    </Pane>
  )
}
