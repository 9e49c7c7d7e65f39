import type { FromProcess, ToProcess } from './protocol.ts'

/** Electron's own port of a utility process (`process.parentPort`), as far as it is used here. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: ToProcess }) => void): void
  postMessage(message: FromProcess): void
}

/** The way from a job's process to its program, whichever of the two hosts has started it. */
export function portToProgram(): {
  send(message: FromProcess): void
  listen(hear: (message: ToProcess) => void): void
} {
  // Only Electron's types know of it, and this file belongs to both hosts.
  const { parentPort } = process as { parentPort?: ParentPort }
  if (parentPort)
    return {
      send: (message) => parentPort.postMessage(message),
      listen: (hear) => parentPort.on('message', ({ data }) => hear(data)),
    }
  process.on('disconnect', () => process.exit())
  return {
    send: (message) => void process.send?.(message),
    // Nobody but the program that has forked this process can write here.
    listen: (hear) => void process.on('message', (message) => hear(message as ToProcess)),
  }
}
