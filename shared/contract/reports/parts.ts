import { z } from 'zod'
import { mostPlaces, roundingModes } from '../../domain/review/rules/rounding.ts'
import { themeLetters, tracks } from '../../domain/support/track.ts'

/** ISO dates in JST and instants with an offset; null means missing, never 0. */
export const date = z.iso.date()
export const instant = z.iso.datetime({ offset: true })
export const count = z.int().min(0)

/** A state as it is stored and as the office says it; the two stand side by side in the machine-readable sheet. */
export const coded = z.object({ code: z.string(), label: z.string() })
export type Coded = z.infer<typeof coded>

export const body = {
  /** 団体コード of the prefecture, six digits, leading zero kept. */
  lgCode: z.string().regex(/^\d{6}$/),
  prefecture: z.string(),
}
export const theme = {
  themeLetter: z.enum(themeLetters).nullable(),
  themeName: z.string().nullable(),
}

/** 表示の端数処理 of a year. */
export const rounding = z.object({ mode: z.enum(roundingModes), places: z.int().min(0).max(mostPlaces) })

/** 評価 of the whole or of one track. */
export const level = z.object({
  /** 評価 as decided. */
  decided: coded.nullable(),
  /** What the figures suggested. */
  suggested: coded.nullable(),
  reason: z.string(),
})

/** COMMON: a milestone or issue of both tracks. */
export const reportTracks = [...tracks, 'COMMON'] as const

/** 「応募47、要件不適合1、取下げ1、審査対象45」: said alike in every book of a call, so that their counts agree. */
export const receivedCounts = z.object({
  received: count,
  /** Why the others are not among those judged, in the office's words; each at least one. */
  apart: z.array(z.object({ label: z.string(), count })),
  judged: count,
})
export type ReceivedCounts = z.infer<typeof receivedCounts>

/** One KPI of a 進捗報告 with what was measured of it. */
export const kpiLine = z.object({
  track: z.enum(tracks),
  name: z.string(),
  unit: z.string(),
  /** 活動・成果 */
  kind: coded,
  direction: z.enum(['up', 'down']),
  baseline: z.number().nullable(),
  baselineDate: date.nullable(),
  target: z.number().nullable(),
  targetDate: date.nullable(),
  /** Twelve values, April to March; null where nothing was reported. */
  monthly: z.array(z.number().nullable()).length(12),
  latest: z.number().nullable(),
  latestDate: date.nullable(),
  /** 1 is the target reached; null when it cannot be judged (判定不可). */
  progress: z.number().nullable(),
  level: coded.nullable(),
  note: z.string(),
})
