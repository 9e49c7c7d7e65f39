import { writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { tooLargeTrace } from './traces.ts'

/** The process that started this thread wrote it, and says anew how far it may grow with each job. */
const { program } = workerData as { program: number }
let { ceiling } = workerData as { ceiling: number }
const lookEveryMs = 100

function look(): void {
  // Whose program has gone has nobody to work for, and would hold the office's file.
  const orphaned = process.ppid !== program
  const tooLarge = process.memoryUsage.rss() > ceiling
  // Past Node's own streams, which wait for the busy thread: straight to the pipe.
  if (tooLarge) writeSync(2, `${tooLargeTrace}\n`)
  if (orphaned || tooLarge) process.kill(process.pid, 'SIGKILL')
}

look()
parentPort?.postMessage('watching')
parentPort?.on('message', (next: number) => {
  ceiling = next
})
setInterval(look, lookEveryMs)
