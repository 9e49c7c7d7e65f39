import type { FormItem } from '../../../../shared/domain/applications/definition/item.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import type { Draft } from './item-words.ts'

/** The whole list is stored at once: its order is part of it. False where it was refused. */
export function useSaveItems(draft: Draft | null, done = '様式の下書きを直しました') {
  const api = useApi()
  const save = useCommand(api.forms.save, { done })
  const saveItems = async (items: readonly FormItem[]): Promise<boolean> => {
    if (draft === null) return false
    const stored = await save.run({ id: draft.id, items: [...items], revision: draft.revision })
    return stored !== undefined
  }
  return { save, saveItems }
}

const called = (items: readonly FormItem[], no = 1): string => {
  const name = `新しい項目${no}`
  return items.some((item) => item.name === name) ? called(items, no + 1) : name
}

/** One more item, to be named and described. */
export const newItem = (items: readonly FormItem[]): FormItem => ({
  ...{ key: crypto.randomUUID(), name: called(items), headings: [], type: 'prose', choices: [], limit: null },
  ...{ track: 'common', required: true, place: 'anywhere', printed: true, retired: false },
})

/** The same list with one item a place up or down; the letter stays first. */
export function moved(items: readonly FormItem[], key: string, by: -1 | 1): FormItem[] | null {
  const at = items.findIndex((item) => item.key === key)
  const [item, other] = [items[at], items[at + by]]
  if (item === undefined || other === undefined || other.key === 'letterhead' || key === 'letterhead') return null
  return items.with(at, other).with(at + by, item)
}
