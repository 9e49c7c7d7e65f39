import { memo, useRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import styles from './edit-grid.module.css'
import type { CellDeeds } from './use-deeds.ts'

export interface EditGridCell {
  value: number | null
  remark?: string
  /** A sign beside the value, and the word it stands for. */
  sign?: { readonly mark: string; readonly word: string }
  /** Marked as still to be filled in. */
  missing?: boolean
  saving?: boolean
  /** Why the last value could not be stored. */
  failed?: string | null
}

interface GridCellProps extends EditGridCell {
  row: number
  column: number
  name: string
  reachable: boolean
  readOnly: boolean
  /** What goes in, beside what was typed and does not. */
  refusal: string | null
  deeds: CellDeeds
}

/**
 * The cell holds an invisible one-character field, because kana conversion and full-width digits only reach a field.
 */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { row, column, name, value, remark, sign, missing, saving, failed, reachable, readOnly, refusal, deeds } = props
  const at = { row, column }
  const composing = useRef(false)
  const [pending, setPending] = useState('')
  const state = failed ? `保存できません ${failed}` : saving ? '保存中' : ''
  return (
    <td className={classNames(remark ? styles['remark'] : '', missing && styles['missing'])}>
      <span className={styles['value']}>
        {value ?? ''}
        {sign !== undefined && (
          <span className={styles['sign']} title={sign.word} aria-hidden="true">
            {sign.mark}
          </span>
        )}
        {state !== '' && (
          <span className={classNames(styles['mark'], failed && styles['failed'])} title={state}>
            {failed ? '■' : '…'}
            <span className="visually-hidden">{state}</span>
          </span>
        )}
      </span>
      <input
        className={styles['entry']}
        data-place={`${row}/${column}`}
        data-one-sign=""
        tabIndex={reachable ? 0 : -1}
        aria-label={`${name} ${value === null ? '未記入' : `${value}点`}${remark ? ' 所見あり' : ''}${sign === undefined ? '' : ` ${sign.word}`}`}
        aria-invalid={failed || refusal !== null ? true : undefined}
        inputMode="numeric"
        autoComplete="off"
        readOnly={readOnly}
        value={pending}
        onFocus={() => deeds.enter(at)}
        onKeyDown={(event) => deeds.press(event, at)}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
          setPending('')
          deeds.type(at, event.currentTarget.value)
        }}
        onChange={(event) => {
          if (composing.current) setPending(event.target.value)
          else deeds.type(at, event.target.value)
        }}
      />
      {refusal !== null && (
        <span className={styles['refusal']} aria-hidden="true">
          ■ {refusal}
        </span>
      )}
    </td>
  )
})
