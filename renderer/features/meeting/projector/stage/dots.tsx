import css from './item.module.css'

const width = 900
const height = 130
const margin = 40
const base = 78
const radius = 13

/** Every committee member's total as a mark without a name, only where the meeting shows them. */
export function Dots({ dots, maximum }: { dots: readonly number[]; maximum: number }) {
  const step = maximum / 10
  const from = Math.max(0, Math.floor(((dots[0] ?? 0) - step / 2) / step) * step)
  const x = (points: number) => margin + ((points - from) / (maximum - from || 1)) * (width - 2 * margin)
  const ticks = Array.from({ length: Math.round((maximum - from) / step) + 1 }, (_, at) => from + at * step)
  return (
    <svg
      className={css['dots']}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`委員ごとの点 ${dots.length}件`}
    >
      <line x1={margin} x2={width - margin} y1={base} y2={base} />
      {ticks.map((points) => (
        <g key={points}>
          <line x1={x(points)} x2={x(points)} y1={base - 8} y2={base + 8} />
          <text x={x(points)} y={base + 44} textAnchor="middle">
            {Number(points.toFixed(1))}
          </text>
        </g>
      ))}
      {heights(dots.map(x)).map(({ at, up }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark has no name, on purpose
        <circle key={index} cx={at} cy={base - up * (radius * 2 + 2)} r={radius} />
      ))}
    </svg>
  )
}

/** Those that would cover one another stand one above the other; `places` ascend. */
function heights(places: readonly number[]): { at: number; up: number }[] {
  const laid: { at: number; up: number }[] = []
  for (const at of places) {
    const near = laid.filter((each) => at - each.at < radius * 2).map(({ up }) => up)
    let up = 0
    while (near.includes(up)) up += 1
    laid.push({ at, up })
  }
  return laid
}
