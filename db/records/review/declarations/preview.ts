import type { z } from 'zod'
import type { declarations } from '../../../../shared/contract/review/declarations.ts'
import { prefectureByName, prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { besideWords, type OfficeWord } from '../../../../shared/domain/review/declaration-file/beside.ts'
import { comparedAnswer, treatmentOf } from '../../../../shared/domain/review/declaration-file/compare.ts'
import { declaredParts } from '../../../../shared/domain/review/declaration-file/keys.ts'
import type { DeclarationReading, ReadDeclaration } from '../../../../shared/domain/review/declaration-file/reading.ts'
import { isByFormula, typedAnswer } from '../../../../shared/domain/review/declaration-file/typed.ts'
import { placeIn } from '../../../../shared/domain/review/sheet-file/reading.ts'
import type { ReadDb } from '../../../connection.ts'
import type { Seeing } from '../../../handler.ts'
import { storedDeclarationReading } from '../../../stored/declaration-reading.ts'
import { answersOfReviewer } from '../../../tables/review/conflict-answer.ts'
import { scoresOfReviewer, sheetsOfReviewer } from '../../../tables/review/score-sheet.ts'
import { lastGiven, type ReturnRow } from '../../../tables/review/sheet-file.ts'
import { theYear } from '../../programme/year.ts'
import { applicantsOf } from '../board.ts'
import { hintsOf } from '../conflict-hints.ts'
import {
  filesBefore,
  isKnownTo,
  nameNotes,
  type Opened,
  openedOf,
  savedBefore,
  toReturned,
} from '../paper-files/returned.ts'
import { declaredIn, sourceOf } from './answers.ts'

export type Preview = z.input<typeof declarations.preview.output>
type Row = Preview['rows'][number]
type Source = Opened<'declaration', DeclarationReading>

const readingOf = ({ id, reading }: ReturnRow<'declaration'>) =>
  reading === null ? null : storedDeclarationReading.read(reading, id)

/** Refused ones are not looked into. */
export const opened = (db: ReadDb, returned: ReturnRow<'declaration'> | undefined): Source =>
  openedOf(db, returned, readingOf)

/** 戻った申告書 beside the office, body by body. */
export function previewOf(ctx: Seeing & { now: string }, source: Source): Preview {
  const { returned, given, reviewer, reading } = source
  const { name } = reading.signed
  return {
    ...toReturned(returned),
    reviewer: { id: reviewer.id, code: reviewer.code },
    givenAt: given.given_at,
    savedAt: reading.savedAt,
    signed: reading.signed,
    notes: [
      ...nameNotes(returned, reviewer),
      ...(name !== '' && plain(name) !== plain(reviewer.name)
        ? [`氏名の欄は「${name}」ですが、この申告書は${reviewer.code} ${reviewer.name}のものです。`]
        : []),
      ...reading.notes,
    ],
    rows: rowsBeside(ctx, source),
  }
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '')

const noRow = { kind: null, ref: '', formula: false, wrote: '', typed: null, treatment: null } as const

function rowsBeside(ctx: Seeing & { now: string }, source: Source): Row[] {
  const { db } = ctx
  const { returned, given, reviewer, reading } = source
  const applicants = new Set(applicantsOf(ctx, returned.fy))
  const answers = Map.groupBy(answersOfReviewer(db, reviewer.id), ({ jis2 }) => jis2)
  const isKnown = isKnownTo(given, filesBefore(db, source, readingOf))
  const savedAt = savedBefore(reading.savedAt, ctx.now)
  const wordOf = officeWords(ctx, source)
  const officeOf = (jis2: string) => {
    const all = answers.get(jis2) ?? []
    const last = all.at(-1)
    const current = {
      ...declaredIn(last),
      treatment: last?.treatment ?? null,
      answeredAt: last?.at ?? null,
      by: last?.who ?? '',
      from: last === undefined ? '' : sourceOf(last),
    }
    return { current, reference: declaredIn(all.findLast(isKnown)), seen: last?.seq ?? 0 }
  }
  const read = reading.rows.map((row): Row => {
    const { jis2 } = row
    const { current, reference, seen } = officeOf(jis2)
    const line = { jis2, prefecture: prefectureNameOf(jis2), current, seen }
    const why = whyRefused(row, applicants)
    if (why !== null) return { ...line, ...noRow, wrote: wroteIn(row), beside: [], standing: 'refused', why }
    const typed = typedAnswer(row)
    const office = { current: { value: current, since: current.answeredAt }, reference, savedAt }
    const found = {
      ...line,
      standing: 'read',
      ref: refOf(row),
      formula: isByFormula(row),
      wrote: wroteIn(row),
    } as const
    const kind = comparedAnswer(typed, office)
    if ('trouble' in typed) return { ...found, kind, why: typed.why, typed: null, treatment: null, beside: [] }
    const beside = kind === 'same' || kind === 'empty' ? [] : besideWords(typed, { current, ...wordOf(jis2) })
    return { ...found, kind, why: '', typed, treatment: treatmentOf(typed, current), beside }
  })
  const there = new Set(reading.rows.map(({ jis2 }) => jis2))
  const why = '申告書にこの都道府県の行がありません。行が消されたか、申告書を出した後に加わった応募です。'
  const absent = [...applicants]
    .filter((jis2) => !there.has(jis2))
    .map((jis2): Row => {
      const { current, seen } = officeOf(jis2)
      return { jis2, prefecture: prefectureNameOf(jis2), current, seen, ...noRow, beside: [], standing: 'absent', why }
    })
  return [...read, ...absent].toSorted((one, other) => one.jis2.localeCompare(other.jis2))
}

const refOf = ({ at, parts }: ReadDeclaration): string =>
  parts.answer.column === null ? `${at}行目` : placeIn(parts.answer.column, at)

const wroteIn = ({ parts }: ReadDeclaration): string =>
  declaredParts
    .map((part) => parts[part].text)
    .filter((text) => text !== '')
    .join('　')

function whyRefused({ jis2, at, prefecture, twice }: ReadDeclaration, applicants: ReadonlySet<string>): string | null {
  if (twice) return '同じ都道府県の行が二つあります。どちらが正しいか委員に確かめてください。'
  const written = prefecture === '' ? null : (prefectureByName(prefecture)?.jis2 ?? '')
  if (written !== null && written !== jis2)
    return `${at}行目の目印と都道府県名(${prefecture})が食い違っています。並べ替えで回答がずれたおそれがあります。`
  return applicants.has(jis2) ? null : '応募が取り下げられたか、応募のない都道府県の行です。'
}

/** What the office knows of this 委員 and each body beside the file. */
function officeWords(ctx: Seeing, { returned, reviewer }: Source): (jis2: string) => Omit<OfficeWord, 'current'> {
  const { db } = ctx
  const year = theYear(db, returned.fy)
  const hints = new Map(hintsOf(db, returned.fy, [reviewer]).map((hint) => [hint.jis2, hint]))
  const scores = Map.groupBy(
    scoresOfReviewer(db, reviewer.id).filter(({ raw }) => raw !== null),
    ({ sheet_id }) => sheet_id,
  )
  const sheets = new Map(sheetsOfReviewer(db, reviewer.id).map(({ id, jis2 }) => [jis2, id]))
  const sheetOut = lastGiven(db, 'sheet', returned.fy).some(({ reviewer_id }) => reviewer_id === reviewer.id)
  return (jis2) => ({
    openHints: hints.get(jis2)?.open.map(({ words }) => words) ?? [],
    dismissed: (hints.get(jis2)?.dismissed ?? []).map(({ evidence, dismissal }) => ({
      words: evidence.words,
      reason: dismissal.reason,
      by: dismissal.dismissedBy,
      at: dismissal.dismissedAt,
    })),
    late: {
      sheetOut,
      scores: scores.get(sheets.get(jis2) ?? '')?.length ?? 0,
      started: year.scoringStarted !== null,
      finished: year.scoringFinished !== null,
    },
  })
}
