import { parseSync } from 'vite'

/** One piece of a parsed source file. */
export interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/** Every node below, in the order of the text. */
export function nodesOf(program: unknown): Node[] {
  const found: Node[] = []
  const open: unknown[] = [program]
  while (open.length > 0) {
    const value = open.pop()
    if (Array.isArray(value)) for (let at = value.length - 1; at >= 0; at--) open.push(value[at])
    else if (isNode(value)) {
      found.push(value)
      for (const child of Object.values(value).reverse()) if (typeof child === 'object') open.push(child)
    }
  }
  return found
}

/** The syntax tree of a script; a file that cannot be read is an error of its own. */
export function parsed(file: string, source: string): unknown {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`)
  return program
}

export const lineAt = (source: string, offset: number) => source.slice(0, offset).split('\n').length
