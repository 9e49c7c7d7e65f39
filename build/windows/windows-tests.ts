import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { testBrowser } from '../browsers/test-browser.ts'
import { findMakensis } from '../packaging/setup.ts'
import { root } from '../root.ts'
import { run, tools } from '../step.ts'
import { judged, nothing, sum, type Totals, totalsOf } from '../totals.ts'
import { browserEditionLife } from './browser-edition-life.ts'
import { installerLife } from './installer-life.ts'
import { runOnWindows, type WindowsRuntime, windowsRuntime } from './runtime.ts'
import { secondCheckout } from './second-checkout.ts'

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

/** Bytes in, bytes out: of the readers and writers of documents two that go through all of them. */
const withoutDocuments = [
  ...['faults', 'copies/copies-faults', 'lock', 'travel/travel-kill', 'travel/merge-kill', 'keeping'],
  ...['documents/eleven', 'documents/hostile'],
]
/** They ask the program, which others of these start, stop and kill, about records; what `office.cmd` does the edition's life shows. */
const ofRecords = ['meeting-kill', 'import-mails', 'jobs', 'office-cli', 'conformance', 'book-preview', 'told']

/**
 * Where the operating system can make a difference: programs, files and processes. Not the rules of test/domain, which ask
 * neither disk nor clock, not the judging of our own sources, and not what a record says, to whom it may be shown and how it
 * is printed: there Windows never differed.
 */
const onAnySystem = [
  ...['programs', 'launcher', 'clone', 'browser', 'ground', 'inputs'].map((name) => `test/build/${name}`),
  ...['test/db/office', 'test/db/stored', 'test/db/cipher', 'test/db/truth'],
  ...['door', 'let-go', 'first-day', 'schema', 'remembered'].map((name) => `test/db/${name}`),
  ...readdirSync(join(root, 'test/hosts'))
    .filter((name) => name.endsWith('.test.ts') && !ofRecords.includes(name.replace('.test.ts', '')))
    .map((name) => `test/hosts/${name}`),
  ...withoutDocuments.map((name) => `test/hosts/${name}`),
]

/** Under Wine each start takes seconds: of what is drawn or killed again and again a few, or as many as were asked for. */
const asked = Object.fromEntries(
  ['BANSO_ROUNDS', 'BANSO_KILLS'].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  ),
)

/**
 * The tests of the records, of the hosts and of whole programs under Node for Windows. The screens run in browsers, which are
 * the same everywhere.
 */
async function vitestOnWindows(there: string, words: readonly string[]): Promise<Totals> {
  const runtime = windowsRuntime()
  if (runtime === undefined) return judged(false, 'Windows')
  const report = join(there, '.cache/test/vitest.json')
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const code = await runOnWindows(
    runtime,
    there,
    [
      ...[tools.vitest, 'run', '--config', 'build/vitest.config.ts'],
      ...['office', 'hosts', 'timing'].flatMap((project) => ['--project', project]),
      ...['--reporter=dot', '--reporter=json', '--outputFile.json=.cache/test/vitest.json', '--passWithNoTests'],
      ...(words.length === 0 ? onAnySystem : words),
    ],
    { NODE_ENV: 'test', BANSO_ROUNDS: '2', BANSO_KILLS: '1', ...asked },
  )
  return totalsOf('vitest', readReport(report), code === 0)
}

/** The installer's life and the browser edition's, with what `npm run package` makes of these very sources. */
async function livesOnWindows({ wine }: WindowsRuntime): Promise<Totals> {
  const home = process.env['BANSO_WINDOWS_HOME']
  const electron = process.env['BANSO_WINDOWS_ELECTRON']
  if (home === undefined || !electron || findMakensis() === undefined)
    return sayMissing(
      'インストーラーの試験はしていません(BANSO_WINDOWS_HOME、BANSO_WINDOWS_ELECTRON、makensis のどれかがありません)。',
    )
  const packed = await timed('Windows 版を作る', async () =>
    judged(
      (await run(process.execPath, [join(root, 'build/tasks/package.ts'), '--windows', 'dir', 'setup', 'browser'])) ===
        0,
      'Windows 版を作る',
    ),
  )
  const release = join(root, 'release')
  const setup = readdirSync(release).find((name) => name.endsWith('-setup.exe'))
  if (packed.failed > 0 || setup === undefined) return judged(false, 'Windows 版を作る')
  const unpacked = join(release, 'win-unpacked')
  const folder = join(release, 'browser-windows/banso-daicho-browser')
  return sum([
    packed,
    await timed('インストーラーの一生', () => installerLife({ wine, home, unpacked, setup: join(release, setup) })),
    await timed('ブラウザー版の一生', async () =>
      browserEditionLife({ wine, folder, home, program: join(electron, 'electron.exe'), browser: await testBrowser() }),
    ),
  ])
}

function sayMissing(words: string): Totals {
  console.log(`\n${words}`)
  return { ...nothing, skipped: 1 }
}

/**
 * What Windows makes of the program, where Windows can be had (see README). Elsewhere it is said, and counts as skipped;
 * who asks for more than that (`.ci/run`) sees to it that it can be had.
 */
export async function windowsTests(words: readonly string[]): Promise<Totals> {
  const runtime = windowsRuntime()
  if (runtime === undefined)
    return sayMissing('Windows での試験はしていません(BANSO_WINE と BANSO_WINDOWS_NODE がありません)。')
  const there = await secondCheckout()
  if (there === undefined) {
    console.log('\nWindows 版の部品を取り寄せられませんでした。')
    return judged(false, 'Windows 版の部品')
  }
  const bundled = await timed('Windows での組み立て', async () =>
    judged((await runOnWindows(runtime, there, ['build/tasks/bundle.ts', '--shipped'])) === 0, 'Windows での組み立て'),
  )
  const tested = await timed('Windows での単体・結合', () => vitestOnWindows(there, words))
  return sum([bundled, tested, ...(words.length === 0 ? [await livesOnWindows(runtime)] : [])])
}
