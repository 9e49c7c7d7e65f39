import { globSync } from 'node:fs'
import { installedElectron } from '../electron-runtime.ts'
import { root } from '../root.ts'
import { deadCode, type Step, step, style, types } from '../step.ts'
import { testBrowser } from '../test-browser.ts'
import { freshReport, line, readReport, sum, type Totals, totalsOf, writeTotals } from '../totals.ts'
import { bundle } from './bundle.ts'

const flags = process.argv.slice(2)
const onlyDesktop = flags.includes('--desktop')
const filters = flags.filter((flag) => flag !== '--desktop')

const judged = ({ ok }: Step): Totals => ({ passed: 0, failed: ok ? 0 : 1, skipped: 0 })

async function vitest(): Promise<Totals> {
  const report = freshReport('vitest')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { ok } = await step('単体・結合', 'vitest', [
    'run',
    '--config',
    'build/vitest.config.ts',
    ...reporters,
    ...filters,
  ])
  return totalsOf('vitest', readReport('vitest'), ok)
}

async function playwright(name: string, project: 'browser' | 'desktop', browser?: string): Promise<Totals> {
  const stories = project === 'desktop' ? 'test/e2e/desktop/*.spec.ts' : 'test/e2e/*.spec.ts'
  if (globSync(stories, { cwd: root }).length === 0) return judged({ name, ok: true })
  const env = { BANSO_REPORT: freshReport(project), ...(browser === undefined ? {} : { BANSO_BROWSER: browser }) }
  const args = ['test', '--config', 'build/playwright.config.ts', `--project=${project}`, ...filters]
  const { ok } = await step(name, 'playwright', args, env)
  return totalsOf('playwright', readReport(project), ok)
}

async function everything(): Promise<Totals[]> {
  const browser = await testBrowser()
  const found = [judged(await types()), judged(await style()), judged(await deadCode()), await vitest()]
  await bundle()
  if (browser !== undefined) return [...found, await playwright('ブラウザー版の物語', 'browser', browser)]
  console.log('\nブラウザーを用意できませんでした。Edge・Chrome・Chromium のどれかを入れて、もう一度実行してください。')
  return [...found, judged({ name: 'ブラウザー', ok: false })]
}

async function desktop(): Promise<Totals[]> {
  if (installedElectron() === undefined) {
    console.log('Electron がありません。npm start で取り寄せるか、ELECTRON_OVERRIDE_DIST_PATH で場所を示してください。')
    return [judged({ name: 'Electron', ok: false })]
  }
  await bundle()
  return [await playwright('デスクトップ版の物語', 'desktop')]
}

const totals = sum(await (onlyDesktop ? desktop() : everything()))
writeTotals(onlyDesktop ? 'totals-desktop' : 'totals', totals)
// Continuous integration adds several runs up and prints the one closing line itself.
if (!process.env['BANSO_SUMMED_ELSEWHERE']) console.log(`\n${line(totals)}`)
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1
