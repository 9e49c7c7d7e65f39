import { type Choice, choiceLabel, choices } from '../../../../shared/domain/forum/fields.ts'
import { Figure } from '../../../ui/charts/figure.tsx'
import { useWidth } from '../../../ui/charts/use-width.ts'
import { Pane } from '../../../ui/pane.tsx'
import styles from '../forum.module.css'
import { Groups } from '../groups.tsx'
import type { ForumPage } from '../records.ts'

const fills: Readonly<Record<Choice, string>> = {
  5: 'var(--accent)',
  4: 'var(--answer-4)',
  3: 'var(--answer-3)',
  2: 'var(--answer-2)',
  1: 'var(--answer-1)',
}
const inks: Readonly<Record<Choice, string>> = {
  5: 'var(--accent-ink)',
  4: 'var(--answer-ink)',
  3: 'var(--answer-ink)',
  2: 'var(--answer-ink)',
  1: 'var(--answer-ink-1)',
}
const [rowHeight, barHeight, letter] = [29, 21, 13]

/** 「回答 88 / 126人(70%)」 */
export const replyWords = ({ counts: { replies, came, rate } }: ForumPage): string =>
  rate === null ? `回答 ${replies}` : `回答 ${replies} / ${came}人(${rate}%)`

/** Bars of counts in the one order of five: one hue for yes, another for no, grey between. */
export function Bars({ page }: { page: ForumPage }) {
  const { questions } = page
  const [ref, given] = useWidth<HTMLDivElement>(450)
  const width = Math.min(given, 900)
  const left = Math.max(120, Math.min(260, Math.round(width * 0.34)))
  const letters = Math.floor((left - 10) / letter)
  const most = Math.max(1, ...questions.map(({ n }) => n))
  const legendStep = Math.min(92, width / choices.length)
  const legendLeft = width - legendStep * choices.length
  const height = questions.length * rowHeight + 24
  const said = questions.map(
    ({ words, counts, n }) =>
      `${words}(${n}): ${choices.map((choice, at) => `${choiceLabel[choice]}${counts[at] ?? 0}`).join('、')}`,
  )
  return (
    <Figure title="アンケートの集計" hideTitle text={said.join('。')}>
      <div ref={ref}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          className={styles['bars']}
        >
          {questions.map(({ id, words, counts, n }, row) => {
            let x = left
            const scale = (width - left - 36) / most
            return (
              <g key={id} transform={`translate(0 ${row * rowHeight})`}>
                <text x={0} y={15} className={styles['barWords']}>
                  {words.length > letters ? `${words.slice(0, letters - 1)}…` : words}
                  <title>{words}</title>
                </text>
                {choices.map((choice, at) => {
                  const count = counts[at] ?? 0
                  const from = x
                  x += count * scale
                  return (
                    <g key={choice}>
                      <rect
                        x={from}
                        y={0}
                        width={Math.max(0, count * scale - 1)}
                        height={barHeight}
                        fill={fills[choice]}
                      >
                        <title>{`${choiceLabel[choice]} ${count}`}</title>
                      </rect>
                      {count * scale > 16 && (
                        <text
                          x={from + (count * scale) / 2}
                          y={15}
                          textAnchor="middle"
                          fill={inks[choice]}
                          className={styles['barCount']}
                        >
                          {count}
                        </text>
                      )}
                    </g>
                  )
                })}
                <text x={width} y={15} textAnchor="end" className={styles['barN']}>
                  n={n}
                </text>
              </g>
            )
          })}
          <g transform={`translate(${legendLeft} ${questions.length * rowHeight + 4})`}>
            {choices.map((choice, at) => (
              <g key={choice} transform={`translate(${at * legendStep} 0)`}>
                <rect width={12} height={12} fill={fills[choice]} />
                <text x={17} y={11} className={styles['barN']}>
                  {choiceLabel[choice]}
                </text>
              </g>
            ))}
          </g>
        </svg>
      </div>
    </Figure>
  )
}

/** アンケート beside the day: the bars, and what was written freely by its groups. */
export function BarsPane({ page }: { page: ForumPage }) {
  const { comments } = page.counts
  return (
    <Pane title="アンケート" sub={replyWords(page)} fills>
      {page.questions.length === 0 ? (
        <p className="sub">回答はまだ入っていません。「アンケート」でExcelを入れると、ここに集計が出ます。</p>
      ) : (
        <div className="stack">
          <Bars page={page} />
          {comments > 0 && (
            <div>
              <p>
                <b>自由記述 {comments}件</b>
              </p>
              <Groups groups={page.groups} />
            </div>
          )}
        </div>
      )}
    </Pane>
  )
}
