import { testBrowser } from '../browsers/test-browser.ts'
import { installedElectron } from '../electron-runtime.ts'
import { deadCode, type Step, step, style, types, unreached } from '../step.ts'
import { freshReport, judged, line, named, readReport, sum, type Totals, totalsOf, writeTotals } from '../totals.ts'
import { windowsTests } from '../windows/windows-tests.ts'
import { bundle } from './bundle.ts'

const flags = process.argv.slice(2)
const onlyDesktop = flags.includes('--desktop')
const onlyWindows = flags.includes('--windows')
/** Names of files: `npm test -- deadline` runs the tests and stories of that name, and judges nothing else. */
const wanted = flags.filter((flag) => flag !== '--desktop' && flag !== '--windows')

async function judge(step: Promise<Step>): Promise<Totals> {
  const { ok, name } = await step
  return judged(ok, name)
}

async function vitest(env: Record<string, string>): Promise<Totals> {
  const report = freshReport('vitest')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['run', '--config', 'build/vitest.config.ts', ...reporters, '--passWithNoTests', ...wanted]
  // Vite's build leaves NODE_ENV at production in this process; React's tests need its other half.
  const { ok } = await step('単体・結合', 'vitest', args, { ...env, NODE_ENV: 'test' })
  return totalsOf('vitest', readReport('vitest'), ok)
}

async function playwright(
  name: string,
  project: 'browser' | 'desktop',
  given: Record<string, string>,
): Promise<Totals> {
  const traced = wanted.length === 0 ? {} : { BANSO_TRACE: '1' }
  const env = { ...given, ...traced, BANSO_REPORT: freshReport(project) }
  const args = [
    'test',
    '--config',
    'build/playwright.config.ts',
    `--project=${project}`,
    '--pass-with-no-tests',
    ...wanted,
  ]
  const { ok } = await step(name, 'playwright', args, env)
  return totalsOf('playwright', readReport(project), ok)
}

/** The tests start the program from dist/, as users do. */
const bundled = () =>
  bundle().then(
    () => judged(true, '組み立て'),
    (error: Error) => {
      console.log(`\n画面とプログラムを組み立てられませんでした。\n${error.message}`)
      return judged(false, '組み立て')
    },
  )

async function everything(): Promise<Totals[]> {
  const browser = await testBrowser()
  const env = browser === undefined ? {} : { BANSO_BROWSER: browser }
  const found = [await bundled()]
  if (wanted.length === 0)
    found.push(await judge(types()), await judge(style()), await judge(deadCode()), await judge(unreached()))
  found.push(await vitest(env))
  if (browser !== undefined) return [...found, await playwright('ブラウザー版の物語', 'browser', env)]
  console.log('\nブラウザーを用意できませんでした。Edge・Chrome・Chromium のどれかを入れて、もう一度実行してください。')
  return [...found, judged(false, 'ブラウザー')]
}

async function desktop(): Promise<Totals[]> {
  if (installedElectron() === undefined) {
    console.log('Electron がありません。npm start で取り寄せるか、ELECTRON_OVERRIDE_DIST_PATH で場所を示してください。')
    return [judged(false, 'Electron')]
  }
  return [await bundled(), await playwright('デスクトップ版の物語', 'desktop', {})]
}

const [name, work] = onlyDesktop
  ? (['totals-desktop', desktop] as const)
  : onlyWindows
    ? (['totals-windows', async () => [await windowsTests(wanted)]] as const)
    : (['totals', everything] as const)
const totals = sum(await work())
writeTotals(name, totals)
// Continuous integration adds several runs up and prints the one closing line itself.
if (!process.env['BANSO_SUMMED_ELSEWHERE']) console.log(`\n${named(totals)}\n${line(totals)}`.replace(/\n+/g, '\n'))
process.exitCode = totals.failed === 0 && (totals.passed > 0 || onlyWindows) ? 0 : 1
