import { useMemo, useState } from 'react'
import { fiscalYearLabel } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { type Rounding, rounded } from '../../../../shared/domain/review/rules/rounding.ts'
import { ruleText } from '../../../../shared/domain/review/rules/rule-words.ts'
import { sampleScores, type Trial, type TrialScores, tryRules } from '../../../../shared/domain/review/rules/trial.ts'
import { tallyRulesOf } from '../../../../shared/domain/review/rules-fields.ts'
import { aggregateMethodLabel, tieDecisionLabel } from '../../../../shared/domain/review/tally-types.ts'
import { isUnread } from '../../../../shared/domain/unread.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import plain from '../../../record/plain-table.module.css'
import { RadioGroup } from '../../../ui/fields/check-field.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { TallyPage } from '../records.ts'
import styles from './rules.module.css'
import type { RulesDraft, RulesEdit } from './rules-form.tsx'

type Source = 'sample' | 'last'

/** ためす: what the rules, as they are typed, would do to last year's scores or to made-up ones. Nothing is stored. */
export function TrialPane({ page, edit }: { page: TallyPage; edit: RulesEdit }) {
  const { fy } = useDesk()
  const last = useAnswer(useApi().tally.trialScores, { fy }).data ?? null
  const [picked, setPicked] = useState<Source | null>(null)
  const source = picked ?? (last === null ? 'sample' : 'last')
  const draft = edit.form.watch()
  const sample = useMemo(() => sampleScores(page.criteria), [page.criteria])
  const scores = source === 'last' && last !== null ? last : sample
  const readable = !isUnread(draft.roundingPlaces) && draft.roundingPlaces !== null && draft.rankPoints.length > 0
  return (
    <Pane
      fills
      title="ためす"
      sub="入力中のまま順位を付けます(保存されません)"
      actions={
        <RadioGroup
          label="ためす採点"
          hideLabel
          value={source}
          onChange={setPicked}
          options={[
            {
              value: 'last',
              label: last === null ? '前の年度(採点なし)' : `${fiscalYearLabel(last.fy)}の採点`,
              disabled: last === null,
            },
            { value: 'sample', label: '見本の採点' },
          ]}
        />
      }
    >
      {page.criteria.length > 0 && readable ? (
        <Tried page={page} draft={draft} scores={scores} isLast={scores === last} />
      ) : (
        <EmptyState title="ためせません">評価項目があり、順位点と桁数が読み取れるときに、順位が出ます。</EmptyState>
      )}
    </Pane>
  )
}

interface TriedProps {
  page: TallyPage
  draft: RulesDraft
  scores: TrialScores
  isLast: boolean
}

function Tried({ page, draft, scores, isLast }: TriedProps) {
  const rules = tallyRulesOf(draft, [])
  const trial = tryRules(scores, { criteria: page.criteria, rules })
  const { result, byMethod } = trial
  const labels = new Map(scores.applications.map(({ id, label }) => [id, label ?? '']))
  const words = ruleText({
    rules,
    criteria: page.criteria,
    gates: page.gates,
    maximum: result.maximum,
    used: result.method,
  })
  return (
    <div className="stack">
      <p className={styles['rule']}>{words}</p>
      {isLast && <p className="sub">{weightsUsed(trial, scores)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
      <section className={styles['tried']} aria-label="ためした順位と、方法ごとの順位" tabIndex={0}>
        <table className={plain['plain']} aria-label="ためした順位">
          <thead>
            <tr>
              <th scope="col" className="num">
                順位
              </th>
              <th scope="col">都道府県</th>
              <th scope="col" className="num">
                {aggregateMethodLabel[result.method]}
              </th>
              <th scope="col" className="num">
                採点
                <br />
                委員数
              </th>
              <th scope="col">順位の決め手</th>
              {byMethod.map(({ method, ranks }) => (
                <th
                  key={method}
                  scope="col"
                  className="num"
                  title={ranks === null ? 'この採点票では比べられません' : undefined}
                >
                  {shortMethod[method]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.rows.map((row) => (
              <TriedRow
                key={row.applicationId}
                row={row}
                label={labels.get(row.applicationId) ?? ''}
                byMethod={byMethod}
                rounding={rules.rounding}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p className="sub">
        右の列は、同じ同点処理で集計方法だけを替えたときの順位。▲は入力中の集計方法と異なるもの、–は使えない方法。
      </p>
    </div>
  )
}

interface TriedRowProps {
  row: Row
  label: string
  byMethod: Trial['byMethod']
  rounding: Rounding
}

const TriedRow = ({ row, label, byMethod, rounding }: TriedRowProps) => (
  <tr>
    <td className="num">{row.value === null ? '–' : row.rank}</td>
    <th scope="row">{label}</th>
    <td className="num">{row.value === null ? '–' : rounded(row.value, rounding)}</td>
    <td className="num">{row.n}</td>
    <td>{decided(row)}</td>
    {byMethod.map(({ method, ranks }) => (
      <td key={method} className="num" data-differs={differs(ranks, row) || undefined}>
        {ranks?.[row.applicationId] ?? '–'}
        {differs(ranks, row) ? ' ▲' : ''}
      </td>
    ))}
  </tr>
)

/** As the heads of six narrow columns say them. */
const shortMethod = {
  mean: '平均',
  sum: '合計',
  trimmedMean: '除外平均',
  rankMean: '順位平均',
  rankSum: '順位合計',
  rankPoints: '順位点',
} as const

type Row = Trial['result']['rows'][number]

const differs = (ranks: Readonly<Record<string, number>> | null, { applicationId, rank }: Row): boolean =>
  ranks?.[applicationId] !== undefined && ranks[applicationId] !== rank

function decided({ tied, decidedBy, value }: Row): string {
  if (value === null) return ''
  if (tied.length > 0) return '同点のまま'
  return decidedBy === null ? '' : tieDecisionLabel[decidedBy]
}

function weightsUsed({ reweighted }: Trial, { criteria }: TrialScores): string {
  if (reweighted.length === criteria.length) return '点は前の年度のもの、重みと下限は今年度のものです。'
  const own = criteria.filter(({ no }) => !reweighted.includes(no)).map(({ no }) => no)
  return `点は前の年度のもの、重みは今年度のものです。ただし、今年度に同じ番号と段階のない項目${own.join('・')}は、前の年度の重みのままです。`
}
