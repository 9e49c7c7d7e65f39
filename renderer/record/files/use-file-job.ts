import { useRef, useState } from 'react'
import { ProblemError, type RemoteJob } from '../../api/client.ts'
import type { Incoming } from '../../api/drop-target.ts'
import { type RunningJob, useJob } from '../../api/hooks.ts'
import { useDesk, useDevice, useLine } from '../../api/office.tsx'
import { placedName } from './folder-files.ts'

/** One file on its way into the office. */
export interface Sending {
  readonly key: number
  readonly name: string
  /** 0 to 1. */
  readonly share: number
  readonly fileId: string | null
  /** Of what was sent: by it the office's own list knows what became of it. */
  readonly sha256: string | null
  readonly problem: string | null
}

interface Asked {
  fy: number
  fileIds: string[]
}

/** Files on their way into the office, and the one job that reads them. */
export interface FileJob<Result> {
  readonly files: readonly Sending[]
  readonly sending: boolean
  readonly job: RunningJob<Asked, Result>
  readonly busy: boolean
  /** Beyond what one reading takes: the same folder would give the first ones again. */
  readonly rest: readonly Incoming[]
  begin: (files: readonly Incoming[]) => Promise<void>
  cancel: () => Promise<void>
  clear: () => void
}

const atOnce = 3

interface FileJobOptions<Result> {
  /** As many as one reading takes; the rest is named and can be put in afterwards. */
  most: number
  onDone: (result: Result) => void
}

/** Files → the office → one job that reads them. A file that cannot be sent is named, and the others go on. */
export function useFileJob<Result>(
  remote: RemoteJob<Asked, Result>,
  { most, onDone }: FileJobOptions<Result>,
): FileJob<Result> {
  const { fy } = useDesk()
  const device = useDevice()
  const { notify } = useLine()
  const job = useJob(remote, { onDone })
  const [files, setFiles] = useState<readonly Sending[]>([])
  const [rest, setRest] = useState<readonly Incoming[]>([])
  const [sending, setSending] = useState(false)
  const held = useRef(false)
  const stopped = useRef(false)

  const change = (key: number, news: Partial<Sending>) =>
    setFiles((now) => now.map((each) => (each.key === key ? { ...each, ...news } : each)))

  const send = async (file: Incoming, key: number): Promise<string | null> => {
    if ('leftOut' in file) return null
    if ('fileId' in file) return file.fileId
    try {
      const { fileId, sha256 } = await device.upload(file, (share) => change(key, { share }))
      change(key, { fileId, sha256, share: 1 })
      return fileId
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      change(key, { problem: failure.problem.message })
      return null
    }
  }

  const begin = async (given: readonly Incoming[]) => {
    if (given.length === 0) return
    if (held.current || job.running)
      return notify({ text: '前のファイルを読んでいます。終わってから、もう一度入れてください。', tone: 'trouble' })
    held.current = true
    stopped.current = false
    job.clear()
    setSending(true)
    // What stays out takes the room of nothing.
    const inOrder = given.toSorted((a, b) => Number('leftOut' in a) - Number('leftOut' in b))
    setRest(inOrder.slice(most).filter((file) => !('leftOut' in file)))
    setFiles(inOrder.map((file, key) => startOf(file, key, most)))
    const arrived: (string | null)[] = []
    const waiting = [...inOrder.slice(0, most).entries()]
    const worker = async () => {
      for (let next = waiting.shift(); next !== undefined && !stopped.current; next = waiting.shift()) {
        const [key, file] = next
        arrived[key] = await send(file, key)
      }
    }
    try {
      await Promise.all(Array.from({ length: atOnce }, worker))
      const fileIds = arrived.filter((fileId) => typeof fileId === 'string')
      if (!stopped.current && fileIds.length > 0) await job.start({ fy, fileIds })
    } finally {
      held.current = false
      setSending(false)
    }
  }
  return {
    files,
    sending,
    job,
    busy: sending || job.running,
    rest,
    begin,
    cancel: async () => {
      stopped.current = true
      if (job.running) await job.cancel()
    },
    clear: () => {
      setFiles([])
      setRest([])
      job.clear()
    },
  }
}

const startOf = (file: Incoming, key: number, most: number): Sending => ({
  key,
  name: placedName(file),
  share: 'fileId' in file ? 1 : 0,
  fileId: 'fileId' in file ? file.fileId : null,
  sha256: null,
  problem:
    'leftOut' in file
      ? file.leftOut
      : key < most
        ? null
        : `一度に取り込めるのは${most}件までです。この後でもう一度入れてください。`,
})
