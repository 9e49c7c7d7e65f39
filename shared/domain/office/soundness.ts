import type { DoubtKind } from './doubt.ts'

/** What a 検査 found, as far as it decides whether the file is as the program left it. */
export interface Examination {
  readonly integrity: string
  readonly files: { readonly changed: readonly unknown[] }
  readonly firstBad: unknown
  readonly values: boolean | null
  readonly pages: { readonly changed: readonly number[] }
  readonly beside: DoubtKind | null
  readonly copies: { readonly strange: readonly string[] }
}

/** Nothing was found that speaks against the file. What has not been counted yet does not. */
export const isSound = ({ integrity, files, firstBad, values, pages, beside, copies }: Examination): boolean =>
  integrity === 'ok' &&
  files.changed.length === 0 &&
  firstBad === null &&
  values !== false &&
  pages.changed.length === 0 &&
  beside === null &&
  copies.strange.length === 0
