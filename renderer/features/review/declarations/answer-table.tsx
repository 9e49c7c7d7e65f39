import { type KeyboardEvent, useState } from 'react'
import { type ConflictTreatment, conflictTreatmentLabel } from '../../../../shared/domain/review/conflict.ts'
import {
  type DeclarationKind,
  declarationKindLabel,
} from '../../../../shared/domain/review/declaration-file/compare.ts'
import { choicesOf } from '../../../record/choices.ts'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import papers from '../papers/papers.module.css'
import type { DeclarationPreview, DeclarationRow } from '../records.ts'
import styles from './declarations.module.css'
import { isTakeable, moreOf, shortOf } from './left-out.ts'

interface AnswerTableProps {
  preview: DeclarationPreview
  mayApply: boolean
  isChosen: (row: DeclarationRow) => boolean
  onChoose: (jis2: string, on: boolean) => void
  treatments: ReadonlyMap<string, ConflictTreatment>
  onTreat: (jis2: string, treatment: ConflictTreatment) => void
}

/** Every kind by a word and a sign, and not by its colour alone. */
export const toneOf = {
  new: 'ok',
  changed: 'accent',
  same: 'neutral',
  stale: 'warn',
  notListed: 'bad',
  incomplete: 'bad',
  contrary: 'bad',
  unreadable: 'bad',
  blank: 'warn',
  empty: 'neutral',
} as const satisfies Record<DeclarationKind, Tone>

/** Every body beside the office. One stop of Tab among its boxes: ↑↓ walk, Space takes or leaves the line. */
export function AnswerTable(props: AnswerTableProps) {
  const { preview } = props
  const takeable = preview.rows.filter(isTakeable).map(({ jis2 }) => jis2)
  const [at, setAt] = useState<string | null>(null)
  const stop = at !== null && takeable.includes(at) ? at : takeable[0]
  return (
    <section className={papers['gridBox']} aria-label="申告書の行" tabIndex={stop === undefined ? 0 : undefined}>
      <table className={styles['answers']} aria-label={`${preview.reviewer.code}の申告書の全部の行`} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">反映</span>
            </th>
            <th scope="col">都道府県</th>
            <th scope="col">照合</th>
            <th scope="col">申告書</th>
            <th scope="col">台帳</th>
            <th scope="col">扱い</th>
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <AnswerLine key={row.jis2} {...props} row={row} isStop={row.jis2 === stop} onStop={() => setAt(row.jis2)} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface AnswerLineProps extends AnswerTableProps {
  row: DeclarationRow
  isStop: boolean
  onStop: () => void
}

function AnswerLine({ row, isStop, onStop, mayApply, isChosen, onChoose, treatments, onTreat }: AnswerLineProps) {
  const { jis2, prefecture, kind, typed, current, beside, why, wrote, formula, ref } = row
  const takeable = isTakeable(row)
  const treatment = treatments.get(jis2) ?? row.treatment
  const stands = current.treatment === null ? '' : `・${conflictTreatmentLabel[current.treatment]}`
  return (
    <tr data-kind={kind ?? 'out'} data-left={(takeable && !isChosen(row)) || undefined}>
      <td>
        {takeable && mayApply && (
          <input
            type="checkbox"
            data-choose
            tabIndex={isStop ? 0 : -1}
            aria-label={`${prefecture}を反映する`}
            checked={isChosen(row)}
            onFocus={onStop}
            onChange={(event) => onChoose(jis2, event.target.checked)}
          />
        )}
      </td>
      <th scope="row">{prefecture}</th>
      <td title={ref}>
        {kind === null ? (
          <Tag tone="warn">対象外</Tag>
        ) : (
          <Tag tone={toneOf[kind]} shape>
            {declarationKindLabel[kind]}
          </Tag>
        )}
      </td>
      <td>
        {typed === null || typed.answer === 'open' ? (
          <>
            {wrote !== '' && <span className={styles['said']}>{wrote} </span>}
            <span className="sub">{why === '' ? '空欄' : why}</span>
          </>
        ) : (
          <>
            <b className={styles['said']}>
              {formula ? '式 ' : ''}
              {shortOf(typed)}
            </b>
            {moreOf(typed) !== '' && <span className="sub"> {moreOf(typed)}</span>}
          </>
        )}
        {beside.map((words) => (
          <p key={words} className={styles['beside']}>
            ▲ {words}
          </p>
        ))}
      </td>
      <td>
        {shortOf(current)}
        {stands}
        {current.from !== '' && <span className={styles['from']}>{current.from}</span>}
      </td>
      <td>
        {takeable && treatment !== null && (
          <SelectField<ConflictTreatment>
            label={`${prefecture}の扱い`}
            hideLabel
            value={treatment}
            disabled={!mayApply || !isChosen(row)}
            onChange={(chosen) => onTreat(jis2, chosen)}
            options={choicesOf(conflictTreatmentLabel)}
          />
        )}
      </td>
    </tr>
  )
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-choose]')]
  const from = boxes.findIndex((box) => box.contains(document.activeElement))
  if (step === undefined || from < 0) return
  event.preventDefault()
  boxes[from + step]?.focus()
}
