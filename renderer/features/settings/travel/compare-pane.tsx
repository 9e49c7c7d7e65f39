import { useState } from 'react'
import { formatJstInstant } from '../../../../shared/domain/calendar/wareki.ts'
import type { MergeSide } from '../../../../shared/domain/merge/three-way.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { CheckField, RadioGroup } from '../../../ui/fields/check-field.tsx'
import { Facts, Pane } from '../../../ui/pane.tsx'
import { Answer, ErrorNote } from '../../../ui/states.tsx'
import type { MergeClash, MergeCompared } from '../records.ts'
import styles from './travel.module.css'

/** What a bundle brings, with every clash side by side: decided one by one, and written once all are. */
export function ComparePane({ fileId, onClose }: { fileId: string; onClose: () => void }) {
  const compared = useAnswer(useApi().merge.compare, { fileId })
  return (
    <Pane
      fills
      title="届いたまとめとの違い"
      actions={
        <Button look="quiet" onClick={onClose}>
          取り込まずに閉じる
        </Button>
      }
    >
      <Answer of={compared}>{(now) => <Compared key={now.mark} fileId={fileId} now={now} onClose={onClose} />}</Answer>
    </Pane>
  )
}

const sinceWords = (since: MergeCompared['since']): string =>
  since === null
    ? 'この台帳とは一度も同じだったことがありません。違うところは全部お尋ねします。'
    : `${formatJstInstant(since.at, false)} ${since.by}`
/** What did not happen is not counted up. */
function countWords({ label, added, changed, removed }: MergeCompared['taken'][number]): string {
  const counts = [['新規', added] as const, ['変更', changed] as const, ['削除', removed] as const]
  const said = counts.flatMap(([what, count]) => (count === 0 ? [] : [`${what}${count}件`]))
  return `${label}(${said.join('・')})`
}

function Compared({ fileId, now, onClose }: { fileId: string; now: MergeCompared; onClose: () => void }) {
  const [chosen, setChosen] = useState<Readonly<Record<string, MergeSide>>>({})
  const api = useApi()
  const told = {
    done: ({ records, files }: { records: number; files: number }) =>
      `${now.title}の記録${records}件と書類${files}件を取り込みました`,
    onDone: onClose,
  }
  const takeCase = useCommand(api.merge.take, told)
  const takeYear = useCommand(api.merge.takeYear, told)
  const take = now.fy === null ? takeCase : takeYear
  // As they were when it was asked for: what is chosen stays where the focus stands.
  const [only, showOnly] = useState<ReadonlySet<string> | null>(null)
  const unchosen = now.clashes.filter(({ name }) => chosen[name] === undefined)
  const open = unchosen.length
  const shown = only === null ? now.clashes : now.clashes.filter(({ name }) => only.has(name))
  const narrow = (isNarrow: boolean) => showOnly(isNarrow ? new Set(unchosen.map(({ name }) => name)) : null)
  const run = () => {
    const choices = Object.entries(chosen).map(([name, side]) => ({ name, side }))
    return take.run({ fileId, choices, mark: now.mark })
  }
  return (
    <div className="stack">
      <Facts
        termWidth={130}
        facts={[
          { term: now.fy === null ? '案件' : '年度', value: now.title },
          { term: '届いた元', value: `${now.officeName}　${now.madeBy}　${formatJstInstant(now.madeAt, false)}` },
          { term: '分かれた時', value: sinceWords(now.since) },
          { term: '取り込むもの', value: now.taken.length === 0 ? 'ありません' : now.taken.map(countWords).join('、') },
          { term: '書類', value: `${now.files}件` },
          { term: '両方で違うところ', value: `${now.clashes.length}件(まだ選んでいないもの ${open}件)` },
        ]}
      />
      {now.clashes.length > 1 && (
        <CheckField label="まだ選んでいない違いだけを見る" value={only !== null} onChange={narrow} />
      )}
      {shown.map((clash) => (
        <Clash
          key={clash.name}
          clash={clash}
          side={chosen[clash.name] ?? null}
          onChoose={(side) => setChosen((before) => ({ ...before, [clash.name]: side }))}
        />
      ))}
      <ErrorNote error={take.error} />
      <div>
        <Button look="primary" busy={take.busy} busyLabel="取り込んでいます…" onClick={run}>
          取り込む
        </Button>
      </div>
    </div>
  )
}

interface ClashProps {
  clash: MergeClash
  side: MergeSide | null
  onChoose: (side: MergeSide) => void
}

function Clash({ clash: { label, field, effect, fixed, ours, theirs }, side, onChoose }: ClashProps) {
  const sides = [
    ['この台帳', ours],
    ['届いたまとめ', theirs],
  ] as const
  return (
    <section className={styles['clash']} aria-label={`${label} ${field}`}>
      <h3>
        {label}　{field}
      </h3>
      <div className={styles['sides']}>
        {sides.map(([of, { value, who, at }]) => (
          <div key={of}>
            <b>{of}</b>
            <p className={styles['value']}>{value}</p>
            <p className="sub">
              {who} {at === null ? '' : formatJstInstant(at, false)}
            </p>
          </div>
        ))}
      </div>
      <RadioGroup<MergeSide>
        label="残す方"
        hint={effect}
        required
        value={side}
        onChange={(chosen) => {
          if (chosen !== null) onChoose(chosen)
        }}
        options={[
          { value: 'ours', label: 'この台帳' },
          { value: 'theirs', label: '届いたまとめ', disabled: fixed },
        ]}
      />
    </section>
  )
}
