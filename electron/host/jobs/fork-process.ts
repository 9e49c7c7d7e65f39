import { fork } from 'node:child_process'
import { jobProcessFile } from './address.ts'
import type { FromProcess, StartJobProcess } from './protocol.ts'
import { lastTraces } from './traces.ts'

/** As Node starts a process, with the program that lies at an address. */
export const forking =
  (address: () => string): StartJobProcess =>
  ({ heapMb }, { said, left }) => {
    const child = fork(address(), [], {
      execArgv: [`--max-old-space-size=${heapMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      windowsHide: true,
    })
    const traces = lastTraces(child.stderr)
    let gone = false
    function leave(): void {
      if (gone) return
      gone = true
      left(traces())
    }
    // Only our own process writes to this pipe.
    child.on('message', (message) => said(message as FromProcess))
    child.on('close', leave)
    // It could not be started, or not be reached: an exit may or may not follow.
    child.on('error', () => {
      if (child.pid === undefined) leave()
      else child.kill('SIGKILL')
    })
    return {
      send(message) {
        if (child.connected) child.send(message, () => undefined)
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }

/** For the browser host and the command line. */
export const forkJobProcess = forking(jobProcessFile)
