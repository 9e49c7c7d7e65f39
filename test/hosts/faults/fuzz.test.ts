import { expect, it } from 'vitest'
import { tried } from '../../fuzz/run.ts'

const count = 2_000

// Bytes are read alike on every system; under Wine the processes alone take minutes.
it.skipIf(process.platform === 'win32')(
  `${count} changed files: none ends its process, none takes over five seconds, and all are answered in Japanese`,
  {
    timeout: 600_000,
  },
  async () => {
    const { faults, classes } = await tried({ seed: 1, from: 0, count, workers: 2 })
    expect(faults).toEqual([])
    // Changes that nothing could read any more would try the containers alone.
    for (const kind of ['eml', 'msg', 'docx', 'xlsx']) expect(classes[kind]?.['read'], kind).toBeGreaterThan(count / 50)
    expect(classes['banso']?.['named']).toBeGreaterThan(count / 50)
  },
)
