import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { root } from './root.ts'
import { temporaryPlace } from './temporary.ts'

/** They count seconds, or end a program at a chosen moment while it writes to the disk. */
const timing = ['test/hosts/kill.test.ts', 'test/build/programs.test.ts']

/** Under Wine, where Windows is tried in continuous integration, a program takes seconds to start. */
const patience = process.platform === 'win32' ? 4 : 1

/**
 * Four groups: rules and records, the screens in a light DOM, whole programs that are started and stopped, and what
 * depends on the clock, which runs alone, file by file. All but the first share the machine with other programs and may
 * need a second try: it is named, and more than three of them fail the run (totals.ts).
 */
export default defineConfig({
  root,
  plugins: [react()],
  test: {
    // The office's clock is Japan's wherever the machine stands; single tests set other zones in child processes.
    env: {
      TZ: 'Asia/Tokyo',
      // Programs that tests start find their sources compiled: the second start takes a third of the first one's time.
      NODE_COMPILE_CACHE: join(root, '.cache/node'),
      TMPDIR: temporaryPlace(),
    },
    setupFiles: [join(root, 'test/support/swept.ts')],
    restoreMocks: true,
    // Of two cores the default leaves one to the terminal.
    maxWorkers: '100%',
    // A machine with other work at hand is slow, not wrong.
    testTimeout: 30_000 * patience,
    hookTimeout: 30_000 * patience,
    projects: [
      {
        extends: true,
        test: {
          name: 'office',
          include: ['test/**/*.test.ts'],
          exclude: ['test/renderer/**', 'test/hosts/**', 'test/e2e/**', 'test/bench/**', ...timing],
          // No module of the office keeps anything between two tests, so its files may share what they have loaded.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          name: 'hosts',
          include: ['test/hosts/**/*.test.ts'],
          exclude: timing,
          retry: 1,
          expect: { poll: { timeout: 10_000 * patience } },
        },
      },
      {
        extends: true,
        test: {
          name: 'timing',
          include: timing,
          retry: 1,
          env: { TMPDIR: tmpdir() },
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
