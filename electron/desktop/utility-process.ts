import { utilityProcess } from 'electron'
import { jobProcessFile } from '../host/jobs/address.ts'
import type { FromProcess, StartJobProcess, ToProcess } from '../host/jobs/protocol.ts'
import { lastTraces } from '../host/jobs/traces.ts'

/** What a process wrote last is read a moment after it is known to have left. */
const tracesAfterMs = 50

/** As Electron starts a process: the packaged program is closed against being run as Node. */
export const startUtilityProcess: StartJobProcess = ({ heapMb }, { said, left }) => {
  const child = utilityProcess.fork(jobProcessFile(), [], {
    execArgv: [`--js-flags=--max-old-space-size=${heapMb}`],
    serviceName: '伴走台帳 処理',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const traces = lastTraces(child.stderr)
  const early: ToProcess[] = []
  let standing: 'starting' | 'running' | 'killed' | 'gone' = 'starting'

  function kill(): void {
    if (standing === 'gone') return
    standing = 'killed'
    if (child.pid === undefined) return void child.once('spawn', kill)
    try {
      // Not asked to leave but ended: it may be deep in SQLite, or in a file that never ends.
      process.kill(child.pid, 'SIGKILL')
    } catch {
      // It has left by itself; `exit` is on its way.
    }
  }

  child.once('spawn', () => {
    if (standing !== 'starting') return
    standing = 'running'
    for (const message of early.splice(0)) child.postMessage(message)
  })
  // Only our own process writes to this pipe.
  child.on('message', (message: FromProcess) => said(message))
  child.once('exit', () => {
    standing = 'gone'
    setTimeout(() => left(traces()), tracesAfterMs)
  })
  return {
    send(message) {
      if (standing === 'starting') early.push(message)
      else if (standing === 'running') child.postMessage(message)
    },
    kill,
  }
}
