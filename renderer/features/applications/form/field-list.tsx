import { type RefObject, useEffect, useRef } from 'react'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import { isTablePath } from '../../../../shared/domain/applications/words/field-words.ts'
import { isConverting } from '../../../ui/composition.ts'
import { goOnFrom, nextIs } from '../../../ui/next.ts'
import type { ApplicationPage } from '../records.ts'
import type { Edited } from './edited.ts'
import { FieldEditor } from './field-editor.tsx'
import { fieldGroups, shownValue } from './field-kinds.ts'
import { defectsByField, nextUnconfirmed } from './field-order.ts'
import { FieldRow } from './field-row.tsx'
import fields from './fields.module.css'
import { useUnsavedFields } from './unsaved-fields.ts'
import type { FieldEdits, Seen } from './use-field-edits.ts'

interface FieldListProps {
  page: ApplicationPage
  /** False for those who may look only. */
  editable: (path: FormPath) => boolean
  mayConfirm: boolean
  current: FormPath
  onCurrent: (path: FormPath) => void
  editing: FormPath | null
  onEditing: (path: FormPath | null) => void
  edits: FieldEdits
  settled: RefObject<boolean>
}

/** The fields of the form in its order. ↑↓ move, Enter edits, Space or Ctrl+Enter confirms and goes on. */
export function FieldList({
  page,
  editable,
  mayConfirm,
  current,
  onCurrent,
  editing,
  onEditing,
  edits,
  settled,
}: FieldListProps) {
  const list = useRef<HTMLDivElement>(null)
  const defects = defectsByField(page)
  const unsaved = useUnsavedFields()(page)
  const order = page.readings.map(({ path }) => path)
  const rowOf = (path: FormPath) => list.current?.querySelector<HTMLElement>(`[data-path="${path}"]`)

  useEffect(() => {
    list.current?.querySelector(`[data-path="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  // A table opens below the edge where its row stood there; its head and its cells are wanted first.
  useEffect(() => {
    if (editing !== null && isTablePath(editing))
      list.current?.querySelector(`[data-path="${editing}"]`)?.scrollIntoView({ block: 'start' })
  }, [editing])

  const goTo = (path: FormPath | null | undefined) => {
    if (path === null || path === undefined) return
    onCurrent(path)
    rowOf(path)?.focus()
  }
  /**
   * To the field that waits next. When all are through, Ctrl+Enter goes on to what is done with the application: Space
   * does not, or one beat too many would do it.
   */
  const goOn = (path: FormPath, key: 'Space' | 'Ctrl+Enter') => {
    const next = nextUnconfirmed(page.readings, path)
    goTo(next ?? path)
    if (next === null && key === 'Ctrl+Enter' && list.current !== null) goOnFrom(list.current)
  }
  const confirmAndGo = (path: FormPath, key: 'Space' | 'Ctrl+Enter') => {
    const marked = page.readings.find((reading) => reading.path === path)?.confirmedAt !== null
    if (!marked) void edits.confirm([path], true)
    goOn(path, key)
  }
  const press = (path: FormPath) => (event: React.KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget || isConverting(event) || event.altKey) return
    const control = event.ctrlKey || event.metaKey
    const at = order.indexOf(path)
    if (event.key === 'ArrowDown') goTo(order[control ? order.length - 1 : at + 1])
    else if (event.key === 'ArrowUp') goTo(order[control ? 0 : at - 1])
    else if (event.key === 'Home') goTo(order[0])
    else if (event.key === 'End') goTo(order.at(-1))
    else if (editable(path) && event.key === 'Enter' && !control) onEditing(path)
    else if (editable(path) && event.key === 'F2') onEditing(path)
    else if (mayConfirm && event.key === ' ') confirmAndGo(path, 'Space')
    else if (mayConfirm && event.key === 'Enter' && control) confirmAndGo(path, 'Ctrl+Enter')
    else if (mayConfirm && event.key === 'Delete') void edits.confirm([path], false)
    else return
    event.preventDefault()
  }
  const leave = (path: FormPath) => {
    onEditing(null)
    edits.clear()
    // The row takes the focus back once the editor is gone.
    requestAnimationFrame(() => rowOf(path)?.focus())
  }
  const save = async (seen: Seen, edited: Edited, onward: boolean): Promise<boolean> => {
    const stored = await edits.save(seen, edited)
    if (!stored) return false
    settled.current = true
    onEditing(null)
    requestAnimationFrame(() => (onward ? goOn(seen.path, 'Ctrl+Enter') : goTo(seen.path)))
    return true
  }
  return (
    <div className={fields['fields']} ref={list} {...(page.toConfirm > 0 ? nextIs(1) : {})}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its lines take the keys, as in a sheet */}
      <table role="grid" aria-label="応募書の欄">
        {fieldGroups.map((group) => {
          const readings = page.readings.filter(({ path }) => group.holds(path))
          return (
            <tbody key={group.title}>
              <tr className={fields['group']}>
                <th scope="rowgroup" colSpan={3} className={fields['groupName']}>
                  {group.title}
                </th>
              </tr>
              {readings.map((reading) => (
                <FieldRow
                  key={reading.path}
                  reading={reading}
                  value={shownValue(page.form, reading.path)}
                  defects={defects.get(reading.path) ?? []}
                  current={reading.path === current}
                  unsaved={unsaved.has(reading.path)}
                  onFocus={() => reading.path !== current && onCurrent(reading.path)}
                  onEdit={() => editable(reading.path) && onEditing(reading.path)}
                  onKeyDown={press(reading.path)}
                  editor={
                    editing === reading.path && (
                      <FieldEditor
                        page={page}
                        reading={reading}
                        settled={settled}
                        busy={edits.busy}
                        error={edits.error}
                        onSave={save}
                        onLeave={() => leave(reading.path)}
                      />
                    )
                  }
                />
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}
