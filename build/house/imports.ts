import { isNode, lineAt, type Node, nodesOf, parsed } from './syntax.ts'

/** One place where a file reaches for another file or a package. */
export interface Import {
  specifier: string
  /** Vanishes when types are stripped: `import type`, `export type … from`, `typeof import('…')`. */
  typeOnly: boolean
  line: number
}

/** The text of a string, or of a template without holes; undefined for anything computed. */
function text(value: unknown): string | undefined {
  if (!isNode(value)) return undefined
  if (value.type === 'Literal') return typeof value['value'] === 'string' ? value['value'] : undefined
  if (value.type !== 'TemplateLiteral') return undefined
  const quasis = value['quasis'] as { value: { cooked: string } }[]
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined
}

const isNamed = (value: unknown, name: string) => isNode(value) && value.type === 'Identifier' && value['name'] === name
/** `import.meta.url`, `import.meta.glob`. */
const isImportMeta = (value: unknown, name: string) =>
  isNode(value) &&
  value.type === 'MemberExpression' &&
  isNode(value['object']) &&
  value['object'].type === 'MetaProperty' &&
  isNamed(value['property'], name)

/** Every specifier is type-only, and there is at least one: `import { type A } from` asks for nothing at run time. */
const allTypes = (specifiers: unknown) =>
  Array.isArray(specifiers) &&
  specifiers.length > 0 &&
  specifiers.every((one: Node) => one['importKind'] === 'type' || one['exportKind'] === 'type')

function reach(node: Node): { specifier: string | undefined; typeOnly: boolean } | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return {
        specifier: text(node['source']),
        typeOnly: node['importKind'] === 'type' || allTypes(node['specifiers']),
      }
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return {
        specifier: text(node['source']),
        typeOnly: node['exportKind'] === 'type' || allTypes(node['specifiers']),
      }
    case 'ImportExpression':
      return { specifier: text(node['source']), typeOnly: false }
    case 'TSImportType':
      return { specifier: text(node['source']), typeOnly: true }
    case 'TSExternalModuleReference':
      return { specifier: text(node['expression']), typeOnly: false }
    case 'CallExpression': {
      const first = (node['arguments'] as unknown[])[0]
      const asks = isNamed(node['callee'], 'require') || isImportMeta(node['callee'], 'glob')
      return asks ? { specifier: text(first), typeOnly: false } : undefined
    }
    case 'NewExpression': {
      const [first, second] = node['arguments'] as unknown[]
      // A thread, a style or a template beside the source; a bare folder is an address, not an import.
      const wanted = isNamed(node['callee'], 'URL') && isImportMeta(second, 'url') ? text(first) : undefined
      return wanted !== undefined && /^\.{1,2}\/.*\.\w+$/.test(wanted)
        ? { specifier: wanted, typeOnly: false }
        : undefined
    }
    default:
      return undefined
  }
}

function importsOfScript(file: string, source: string): Import[] {
  const found: Import[] = []
  for (const node of nodesOf(parsed(file, source))) {
    const wanted = reach(node)
    if (wanted?.specifier === undefined) continue
    found.push({ specifier: wanted.specifier, typeOnly: wanted.typeOnly, line: lineAt(source, node.start) })
  }
  return found
}

function importsOfStyle(source: string): Import[] {
  const bare = source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  const wanted = /@import\s+(?:url\(\s*)?['"]([^'"]+)['"]|\bfrom\s+['"]([^'"]+)['"]/g
  return [...bare.matchAll(wanted)].map((match) => {
    const specifier = match[1] ?? match[2] ?? ''
    return { specifier, typeOnly: false, line: lineAt(bare, match.index) }
  })
}

/** All that a source file reaches for: static, dynamic, re-exported, as a type, as a thread, from a style sheet. */
export const importsOf = (file: string, source: string): Import[] =>
  file.endsWith('.css') ? importsOfStyle(source) : importsOfScript(file, source)
