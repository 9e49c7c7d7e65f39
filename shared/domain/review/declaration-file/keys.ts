import { headRow } from '../sheet-file/keys.ts'

/** A row of a 利害関係申告書: a body by its code, the line with 氏名 and 提出日, or a line of the head. */
export type DeclarationRow = { readonly of: 'body'; readonly jis2: string } | { readonly of: 'signed' | 'head' }

/** What is filled in for each body. */
export const declaredParts = ['answer', 'kind', 'detail', 'since'] as const
export type DeclaredPart = (typeof declaredParts)[number]

/** A column: what is filled in, the name of the body that the row is about, or what nobody fills in. */
export interface DeclarationColumn {
  readonly of: DeclaredPart | 'prefecture' | 'other'
}

const bodyForm = /^banso-row 1 body (0[1-9]|[1-3]\d|4[0-7])$/
const signedRow = 'banso-row 1 signed'
const columnWords = [...declaredParts, 'prefecture', 'other'] as const
const columnForm = /^banso-column 1 ([a-z]+)$/

export function writeDeclarationRow(key: DeclarationRow): string {
  if (key.of === 'body') return `banso-row 1 body ${key.jis2}`
  return key.of === 'signed' ? signedRow : headRow
}

/** Null for anything that is no key of a row. */
export function readDeclarationRow(text: string): DeclarationRow | null {
  const plain = text.trim()
  if (plain === headRow) return { of: 'head' }
  if (plain === signedRow) return { of: 'signed' }
  const [, jis2] = bodyForm.exec(plain) ?? []
  return jis2 ? { of: 'body', jis2 } : null
}

export const writeDeclarationColumn = ({ of }: DeclarationColumn): string => `banso-column 1 ${of}`

/** Null for anything that is no key of a column. */
export function readDeclarationColumn(text: string): DeclarationColumn | null {
  const [, word] = columnForm.exec(text.trim()) ?? []
  const of = columnWords.find((each) => each === word)
  return of === undefined ? null : { of }
}
