import type { DeclaredPart } from './keys.ts'

/** One cell as it came back. `formula`: the value of a formula, which an officer takes only by choosing it. */
export interface ReadPart {
  /** Its column in the file, from 1; null where the file has no such column, or has it twice. */
  readonly column: number | null
  readonly how: 'blank' | 'text' | 'formula' | 'unreadable' | 'absent'
  readonly text: string
}

/** One body as it came back. */
export interface ReadDeclaration {
  /** Its line in the file. */
  readonly at: number
  readonly jis2: string
  /** The name of the body as the line shows it; empty where the file has no such column any more. */
  readonly prefecture: string
  /** Two lines bear its key: neither is believed. */
  readonly twice: boolean
  readonly parts: Readonly<Record<DeclaredPart, ReadPart>>
}

/** A 利害関係申告書 as it came back, by keys and not by places. */
export interface DeclarationReading {
  /** When the file was saved last, in ISO 8601 UTC; null where it does not say. */
  readonly savedAt: string | null
  readonly rows: readonly ReadDeclaration[]
  /** 氏名 and 提出日 as they were written; empty where they were not. */
  readonly signed: { readonly name: string; readonly on: string }
  /** What the keys do not reach, named for people. */
  readonly notes: readonly string[]
}
