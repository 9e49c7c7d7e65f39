import type { Fields, ValuesOf } from '../../record-fields.ts'
import { type FormItem, itemPlaceLabel, itemTrackLabel, ownTypeLabel } from './item.ts'

/** What an officer writes down of an item. Of one that every year has, its type, choices, track and place stay as they are. */
export const itemFields = {
  name: { label: '項目の名前', kind: 'line', limit: 60, required: true },
  headings: { label: '見出しの書き方(1行に1つ)', kind: 'prose', limit: 1200 },
  type: { label: '型', kind: 'code', words: ownTypeLabel, usual: 'prose' },
  choices: { label: '選択肢(1行に1つ)', kind: 'prose', limit: 1200 },
  limit: { label: '字数の上限', kind: 'number', decimals: 0, min: 1, max: 8000, unit: '字' },
  place: { label: '探す場所', kind: 'code', words: itemPlaceLabel, usual: 'anywhere' },
  track: { label: '区分', kind: 'code', words: itemTrackLabel, usual: 'common' },
  required: { label: '必須', kind: 'yes' },
  printed: { label: '審議資料に載せる', kind: 'yes' },
} as const satisfies Fields

type Typed = ValuesOf<typeof itemFields>

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** An item as its form shows it. */
export const typedItem = (item: FormItem): Typed => ({
  name: item.name,
  headings: item.headings.join('\n'),
  limit: item.limit,
  required: item.required,
  printed: item.printed,
  type: item.type === 'rules' ? 'prose' : item.type,
  choices: item.choices.join('\n'),
  track: item.track,
  place: item.place,
})

/** The item as it was typed. Choices are a choice's, and a limit is a text's. */
export const itemAsTyped = (item: FormItem, { headings, choices, limit, type: typed, ...plain }: Typed): FormItem => {
  const type = item.type === 'rules' ? item.type : typed
  return {
    ...item,
    ...plain,
    type,
    headings: linesOf(headings),
    choices: type === 'choice' ? linesOf(choices) : [],
    limit: type === 'rules' || type === 'prose' ? limit : null,
  }
}
