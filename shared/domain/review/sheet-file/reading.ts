import { columnLetters } from '../../spreadsheet-column.ts'
import type { TypedScore } from './typed.ts'

/** One score cell as it came back. */
export interface ReadScore extends TypedScore {
  readonly criterionId: string
  /** Its column in the file, from 1. */
  readonly column: number
}

/** One row as it came back: of a sheet, or of a body that the reviewer does not score. */
export interface ReadRow {
  /** Its line in the file. */
  readonly at: number
  readonly sheetId: string | null
  readonly jis2: string | null
  /** The name of the body as the line shows it; empty where the file has no such column any more. */
  readonly prefecture: string
  /** Two lines bear its key: neither is believed. */
  readonly twice: boolean
  /** Of the criteria whose column is there, once. */
  readonly scores: readonly ReadScore[]
  readonly comment: { readonly column: number; readonly formula: boolean; readonly typed: string } | null
}

/** A 採点票 as it came back, by keys and not by places. */
export interface SheetReading {
  /** When the file was saved last, in ISO 8601 UTC; null where it does not say. */
  readonly savedAt: string | null
  readonly rows: readonly ReadRow[]
  /** What the keys do not reach, named for people. */
  readonly notes: readonly string[]
}

/** 「F12」: a place in a workbook, for people; column and line from 1. */
export const placeIn = (column: number, line: number): string => `${columnLetters(column)}${line}`
