export type RefusalCode = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'busy'

/** What a stale edit shows side by side: one entry per field that differs, in the office's words. */
export interface Clash {
  readonly field: string
  readonly label: string
  /** What is stored now. */
  readonly theirs: string
  /** What the refused edit wanted to store. */
  readonly yours: string
  /** What is stored now, as the operation takes it: with it one field can be left to the other and the rest kept. */
  readonly stored?: unknown
  /** Who wrote `theirs` since the record was opened; null where only the refused edit changes it, missing where unknown. */
  readonly by?: OtherEdit | null
  /** `yours` is only what stood there when the record was opened: whoever was refused has not changed it. */
  readonly untouched?: true
}

/** The edit that came before a stale one. */
export interface OtherEdit {
  /** Null for whoever may not be told. */
  readonly who: string | null
  /** It was the caller, elsewhere. */
  readonly self: boolean
  /** ISO 8601 with +09:00. */
  readonly at: string
}

/** An edit that was made on an older state of a record: what the record of deeds must know to say whose edit it met. */
export interface StaleEdit {
  /** Where the refused operation is about several records: which of them. */
  readonly id?: string | undefined
  /** The revision it was made on, and the one that is stored; 0 where there is none. */
  readonly seen: number
  readonly stored: number
  /** The whole message, with 「見本 花子 さんが…変更しました」 or 「ほかの画面で変更されました」 in it. */
  readonly say: (changed: string) => string
}

export interface RefusalDetail {
  /** Messages by field path of the operation's input (`contact.tel`). */
  readonly fields?: Readonly<Record<string, string>>
  readonly clashes?: readonly Clash[]
  readonly stale?: StaleEdit
}

/** An outcome the user can understand and act on, worded in Japanese. Anything else that is thrown is a defect. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fields: Readonly<Record<string, string>>
  readonly clashes: readonly Clash[]
  readonly stale: StaleEdit | null

  constructor(code: RefusalCode, message: string, { fields = {}, clashes = [], stale }: RefusalDetail = {}) {
    super(message)
    this.code = code
    this.fields = fields
    this.clashes = clashes
    this.stale = stale ?? null
  }
}

/** The words in which a rule refuses, where it does; null where it lets pass. Any other throw is a defect, and goes on. */
export function whyNot(rule: () => void): string | null {
  try {
    rule()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}
