import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Plugin } from 'vite'
import { fingerprint } from '../fingerprint.ts'
import { holidayNames } from '../holiday-names.ts'
import { root as checkout } from '../root.ts'
import { withoutStreams } from './without-streams.ts'

/** What a packaged program must find beside it at run time; all else is bundled. */
const external = ['electron', /^electron\//, 'better-sqlite3', /^node:/, ...builtinModules]

/** Programs that run in Node or in Electron's main process, and the processes and threads they start. */
const programs = {
  main: 'electron/main.ts',
  serve: 'electron/serve.ts',
  'in-browser': 'electron/in-browser.ts',
  'office-cli': 'electron/office-cli.ts',
  'job-process': 'electron/host/jobs/job-process.ts',
  'job-watch': 'electron/host/jobs/job-watch.ts',
}

/**
 * Sources start a process with `new URL('./job-process.ts', import.meta.url)`, which holds for Node running the
 * sources themselves. In the bundle every program lies flat in dist/, so the address is rewritten to match.
 */
const ownAddresses: Plugin = {
  name: 'own-addresses',
  transform(code, id) {
    if (!/\.ts$/.test(id) || !code.includes('import.meta.url')) return null
    const names = Object.keys(programs).join('|')
    const address = new RegExp(
      `new URL\\(\\s*(['"])(?:\\.{1,2}/)[^'"]*?\\b(${names})\\.ts\\1\\s*,\\s*import\\.meta\\.url`,
      'g',
    )
    return { code: code.replace(address, "new URL('./$2.cjs', import.meta.url"), map: null }
  },
}

interface Choice {
  root: string
  /** For a package: smaller, and without a map to the sources. */
  shipped: boolean
}

const shared = ({ root, shipped }: Choice) =>
  ({
    configFile: false,
    envDir: false,
    root,
    logLevel: 'warn',
    clearScreen: false,
    // The one place that says which mode React and the program run in.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { sourcemap: !shipped, emptyOutDir: false, reportCompressedSize: false, copyPublicDir: false },
  }) satisfies InlineConfig

/** V8 holds a text with one Japanese sign in it at two bytes a sign. With these escaped, the program's texts take half as much. */
const oneByte = { charset: 'ascii' } as const

const nodeSide = (choice: Choice): InlineConfig => {
  const base = shared(choice)
  return {
    ...base,
    plugins: [ownAddresses, holidayNames, withoutStreams],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ...base.build,
      ssr: true,
      // Electron 33, on which the desktop stories run, carries Node 20.
      target: 'node20',
      outDir: 'dist',
      minify: choice.shipped,
      rolldownOptions: {
        external,
        input: programs,
        // Merged, the bundler's own helpers land in one piece with SQLite, and the window would wait for both.
        experimental: { chunkOptimization: false },
        output: {
          ...oneByte,
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  }
}

/** A sandboxed preload script must be one CommonJS file. */
const preload = (choice: Choice): InlineConfig => {
  const base = shared(choice)
  return {
    ...base,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ...base.build,
      ssr: true,
      target: 'chrome120',
      outDir: 'dist',
      sourcemap: false,
      rolldownOptions: {
        external,
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  }
}

/** Relative addresses, nothing inline: the same files answer under office:// and http:// with a strict CSP. */
const renderer = (choice: Choice): InlineConfig => {
  const base = shared(choice)
  return {
    ...base,
    root: join(choice.root, 'renderer'),
    base: './',
    plugins: [react(), holidayNames],
    build: {
      ...base.build,
      target: 'chrome120',
      outDir: join(choice.root, 'dist/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { output: oneByte },
    },
  }
}

/** The page of 投影, for itself: no piece of it is the officer's program, and none of that is a piece of it. */
const room = (choice: Choice): InlineConfig => {
  const base = renderer(choice)
  return {
    ...base,
    root: join(choice.root, 'renderer/room'),
    plugins: [react()],
    build: { ...base.build, outDir: join(choice.root, 'dist/room') },
  }
}

interface Part {
  name: string
  inputs: readonly string[]
  config: (choice: Choice) => InlineConfig
  proof: string
}

/** Where a finished part says which packages it holds, for the bill of materials of a release. */
export const packagesFile = (root: string, part: string) => join(root, '.cache/bundle', `${part}.packages.json`)

/** `…/node_modules/@scope/name/deep/file.js` is of the package in `…/node_modules/@scope/name`. */
const packageFolder = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/

function packagesIn(made: Awaited<ReturnType<typeof build>>): string[] {
  const outputs = Array.isArray(made) ? made : 'output' in made ? [made] : []
  const modules = outputs.flatMap(({ output }) =>
    output.flatMap((piece) => (piece.type === 'chunk' ? piece.moduleIds : [])),
  )
  const folders = modules.flatMap((id) => packageFolder.exec(id.replace(/^\0/, ''))?.[1] ?? [])
  return [...new Set(folders.map((folder) => folder.slice(folder.lastIndexOf('node_modules')).replaceAll('\\', '/')))]
}

const always = [
  'package-lock.json',
  'build/tasks/bundle.ts',
  'build/holiday-names.ts',
  'build/tasks/without-streams.ts',
  'build/fingerprint.ts',
  'build/tsconfig.base.json',
]

const parts: readonly Part[] = [
  { name: 'programs', inputs: ['electron', 'db', 'shared'], config: nodeSide, proof: 'main.cjs' },
  { name: 'preload', inputs: ['electron/preload.ts', 'shared'], config: preload, proof: 'preload.cjs' },
  { name: 'renderer', inputs: ['renderer', 'shared'], config: renderer, proof: 'renderer/index.html' },
  { name: 'room', inputs: ['renderer', 'shared'], config: room, proof: 'room/index.html' },
]

/** Pieces carry a hash in their name; those of former builds would only make the package larger. */
function dropFormer(dist: string, made: Awaited<ReturnType<typeof build>>) {
  if (Array.isArray(made) || !('output' in made)) return
  const kept = new Set(['preload.cjs', ...made.output.map(({ fileName }) => fileName)])
  for (const name of readdirSync(dist)) {
    if (/\.c?js(\.map)?$/.test(name) && !kept.has(name)) rmSync(join(dist, name))
  }
}

/** Brings dist/ up to date and says which parts it had to build. */
export async function bundle(given: Partial<Choice> = {}): Promise<string[]> {
  const choice = { root: checkout, shipped: false, ...given }
  const dist = join(choice.root, 'dist')
  const record = (part: Part) => join(choice.root, '.cache/bundle', `${part.name}.hash`)
  const print = (part: Part) => fingerprint(choice.root, [...always, ...part.inputs], String(choice.shipped))
  const stale = parts.filter(
    (part) =>
      !existsSync(join(dist, part.proof)) ||
      !existsSync(record(part)) ||
      !existsSync(packagesFile(choice.root, part.name)) ||
      readFileSync(record(part), 'utf8') !== print(part),
  )
  // Also when a test asks for it: React's plugin would otherwise build the screens for development.
  if (stale.length > 0) process.env['NODE_ENV'] = 'production'
  const results = await Promise.allSettled(
    stale.map(async (part) => {
      const before = print(part)
      rmSync(record(part), { force: true })
      const made = await build(part.config(choice))
      if (part.name === 'programs') dropFormer(dist, made)
      mkdirSync(join(choice.root, '.cache/bundle'), { recursive: true })
      writeFileSync(packagesFile(choice.root, part.name), JSON.stringify(packagesIn(made).sort(), null, 2))
      writeFileSync(record(part), before)
    }),
  )
  const broken = results.find((result) => result.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  return stale.map((part) => part.name)
}

/** For tasks that can do nothing without the bundle: says what is wrong with the sources, and ends. */
export const bundleOrExit = (given: Partial<Choice> = {}) =>
  bundle(given).catch((error: Error) => {
    console.error(`画面とプログラムを組み立てられませんでした。\n${error.message}`)
    process.exit(1)
  })

if (import.meta.main) {
  const started = performance.now()
  const built = await bundleOrExit({ shipped: process.argv.includes('--shipped') })
  console.error(
    built.length === 0
      ? '画面とプログラムは最新です。'
      : `組み立てました: ${built.join('、')} (${((performance.now() - started) / 1000).toFixed(1)}秒)`,
  )
}
