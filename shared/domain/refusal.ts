export type RefusalCode = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'busy'

/** What a stale edit shows side by side: one entry per field that differs, in the office's words. */
export interface Clash {
  readonly field: string
  readonly label: string
  /** What is stored now. */
  readonly theirs: string
  /** What the refused edit wanted to store. */
  readonly yours: string
}

export interface RefusalDetail {
  /** Messages by field path of the operation's input (`contact.tel`). */
  readonly fields?: Readonly<Record<string, string>>
  readonly clashes?: readonly Clash[]
}

/** An outcome the user can understand and act on, worded in Japanese. Anything else that is thrown is a defect. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fields: Readonly<Record<string, string>>
  readonly clashes: readonly Clash[]

  constructor(code: RefusalCode, message: string, { fields = {}, clashes = [] }: RefusalDetail = {}) {
    super(message)
    this.code = code
    this.fields = fields
    this.clashes = clashes
  }
}
