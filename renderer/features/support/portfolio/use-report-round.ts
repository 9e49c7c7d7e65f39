import { useRef, useState } from 'react'
import { ProblemError } from '../../../api/client.ts'
import { useApi, useLine } from '../../../api/office.tsx'
import type { PortfolioRow } from '../records.ts'

export interface RoundResult {
  readonly caseId: string
  readonly prefecture: string
  /** Null while it was not reached, or when it was refused. */
  readonly reportId: string | null
  readonly outcome: 'waiting' | 'made' | 'known' | 'refused' | 'stopped'
  readonly words: string
}

export interface ReportRound {
  readonly results: readonly RoundResult[]
  readonly running: boolean
  readonly done: number
  start: (rows: readonly PortfolioRow[], period: string) => Promise<void>
  stop: () => void
  clear: () => void
}

/** Drafts a month's report of every case, one after the other; each result is listed, and one refusal stops nobody else. */
export function useReportRound(): ReportRound {
  const api = useApi()
  const { saving } = useLine()
  const [results, setResults] = useState<readonly RoundResult[]>([])
  const [running, setRunning] = useState(false)
  const held = useRef(false)
  const stopped = useRef(false)
  const settle = (caseId: string, news: Partial<RoundResult>) =>
    setResults((now) => now.map((each) => (each.caseId === caseId ? { ...each, ...news } : each)))

  const draftOne = async (row: PortfolioRow, period: string) => {
    saving.getState().begin()
    try {
      const { id } = await api.progress.draft({ id: crypto.randomUUID(), caseId: row.id, period })
      saving.getState().succeed(Date.now())
      settle(row.id, { outcome: 'made', reportId: id, words: '下書きを作りました' })
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      saving.getState().fail(failure.message)
      settle(row.id, { outcome: 'refused', words: failure.message })
    }
  }
  const start = async (rows: readonly PortfolioRow[], period: string) => {
    if (held.current) return
    held.current = true
    stopped.current = false
    setRunning(true)
    setResults(rows.map(firstResult))
    try {
      for (const row of rows.filter(({ report }) => report === null)) {
        if (stopped.current) settle(row.id, { outcome: 'stopped', words: '中止しました(まだありません)' })
        else await draftOne(row, period)
      }
    } finally {
      held.current = false
      setRunning(false)
    }
  }
  return {
    results,
    running,
    done: results.filter(({ outcome }) => outcome !== 'waiting').length,
    start,
    stop: () => {
      stopped.current = true
    },
    clear: () => setResults([]),
  }
}

const firstResult = ({ id, prefecture, report }: PortfolioRow): RoundResult => ({
  caseId: id,
  prefecture,
  reportId: report?.id ?? null,
  outcome: report === null ? 'waiting' : 'known',
  words: report === null ? '順番を待っています' : 'すでにあります(そのまま残しました)',
})
