import { useState } from 'react'
import type { ConflictTreatment } from '../../../../shared/domain/review/conflict.ts'
import { declarationKindLabel, declarationKinds } from '../../../../shared/domain/review/declaration-file/compare.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { Answer } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import papers from '../papers/papers.module.css'
import { ReturnFrame } from '../papers/return-frame.tsx'
import type { DeclarationPreview, DeclarationRow } from '../records.ts'
import { AnswerTable, toneOf } from './answer-table.tsx'
import { isChosenAtFirst, leftOutOf, questionText, rowsToTake } from './left-out.ts'

/** One 申告書 that came back beside the office: every body, what goes in and how it is treated, and what does not and why. */
export function ReturnPane({ returnId, onDone }: { returnId: string; onDone: () => void }) {
  const preview = useAnswer(useApi().declarations.preview, { id: returnId })
  return <Answer of={preview}>{(shown) => <Shown key={shown.id} preview={shown} onDone={onDone} />}</Answer>
}

function Shown({ preview, onDone }: { preview: DeclarationPreview; onDone: () => void }) {
  const api = useApi()
  const mayApply = useMay('declarations.apply')
  const { code } = preview.reviewer
  // What was chosen otherwise than at first.
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [treatments, setTreatments] = useState<ReadonlyMap<string, ConflictTreatment>>(new Map())
  const isChosen = (row: DeclarationRow) => decided.get(row.jis2) ?? isChosenAtFirst(row)
  const rows = rowsToTake(preview, isChosen, treatments)
  const apply = useCommand(api.declarations.apply, {
    done: (after) => `${code}の申告書から、あり${after.declared}件・なし${after.none}件を反映しました`,
    onDone: () => {
      setDecided(new Map())
      setTreatments(new Map())
      onDone()
    },
  })
  const aside = useCommand(api.declarations.putAside, {
    done: `${code}の申告書を取り込まないとしました(ファイルは残っています)`,
    onDone,
  })
  return (
    <ReturnFrame
      paper="declaration"
      preview={preview}
      mayApply={mayApply}
      applyLabel={rows.length === 0 ? null : `選んだ${rows.length}件を反映`}
      apply={{ ...apply, run: () => apply.run({ id: preview.id, rows }) }}
      aside={{ ...aside, run: () => aside.run({ id: preview.id, revision: preview.revision }) }}
      leftOut={leftOutOf(preview)}
      allTaken="すべての行を反映できるか、台帳と同じです。"
      question={(asks) => questionText(code, asks)}
      chips={<Chips preview={preview} />}
    >
      <AnswerTable
        preview={preview}
        mayApply={mayApply}
        isChosen={isChosen}
        onChoose={(jis2, on) => setDecided(new Map([...decided, [jis2, on]]))}
        treatments={treatments}
        onTreat={(jis2, treatment) => setTreatments(new Map([...treatments, [jis2, treatment]]))}
      />
    </ReturnFrame>
  )
}

function Chips({ preview: { rows, signed } }: { preview: DeclarationPreview }) {
  const counts = declarationKinds.map((kind) => ({ kind, n: rows.filter((row) => row.kind === kind).length }))
  const out = rows.filter(({ kind }) => kind === null).length
  return (
    <div className={papers['chips']}>
      {counts.map(({ kind, n }) =>
        n > 0 ? (
          <Tag key={kind} tone={toneOf[kind]}>
            {declarationKindLabel[kind]} {n}
          </Tag>
        ) : null,
      )}
      {out > 0 && <Tag tone="warn">対象外 {out}</Tag>}
      {rows.every(({ kind }) => kind === 'same') && <Tag tone="neutral">変更なし</Tag>}
      <span className="sub">
        氏名 {signed.name === '' ? '記入なし' : signed.name}　提出日 {signed.on === '' ? '記入なし' : signed.on}
      </span>
      <span className={papers['hints']}>
        <Kbd>↑↓</Kbd> 行 <Kbd>Space</Kbd> 選ぶ
      </span>
    </div>
  )
}
