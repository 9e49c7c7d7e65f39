import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { RecordArea } from '../../../shared/contract/operation.ts'
import { assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import {
  disposalFields,
  extensionFields,
  type RecordCode,
  recordCodes,
  recordKindFields,
} from '../../../shared/domain/keeping/kinds.ts'
import { assertExtension, assertMayGo, assertStillKept, whyNotGone } from '../../../shared/domain/keeping/retention.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { eraseDetails, note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { filesOf, heldOf, type RecordFile } from '../../records/keeping/files.ts'
import { keptTables, tablesOf } from '../../records/keeping/kept.ts'
import { peopleOf } from '../../records/keeping/people.ts'
import { ofPerson } from '../../records/keeping/person.ts'
import { assertWholeSeen, originalsOfYear, rowsOf } from '../../records/keeping/whole.ts'
import {
  type DisposalRow,
  disposalLines,
  disposalRows,
  extensionRows,
  insertDisposal,
  insertDisposalLine,
  insertExtension,
  putRecordKind,
  runningJobs,
  scouringWanted,
  wantScouring,
} from '../../tables/keeping/keeping.ts'
import { contentsOf, deedsOfFile, eraseFile } from '../../upkeep/keeping/dispose.ts'
import { erasePerson } from '../../upkeep/keeping/erase.ts'
import { forgetMarks } from '../../upkeep/merge/forget-marks.ts'

type Keeping = Handlers<OfficeContract>['keeping']

export const keeping: Keeping = {
  files({ db, today }) {
    const held = heldOf(db)
    const files = filesOf(db, today).map((file) => {
      const counts = countsOf(held, file.fy)
      return {
        ...file,
        ...held.of(file.fy, file.code),
        extensions: file.extensions.map(({ id, until, reason, madeBy, madeAt }) => ({
          id,
          until,
          reason,
          madeBy,
          madeAt,
        })),
        disposal: file.disposal && shownDisposal(db, file.disposal),
        notYet: whyNotGone({ ...file, counts }) ?? '',
      }
    })
    return { files, office: held.office, scouring: scouringWanted(db) }
  },

  editKind(ctx, { fy, code, revision, ...yours }) {
    const file = theFile(ctx, fy, code)
    assertStillKept(file.standing)
    const before = fieldsOf(recordKindFields, file)
    assertFresh({ revision }, file, clashesOf(recordKindFields, before, yours))
    putRecordKind(ctx.db, { ...yours, fy, code, revision: revision + 1 })
    note(ctx, 'keeping.editKind', `fy:${fy}`, { code, name: file.name, ...changesOf(before, yours) })
    return { ...yours, revision: revision + 1 }
  },

  extend(ctx, { id, fy, code, until, reason }) {
    const file = theFile(ctx, fy, code)
    const known = extensionRows(ctx.db).find((row) => row.id === id)
    if (known) {
      assertSameRecord(known.fy === fy && known.code === code)
      assertSameWords(extensionFields, known, { until, reason })
      return { until: known.until }
    }
    assertStillKept(file.standing)
    assertExtension({ until, now: file.until }, ctx.today)
    insertExtension(ctx.db, { id, fy, code, until, reason, madeBy: ctx.caller.name, madeAt: ctx.now })
    note(ctx, 'keeping.extend', `fy:${fy}`, { code, name: file.name, until, reason })
    return { until }
  },

  dispose(ctx, { id, fy, code, ...agreed }) {
    const { db, today } = ctx
    const known = disposalRows(db).find((row) => row.id === id)
    if (known) {
      assertSameRecord(known.fy === fy && known.code === code)
      assertSameWords(disposalFields, known, agreed)
      return { disposal: shownDisposal(db, known), areas: areasOf(code) }
    }
    const file = theFile(ctx, fy, code)
    assertMayGo({ ...file, ...agreed, counts: countsOf(heldOf(db), fy) }, today)
    assertNothingRuns(db)
    const contents = contentsOf(db, code, fy)
    const deeds = deedsOfFile(db, code, fy)
    // The record of it first: what is erased without one would have been lost.
    insertDisposal(db, {
      ...agreed,
      id,
      fy,
      code,
      measure: file.measure,
      expiredOn: file.until,
      recordedBy: ctx.caller.name,
      recordedAt: ctx.now,
    })
    for (const [index, line] of contents.lines.entries())
      insertDisposalLine(db, { ...line, disposalId: id, no: index + 1 })
    const erased = eraseFile(db, { code, fy, until: file.until }, contents)
    note(ctx, 'keeping.dispose', `fy:${fy}`, {
      id,
      code,
      name: file.name,
      measure: file.measure,
      ...agreed,
      records: contents.lines.length === 0 ? 0 : recordsIn(contents),
      files: contents.originals.length,
    })
    const marks: RecordArea[] = forgetMarks(db) ? [keptTables.parting.area, keptTables.year_parting.area] : []
    eraseDetails(ctx, deeds)
    wantScouring(db, ctx.now)
    const row = disposalRows(db).find((each) => each.id === id)
    if (!row) throw new Error('a disposal was recorded a moment ago')
    const jobs: RecordArea[] = erased.jobs ? ['jobs'] : []
    return { disposal: shownDisposal(db, row), areas: [...new Set([...areasOf(code), ...jobs, ...marks])] }
  },

  people: (ctx) => peopleOf(ctx),

  person({ db, sight, today }, { words }) {
    const { places, originals, copies } = ofPerson({ db, sight }, words, today)
    return {
      places: places.map(({ label, fileName, excerpt, route, verdict }) => ({
        label,
        fileName,
        excerpt,
        route,
        ...verdict,
      })),
      originals: originals.map(({ fileId, name, fileName, verdict }) => ({ fileId, name, fileName, ...verdict })),
      copies: copies.length,
    }
  },

  erasePerson(ctx, { words, reason, agreedOn, agreedRef }) {
    const { db, today } = ctx
    assertNotFuture(agreedOn, today, '同意の日', 'agreedOn')
    if (agreedOn !== null && agreedRef === '')
      throw new Refusal('invalid', '廃棄の同意の文書番号を入力してください。', {
        fields: { agreedRef: '入力してください。' },
      })
    assertNothingRuns(db)
    const erased = erasePerson(ctx, { words, consent: agreedOn !== null })
    if (erased.places.length + erased.originals === 0)
      throw new Refusal('conflict', '消してよいものはありません。残すものと理由は、一覧のとおりです。')
    const marks: RecordArea[] = forgetMarks(db) ? [keptTables.parting.area, keptTables.year_parting.area] : []
    eraseDetails(ctx, erased.deeds)
    const counts = { places: erased.places.length, originals: erased.originals, copies: erased.copies }
    const touched = [...new Set(erased.places.map(({ id }) => id))]
    note(ctx, 'keeping.erasePerson', 'office', { reason, agreedOn, agreedRef, ...counts, touched })
    wantScouring(db, ctx.now)
    const of = erased.places.map(({ table }): RecordArea => keptTables[table].area)
    const files: RecordArea[] = erased.originals + erased.copies > 0 ? ['files'] : []
    return { ...counts, areas: [...new Set<RecordArea>([...of, ...files, ...marks, 'search', 'keeping', 'audit'])] }
  },

  rows(ctx, { fy }) {
    assertWholeSeen(ctx, fy)
    return rowsOf(ctx.db, fy)
  },

  originals: ({ db }, { fy }) => originalsOfYear(db, fy),
}

function theFile({ db, today }: Pick<Context, 'today'> & { db: ReadDb }, fy: number, code: RecordCode): RecordFile {
  const file = filesOf(db, today).find((each) => each.fy === fy && each.code === code)
  if (!file) throw missing('行政文書ファイル')
  return file
}

const countsOf = (held: ReturnType<typeof heldOf>, fy: number): Record<RecordCode, number> =>
  // Of every code one.
  Object.fromEntries(recordCodes.map((code) => [code, held.of(fy, code).records])) as Record<RecordCode, number>

const recordsIn = ({ lines, originals }: ReturnType<typeof contentsOf>): number =>
  lines.slice(0, lines.length - originals.length).reduce((sum, { count }) => sum + count, 0)

const shownDisposal = (
  db: ReadDb,
  { id, measure, agreedOn, agreedRef, agreedBy, remark, recordedBy, recordedAt }: DisposalRow,
) => ({
  id,
  measure,
  agreedOn,
  agreedRef,
  agreedBy,
  remark,
  recordedBy,
  recordedAt,
  lines: disposalLines(db, id),
})

/** A job that still reads would keep what is erased in the log beside the file, and may be about to make it anew. */
function assertNothingRuns(db: ReadDb): void {
  if (runningJobs(db) > 0)
    throw new Refusal('busy', '帳票の出力などの処理が動いています。終わってから、もう一度操作してください。')
}

/** A ○× takes its answers along, whatever is left of the applications. */
const alongWith = (code: RecordCode): RecordArea[] => (code === 'call' ? ['tally'] : [])

const areasOf = (code: RecordCode): RecordArea[] => [
  ...new Set<RecordArea>([
    ...tablesOf(code).map(([, { area }]) => area),
    ...alongWith(code),
    'files',
    'search',
    'keeping',
    'audit',
  ]),
]
