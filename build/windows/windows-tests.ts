import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tools } from '../step.ts'
import { sum, type Totals, totalsOf } from '../totals.ts'
import { runOnWindows, windowsRuntime } from './runtime.ts'
import { secondCheckout } from './second-checkout.ts'

const judged = (ok: boolean): Totals => ({ passed: 0, failed: ok ? 0 : 1, skipped: 0 })

/** Says what runs and how long it took, as the other steps do. */
async function timed(name: string, work: () => Promise<Totals>): Promise<Totals> {
  console.log(`\n■ ${name}`)
  const started = performance.now()
  const totals = await work()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${totals.failed === 0 ? '合格' : '不合格'}: ${name} (${seconds}秒)`)
  return totals
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** The office's and the hosts' tests under Node for Windows. The screens run in browsers, which are the same everywhere. */
async function vitestOnWindows(there: string, words: readonly string[]): Promise<Totals> {
  const runtime = windowsRuntime()
  if (runtime === undefined) return judged(false)
  const report = join(there, '.cache/test/vitest.json')
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const code = await runOnWindows(
    runtime,
    there,
    [
      ...[tools.vitest, 'run', '--config', 'build/vitest.config.ts', '--project', 'office', '--project', 'hosts'],
      ...['--reporter=dot', '--reporter=json', '--outputFile.json=.cache/test/vitest.json', '--passWithNoTests'],
      ...words,
    ],
    { NODE_ENV: 'test' },
  )
  return totalsOf('vitest', readReport(report), code === 0)
}

/**
 * What Windows makes of the program, where Windows can be had (see README). Elsewhere it is said, and counts as skipped;
 * who asks for more than that (`.ci/run`) sees to it that it can be had.
 */
export async function windowsTests(words: readonly string[]): Promise<Totals> {
  const runtime = windowsRuntime()
  if (runtime === undefined) {
    console.log('\nWindows での試験はしていません(BANSO_WINE と BANSO_WINDOWS_NODE がありません)。')
    return { passed: 0, failed: 0, skipped: 1 }
  }
  const there = await secondCheckout()
  if (there === undefined) {
    console.log('\nWindows 版の部品を取り寄せられませんでした。')
    return judged(false)
  }
  const bundled = await timed('Windows での組み立て', async () =>
    judged((await runOnWindows(runtime, there, ['build/tasks/bundle.ts', '--shipped'])) === 0),
  )
  return sum([bundled, await timed('Windows での単体・結合', () => vitestOnWindows(there, words))])
}
