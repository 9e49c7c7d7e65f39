import { wayKindLabel, wayKinds } from '../../../../shared/domain/review/firmness/ways.ts'
import type { FirmnessPage, Standing } from '../records.ts'
import styles from './why.module.css'
import { short } from './why-words.ts'

type Way = FirmnessPage['ways'][number]

const labelWidth = 112
const notesWidth = 86
const headHeight = 21
const refusedHeight = 16

/** How many rows a drawing of these ways has, and how high it is beside them. */
export const sizeOfWays = (ways: readonly Way[]): { readonly rows: number; readonly around: number } => ({
  rows: ways.filter(({ refused }) => refused === null).length,
  around: 18 + headHeight * new Set(ways.map(({ kind }) => kind)).size + refusedHeight * refusals(ways).length,
})

/** 「合計・順位点 5-3-1: 採点委員数が異なるため比べない」, a line for each reason. */
const refusals = (ways: readonly Way[]): string[] =>
  [
    ...Map.groupBy(
      ways.filter(({ refused }) => refused !== null),
      ({ refused }) => refused,
    ),
  ].map(([reason, own]) => `${own.map(({ label }) => label).join('・')}: ${reason}`)

export interface Drawing {
  page: FirmnessPage
  own: Standing
  width: number
  rowHeight: number
}

/** Where one application would stand in every changed way: round within the line, square and red where it falls out. */
export function WaysDrawing({ page, own, width, rowHeight }: Drawing) {
  const { standings, cut } = page
  const last = standings.length
  const place = standings.indexOf(own)
  const step = (width - labelWidth - notesWidth - 16) / Math.max(1, last - 1)
  const x = (rank: number): number => labelWidth + 8 + (rank - 1) * step
  const groups = wayKinds
    .map((kind) => ({ kind, ways: page.ways.filter((way) => way.kind === kind) }))
    .filter(({ ways }) => ways.length > 0)
  let y = 16
  const placed = groups.map(({ kind, ways }) => {
    const top = y
    y += headHeight
    const rows = ways
      .filter(({ refused }) => refused === null)
      .map((way) => {
        const at = y
        y += rowHeight
        return { way, at }
      })
    const refused = refusals(ways).map((words) => {
      y += refusedHeight
      return { words, at: y - 4 }
    })
    return { kind, top, rows, refused }
  })
  const lineX = x(cut + 0.5)
  // The line stands beside what has a place in it, and never behind the words of what has none.
  const stretches = placed.map(({ rows, top }, at) => ({
    from: at === 0 ? 0 : top + 4,
    to: (rows.at(-1)?.at ?? top) + rowHeight,
  }))
  const hasLine = cut > 0 && cut < last
  return (
    <g>
      {hasLine &&
        stretches.map(({ from, to }) => (
          <line key={from} x1={lineX} x2={lineX} y1={from} y2={to} stroke="var(--accent)" strokeDasharray="5 4" />
        ))}
      {[...new Set([1, ...(hasLine ? [cut, cut + 1] : []), last])].map((rank) => (
        <text key={rank} x={x(rank)} y={11} textAnchor="middle" fontSize={11} fill="var(--mute)">
          {rank === 1 || rank === last ? `${rank}位` : rank}
        </text>
      ))}
      {placed.map(({ kind, top, rows, refused }) => (
        <g key={kind}>
          <text y={top + 15} fontWeight={700} fill="var(--ink)">
            {wayKindLabel[kind]}
          </text>
          {rows.map(({ way, at }) => (
            <WayRow
              key={way.of}
              way={way}
              y={at + rowHeight / 2}
              rank={way.ranks[place] ?? 0}
              from={x(1) - 8}
              to={x(last) + 8}
              x={x}
              width={width}
              cut={cut}
              note={noteOf(page, own, way, place)}
            />
          ))}
          {refused.map(({ words, at }) => (
            <text key={words} y={at} fontSize={11.5} fill="var(--mute)" className={styles['over']}>
              {words}
            </text>
          ))}
        </g>
      ))}
    </g>
  )
}

interface WayRowProps {
  way: Way
  y: number
  rank: number
  from: number
  to: number
  x: (rank: number) => number
  width: number
  cut: number
  note: { readonly words: string; readonly out: boolean }
}

function WayRow({ way, y, rank, from, to, x, width, cut, note }: WayRowProps) {
  const out = rank === 0 || rank > cut
  return (
    <g>
      <text y={y + 4} fill="var(--mute)">
        {way.label}
      </text>
      <line x1={from} x2={to} y1={y} y2={y} stroke="var(--line2)" />
      {out ? (
        <rect
          x={x(rank) - 8}
          y={y - 7}
          width={16}
          height={14}
          fill={note.out ? 'var(--bad-soft)' : 'var(--surface)'}
          stroke={note.out ? 'var(--bad)' : 'var(--edge)'}
        />
      ) : (
        <circle cx={x(rank)} cy={y} r={7.5} fill="var(--accent)" />
      )}
      <text
        x={x(rank)}
        y={y + 4}
        textAnchor="middle"
        fontSize={11}
        fontWeight={700}
        fill={out ? (note.out ? 'var(--bad)' : 'var(--ink)') : 'var(--accent-ink)'}
      >
        {rank === 0 ? '－' : rank}
      </text>
      <text x={width} y={y + 4} textAnchor="end" fontSize={11.5} fill={note.out ? 'var(--bad)' : 'var(--mute)'}>
        {note.words}
      </text>
    </g>
  )
}

/** Who comes in where it falls out, who goes where it comes in, and otherwise whether it moves. */
function noteOf(page: FirmnessPage, own: Standing, way: Way, place: number): WayRowProps['note'] {
  const { standings, cut } = page
  const now = way.ranks[place] ?? 0
  const isIn = (rank: number): boolean => rank > 0 && rank <= cut
  const names = (changes: (before: number, after: number) => boolean): string => {
    const found = standings.filter((each, at) => each !== own && changes(each.rank, way.ranks[at] ?? 0))
    const said = found.slice(0, 2).map(({ prefecture }) => short(prefecture))
    return said.join('・') + (found.length > 2 ? 'ほか' : '')
  }
  if (isIn(own.rank) && !isIn(now)) {
    const entering = names((before, after) => !isIn(before) && isIn(after))
    return { words: entering === '' ? '外れる' : `${entering}が入る`, out: true }
  }
  if (!isIn(own.rank) && isIn(now)) {
    const leaving = names((before, after) => isIn(before) && !isIn(after))
    return { words: leaving === '' ? '入る' : `${leaving}と替わる`, out: false }
  }
  return { words: now === own.rank ? '' : now > 0 && now < own.rank ? '上がる' : '下がる', out: false }
}

/** The same in words. */
export function waysInWords(page: FirmnessPage, own: Standing): string {
  const place = page.standings.indexOf(own)
  const said = page.ways.map((way) => {
    if (way.refused !== null) return `${way.label} ${way.refused}`
    const rank = way.ranks[place] ?? 0
    const { words } = noteOf(page, own, way, place)
    return `${way.label} ${rank === 0 ? '順位なし' : `${rank}位`}${words === '' ? '' : ` ${words}`}`
  })
  return `${said.join('、')}。`
}
