import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { includedItems } from '../../../../shared/domain/applications/correction/course.ts'
import type { correctionFields } from '../../../../shared/domain/applications/correction/fields.ts'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import type { RecordForm } from '../../../record/use-record-form.ts'
import { Button } from '../../../ui/button.tsx'
import { isConverting } from '../../../ui/composition.ts'
import { KeyHint } from '../../../ui/kbd.tsx'
import type { CorrectionItem } from '../records.ts'
import styles from './correction.module.css'
import { ItemRow } from './item-row.tsx'

const keyName = 'key'

interface ItemRowsProps {
  of: RecordForm<typeof correctionFields>
  /** As they are stored: which rule found each, and in what words. */
  known: readonly CorrectionItem[]
  mayEdit: boolean
  fieldPlace: (path: FormPath) => string
}

/** お願いする事項 in the order of the letter. Alt+↑↓ moves the one that the keyboard stands in. */
export function ItemRows({ of, known, mayEdit, fieldPlace }: ItemRowsProps) {
  const { control } = of.form
  const rows = useFieldArray({ control, name: 'items', keyName })
  const items = useWatch({ control, name: 'items' })
  const list = useRef<HTMLOListElement>(null)
  // A row that changes its place is taken out of the page for a moment, and must not lose the keys by that.
  const stands = useRef<(() => HTMLElement | null | undefined) | null>(null)
  // A row that was added is drawn a moment after it is held.
  useLayoutEffect(() => {
    if (stands.current === null || rows.fields.length !== list.current?.childElementCount) return
    stands.current()?.focus()
    stands.current = null
  })
  const included = new Map(includedItems(items).map(({ id }, at) => [id, at + 1]))
  const move = (from: number, by: 1 | -1) => {
    const to = from + by
    if (to < 0 || to >= rows.fields.length) return
    const held = document.activeElement
    stands.current = () => (held instanceof HTMLElement ? held : null)
    rows.move(from, to)
  }
  const remove = (at: number) => {
    const next = Math.min(at, rows.fields.length - 2)
    stands.current = () =>
      list.current?.children[next]?.querySelector('textarea') ??
      list.current?.parentElement?.querySelector<HTMLElement>('[data-adds]')
    rows.remove(at)
  }
  const add = () => {
    stands.current = () => list.current?.lastElementChild?.querySelector<HTMLElement>('[type="text"]')
    rows.append(
      { id: crypto.randomUUID(), place: '', message: '', form: 'replace', included: true },
      { shouldFocus: false },
    )
  }
  const press = (at: number) => (event: KeyboardEvent<HTMLElement>) => {
    if (!mayEdit || isConverting(event) || !event.altKey || event.ctrlKey || event.shiftKey) return
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (by === null) return
    event.preventDefault()
    move(at, by)
  }
  return (
    <fieldset className={styles['items']}>
      <legend>
        お願いする事項 <span className="sub">{`依頼に入れる ${included.size} / ${items.length}件`}</span>
      </legend>
      <ol ref={list}>
        {rows.fields.map((row, at) => (
          <ItemRow
            // Its own, which outlives a save: the field that one stands in stays.
            key={row.id}
            control={control}
            at={at}
            no={included.get(row.id) ?? null}
            known={known.find(({ id }) => id === row.id)}
            isFirst={at === 0}
            isLast={at === rows.fields.length - 1}
            mayEdit={mayEdit}
            fieldPlace={fieldPlace}
            onKeyDown={press(at)}
            onMove={(by) => move(at, by)}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      {rows.fields.length === 0 && <p className="sub">お願いする事項がありません。書き加えてください。</p>}
      {mayEdit && (
        <div className="row">
          <Button small data-adds="" onClick={add}>
            事項を書き加える
          </Button>
          <KeyHint keys={['Alt', '↑', '↓']}>順を変える</KeyHint>
        </div>
      )}
    </fieldset>
  )
}
