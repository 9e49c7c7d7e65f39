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
  readonly files: readonly {
    readonly id: string
    readonly fileId: string
    readonly version: number
    readonly kind: string
  }[]
}

const isRead = ({ kind }: { readonly kind: string }): boolean => kind === 'cover' || kind === 'detail'

const filesRead = ({ version, files }: Papers) => files.filter((file) => file.version === version && isRead(file))

/** What the look of an application's papers depends on: which files its present version was read from. */
export const papersKey = (papers: Papers): string =>
  [papers.id, papers.version, ...filesRead(papers).map((file) => `${file.kind} ${file.id}`)].join('/')

/** They may have been taken in anew between the asking and the looking. */
const isOf = (papers: Papers, { version, cover, detail }: PapersLook): boolean =>
  version === papers.version &&
  [cover, detail].every((paper) => paper === null || filesRead(papers).some(({ fileId }) => fileId === paper.fileId))

export interface PapersLooked {
  readonly look: PapersLook | null
  readonly running: boolean
  /** Why there is none, in the officer's words; '' where none is to be expected. */
  readonly why: string
  /** Looks once more, where that failed. */
  readonly again: () => void
}

const stopped = '調べるのを中止しました。'
const overtaken = '調べている間に、ほかの画面が別の書類を調べ始めたか、書類が変わりました。'

/**
 * The Word files of an application as they look, read from their own bytes; null until that is done, where there are none,
 * and for whom they are not. A component of another `papersKey` is another one.
 */
export function usePapersLook(papers: Papers): PapersLooked {
  const { fy } = useDesk()
  const key = `${usePerson()} ${fy} ${papersKey(papers)}`
  const may = useMay('applications.look')
  const [found, setFound] = useState<PapersLook | null>(() => kept.get(key) ?? null)
  const [missed, setMissed] = useState(0)
  const look = may ? found : null
  const isThere = may && filesRead(papers).length > 0
  const miss = () => {
    setMissed(missed + 1)
    if (missed === 0) void job.start({ id: papers.id })
  }
  const job = useJob(useApi().applications.look, {
    untilLeft: true,
    onGone: miss,
    onDone: (output) => {
      if (!isOf(papers, output)) return miss()
      kept.delete(key)
      kept.set(key, output)
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest)
      setFound(output)
    },
  })
  const start = useEffectEvent(() => {
    if (isThere && look === null) void job.start({ id: papers.id })
  })
  useEffect(() => {
    const timer = setTimeout(start, pause)
    return () => clearTimeout(timer)
  }, [])
  const why = job.error?.message ?? (job.cancelled ? stopped : missed > 1 ? overtaken : '')
  return {
    look,
    running: isThere && look === null && why === '',
    why,
    again: () => {
      setMissed(0)
      void job.start({ id: papers.id })
    },
  }
}
