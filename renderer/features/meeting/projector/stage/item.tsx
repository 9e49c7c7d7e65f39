import { DecisionBand } from './decision-band.tsx'
import { Figures } from './figures.tsx'
import css from './item.module.css'
import type { Shown } from './shown.ts'

/** One item: the body, three lines of it, its figures, and what was decided once the room has been told. */
export function ItemFace({ item }: { item: NonNullable<Shown['item']> }) {
  const { title, theme, summary, figures, announced } = item
  return (
    <>
      <div className={css['itemHead']}>
        <h2>{title}</h2>
        {theme !== null && (
          <p>
            {theme.letter}
            <span>{theme.name}</span>
          </p>
        )}
      </div>
      {summary.length > 0 && (
        <dl className={css['summary']} data-short={(figures?.dots.length ?? 0) > 0 || undefined}>
          {summary.map(({ label, words }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {figures !== null && <Figures figures={figures} />}
      {announced !== null && <DecisionBand announced={announced} />}
    </>
  )
}
