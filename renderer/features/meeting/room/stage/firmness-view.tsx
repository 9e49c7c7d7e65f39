import { rounded } from '../../../../../shared/domain/review/rules/rounding.ts'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi } from '../../../../api/office.tsx'
import { Answer } from '../../../../ui/states.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import type { FirmnessPage, Pair } from '../records.ts'
import styles from './stage.module.css'

/** Why the body stands where it does: against the one above and the one below, each in a sentence of its own side. */
export function FirmnessView({ fy, applicationId }: { fy: number; applicationId: string }) {
  const answer = useAnswer(useApi().tally.firmness, { fy })
  return (
    <Answer of={answer}>
      {(page) => {
        const above = page.pairs.find(({ behind }) => behind === applicationId)
        const below = page.pairs.find(({ ahead }) => ahead === applicationId)
        if (above === undefined && below === undefined) return <p>点の付いた隣の団体がないため、決め手はありません。</p>
        return (
          <dl className={styles['facts']}>
            {above !== undefined && (
              <Against page={page} pair={above} other={above.ahead} words={above.why.behind} side="上" />
            )}
            {below !== undefined && (
              <Against page={page} pair={below} other={below.behind} words={below.why.ahead} side="下" />
            )}
          </dl>
        )
      }}
    </Answer>
  )
}

const tones = { firm: 'ok', fairly: 'mid', thread: 'warn' } as const

function Against({
  page,
  pair,
  other,
  words,
  side,
}: {
  page: FirmnessPage
  pair: Pair
  other: string
  words: string
  side: '上' | '下'
}) {
  const { rules, standings, verdicts } = page
  const name = standings.find((each) => each.applicationId === other)?.prefecture ?? ''
  const shown = rounded(pair.difference, { mode: rules.roundingMode, places: rules.roundingPlaces })
  return (
    <div>
      <dt>
        {side}の {name}
        <br />
        <Tag tone={tones[pair.verdict]} shape>
          {verdicts.words[pair.verdict]}
        </Tag>
      </dt>
      <dd>
        {words}
        <br />
        <span className="sub">
          差 {shown}。{pair.kept.ways}通りの計算のうち{pair.kept.kept}通りで、順が変わりません。
        </span>
      </dd>
    </div>
  )
}
