import { criterionName } from '../../../../shared/domain/review/firmness/given.ts'
import { signed } from '../../../../shared/domain/review/firmness/sentences.ts'
import { roundingGap } from '../../../../shared/domain/review/rules/rounding.ts'
import { Figure } from '../../../ui/charts/figure.tsx'
import { useHeight, useWidth } from '../../../ui/charts/use-width.ts'
import type { FirmnessPage, Pair, Standing } from '../records.ts'
import { Scroller } from './scroller.tsx'
import { short, shownBy, wholeBy } from './why-words.ts'

/** One application against a neighbour: points are positive where it has more. */
export interface Against {
  readonly pair: Pair
  readonly side: 'above' | 'below'
  readonly other: Standing
}

interface Cell {
  /** Null where there is nothing to draw, and why. */
  readonly points: number | null
  readonly words: string
}

interface Line {
  readonly key: string
  readonly label: string
  readonly kind: 'criterion' | 'reviewer' | 'sum' | 'part'
  readonly cells: readonly Cell[]
}

const head = 42
const labelWidth = 96
const room = 46
const section = 10

/** Why here: what each criterion and each reviewer gives to the difference, against the one above and the one below. */
export function ApartFigure({
  page,
  own,
  against,
}: {
  page: FirmnessPage
  own: Standing
  against: readonly Against[]
}) {
  const [width, measured] = useWidth<HTMLDivElement>(420)
  const [height, given] = useHeight<HTMLElement>(480)
  const lines = linesOf(page, against)
  const sums = lines.filter(({ kind }) => kind === 'sum').length
  const rowHeight = Math.max(17, Math.min(42, (given - head - section * (sums + 1) - 4) / lines.length))
  const column = (measured - labelWidth) / Math.max(1, against.length)
  const scales = {
    criterion: scaleOf(lines, ['criterion', 'sum', 'part'], column),
    reviewer: scaleOf(lines, ['reviewer'], column),
  }
  let y = head
  const placed = lines.map((line, at) => {
    const before = lines[at - 1]
    if (before !== undefined && (line.kind === 'sum') !== (before.kind === 'sum')) y += section
    const top = y
    y += rowHeight
    return { line, top }
  })
  const title = `${own.prefecture}の差の内訳`
  return (
    <Scroller ref={height} fills label="差の内訳の図">
      <div ref={width}>
        <Figure title={title} text={wordsOf(own, against, lines)} hideTitle>
          <svg width={measured} height={y + 4} viewBox={`0 0 ${measured} ${y + 4}`} aria-hidden="true" fontSize={12.5}>
            <defs>
              <pattern
                id="why-hatch"
                width="10"
                height="10"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="5" height="10" fill="var(--hatch)" />
              </pattern>
            </defs>
            {against.map(({ side, other }, at) => (
              <Head
                key={side}
                x={labelWidth + column * (at + 0.5)}
                foot={y}
                own={own}
                other={other}
                side={side}
                value={shownBy(page)(other.value)}
              />
            ))}
            {placed.map(({ line, top }) => (
              <Drawn
                key={line.key}
                line={line}
                top={top}
                rowHeight={rowHeight}
                width={measured}
                column={column}
                scale={line.kind === 'reviewer' ? scales.reviewer : scales.criterion}
              />
            ))}
          </svg>
        </Figure>
      </div>
    </Scroller>
  )
}

function Head({
  x,
  foot,
  own,
  other,
  side,
  value,
}: {
  x: number
  foot: number
  own: Standing
  other: Standing
  side: Against['side']
  value: string
}) {
  return (
    <g>
      <text x={x} y={13} textAnchor="middle" fontWeight={700} fontSize={13.5} fill="var(--ink)">
        {`${side === 'above' ? '上' : '下'} ${other.rank}位 ${other.prefecture} ${value}`}
      </text>
      <text
        x={x - 6}
        y={31}
        textAnchor="end"
        fontSize={11.5}
        fill="var(--mute)"
      >{`← ${short(other.prefecture)}が上`}</text>
      <text x={x + 6} y={31} fontSize={11.5} fill="var(--accent)">{`${short(own.prefecture)}が上 →`}</text>
      <line x1={x} x2={x} y1={36} y2={foot} stroke="var(--line)" />
    </g>
  )
}

interface DrawnProps {
  line: Line
  top: number
  rowHeight: number
  width: number
  column: number
  scale: number
}

function Drawn({ line, top, rowHeight, width, column, scale }: DrawnProps) {
  const middle = top + rowHeight / 2
  const isSum = line.kind === 'sum'
  const thick = Math.min(18, Math.max(11, rowHeight * 0.5))
  return (
    <g>
      {isSum && (
        <>
          <line x1={0} x2={width} y1={top - section / 2} y2={top - section / 2} stroke="var(--line)" />
          <line
            x1={0}
            x2={width}
            y1={top + rowHeight + section / 2}
            y2={top + rowHeight + section / 2}
            stroke="var(--line)"
          />
        </>
      )}
      <text y={middle + 4.5} fill={isSum ? 'var(--ink)' : 'var(--mute)'} fontWeight={isSum ? 700 : 400}>
        {line.label}
      </text>
      {line.cells.map(({ points, words }, at) => {
        const x = labelWidth + column * (at + 0.5)
        if (points === null)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns are the two neighbours, in their order
            <g key={at}>
              <rect
                x={x - column / 2 + 8}
                y={middle - 8}
                width={Math.max(0, column - 16)}
                height={16}
                fill="url(#why-hatch)"
              />
              <text x={x} y={middle + 4} textAnchor="middle" fontSize={11.5} fill="var(--mute)">
                {words}
              </text>
            </g>
          )
        const length = Math.min(Math.abs(points) * scale, Math.max(4, column / 2 - room))
        const right = points >= 0
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns are the two neighbours, in their order
          <g key={at}>
            <rect
              x={right ? x : x - length}
              y={middle - thick / 2}
              width={Math.max(length, 0.5)}
              height={thick}
              fill={right ? 'var(--accent)' : 'var(--surface)'}
              stroke={right ? 'var(--accent)' : 'var(--mute)'}
            />
            <text
              x={right ? x + length + 4 : x - length - 4}
              y={middle + 4.5}
              textAnchor={right ? 'start' : 'end'}
              fontWeight={isSum ? 700 : 400}
              fill="var(--ink)"
            >
              {words}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** Pixels a point, so that the longest bar of these kinds fits half a column. */
function scaleOf(lines: readonly Line[], kinds: readonly Line['kind'][], column: number): number {
  const longest = Math.max(
    0,
    ...lines
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ cells }) => cells.map(({ points }) => Math.abs(points ?? 0))),
  )
  return longest === 0 ? 1 : Math.max(4, column / 2 - room) / longest
}

function linesOf(page: FirmnessPage, against: readonly Against[]): Line[] {
  const [shown, whole] = [shownBy(page), wholeBy(page)]
  const each = (key: string, label: string, kind: Line['kind'], cellOf: (pair: Pair, sign: 1 | -1) => Cell): Line => ({
    key,
    label,
    kind,
    cells: against.map(({ pair, side }) => cellOf(pair, side === 'below' ? 1 : -1)),
  })
  const drawn = (points: number, words: (points: number) => string = shown): Cell => ({
    points,
    words: signed(points, words),
  })
  const gaps = against.map(({ pair, side }) => {
    const sign = side === 'below' ? 1 : -1
    return roundingGap(
      pair.criteria.map(({ points }) => points * sign),
      pair.difference * sign,
      shown,
    )
  })
  const rounding: Line = { key: 'rounding', label: '端数', kind: 'criterion', cells: gaps.map((gap) => drawn(gap)) }
  return [
    ...page.criteria.map((criterion, at) =>
      each(criterion.id, `${criterionName(criterion)} ×${criterion.weight}`, 'criterion', (pair, sign) =>
        drawn((pair.criteria[at]?.points ?? 0) * sign),
      ),
    ),
    ...(gaps.some((gap) => gap !== 0) ? [rounding] : []),
    each('difference', '平均の差', 'sum', (pair, sign) => drawn(pair.difference * sign)),
    ...page.reviewers.map(({ id, code }, at) =>
      each(id, code, 'reviewer', ({ reviewers }, sign) => {
        const own = reviewers[at]
        if (own?.points === null || own === undefined)
          return { points: null, words: own?.excluded ? '利害関係で採点なし' : '採点なし' }
        return drawn(own.points * sign, whole)
      }),
    ),
    each('common', '両方を採点', 'sum', ({ common }, sign) =>
      common.mean === null ? { points: null, words: '両方を採点した委員なし' } : drawn(common.mean * sign),
    ),
    each('strangers', '採点者の違い', 'part', ({ strangers }, sign) =>
      Number(shown(Math.abs(strangers))) === 0 ? { points: 0, words: 'なし' } : drawn(strangers * sign),
    ),
  ]
}

const wordsOf = (own: Standing, against: readonly Against[], lines: readonly Line[]): string =>
  against
    .map(({ side, other }, at) => {
      const parts = lines.map(({ label, cells }) => `${label} ${cells[at]?.words ?? ''}`)
      return `${own.prefecture}と${side === 'above' ? '一つ上の' : '一つ下の'}${other.prefecture}: ${parts.join('、')}。`
    })
    .join('')

/** The neighbours of one application, the one above first. */
export function neighboursOf(page: FirmnessPage, own: Standing): Against[] {
  const place = page.standings.indexOf(own)
  const [above, below] = [page.standings[place - 1], page.standings[place + 1]]
  const [upper, lower] = [page.pairs[place - 1], page.pairs[place]]
  return [
    ...(above !== undefined && upper !== undefined ? [{ pair: upper, side: 'above' as const, other: above }] : []),
    ...(below !== undefined && lower !== undefined ? [{ pair: lower, side: 'below' as const, other: below }] : []),
  ]
}
