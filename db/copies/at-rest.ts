import { closeSync, openSync, readSync } from 'node:fs'

/** A copy that was opened since has become an office of its own, and to look at it would leave files beside it. */
export function isAtRest(copy: string): boolean {
  const head = Buffer.alloc(20)
  const handle = openSync(copy, 'r')
  try {
    readSync(handle, head, 0, 20, 0)
  } finally {
    closeSync(handle)
  }
  return head[18] === 1
}
