import { hash } from 'node:crypto'
import { closeSync, fdatasyncSync, fstatSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { Refusal } from '../../shared/domain/refusal.ts'

/** What the program knew of the record of deeds when it last wrote: kept beside the file, which may be put back or cut. */
export interface Head {
  /** The hash of the first entry: which office it is. */
  readonly first: string
  readonly seq: number
  readonly hash: string
  /** The program was closed after this entry: nobody has written since. */
  readonly closed: boolean
}

export const headFileOf = (file: string): string => `${file}-head`

/** Two places, written in turn: one of them is always whole. Each is a line of words, for whoever looks at it. */
const slot = 512
/** Here the sums of the pages begin (`pages.ts`). */
export const pagesAt = 4096

export interface Beside {
  readonly head: Head | null
  keep(head: Head, durably: boolean): void
  readonly handle: number
  /** Whatever was written lies on the disk when this returns. */
  flush(): void
  close(): void
}

/** Opens what lies beside the file, or makes it. */
export function openBeside(file: string): Beside {
  const handle = opened(headFileOf(file))
  let { head, turn } = newest(readAt(handle, 0, 2 * slot))
  let open = true
  return {
    get head() {
      return head
    },
    handle,
    keep(next, durably) {
      head = next
      turn += 1
      writeSync(handle, lineOf(next, turn), 0, slot, (turn % 2) * slot)
      if (durably) return fdatasyncSync(handle)
      // Written before the save is acknowledged, so a killed program keeps it; a power cut may take it along, and then
      // the head is older than the file, which it may be. Its own way to the disk would slow the next save down.
    },
    flush: () => fdatasyncSync(handle),
    close() {
      if (open) closeSync(handle)
      open = false
    },
  }
}

/** For who only looks. */
export function headBeside(file: string): Head | null {
  try {
    return newest(readFileSync(headFileOf(file)).subarray(0, 2 * slot)).head
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function opened(name: string): number {
  try {
    return openSync(name, 'r+')
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT')
      throw new Refusal(
        'invalid',
        `台帳の控えを開けません: ${name}(${code})。このファイルに書き込めるかを確かめてください。`,
      )
    const handle = openSync(name, 'wx+', 0o600)
    writeSync(handle, Buffer.alloc(pagesAt), 0, pagesAt, 0)
    return handle
  }
}

export function readAt(handle: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(handle, bytes, 0, length, at))
}

export const sizeOf = (handle: number): number => fstatSync(handle).size

const checkOf = (words: readonly string[]): string => hash('sha256', words.join(' ')).slice(0, 16)

function lineOf({ first, seq, hash: last, closed }: Head, turn: number): Buffer {
  const words = [`${turn}`, `${seq}`, last, first, closed ? 'closed' : 'open']
  return Buffer.from(`${[...words, checkOf(words)].join(' ').padEnd(slot - 1)}\n`)
}

function newest(bytes: Buffer): { head: Head | null; turn: number } {
  const slots = [0, 1].flatMap((place) => readLine(bytes.subarray(place * slot, (place + 1) * slot).toString()))
  const [last] = slots.sort((one, other) => other.turn - one.turn)
  return last ?? { head: null, turn: 0 }
}

/** A line that was cut or damaged is none: its check does not hold. */
function readLine(text: string): { head: Head; turn: number }[] {
  const words = text.trim().split(' ')
  const [turn, seq, last = '', first = '', state, check] = words
  if (check === undefined || checkOf(words.slice(0, -1)) !== check) return []
  return [{ turn: Number(turn), head: { first, seq: Number(seq), hash: last, closed: state === 'closed' } }]
}
