import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'

export interface End {
  code: number
  /** Milliseconds from start to end. */
  lasted: number
}

/** How a started program ends; 127 where it could not be started at all, 128 + n where a signal ended it. */
export const ended = (child: ChildProcess) =>
  new Promise<End>((done) => {
    const started = performance.now()
    const finish = (code: number) => done({ code, lasted: performance.now() - started })
    child.on('error', () => finish(127))
    child.on('exit', (code, signal) => finish(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })

/** The program is asked to leave when we are, so that it puts its file to rest first. */
export function leavesWith(stopping: AbortSignal, child: ChildProcess) {
  stopping.addEventListener('abort', () => child.kill('SIGTERM'))
  if (stopping.aborted) child.kill('SIGTERM')
}

export const asRoot = process.platform === 'linux' && process.getuid?.() === 0
