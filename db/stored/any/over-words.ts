/** Whether a text of a column is stored JSON of some kind. */
const isStored = (text: string): boolean => text.startsWith('{"v":')

/**
 * The words within a text of a column, changed: of stored JSON only the values that are texts, never a name of a member, so that
 * what is left is still of its kind. The kind is not asked: this goes over every column there is.
 */
export function overWords(text: string, change: (words: string) => string): string {
  if (!isStored(text)) return change(text)
  const known: unknown = JSON.parse(text)
  return JSON.stringify(changed(known, change))
}

function changed(value: unknown, change: (words: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => changed(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(each, change)]))
}
