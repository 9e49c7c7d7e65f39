import { existsSync } from 'node:fs'
import { run } from '../step.ts'

/** Windows as this machine has it: a wrapper that starts Windows programs, and Node's own build for Windows. */
export interface WindowsRuntime {
  readonly wine: string
  readonly node: string
}

/** From the environment (`BANSO_WINE`, `BANSO_WINDOWS_NODE`); undefined where nobody has prepared it. */
export function windowsRuntime(env: NodeJS.ProcessEnv = process.env): WindowsRuntime | undefined {
  const { BANSO_WINE: wine, BANSO_WINDOWS_NODE: node } = env
  return wine && node && existsSync(wine) && existsSync(node) ? { wine, node } : undefined
}

/** Runs a script with Node for Windows, in that folder, and answers its exit code. */
export const runOnWindows = (
  { wine, node }: WindowsRuntime,
  cwd: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> => run(wine, [node, ...words], { ...withoutNpm, ...env }, cwd)

/** What the npm of this system says of itself is no word to a program of Windows. */
const withoutNpm: Readonly<Record<string, undefined>> = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^npm_/i.test(name))
    .map((name) => [name, undefined]),
)
