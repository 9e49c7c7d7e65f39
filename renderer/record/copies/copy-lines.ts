import type { Copies, Copy } from './records.ts'

/** One copy, wherever it lies: what lies in both places under one name is one line. */
export interface CopyLine extends Copy {
  readonly places: readonly Copy['place'][]
  /** 「47件の操作」 that came after it, as far as it is known. */
  readonly after: string
}

export function copyLines({ copies, last }: Pick<Copies, 'copies' | 'last'>): CopyLine[] {
  return [...Map.groupBy(copies, ({ name }) => name).values()].flatMap((same) => {
    // What can be gone back to stands for both.
    const shown = same.find(({ head }) => head !== null) ?? same[0]
    return shown === undefined
      ? []
      : [{ ...shown, places: same.map(({ place }) => place), after: afterWords(shown, last) }]
  })
}

function afterWords({ seq, head }: Copy, last: number | null): string {
  if (head === null || seq === null) return '■ 開けません'
  if (last === null) return ''
  return last > seq ? `${(last - seq).toLocaleString('ja-JP')}件の操作` : '同じ'
}

export const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024).toLocaleString('ja-JP')} KB`
    : `${(bytes / 1024 / 1024).toLocaleString('ja-JP', { maximumFractionDigits: bytes < 10 * 1024 * 1024 ? 1 : 0 })} MB`
