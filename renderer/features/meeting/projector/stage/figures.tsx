import { Dots } from './dots.tsx'
import css from './item.module.css'
import type { Shown } from './shown.ts'

type FiguresShown = NonNullable<NonNullable<Shown['item']>['figures']>

/** 集計 without a name. */
export function Figures({ figures }: { figures: FiguresShown }) {
  const { label, value, unit, n, maximum, rank, ranked, criteria, dots } = figures
  return (
    <section className={css['figures']}>
      <div>
        <p className={css['small']}>
          {label}({n}名)
        </p>
        <p className={css['value']}>
          {value ?? '–'}
          <span>{unit}</span>
        </p>
        <p className={css['small']}>
          {unit === '点' && `${maximum}点満点`}
          {rank !== null && (
            <span>
              {ranked}団体中 {rank}位
            </span>
          )}
        </p>
      </div>
      <div className={css['parts']}>
        {dots.length > 0 && <Dots dots={dots} maximum={Number(maximum)} />}
        <dl className={css['criteria']}>
          {criteria.map(({ name, mean }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{mean ?? '–'}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
