import { basename } from 'node:path'

/** One thing that a program did to a file, or said on its standard output, as strace has seen it. */
export type Traced =
  | { readonly did: 'write'; readonly file: string; readonly at: number | null; readonly bytes: Buffer }
  | { readonly did: 'truncate'; readonly file: string; readonly size: number }
  | { readonly did: 'sync' | 'remove'; readonly file: string }
  | { readonly did: 'open'; readonly file: string; readonly anew: boolean }
  | { readonly did: 'say'; readonly text: string }

export const tracedCalls = 'openat,write,pwrite64,pwritev,fsync,fdatasync,ftruncate,rename,unlink'

const bytesOf = (hex: string) => Buffer.from(hex.replaceAll('\\x', ''), 'hex')
/** Paths are spoken in hexadecimal, too, where they are an argument. */
const pathIn = (text: string) => basename(text.startsWith('\\x') ? bytesOf(text).toString() : text)

/** What `strace -f -y -xx -s …` wrote; a call that another thread interrupted is done when it is resumed. */
export function* tracedIn(text: string): Generator<Traced> {
  const begun = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, pid = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(pid, rest.slice(0, -'<unfinished ...>'.length).trimEnd())
      continue
    }
    const [, resumed] = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest) ?? []
    const done = resumed === undefined ? callIn(rest) : callIn(`${begun.get(pid) ?? ''}${resumed}`)
    if (done) yield done
  }
}

function callIn(call: string): Traced | null {
  if (/ = -1 /.test(call.slice(-120))) return null
  const [, name = '', args = ''] = /^(\w+)\((.*)\) += \d+/.exec(call) ?? []
  const [, fd = '', path = ''] = /^(\d+)<([^>]*)>/.exec(args) ?? []
  const [, hex = ''] = /"((?:\\x[0-9a-f]{2})*)"/.exec(args) ?? []
  const last = Number(/(\d+)$/.exec(args)?.[1])
  if (name === 'openat') return { did: 'open', file: pathIn(hex), anew: args.includes('O_TRUNC') }
  if (name === 'unlink') return { did: 'remove', file: pathIn(hex) }
  if (name === 'write' && fd === '1') return { did: 'say', text: bytesOf(hex).toString() }
  const file = pathIn(path)
  if (name === 'write') return { did: 'write', file, at: null, bytes: bytesOf(hex) }
  if (name === 'pwrite64') return { did: 'write', file, at: last, bytes: bytesOf(hex) }
  if (name === 'ftruncate') return { did: 'truncate', file, size: last }
  if (name === 'fsync' || name === 'fdatasync') return { did: 'sync', file }
  return null
}

type Change = Extract<Traced, { did: 'write' | 'truncate' }>

/** A disk that keeps for certain only what was synchronised. */
export function createDisk(files: ReadonlyMap<string, Buffer>) {
  const durable = new Map(files)
  const pending = new Map<string, Change[]>()
  const waiting = (file: string) => {
    const list = pending.get(file) ?? []
    pending.set(file, list)
    return list
  }
  return {
    apply(traced: Traced): void {
      if (traced.did === 'write' || traced.did === 'truncate') waiting(traced.file).push(traced)
      if (traced.did === 'open' && traced.anew)
        waiting(traced.file).push({ did: 'truncate', file: traced.file, size: 0 })
      if (traced.did === 'sync') {
        durable.set(traced.file, changed(durable.get(traced.file), waiting(traced.file)))
        pending.delete(traced.file)
      }
      if (traced.did === 'remove') {
        durable.delete(traced.file)
        pending.delete(traced.file)
      }
    },
    /** What lies there when the power comes back; of what was not synchronised whatever `kept` lets through. */
    afterCut(kept: (change: Change) => Change | null): Map<string, Buffer> {
      const found = new Map(durable)
      for (const [file, changes] of pending)
        found.set(
          file,
          changed(
            durable.get(file),
            changes.map(kept).filter((each) => each !== null),
          ),
        )
      return found
    },
  }
}

function changed(before: Buffer = Buffer.alloc(0), changes: readonly Change[]): Buffer {
  let bytes = Buffer.from(before)
  for (const change of changes) {
    if (change.did === 'truncate') {
      const cut = Buffer.alloc(change.size)
      bytes.copy(cut)
      bytes = cut
      continue
    }
    const at = change.at ?? bytes.length
    if (at + change.bytes.length > bytes.length)
      bytes = Buffer.concat([bytes, Buffer.alloc(at + change.bytes.length - bytes.length)])
    change.bytes.copy(bytes, at)
  }
  return bytes
}

const sector = 512

/** How a power cut treats what was on its way: nothing of it, all, some of the writes, some of them torn between two sectors. */
export const cuts: Readonly<Record<string, (chance: () => number) => (change: Change) => Change | null>> = {
  none: () => () => null,
  all: () => (change) => change,
  some: (chance) => (change) => (chance() < 0.5 ? change : null),
  torn: (chance) => (change) => {
    if (change.did === 'truncate' || chance() < 0.3) return chance() < 0.5 ? change : null
    const whole = Math.floor((chance() * change.bytes.length) / sector) * sector
    return { ...change, bytes: change.bytes.subarray(0, whole) }
  },
}
