import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Three groups: rules and records, the screens in a light DOM, and whole programs that are started and stopped.
 * The machines that run this have two cores, and the last group measures time: it runs alone, file by file.
 */
export default defineConfig({
  root,
  plugins: [react()],
  test: {
    // The office's clock is Japan's wherever the machine stands; single tests set other zones in child processes.
    env: { TZ: 'Asia/Tokyo' },
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'office',
          include: ['test/**/*.test.ts'],
          exclude: ['test/renderer/**', 'test/hosts/**', 'test/e2e/**', 'test/bench/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
        },
      },
      {
        extends: true,
        test: {
          name: 'hosts',
          include: ['test/hosts/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
