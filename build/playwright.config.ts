import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { root } from './root.ts'
import { temporaryPlace } from './temporary.ts'

const browser = process.env['BANSO_BROWSER']
const asRoot = process.getuid?.() === 0
const report = process.env['BANSO_REPORT']

process.env['TMPDIR'] = temporaryPlace()

/** `browser`: stories in the browser host. `desktop`: stories in the real Electron, asked for by `npm test -- --desktop`. */
export default defineConfig({
  testDir: join(root, 'test/e2e'),
  outputDir: join(root, 'test-results'),
  tsconfig: join(root, 'build/tsconfig.stories.json'),
  // Each story has a host, an office and a folder of its own. The machines that run this have two cores.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // What passes only now is named at the end of the run, and more than three of them fail it (totals.ts).
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
  use: {
    // What cannot be clicked ends its story, and not the patience of whoever waits for it.
    actionTimeout: 20_000,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1366, height: 768 },
    // Keeping one takes a quarter of a story's time: only those asked for by name are traced.
    trace: process.env['BANSO_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      // Where no language is set, Chromium calls every file with a Japanese name 「download」.
      env: { ...process.env, LANG: process.env['LANG'] ?? 'C.UTF-8' },
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: asRoot ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'browser', testMatch: '**/*.spec.ts', testIgnore: '**/desktop/**' },
    // Windows of two programs would take the focus from each other.
    { name: 'desktop', testMatch: 'desktop/*.spec.ts', workers: 1 },
  ],
})
