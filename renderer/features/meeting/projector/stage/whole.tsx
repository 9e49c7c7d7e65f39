import { DecisionBand } from './decision-band.tsx'
import css from './item.module.css'
import type { Shown } from './shown.ts'

/** 選定案の全体: empty until it was announced. */
export function WholeFace({ bodies, announced }: NonNullable<Shown['whole']>) {
  return (
    <>
      <div className={css['itemHead']}>
        <h2>選定案の全体</h2>
        {announced !== null && <p>{bodies.length}団体を選定</p>}
      </div>
      <ul className={css['bodies']} data-many={bodies.length > 12 || undefined}>
        {bodies.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {announced !== null && <DecisionBand announced={announced} />}
    </>
  )
}
