import { globSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import { run } from '../step.ts'

/** Runs every measurement in test/bench (or the named ones) on its own, since two cores cannot measure two things. */
const wanted = process.argv.slice(2)
const files = globSync('test/bench/*.ts', { cwd: root })
  .sort()
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))

if (files.length === 0) console.log('測るものがありません(test/bench/*.ts)。')
for (const file of files) {
  console.log(`\n■ ${file}`)
  if ((await run(process.execPath, [join(root, file)])) !== 0) process.exitCode = 1
}
