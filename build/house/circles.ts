import { dirname, join, normalize } from 'node:path/posix'

/** Which file asks for which, both from the top with `/`. */
export type Arrow = readonly [from: string, to: string]

/** The file that a relative import leads to; undefined for a package. A query (`?raw`) does not make another file. */
export const fileOf = (from: string, specifier: string): string | undefined =>
  specifier.startsWith('.') ? normalize(join(dirname(from), specifier.replace(/[?#].*$/, ''))) : undefined

/** Files that reach one another in a circle, each circle once, sorted; by Tarjan's strongly connected components. */
export function circles(arrows: readonly Arrow[]): string[][] {
  const next = new Map<string, string[]>()
  for (const [from, to] of arrows) next.set(from, [...(next.get(from) ?? []), to])
  const number = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []

  function visit(file: string): number {
    let low = number.size
    number.set(file, low)
    open.push(file)
    for (const to of next.get(file) ?? []) {
      if (!number.has(to)) low = Math.min(low, visit(to))
      else if (open.includes(to)) low = Math.min(low, number.get(to) ?? low)
    }
    if (low === number.get(file)) {
      const component = open.splice(open.indexOf(file)).sort()
      if (component.length > 1 || next.get(file)?.includes(file)) found.push(component)
    }
    return low
  }

  for (const file of next.keys()) if (!number.has(file)) visit(file)
  return found.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}
