import { useEffect, useEffectEvent, useState } from 'react'
import type { PapersLook } from '../../../../shared/domain/applications/paper/look.ts'
import { useJob } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay, usePerson } from '../../../api/office.tsx'

/** Whoever walks through the book with the arrows looks at the application where they stop. */
const pause = 150

/** Looked at in this window: whoever comes back to an application need not wait again. */
const kept = new Map<string, PapersLook>()
const mostKept = 12

interface Papers {
  readonly id: string
  readonly version: number
  readonly files: readonly { readonly id: string; readonly version: number; readonly kind: string }[]
}

const isRead = ({ kind }: { readonly kind: string }): boolean => kind === 'cover' || kind === 'detail'

/** What the look of an application's papers depends on: which files its present version was read from. */
export const papersKey = ({ id, version, files }: Papers): string =>
  [
    id,
    version,
    ...files.filter((file) => file.version === version && isRead(file)).map((file) => `${file.kind} ${file.id}`),
  ].join('/')

export interface PapersLooked {
  readonly look: PapersLook | null
  readonly running: boolean
  /** Why there is none, in the officer's words; '' where none is to be expected. */
  readonly why: string
}

/**
 * The Word files of an application as they look, read from their own bytes; null until that is done, where there are none,
 * and for whom they are not. A component of another `papersKey` is another one.
 */
export function usePapersLook(papers: Papers): PapersLooked {
  const { fy } = useDesk()
  const key = `${usePerson()} ${fy} ${papersKey(papers)}`
  const [look, setLook] = useState<PapersLook | null>(() => kept.get(key) ?? null)
  const may = useMay('applications.look')
  const isThere = may && papers.files.some((file) => file.version === papers.version && isRead(file))
  const job = useJob(useApi().applications.look, {
    onDone: (output) => {
      kept.delete(key)
      kept.set(key, output)
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest)
      setLook(output)
    },
  })
  const start = useEffectEvent(() => {
    if (isThere && look === null) void job.start({ id: papers.id })
  })
  useEffect(() => {
    const timer = setTimeout(start, pause)
    return () => clearTimeout(timer)
  }, [])
  return {
    look,
    running: isThere && look === null && job.error === null && !job.cancelled,
    why: job.error?.message ?? '',
  }
}
