import { join } from 'node:path'
import { hasDisplay } from '../browsers/display.ts'
import { root } from '../root.ts'
import { run } from '../step.ts'
import { bundleOrExit } from './bundle.ts'

/** Every measurement in one process after the other (or the named ones), as JSON and as a table. */
await bundleOrExit()
const words = [join(root, 'test/bench/run.ts'), ...process.argv.slice(2)]
// The start is measured in a real window; where no screen is, a virtual one serves.
const virtual = process.platform === 'linux' && !hasDisplay({ ...process.env, CI: '' })
process.exitCode = virtual
  ? await run('xvfb-run', ['-a', process.execPath, ...words])
  : await run(process.execPath, words)
