import { z } from 'zod'
import { earliestYear, isOfAnyYear, latestYear } from '../domain/calendar/date-order.ts'
import { printable } from '../domain/printable.ts'
import { themeLetters, trackLabel, tracks } from '../domain/support/track.ts'

/** An enum that says in its JSON Schema what each code means. */
export const coded = <const Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<NoInfer<Code>, string>>,
) => z.enum(codes).describe(codes.map((code) => `${code}=${labels[code]}`).join('、'))

/** The small shapes that every area of the contract shares. */
export const id = z.uuid().describe('UUID。作成では呼ぶ側が新しく作る(同じ番号での繰り返しは一度と同じ)')
/** The revision the caller saw; a stale one is refused as a `conflict` that shows both values. */
export const revision = z.int().min(1).describe('読んだときの revision。古ければ conflict として断られる')
const dayWords = '日付 YYYY-MM-DD'
export const isoDate = z.iso.date().describe(dayWords)
const yearWords = `西暦${earliestYear}年から${latestYear}年までの日付にしてください。年を確かめてください。`
/** A day that is asked for: of a year that may be meant. What is stored is shown whatever it is. */
export const dayOr = (error?: string) => z.iso.date(error).describe(dayWords).refine(isOfAnyYear, { error: yearWords })
export const day = dayOr()
/** `YYYY-MM-DD`, or null where the office has not fixed it yet. */
export const maybeDate = isoDate.nullable()
/** An instant with its offset: `2026-02-20T17:00:00+09:00`. */
const momentWords = '時差付きの日時。例 2026-02-20T17:00:00+09:00'
export const instant = z.iso.datetime({ offset: true }).describe(momentWords)
/** A moment that is asked for: of a year that may be meant. */
export const momentOr = (error?: string) =>
  z.iso
    .datetime({ offset: true, ...(error === undefined ? {} : { error }) })
    .describe(momentWords)
    .refine(isOfAnyYear, { error: yearWords })
export const moment = momentOr()
export const fy = z.int().min(2018).max(2100).describe('事業年度(西暦)。令和8年度は 2026')
/** 都道府県コード, two digits. */
export const jis2 = z
  .string()
  .regex(/^(0[1-9]|[1-3]\d|4[0-7])$/)
  .describe('都道府県コード2桁。例 05(秋田県)')
export const themeLetter = z.enum(themeLetters)
export const track = coded(tracks, trackLabel)
/** `2026-11` */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .describe('月 YYYY-MM')

const trimmed = z
  .string()
  // Half a surrogate pair would not come back from the file as it went in; a control character stops every Word file.
  .overwrite(printable)
  .trim()
const upTo = (max: number) =>
  trimmed.refine((value) => [...value].length <= max, { error: `${max}字以内で入力してください。` })
const texts = new Map<number, ReturnType<typeof upTo>>()
/**
 * A text of up to `max` characters as people count them; what was typed is kept, only its ends are trimmed. Made once a
 * length: a start waits for every shape of the contract.
 */
export function text(max: number): ReturnType<typeof upTo> {
  const made = texts.get(max) ?? upTo(max)
  texts.set(max, made)
  return made
}
export const requiredText = (max: number, what: string) =>
  text(max).refine((value) => value.length > 0, { error: `${what}を入力してください。` })
/** A measured value: finite, so that it survives JSON and SQLite. */
export const amount = z.number().finite()
