import { defineConfig } from 'vitest/config'
import { root } from '../root.ts'

/**
 * They draw whole years and take seconds, three times as long with the changes built in. Each change would have to pass
 * them before it counts as missed: an hour becomes several. What only they notice counts as missed.
 */
const slow = ['test/domain/review/firmness/break-even.test.ts', 'test/domain/review/firmness/ways.test.ts']

/** The tests that say what a rule is. Each change is tried in a thread of its own, so its files may share what they load. */
export default defineConfig({
  root,
  test: {
    env: { TZ: 'Asia/Tokyo' },
    include: ['test/domain/**/*.test.ts'],
    exclude: slow,
    setupFiles: ['test/support/swept.ts'],
    restoreMocks: true,
    isolate: false,
    testTimeout: 30_000,
  },
})
