import { useRef, useState } from 'react'
import type { FormItem } from '../../../../shared/domain/applications/definition/item.ts'
import { ProblemError } from '../../../api/client.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'

type Change = (items: readonly FormItem[]) => readonly FormItem[] | null

/**
 * One deed on the list of items as it stands now, whoever changed it last: it is stored whole, for its order is part of it.
 * False where it was refused, or where there is nothing to do any more.
 */
export function useChangeItems(fy: number) {
  const api = useApi()
  const [asked, setAsked] = useState<ProblemError | null>(null)
  const save = useCommand(api.forms.save, { done: '様式の下書きを直しました' })
  // From the press to the answer: a second press while the list is asked for is none.
  const pressed = useRef(false)
  const change = async (deed: Change): Promise<boolean> => {
    if (pressed.current) return false
    pressed.current = true
    setAsked(null)
    try {
      const { draft } = await api.forms.page({ fy })
      const items = draft === null ? null : deed(draft.items)
      if (draft === null || items === null) return false
      return (await save.run({ id: draft.id, items: [...items], revision: draft.revision })) !== null
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      setAsked(failure)
      return false
    } finally {
      pressed.current = false
    }
  }
  return { change, busy: save.busy, error: asked ?? save.error }
}

const called = (items: readonly FormItem[], no = 1): string => {
  const name = `新しい項目${no}`
  return items.some((item) => item.name === name) ? called(items, no + 1) : name
}

/** One more item, to be named and described. */
export const newItem = (key: string, items: readonly FormItem[]): FormItem => ({
  ...{ key, name: called(items), headings: [], type: 'prose', choices: [], limit: null },
  ...{ track: 'common', required: true, place: 'anywhere', printed: true, retired: false },
})

/** The same list with one item a place up or down; the letter stays first. */
export function moved(items: readonly FormItem[], key: string, by: -1 | 1): FormItem[] | null {
  const at = items.findIndex((item) => item.key === key)
  const [item, other] = [items[at], items[at + by]]
  if (item === undefined || other === undefined || other.key === 'letterhead' || key === 'letterhead') return null
  return items.with(at, other).with(at + by, item)
}
