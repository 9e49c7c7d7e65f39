import type { z } from 'zod'
import type { preview } from '../../../../shared/contract/review/sheet-files.ts'
import { prefectureByCode, prefectureByName } from '../../../../shared/domain/bodies/prefectures.ts'
import { areScoresOpen } from '../../../../shared/domain/review/scoring-period.ts'
import {
  type Beside,
  type cellKinds,
  comparedComment,
  comparedScore,
} from '../../../../shared/domain/review/sheet-file/compare.ts'
import { placeIn, type ReadRow, type SheetReading } from '../../../../shared/domain/review/sheet-file/reading.ts'
import { beforeTheseCriteria } from '../../../../shared/domain/review/sheet-file/refused.ts'
import type { ReadDb } from '../../../connection.ts'
import type { Seeing } from '../../../handler.ts'
import { storedSheetReading } from '../../../stored/sheet-reading.ts'
import { changesOfReviewer, type ScoreChangeRow } from '../../../tables/review/score-change.ts'
import { scoresOfReviewer, sheetById, sheetsOfReviewer } from '../../../tables/review/score-sheet.ts'
import type { ReturnRow } from '../../../tables/review/sheet-file.ts'
import { criteriaOf } from '../../programme/year.ts'
import { type Criteria, candidatesOf, exclusionKey, exclusionsOf } from '../board.ts'
import {
  filesBefore,
  isKnownTo,
  nameNotes,
  type Opened,
  openedOf,
  savedBefore,
  toReturned,
} from '../paper-files/returned.ts'

export type Preview = z.input<typeof preview>
type Row = Preview['rows'][number]
type Cells = Pick<Row, 'scores' | 'comment'>
type OwnSheet = ReturnType<typeof sheetsOfReviewer>[number]

/** `outdated`: it went out under other criteria than those of today. */
type Source = Opened<'sheet', SheetReading> & { readonly outdated: boolean }

const readingOf = ({ id, reading }: ReturnRow<'sheet'>) =>
  reading === null ? null : storedSheetReading.read(reading, id)

/** What is compared with today's criteria, by their mark. Refused ones are not looked into. */
export function opened(
  db: ReadDb,
  returned: ReturnRow<'sheet'> | undefined,
  criteriaMark: (db: ReadDb, fy: number) => string,
): Source {
  const source = openedOf(db, returned, readingOf)
  return { ...source, outdated: source.given.criteria_mark !== criteriaMark(db, source.given.fy) }
}

/** What a cell holds in the office, what the file knew of it, and since when it has stood there. */
interface Known {
  readonly last: ScoreChangeRow | undefined
  readonly reference: ScoreChangeRow | undefined
}
type KnownOf = (sheetId: string, criterionId: string | null) => Known

/**
 * The file knows what stood there when it went out, and what itself has brought in since. Anything else is the office's own
 * change, whoever made it.
 */
function knownOf(db: ReadDb, source: Source): KnownOf {
  const { given } = source
  const isKnown = isKnownTo(given, filesBefore(db, source, readingOf))
  const cells = Map.groupBy(
    changesOfReviewer(db, given.reviewer_id),
    (row) => `${row.sheet_id}/${row.criterion_id ?? ''}`,
  )
  return (sheetId, criterionId) => {
    const changes = cells.get(`${sheetId}/${criterionId ?? ''}`) ?? []
    return { last: changes.at(-1), reference: changes.findLast(isKnown) }
  }
}

/** 戻った採点票 beside the office, cell by cell. */
export function previewOf(ctx: Seeing & { now: string }, source: Source): Preview {
  const { db } = ctx
  const { returned, given, reviewer, reading } = source
  const criteria = criteriaOf(db, returned.fy)
  // It may have waited until the criteria were others: what was judged by those before goes in no more.
  const outdated = source.outdated && returned.state === 'waiting'
  const beside = rowsBeside(ctx, source, criteria)
  const rows = inOrder(ctx, returned.fy, outdated ? beside.map(asOutdated) : beside)
  const scores = rows.flatMap((row) => row.scores)
  const count = (kind: (typeof cellKinds)[number]) => scores.filter((each) => each.kind === kind).length
  return {
    ...toReturned(returned),
    reviewer: { id: reviewer.id, code: reviewer.code },
    givenAt: given.given_at,
    savedAt: reading.savedAt,
    notes: [...(outdated ? [beforeTheseCriteria] : []), ...nameNotes(returned, reviewer), ...reading.notes],
    criteria,
    rows: rows.map(({ order: _, ...row }) => row),
    counts: {
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      stale: count('stale'),
      outOfRange: count('outOfRange'),
      blank: count('blank'),
      unreadable: count('unreadable'),
      closed: count('closed'),
      empty: count('empty'),
      absent: count('absent'),
      conflict: rows.reduce((sum, row) => sum + (row.standing === 'conflict' ? row.filled : 0), 0),
    },
  }
}

type Ordered = Row & { readonly order: string }

/** Nothing of what was read goes in; whatever keeps a row out anyway stays said. */
const asOutdated = (row: Ordered): Ordered =>
  row.standing !== 'read'
    ? row
    : {
        ...row,
        sheetId: null,
        sheetRevision: null,
        standing: 'refused',
        why: '評価項目を変える前に出した票です。',
        scores: [],
        comment: null,
      }

function inOrder(ctx: Seeing, fy: number, rows: readonly Ordered[]): Ordered[] {
  const places = new Map(candidatesOf(ctx, fy).map(({ jis2 }, index) => [jis2, index]))
  const placeOf = ({ order }: Ordered) => places.get(order) ?? places.size
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other))
}

function rowsBeside({ db, now }: Seeing & { now: string }, source: Source, criteria: Criteria): Ordered[] {
  const { returned, given, reading } = source
  const excluded = exclusionsOf(db, returned.fy)
  const isOut = (jis2: string) => excluded.has(exclusionKey(given.reviewer_id, jis2))
  const own = new Map(sheetsOfReviewer(db, given.reviewer_id).map((sheet) => [sheet.id, sheet]))
  const cellsOf = cellsBeside(db, source, criteria, now)
  const read = reading.rows.map((row): Ordered => {
    const sheet = row.sheetId === null ? undefined : own.get(row.sheetId)
    const jis2 = sheet?.jis2 ?? row.jis2 ?? ''
    const name = prefectureByCode(jis2)?.name ?? row.prefecture
    const line = { sheetId: null, sheetRevision: null, prefecture: name, filled: filledIn(row), order: jis2 }
    const nothing = { scores: [], comment: null }
    // Whose it is comes first: of a conflicted one not even what else is wrong with it is said.
    if (jis2 !== '' && isOut(jis2))
      return { ...line, ...nothing, standing: 'conflict', why: conflictWords(line.filled) }
    const why = whyRefused(db, row, sheet, given.reviewer_id)
    if (why !== null || sheet === undefined) return { ...line, ...nothing, standing: 'refused', why: why ?? '' }
    return {
      ...line,
      sheetId: sheet.id,
      sheetRevision: sheet.revision,
      standing: 'read',
      why: '',
      ...cellsOf(sheet, row),
    }
  })
  const there = new Set(reading.rows.map(({ sheetId }) => sheetId))
  const absent = [...own.values()]
    .filter(({ id, jis2 }) => !there.has(id) && !isOut(jis2))
    .map(({ jis2 }): Ordered => {
      const prefecture = prefectureByCode(jis2)?.name ?? ''
      const why = '票にこの応募の行がありません。行が消されたか、票を出した後に加わった応募です。'
      const line = { sheetId: null, sheetRevision: null, filled: 0, scores: [], comment: null }
      return { ...line, prefecture, standing: 'absent', why, order: jis2 }
    })
  return [...read, ...absent]
}

const filledIn = ({ scores, comment }: ReadRow): number =>
  scores.filter(({ how }) => how !== 'blank').length + (comment !== null && comment.typed !== '' ? 1 : 0)

const conflictWords = (filled: number): string =>
  filled === 0
    ? '利害関係のため採点から除かれています。'
    : `利害関係 ― 票に${filled}欄の記入あり。反映せず、値も見せません。`

function whyRefused(db: ReadDb, row: ReadRow, sheet: OwnSheet | undefined, reviewerId: string): string | null {
  if (row.jis2 !== null) return '票を出した後に、利害関係の申告が取り消されています。新しい票を出してください。'
  if (sheet === undefined) {
    const other = row.sheetId === null ? undefined : sheetById(db, row.sheetId)
    if (other === undefined) return '台帳にない応募の行です。'
    return other.reviewer_id === reviewerId
      ? '取り下げられたか、要件不適合になった応募です。'
      : '別の委員の票から移された行です。'
  }
  if (row.twice) return '同じ応募の行が二つあります。どちらが正しいか委員に確かめてください。'
  const written = row.prefecture === '' ? null : (prefectureByName(row.prefecture)?.jis2 ?? '')
  if (written !== null && written !== sheet.jis2)
    return `${row.at}行目の目印と都道府県名(${row.prefecture})が食い違っています。並べ替えで点がずれたおそれがあります。`
  return null
}

function cellsBeside(db: ReadDb, source: Source, criteria: Criteria, now: string) {
  const { given, reading } = source
  const known = knownOf(db, source)
  const stored = Map.groupBy(scoresOfReviewer(db, given.reviewer_id), (row) => row.sheet_id)
  const savedAt = savedBefore(reading.savedAt, now)
  return (sheet: OwnSheet, row: ReadRow): Cells => {
    const state = areScoresOpen(sheet.application_state) ? sheet.state : 'locked'
    const beside = <Value>(value: Value, reference: Value, { last }: Known): Beside<Value> => ({
      current: { value, since: sinceOf(last) },
      reference,
      savedAt,
      state,
    })
    const values = new Map((stored.get(sheet.id) ?? []).map(({ criterion_id, raw }) => [criterion_id, raw]))
    const scores = criteria.map(({ id: criterionId, maxRaw }): Row['scores'][number] => {
      const current = values.get(criterionId) ?? null
      const of = known(sheet.id, criterionId)
      const told = { criterionId, current, currentSince: sinceOf(of.last), currentBy: of.last?.who ?? '' }
      const typed = row.scores.find((each) => each.criterionId === criterionId)
      if (typed === undefined) return { ...told, kind: 'absent', ref: '', formula: false, wrote: '', value: null }
      return {
        ...told,
        kind: comparedScore(typed, maxRaw, beside(current, of.reference?.raw ?? null, of)),
        ref: placeIn(typed.column, row.at),
        formula: typed.how === 'formula',
        wrote: typed.wrote,
        value: typed.value,
      }
    })
    const words = known(sheet.id, null)
    const { comment } = row
    return {
      scores,
      comment:
        comment === null
          ? null
          : {
              kind: comparedComment(comment.typed, beside(sheet.comment, words.reference?.words ?? '', words)),
              ref: placeIn(comment.column, row.at),
              formula: comment.formula,
              typed: comment.typed,
              current: sheet.comment,
            },
    }
  }
}

const sinceOf = (change: ScoreChangeRow | undefined): string | null => (change?.at ? change.at : null)
