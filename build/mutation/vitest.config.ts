import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { root } from '../root.ts'

/** Tests that draw whole years take seconds: whatever a quick one finds out need not wait for them. */
const slow = ['firmness/break-even.test.ts', 'firmness/ways.test.ts']
const slowness = ({ moduleId }: TestSpecification) => slow.findIndex((file) => moduleId.endsWith(file))

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => slowness(a) - slowness(b))
  }
}

/** The tests that say what a rule is. Each change is tried in a thread of its own, so its files may share what they load. */
export default defineConfig({
  root,
  test: {
    env: { TZ: 'Asia/Tokyo' },
    include: ['test/domain/**/*.test.ts'],
    setupFiles: ['test/support/swept.ts'],
    sequence: { sequencer: QuickFirst },
    restoreMocks: true,
    isolate: false,
    testTimeout: 30_000,
  },
})
