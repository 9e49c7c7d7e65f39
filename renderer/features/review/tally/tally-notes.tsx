import { useState } from 'react'
import { roundingLabel } from '../../../../shared/domain/review/rules/rounding.ts'
import { pointsOfMean } from '../../../../shared/domain/review/scoring.ts'
import { meansCloseAsShown } from '../../../../shared/domain/review/tally/means.ts'
import { useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { TallyPage, TallyRow } from '../records.ts'
import styles from '../review.module.css'
import { SettledTies } from './settled-ties.tsx'
import { TieDialog } from './tie-dialog.tsx'

const head: Readonly<Record<string, { readonly word: string; readonly tone: Tone }>> = {
  'reviewer.flip': { word: '逆転', tone: 'warn' },
  'reviewer.apart': { word: '比較', tone: 'warn' },
  'tie.unresolved': { word: '同点', tone: 'warn' },
  'n.differs': { word: '票数', tone: 'accent' },
  'method.fallback': { word: '方法', tone: 'accent' },
  'sheet.incomplete': { word: '未記入', tone: 'warn' },
  floor: { word: '下限', tone: 'warn' },
  gate: { word: '要件', tone: 'warn' },
  'gate.open': { word: '要件', tone: 'accent' },
}
const plain = { word: '注意', tone: 'warn' } as const

/** What to look at before trusting the order: warnings, ties and how they were settled. */
export function TallyNotes({ page }: { page: TallyPage }) {
  const mayRule = useMay('tally.ruleTie')
  const [ruling, setRuling] = useState<readonly string[] | null>(null)
  const isRounded = !closes(page)
  const waiting = page.sheetsExpected - page.sheetsIn
  const groups = tiedGroups(page.rows)
  const nameOf = (id: string) => page.rows.find(({ applicationId }) => applicationId === id)?.prefecture
  return (
    <Pane
      fills
      title="順位を見るときの注意"
      sub={`${page.warnings.length + (waiting > 0 ? 1 : 0) + (isRounded ? 1 : 0)}件`}
    >
      <ul className={styles['warnings']}>
        {waiting > 0 && (
          <li>
            <Tag tone="accent" shape>
              途中
            </Tag>
            <span>
              提出された{page.sheetsIn}票だけの集計です。残り{waiting}票が入ると、順位は変わることがあります。
              {page.sheetsUnchecked > 0 && `うち${page.sheetsUnchecked}票は、事務局が入力した点の照合を待っています。`}
            </span>
          </li>
        )}
        {page.warnings.map(({ code, message }) => (
          <li key={message}>
            <Tag tone={(head[code] ?? plain).tone} shape>
              {(head[code] ?? plain).word}
            </Tag>
            <span>{message}</span>
          </li>
        ))}
        {isRounded && (
          <li>
            <Tag tone="accent" shape>
              端数
            </Tag>
            <span>
              {roundingLabel[page.rules.roundingMode]}のため、表示した項目別の平均の合計が平均と一致しない行があります。
            </span>
          </li>
        )}
        {page.warnings.length === 0 && waiting === 0 && !isRounded && <li>気を付けることは見当たりません。</li>}
      </ul>
      {mayRule && (
        <div className={styles['deeds']}>
          {groups.map((group) => (
            <Button key={group.join()} small onClick={() => setRuling(group)}>
              同点の順を決める({shortly(group.map((id) => nameOf(id) ?? ''))})
            </Button>
          ))}
        </div>
      )}
      <SettledTies page={page} />
      {ruling !== null && <TieDialog key={ruling.join()} page={page} group={ruling} onClose={() => setRuling(null)} />}
    </Pane>
  )
}

/** Whether in every row the means of the criteria as they are shown make the mean beside them. */
function closes({ rows, criteria, rules }: TallyPage): boolean {
  const weights = new Map(criteria.map(({ id, weight }) => [id, weight]))
  return meansCloseAsShown(
    rows.map(({ n, mean, perCriterion }) => ({
      n,
      mean,
      criteria: perCriterion.map((each) => ({
        n: each.n,
        mean: pointsOfMean(each.mean, weights.get(each.criterionId) ?? 0),
      })),
    })),
    { mode: rules.roundingMode, places: rules.roundingPlaces },
  )
}

/** As many names as a button holds. */
const shortly = (names: readonly string[]): string =>
  names.length <= 4 ? names.join('・') : `${names[0] ?? ''}ほか${names.length - 1}団体`

/** Applications that share a rank, group by group. */
function tiedGroups(rows: readonly TallyRow[]): string[][] {
  const groups = Map.groupBy(
    rows.filter(({ tied, value }) => tied.length > 0 && value !== null),
    ({ rank }) => rank,
  )
  return [...groups.values()].map((group) => group.map(({ applicationId }) => applicationId))
}
