import type { SuggestedLevels } from './progress-summary.ts'
import type { ThemeLetter, Track } from './track.ts'

/** A code with the word it stood for when the report was drawn: the office's words may change, the report may not. */
export interface Word {
  code: string
  label: string
}

type AnyTrack = Track | 'COMMON'

/**
 * What a 進捗報告 draws from the records of its period. The shape is its own: neither the page that shows a report nor
 * the book that prints it may change what an old report says. Dates are ISO dates in JST; null means missing, never 0.
 */
export interface DrawnReport {
  /** Kept, so that a 重点テーマ that is renamed later leaves the report as it was. */
  themeName: string
  team: { role: string; names: string }[]
  goalTalent: string
  goalTheme: string
  milestones: {
    track: AnyTrack
    title: string
    owner: string
    planned: string
    actual: string | null
    /** 遅延日数 in calendar days; null when not due and not done. */
    daysLate: number | null
    status: Word
  }[]
  kpis: {
    track: Track
    name: string
    unit: string
    kind: Word
    direction: 'up' | 'down'
    baseline: number | null
    baselineDate: string | null
    target: number | null
    targetDate: string | null
    /** Twelve values, April to March. */
    monthly: (number | null)[]
    latest: number | null
    latestDate: string | null
    /** 1 is the target reached; null when it cannot be judged (判定不可). */
    progress: number | null
    level: Word | null
    note: string
  }[]
  issues: {
    track: AnyTrack
    category: string
    raisedOn: string
    severity: Word
    body: string
    response: string
    owner: string
    due: string | null
    closedOn: string | null
    status: Word
  }[]
  advice: {
    givenOn: string
    givenBy: string
    track: AnyTrack
    body: string
    adopted: Word
    result: string
  }[]
  sessions: {
    seq: number
    heldOn: string
    kind: Word
    mode: string
    place: string
    /** Null where nobody was named. */
    participants: number | null
    agenda: string
    summary: string
  }[]
  actions: { body: string; owner: string; due: string | null; doneOn: string | null }[]
  nextSessionOn: string | null
}

/** 評価 of the whole or of one track: as decided, and as the figures suggested. */
interface FrozenLevel {
  decided: Word
  suggested: Word
}

/**
 * A 進捗報告 as it was confirmed, whole: it opens and prints after years from this alone, whatever has become of the
 * records, of the office's words, and of today's page and book.
 */
export interface FrozenReport {
  body: { lgCode: string; prefecture: string; themeLetter: ThemeLetter }
  /** `month` is 「2026-11」. */
  period: { month: string; from: string; to: string }
  status: Word
  submittedOn: string | null
  confirmedBy: string | null
  /** ISO instant in JST. */
  confirmedAt: string | null
  levels: { overall: FrozenLevel; talent: FrozenLevel; theme: FrozenLevel }
  /** Why a level leaves what the figures suggested. */
  levelReason: string
  texts: { done: string; next: string; risk: string; request: string }
  drawn: DrawnReport
}

/** What the records suggested when the report was drawn: kept to tell what an officer has changed since. */
export interface Suggested {
  levels: SuggestedLevels
  texts: { done: string; next: string; risk: string }
}
