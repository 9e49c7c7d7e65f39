import type { PrintedLine } from './layout.ts'
import type { ShownParagraph } from './shown.ts'

/** Keys of the lines that say something else than what was sent, or were not there, or are there no more. */
export function changedLines(sent: readonly PrintedLine[], now: readonly PrintedLine[]): ReadonlySet<string> {
  const words = new Map(sent.map((line) => [line.key, line.words]))
  const keys = new Set(now.map(({ key }) => key))
  return new Set([
    ...now.filter((line) => words.get(line.key) !== line.words).map(({ key }) => key),
    ...[...words.keys()].filter((key) => !keys.has(key)),
  ])
}

/**
 * Of the changed lines those that no 反映した申出 accounts for. What a correction asked for is words only; without doubt it
 * reaches no further than what that member said. So a changed 発言 counts as asked for where its speaker's correction was
 * taken and it was his when it was sent; any other line, 決定事項 before all, goes to everybody once more.
 */
export function unaskedChanges(
  changed: ReadonlySet<string>,
  {
    sent,
    paragraphs,
    takenOf,
  }: {
    readonly sent: readonly PrintedLine[]
    readonly paragraphs: readonly Pick<ShownParagraph, 'key' | 'kind' | 'memberId'>[]
    /** Whose correction was taken. */
    readonly takenOf: readonly { readonly memberId: string; readonly name: string }[]
  },
): string[] {
  const before = new Map(sent.map((line) => [line.key, line.words]))
  const names = new Map(takenOf.map(({ memberId, name }) => [memberId, name]))
  const asked = new Set(
    paragraphs.flatMap(({ key, kind, memberId }) => {
      const name = kind === 'speech' && memberId !== null ? names.get(memberId) : undefined
      return name !== undefined && (before.get(key) ?? name).includes(name) ? [key] : []
    }),
  )
  return [...changed].filter((key) => !asked.has(key))
}
