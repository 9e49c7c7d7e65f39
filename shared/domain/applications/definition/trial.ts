import { Refusal } from '../../refusal.ts'

/** 読まれていない記述: so many are listed, and no form that anybody reads has more. */
export const mostLeftOver = 60

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

/** Whether the draft has been tried as it stands. */
export const isTriedAsItStands = (tried: TriedOn | null, revision: number): tried is TriedOn =>
  tried !== null && tried.revision === revision

/**
 * Why a draft cannot be taken into use, in an officer's words: nobody has tried it as it stands, or its required items were
 * not found in the form it was tried on. Null where nothing stands against it.
 */
export function whyNotUsed(tried: TriedOn | null, revision: number): string | null {
  if (!isTriedAsItStands(tried, revision))
    return '今の下書きをまだためしていません。新しい年度の様式のファイルでためしてください。'
  const missing = tried.items.filter(({ required, found }) => required && !found)
  return missing.length === 0
    ? null
    : `見つからない必須項目があります(${missing.map(({ name }) => name).join('、')})。見出しの書き方を加えて、もう一度ためしてください。`
}

/** Refuses (`conflict`) what `whyNotUsed` says. */
export function assertTried(tried: TriedOn | null, revision: number): void {
  const why = whyNotUsed(tried, revision)
  if (why !== null) throw new Refusal('conflict', why)
}
