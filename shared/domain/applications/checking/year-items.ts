import { Refusal } from '../../refusal.ts'
import { checkItems, type ItemRule } from '../check-items.ts'

/** One item of a year's 要件確認 in its place. */
export interface PlacedItem {
  readonly id: string
  readonly no: number
  /** 廃止: nothing is asked by it any more, and what was checked by it stays readable. */
  readonly givenUp: boolean
}

/** Behind all others of its part of the list, for `inOrder`. */
export const atTheEnd = Number.MAX_SAFE_INTEGER

/** Those in use as they are numbered, and behind them those given up. */
export const inOrder = <Item extends PlacedItem>(items: readonly Item[]): Item[] =>
  items.toSorted((one, other) => Number(one.givenUp) - Number(other.givenUp) || one.no - other.no)

/** The number of each by its id: 1, 2, … without a gap. */
export const numbersOf = (items: readonly PlacedItem[]): ReadonlyMap<string, number> =>
  new Map(inOrder(items).map(({ id }, at) => [id, at + 1]))

/** The same with one item a place up or down among those in use; null where there is no such place. */
export function movedBy<Item extends PlacedItem>(items: readonly Item[], id: string, by: -1 | 1): Item[] | null {
  const used = inOrder(items).filter(({ givenUp }) => !givenUp)
  const at = used.findIndex((each) => each.id === id)
  const [item, other] = [used[at], used[at + by]]
  if (item === undefined || other === undefined) return null
  const swapped = used.with(at, other).with(at + by, item)
  return [...swapped, ...inOrder(items).filter(({ givenUp }) => givenUp)].map((each, place) => ({
    ...each,
    no: place + 1,
  }))
}

/** 「7」, and of the second that was given up 「廃2」: a number that an item in use bears means that item. */
export const itemMark = ({ no, givenUp }: Omit<PlacedItem, 'id'>, items: readonly PlacedItem[]): string =>
  givenUp ? `廃${no - items.filter((each) => !each.givenUp).length}` : String(no)

/** Whether the program looks first: of some of what it has a rule for, only a person can tell all the same. */
export const isAutomatic = (rule: ItemRule): boolean => checkItems.some((item) => item.rule === rule && item.automatic)

/** Refuses (`invalid`) a rule by which another item in use is judged already: one finding would count twice. */
export function assertRuleFree(
  rule: string,
  used: readonly { readonly no: number; readonly name: string; readonly rule: string }[],
): void {
  const holder = rule === '' ? undefined : used.find((each) => each.rule === rule)
  if (holder === undefined) return
  const message = `この規則は「${holder.no} ${holder.name}」に結び付いています。ほかの規則を選ぶか、その項目を先に廃止してください。`
  throw new Refusal('invalid', message, { fields: { rule: message } })
}

/** Refuses (`invalid`) the name of another item in use: in the table, R2 and a 補正依頼 nobody could tell the two apart. */
export function assertNameFree(name: string, others: readonly { readonly no: number; readonly name: string }[]): void {
  const same = others.find((each) => each.name.trim() === name.trim())
  if (same === undefined) return
  const message = `「${same.name}」は、${same.no}番にあります。見分けられる名前にしてください。`
  throw new Refusal('invalid', message, { fields: { name: message } })
}

/** Refuses (`conflict`) to give up the last item: whatever came would be 要件適合 unseen. */
export function assertNotLast(used: readonly unknown[]): void {
  if (used.length > 1) return
  throw new Refusal('conflict', 'この年度の要件確認の項目が一つもなくなります。先に、代わりの項目を加えてください。')
}

/** Refuses (`conflict`) to remove an item by which an application was checked: `checked` is how many bear a ○×, by rule or person. */
export function assertNeverUsed(name: string, checked: number): void {
  if (checked === 0) return
  throw new Refusal(
    'conflict',
    `「${name}」の結果がある応募が${checked}件あるため、削除できません。「廃止する」を使うと、今後は問われなくなり、これまでの結果は残ります。`,
  )
}

/** Refuses (`invalid`) a change of what is asked, once applications have come in, without a word of why: an audit asks for it. */
export function assertItemReasoned({
  received,
  reason,
}: {
  readonly received: boolean
  readonly reason: string
}): void {
  if (!received || reason.trim() !== '') return
  const message = '受信した応募があります。要件確認の項目を変える理由を入力してください。経緯に残ります。'
  throw new Refusal('invalid', message, { fields: { reason: message } })
}

/** What is done with an item, as far as it asks more or less of what came in. */
export type ItemChange = 'add' | 'remove' | 'giveUp' | 'takeBack' | 'edit'

/** How many applications of the year stand where; drafts are none yet. */
export interface ItemReach {
  /** 受付済・要件確認中・補正依頼中. */
  readonly open: number
  /** 要件適合, and not scored. */
  readonly passed: number
  /** 採点中 and whatever came after. */
  readonly scored: number
}

/** Whether a change makes an item hold an application back, or lets it go. */
export interface ItemHold {
  readonly required: boolean
  readonly doubleCheck: boolean
}

/**
 * What a change does to what came in, in the officer's words, before it is done: nothing that is 要件適合 is put back, but the
 * scoring does not begin over what is open in it (review/scoring-period.ts).
 */
export function effectsOf(
  change: ItemChange,
  { before, after, reach }: { readonly before: ItemHold; readonly after: ItemHold; readonly reach: ItemReach },
): string[] {
  if (change === 'remove') return ['まだ○×のない項目なので、削除すると何も残りません。']
  const came = reach.open + reach.passed
  const scored = reach.scored > 0 ? [`採点を始めた応募${reach.scored}件は変わりません。`] : []
  if (change === 'giveUp')
    return [
      'これまでの○×・備考・確認者は残り、要件確認表(R2)に「廃」の列として載ります。',
      ...(came > 0 ? [`応募${came}件は、この項目では止まらなくなり、補正依頼にも入りません。`] : []),
      ...scored,
    ]
  const isNew = change !== 'edit'
  const words = [
    ...(isNew && came > 0 ? [joiningOf(change, came)] : []),
    ...haltsOf({ before: isNew ? asksNothing : before, after, reach }),
    ...(!isNew && before.required && !after.required ? ['×や確認中のままでも要件適合にできるようになります。'] : []),
    ...(!isNew && before.doubleCheck && !after.doubleCheck
      ? ['二人目の確認を待たなくなります。確認した記録は残ります。']
      : []),
  ]
  return words.length > 0 ? [...words, ...scored] : []
}

const joiningOf = (change: ItemChange, came: number): string => {
  const first = '規則が見る項目は規則の結果、人が見る項目は「確認中」'
  return change === 'takeBack'
    ? `応募${came}件にこの項目が戻ります(前に結果のあった応募はその結果に戻り、ほかは${first})。`
    : `応募${came}件にこの項目が加わります(${first})。`
}

const asksNothing: ItemHold = { required: false, doubleCheck: false }

function haltsOf({ before, after, reach: { open, passed } }: Parameters<typeof effectsOf>[1]): string[] {
  const isStricter = (after.required && !before.required) || (after.doubleCheck && !before.doubleCheck)
  if (!isStricter) return []
  if (!after.required) return ['任意の項目でも、○×を付けた応募は、二人目が確認するまで要件適合にできません。']
  const until = after.doubleCheck ? '○か対象外になり、二人目が確認する' : '○か対象外になる'
  return [
    ...(open > 0 ? [`要件適合の前の応募${open}件は、この項目が${until}まで要件適合にできません。`] : []),
    ...(passed > 0
      ? [`要件適合の応募${passed}件は要件適合のままですが、この項目が${until}まで採点を始められません。`]
      : []),
  ]
}
