import { criterionName } from '../../../../shared/domain/review/firmness/given.ts'
import type { FirmnessPage, Standing } from '../records.ts'
import { type Against, neighboursOf } from './apart-figure.tsx'
import type { Drawing } from './ways-drawing.tsx'
import { short, weightShown } from './why-words.ts'

const labelWidth = 112
const wordsWidth = 126

interface Mark {
  readonly side: Against['side']
  readonly at: number
}

const head = 24

/** How many rows the drawing of the weights has, and how high it is beside them. */
export const sizeOfWeights = ({ criteria }: FirmnessPage): { readonly rows: number; readonly around: number } => ({
  rows: criteria.length,
  around: head + 6,
})

/** The weight of each criterion at which the one below would pass, or this one the one above. */
export function WeightsDrawing({ page, own, width, rowHeight }: Drawing) {
  const against = neighboursOf(page, own)
  const end = axisEnd(page)
  const x = (weight: number): number => labelWidth + (weight / end) * Math.max(60, width - labelWidth - wordsWidth)
  const told = against.map(({ side, other }) =>
    side === 'above' ? `▲${short(other.prefecture)}を抜く` : `▼${short(other.prefecture)}に抜かれる`,
  )
  return (
    <g>
      <text y={14} fontWeight={700} fontSize={13} fill="var(--ink)">
        入れ替わる重み
      </text>
      <text x={width} y={14} textAnchor="end" fontSize={11.5} fill="var(--mute)">
        {['❙今', ...told].join('　')}
      </text>
      {page.criteria.map((criterion, at) => {
        const marks = marksOf(against, at)
        const y = head + at * rowHeight + rowHeight / 2
        return (
          <g key={criterion.id}>
            <text y={y + 4} fill="var(--mute)">
              {criterionName(criterion)}
            </text>
            <line x1={x(0)} x2={x(end)} y1={y} y2={y} stroke="var(--line)" strokeWidth={2} />
            <line
              x1={x(criterion.weight)}
              x2={x(criterion.weight)}
              y1={y - 7}
              y2={y + 7}
              stroke="var(--ink)"
              strokeWidth={3}
            />
            {marks
              .filter((mark) => mark.at <= end)
              .map((mark) => (
                <path
                  key={mark.side}
                  d={
                    mark.side === 'above'
                      ? `M${x(mark.at) - 5} ${y + 6}h10l-5 -9z`
                      : `M${x(mark.at) - 5} ${y - 6}h10l-5 9z`
                  }
                  fill={mark.side === 'above' ? 'var(--accent)' : 'var(--bad)'}
                />
              ))}
            <text
              x={width}
              y={y + 4}
              textAnchor="end"
              fontSize={11.5}
              fill={marks.length ? 'var(--ink)' : 'var(--mute)'}
            >
              {marks.length === 0 ? '入れ替わらない' : marks.map(sign).join('　')}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** A round end, half as far again as the greatest weight. */
function axisEnd({ criteria }: FirmnessPage): number {
  const most = Math.max(1, ...criteria.map(({ weight }) => weight))
  return Math.ceil((most * 2.5) / 5) * 5
}

function marksOf(against: readonly Against[], criterion: number): Mark[] {
  return against.flatMap(({ pair, side }) => {
    const at = pair.breakEvens?.[criterion]?.at ?? null
    return at === null ? [] : [{ side, at }]
  })
}

const sign = ({ side, at }: Mark): string => `${side === 'above' ? '▲' : '▼'}${weightShown(at)}`

/** The same in words. */
export const weightsInWords = (page: FirmnessPage, own: Standing): string =>
  `入れ替わる重み: ${page.criteria
    .map((criterion, at) => {
      const marks = marksOf(neighboursOf(page, own), at).map((mark) => {
        const name = neighboursOf(page, own).find(({ side }) => side === mark.side)?.other.prefecture ?? ''
        return mark.side === 'above'
          ? `${weightShown(mark.at)}で${name}に並ぶ`
          : `${weightShown(mark.at)}で${name}が並ぶ`
      })
      const now = `${criterionName(criterion)} 今${criterion.weight}`
      return `${now} ${marks.length === 0 ? '入れ替わらない' : marks.join(' ')}`
    })
    .join('、')}。`
