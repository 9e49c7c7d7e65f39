import { Refusal } from '../../refusal.ts'

/** What trying a definition on a file found of one item. */
export interface TriedItem {
  readonly name: string
  readonly required: boolean
  readonly found: boolean
}

/** The last time a draft was tried. */
export interface TriedOn {
  readonly fileName: string
  /** ISO instant. */
  readonly at: string
  readonly by: string
  /** Of the draft, as it was then. */
  readonly revision: number
  readonly items: TriedItem[]
}

/** Required items that were not found in the form the draft was tried on. */
export const notFound = (items: readonly TriedItem[]): readonly TriedItem[] =>
  items.filter(({ required, found }) => required && !found)

/** Whether the draft has been tried as it stands. */
export const isTriedAsItStands = (tried: TriedOn | null, revision: number): tried is TriedOn =>
  tried !== null && tried.revision === revision

/**
 * Refuses (`conflict`) to take a draft into use that nobody has tried as it stands, or whose required items were not
 * found in the form it was tried on.
 */
export function assertTried(tried: TriedOn | null, revision: number): void {
  if (!isTriedAsItStands(tried, revision))
    throw new Refusal('conflict', '今の下書きをまだためしていません。新しい年度の様式のファイルでためしてください。')
  const missing = notFound(tried.items)
  if (missing.length > 0)
    throw new Refusal(
      'conflict',
      `見つからない必須項目があります(${missing.map(({ name }) => name).join('、')})。見出しの書き方を加えて、もう一度ためしてください。`,
    )
}
