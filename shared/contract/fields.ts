import { z } from 'zod'
import { themeLetters, tracks } from '../domain/track.ts'

/** The small shapes that every area of the contract shares. */
export const id = z.uuid()
/** The revision the caller saw; a stale one is refused as a `conflict` that shows both values. */
export const revision = z.int().min(1)
export const isoDate = z.iso.date()
/** `YYYY-MM-DD`, or null where the office has not fixed it yet. */
export const maybeDate = isoDate.nullable()
/** An instant with its offset: `2026-02-20T17:00:00+09:00`. */
export const instant = z.iso.datetime({ offset: true })
export const fy = z.int().min(2018).max(2100)
/** 都道府県コード, two digits. */
export const jis2 = z.string().regex(/^(0[1-9]|[1-3]\d|4[0-7])$/)
export const themeLetter = z.enum(themeLetters)
export const track = z.enum(tracks)
/** `2026-11` */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** A text of up to `max` characters as people count them; what was typed is kept, only its ends are trimmed. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .refine((value) => [...value].length <= max, { error: `${max}字以内で入力してください。` })
export const requiredText = (max: number, what: string) =>
  text(max).refine((value) => value.length > 0, { error: `${what}を入力してください。` })
/** A measured value: finite, so that it survives JSON and SQLite. */
export const amount = z.number().finite()
