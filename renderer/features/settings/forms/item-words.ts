import type { forms } from '../../../../shared/contract/applications/forms.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'
import {
  type FormItem,
  isOwn,
  itemPlaceLabel,
  itemTrackLabel,
  ownTypeLabel,
} from '../../../../shared/domain/applications/definition/item.ts'
import { usualOf } from '../../../../shared/domain/applications/definition/usual.ts'

export type FormsPage = OutputOf<(typeof forms)['page']>
export type Draft = NonNullable<FormsPage['draft']>
export type Tried = OutputOf<(typeof forms)['tryOn']>

/** An item in its line of the list. */
export interface ItemRow extends FormItem {
  /** Null for what the form does not ask for. */
  readonly no: number | null
  readonly change: 'added' | 'renamed' | 'retired' | null
}

/** As the list marks it; the head of the list counts them in words. */
export const changeWord = { added: '新', renamed: '改', retired: '止' } as const

/** The list of a definition; of a draft, what it has changed. */
export function rowsOf(items: readonly FormItem[], changes: Draft['changes'] | null): ItemRow[] {
  const asked = items.filter((item) => !item.retired && item.key !== 'letterhead')
  const changeOf = ({ key }: FormItem): ItemRow['change'] => {
    if (changes === null) return null
    if (changes.added.includes(key)) return 'added'
    if (changes.renamed.includes(key)) return 'renamed'
    return changes.retired.includes(key) ? 'retired' : null
  }
  return items.map((item) => {
    const at = asked.indexOf(item)
    return { ...item, no: at < 0 ? null : at + 1, change: changeOf(item) }
  })
}

/** 「文 ≤800字」, 「選択(3)」 */
export function typeWord(item: FormItem): string {
  const limit = item.limit === null ? '' : ` ≤${item.limit}字`
  if (item.type === 'rules') return `${usualOf(item.key)?.type ?? ''}${limit}`
  return item.type === 'choice' ? `選択(${item.choices.length})` : `${ownTypeLabel[item.type]}${limit}`
}

export const placeWord = (item: FormItem): string =>
  isOwn(item) ? itemPlaceLabel[item.place] : (usualOf(item.key)?.place ?? '')

export const trackWord = (item: FormItem): string => itemTrackLabel[item.track]

/** Whether its heading may be written otherwise: the heading of some leads to several answers. */
export const isNamed = (item: FormItem): boolean => isOwn(item) || usualOf(item.key)?.named === true
