import { Figure } from '../../../ui/charts/figure.tsx'
import { useHeight, useWidth } from '../../../ui/charts/use-width.ts'
import type { FirmnessPage, Standing } from '../records.ts'
import { Scroller } from './scroller.tsx'
import { sizeOfWays, WaysDrawing, waysInWords } from './ways-drawing.tsx'
import { sizeOfWeights, WeightsDrawing, weightsInWords } from './weights-drawing.tsx'

/** How firm one place is: its rank in every changed way, and below it the weights at which it changes places. */
export function FirmFigure({ page, own }: { page: FirmnessPage; own: Standing }) {
  const [height, given] = useHeight<HTMLElement>(420)
  const [width, measured] = useWidth<HTMLDivElement>(354)
  const hasWeights = page.setBreakEvens !== null && page.standings.length > 1
  const ways = sizeOfWays(page.ways)
  const weights = hasWeights ? sizeOfWeights(page) : { rows: 0, around: 0 }
  const rowHeight = Math.max(
    16,
    Math.min(26, (given - ways.around - weights.around - 8) / Math.max(1, ways.rows + weights.rows)),
  )
  const foot = ways.around + ways.rows * rowHeight
  const whole = foot + weights.around + weights.rows * rowHeight + 4
  const text = `${waysInWords(page, own)}${hasWeights ? weightsInWords(page, own) : ''}`
  return (
    <Scroller ref={height} fills label="順位の確かさの図">
      <div ref={width}>
        <Figure title={`${own.prefecture}の順位の確かさ`} text={text} hideTitle>
          <svg width={measured} height={whole} viewBox={`0 0 ${measured} ${whole}`} aria-hidden="true" fontSize={12}>
            <WaysDrawing page={page} own={own} width={measured} rowHeight={rowHeight} />
            {hasWeights && (
              <g transform={`translate(0 ${foot + 4})`}>
                <WeightsDrawing page={page} own={own} width={measured} rowHeight={rowHeight} />
              </g>
            )}
          </svg>
        </Figure>
      </div>
    </Scroller>
  )
}
