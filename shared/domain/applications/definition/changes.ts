import { Refusal } from '../../refusal.ts'
import { type FormDefinition, type FormItem, headingKey, isOwn } from './item.ts'
import { usualDefinition, usualOf } from './usual.ts'

/** What a definition does to the one it was copied from. */
export interface DefinitionChanges {
  readonly added: readonly FormItem[]
  /** As it is called now. */
  readonly renamed: readonly FormItem[]
  readonly retired: readonly FormItem[]
}

/** 加えた, 名前を変えた and やめた items. What is taken up again counts as added. */
export function changesSince(before: FormDefinition, now: FormDefinition): DefinitionChanges {
  const old = new Map(before.map((item) => [item.key, item]))
  const isNew = (item: FormItem) => !item.retired && (old.get(item.key)?.retired ?? true)
  return {
    added: now.filter(isNew),
    renamed: now.filter((item) => !item.retired && !isNew(item) && old.get(item.key)?.name !== item.name),
    retired: now.filter((item) => item.retired && old.get(item.key)?.retired === false),
  }
}

const told = (message: string): Refusal => new Refusal('invalid', message)

/**
 * Refuses (`invalid`) a definition that could not be read by: an item without a name, two of one name or heading, a
 * choice with nothing to choose from, what every year has left out or made otherwise.
 */
export function assertReadable(definition: FormDefinition): void {
  const byHeading = new Map<string, string>()
  for (const item of definition) {
    if (item.name.trim() === '') throw told('名前のない項目があります。名前を入力してください。')
    if (item.name.startsWith('_')) throw told(`「${item.name}」は項目の名前にできません。`)
    if (item.type === 'choice' && new Set(item.choices.map(headingKey)).size < 2)
      throw told(`「${item.name}」の選択肢が足りません。違う選択肢を2つ以上入力してください。`)
    if (!isOwn(item) !== (usualOf(item.key) !== null))
      throw told(`「${item.name}」の型は変えられません。項目を加えて作り直してください。`)
    if (item.retired && (item.key === 'body' || item.key === 'letterhead'))
      throw told(`「${item.name}」はやめられません。`)
    if (item.retired) continue
    for (const heading of new Set([item.name, ...item.headings].map(headingKey))) {
      const other = byHeading.get(heading)
      if (other !== undefined)
        throw told(`「${other}」と「${item.name}」の見出しが同じです(${heading})。どちらかを変えてください。`)
      byHeading.set(heading, item.name)
    }
  }
  const keys = new Set(definition.map(({ key }) => key))
  if (keys.size !== definition.length) throw told('同じ項目が二度あります。開き直してください。')
  const lost = usualDefinition.find((item) => !isOwn(item) && !keys.has(item.key))
  if (lost !== undefined)
    throw told(`「${lost.name}」がありません。この年度で使わない項目は、消さずに「この年度ではやめる」にしてください。`)
}
