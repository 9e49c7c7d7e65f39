import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { root } from './root.ts'

/** Entry files of the tools, run with this very Node: nothing depends on what PATH finds. */
export const tools = {
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  builder: 'node_modules/electron-builder/cli.js',
} as const

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)}秒`

export interface Step {
  name: string
  ok: boolean
}

type Env = Readonly<Record<string, string | undefined>>

export function run(command: string, args: readonly string[], env: Env = {}, cwd = root): Promise<number> {
  return new Promise((done) => {
    const path = [dirname(process.execPath), process.env['PATH']].join(delimiter)
    const child = spawn(command, args, { cwd, stdio: 'inherit', env: { ...process.env, PATH: path, ...env } })
    child.on('error', () => done(127))
    child.on('exit', (code) => done(code ?? 1))
  })
}

/** Runs a tool with a heading before it and its time after it. */
export async function step(
  name: string,
  tool: keyof typeof tools,
  args: readonly string[],
  env: Env = {},
): Promise<Step> {
  console.log(`\n■ ${name}`)
  const started = performance.now()
  const ok = (await run(process.execPath, [join(root, tools[tool]), ...args], env)) === 0
  console.log(`${ok ? '合格' : '不合格'}: ${name} (${seconds(started)})`)
  return { name, ok }
}

export const types = () => step('型', 'tsc', ['-b', '--pretty'])

export const style = () =>
  step('書き方', 'biome', ['check', '--config-path=build', '--error-on-warnings', '--max-diagnostics=100', '.'])

const knip = ['--config', 'build/knip.jsonc', '--no-progress']

export const deadCode = () => step('使われないコード', 'knip', [...knip, '--no-config-hints', '--no-tag-hints'])

/** What only tests call: a rule that is tested and not obeyed is worse than none. What is called by now must lose its mark. */
export const unreached = () =>
  step('テストだけが使うコード', 'knip', [
    ...knip,
    ...['--production', '--include', 'files,exports,types', '--treat-tag-hints-as-errors'],
  ])
