import { parseArgs } from 'node:util'
import { tried } from './run.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    workers: { type: 'string', default: '2' },
  },
})
const [seed, from, count, workers] = [values.seed, values.from, values.count, values.workers].map(Number)
const { classes, faults, slowestMs } = await tried({ seed, from, count, workers } as Record<
  keyof typeof values,
  number
>)
console.table(classes)
console.log(`slowest ${Math.round(slowestMs)} ms, ${faults.length} faults`)
for (const { kind, no, why, saved } of faults)
  console.log(`--seed ${seed} --from ${no} --count 1 (${kind}): ${why}\n  ${saved}`)
process.exitCode = faults.length === 0 ? 0 : 1
