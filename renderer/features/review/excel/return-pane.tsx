import { useState } from 'react'
import { type CellKind, cellKindLabel, isTakeable } from '../../../../shared/domain/review/sheet-file/compare.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { go } from '../../../ui/go.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { Answer } from '../../../ui/states.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import styles from '../papers/papers.module.css'
import { ReturnFrame } from '../papers/return-frame.tsx'
import type { Preview } from '../records.ts'
import { CellFacts } from './cell-facts.tsx'
import { type CellKey, cellsOf, isChosenAtFirst, keyOf, leftOutOf, questionText, sheetsToTake } from './left-out.ts'
import { ReturnGrid } from './return-grid.tsx'

/** One sheet that came back beside the office: every cell, what goes in, and what does not and why. */
export function ReturnPane({ returnId, next }: { returnId: string; next: string | null }) {
  const preview = useAnswer(useApi().sheetFiles.preview, { id: returnId })
  return <Answer of={preview}>{(shown) => <Shown key={shown.id} preview={shown} next={next} />}</Answer>
}

function Shown({ preview, next }: { preview: Preview; next: string | null }) {
  const api = useApi()
  const mayApply = useMay('sheetFiles.apply')
  // What was chosen otherwise than at first.
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [focus, setFocus] = useState<CellKey | null>(null)
  const cells = cellsOf(preview)
  const chosen = new Set(
    cells
      .filter(({ cell, ...key }) => isTakeable(cell.kind) && (decided.get(keyOf(key)) ?? isChosenAtFirst(cell)))
      .map(keyOf),
  )
  const choose = (keys: readonly CellKey[], on: boolean) =>
    setDecided(new Map([...decided, ...keys.map((key): [string, boolean] => [keyOf(key), on])]))
  const scores = cells.filter((each) => each.criterionId !== null && chosen.has(keyOf(each))).length
  const comments = chosen.size - scores
  const goOn = () => {
    if (next !== null) go(addressOf('excel', next), { replace: true })
  }
  const apply = useCommand(api.sheetFiles.apply, {
    done: (after) => `${preview.reviewer.code}の採点票から、点${after.scores}件・所見${after.comments}件を反映しました`,
    onDone: () => {
      setDecided(new Map())
      goOn()
    },
  })
  const aside = useCommand(api.sheetFiles.putAside, {
    done: `${preview.reviewer.code}の票を取り込まないとしました(ファイルは残っています)`,
    onDone: goOn,
  })
  return (
    <ReturnFrame
      paper="sheet"
      preview={preview}
      mayApply={mayApply}
      applyLabel={chosen.size === 0 ? null : `選んだ${scores}点・所見${comments}件を反映`}
      apply={{ ...apply, run: () => apply.run({ id: preview.id, sheets: sheetsToTake(preview, chosen) }) }}
      aside={{ ...aside, run: () => aside.run({ id: preview.id, revision: preview.revision }) }}
      leftOut={leftOutOf(preview)}
      allTaken="すべての欄を反映できるか、台帳と同じです。"
      question={(asks) => questionText(preview.reviewer.code, asks)}
      chips={<Chips preview={preview} />}
      facts={<CellFacts preview={preview} focus={focus} chosen={chosen} onChoose={choose} />}
    >
      <ReturnGrid preview={preview} chosen={chosen} focus={focus} onFocus={setFocus} onChoose={choose} />
    </ReturnFrame>
  )
}

const chips = [
  ['new', 'ok', '＋ '],
  ['changed', 'accent', '→ '],
  ['same', 'neutral', ''],
  ['stale', 'warn', ''],
  ['outOfRange', 'bad', ''],
  ['unreadable', 'bad', ''],
  ['blank', 'bad', ''],
  ['closed', 'warn', ''],
  ['absent', 'warn', ''],
] as const satisfies readonly (readonly [CellKind, Tone, string])[]

const Chips = ({ preview: { counts } }: { preview: Preview }) => (
  <div className={styles['chips']}>
    {chips.map(([kind, tone, sign]) =>
      counts[kind] > 0 ? (
        <Tag key={kind} tone={tone}>
          {sign}
          {cellKindLabel[kind]} {counts[kind]}
        </Tag>
      ) : null,
    )}
    {counts.conflict > 0 && <Tag tone="neutral">▨ 利害関係 {counts.conflict}</Tag>}
    {chips.every(([kind]) => kind === 'same' || counts[kind] === 0) && counts.conflict === 0 && (
      <Tag tone="neutral">変更なし</Tag>
    )}
    <span className={styles['hints']}>
      <Kbd>矢印</Kbd> 欄 <Kbd>Space</Kbd> 行を選ぶ
    </span>
  </div>
)
