import { clockWords } from './clock-words.ts'
import css from './item.module.css'
import type { Shown } from './shown.ts'

type Announced = NonNullable<NonNullable<Shown['item']>['announced']>

/** Stands there only once the decision was announced. Of the whole, whose word is 「決定」 itself, it is said once. */
export const DecisionBand = ({ announced }: { announced: Announced }) => (
  <div className={css['band']}>
    {announced.word !== '決定' && <span>決定</span>}
    <strong>{announced.word}</strong>
    <span data-wraps="">{waysWords(announced)}</span>
    <span>{clockWords(announced.at)}</span>
  </div>
)

function waysWords({ unanimous, vote }: Announced): string {
  if (unanimous) return '全会一致'
  if (vote === null) return ''
  const counts = `賛成 ${vote.yes}・反対 ${vote.no}・棄権 ${vote.abstain}`
  return vote.chair === null ? counts : `${counts} 可否同数により座長が決定`
}
