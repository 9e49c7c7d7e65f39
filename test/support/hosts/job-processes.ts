import { readdirSync, readFileSync } from 'node:fs'

/** The processes of jobs that this test's program has started and that are alive, by Linux' own book of them. */
export const jobProcesses = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(isOurs)

function isOurs(pid: number): boolean {
  try {
    // "pid (name) state ppid …": the name may hold anything, also brackets.
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? []
    return Number(parent) === process.pid && state !== 'Z' && commandOf(pid).includes('job-process')
  } catch {
    // It has gone while we looked.
    return false
  }
}

const commandOf = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'latin1')
