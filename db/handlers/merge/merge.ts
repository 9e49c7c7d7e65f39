import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { RecordArea } from '../../../shared/contract/operation.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { storableName } from '../../../shared/domain/file-name.ts'
import type { Choices, MergeChange } from '../../../shared/domain/merge/three-way.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { auditHead, note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { schemaVersion } from '../../migrate.ts'
import { keptList } from '../../records/keeping/kept.ts'
import { theOffice } from '../../records/office/office.ts'
import { theYear } from '../../records/programme/year.ts'
import { type Bundle, storedBundle } from '../../stored/merge/bundle.ts'
import { applicationById } from '../../tables/applications/application.ts'
import { partingsOf } from '../../tables/merge/parting.ts'
import { fileById, lastDeeds } from '../../tables/merge/rows.ts'
import { yearPartingsOf } from '../../tables/merge/year-parting.ts'
import { applyMerge } from '../../upkeep/merge/apply.ts'
import { type CaseRows, caseRowsOf, rowsIn } from '../../upkeep/merge/case-rows.ts'
import { compareBundle, rowsBrought } from '../../upkeep/merge/compare.ts'
import { filesIn } from '../../upkeep/merge/own-files.ts'
import { part, partYear } from '../../upkeep/merge/part.ts'
import { countsOf, deedIdOf, markOfClashes, shownClashes } from '../../upkeep/merge/shown.ts'
import { asGiven, yearScope } from '../../upkeep/merge/year-rows.ts'
import { uuidOf } from '../../upkeep/uuid-of.ts'
import { openedBundle, takenWhole } from './opened-bundle.ts'

/** What is told of besides, where a row of that table is another. */
const toldBesides: Readonly<Record<string, readonly RecordArea[]>> = { programme: ['tally'] }

/** What follows is of the application and the search, whatever was taken in; of a year its marks are kept, too. */
const areasOf = ({ fy }: Bundle, changes: readonly MergeChange[], files: number) =>
  new Set<RecordArea>([
    'applications',
    'search',
    ...(fy === null ? [] : (['programme'] as const)),
    ...(files > 0 ? (['files'] as const) : []),
    ...changes.flatMap(({ table }) => keptList.flatMap(([name, { area }]) => (name === table ? [area] : []))),
    ...changes.flatMap(({ table }) => toldBesides[table] ?? []),
  ])

/** What is given: its records, each with who wrote it last, and its files without their bytes; with the deed of it. */
function given(
  ctx: Context,
  rows: CaseRows,
  of: Pick<Bundle, 'id' | 'title' | 'applicationId' | 'fy' | 'since'>,
  deed: { readonly did: string; readonly subject: string },
) {
  const { db, caller, now } = ctx
  const deeds = lastDeeds(db)
  const listed = [...rows].flatMap(([table, ofTable]) =>
    [...ofTable].map(([key, each]) => ({ table, key, columns: Object.keys(each), values: Object.values(each) })),
  )
  const last = listed.flatMap(({ table, key }) => {
    const found = deeds.get(deedIdOf(table, key))
    return found ? [{ id: key, ...found }] : []
  })
  const fileIds = [...new Set(filesIn(db, rows))]
  const files = fileIds.flatMap((fileId) => {
    const file = fileById(db, fileId)
    return file ? [{ ...file, base64: '' }] : []
  })
  const { officeName, practice } = theOffice(db)
  const bundle = storedBundle.write({
    ...of,
    ...{ officeName, practice: practice === 1, head: auditHead(db), schema: schemaVersion, rows: listed, last, files },
    ...{ madeBy: caller.name, madeAt: now },
  })
  note(ctx, deed.did, deed.subject, { id: of.id, records: listed.length, files: fileIds.length })
  return { name: `${storableName(of.title)}.banso-bundle`, bundle, records: listed.length, files: fileIds }
}

/** What of the bundle is to be done, once every clash of today is chosen. */
function chosenIn(db: ReadDb, bundle: Bundle, { choices, mark }: Pick<Taking, 'choices' | 'mark'>) {
  const chosen: Choices = new Map(choices.map(({ name, side }) => [name, side]))
  const asked = compareBundle(db, bundle)
  if (markOfClashes(asked.clashes) !== mark)
    throw new Refusal(
      'conflict',
      '見比べた後で、この台帳の記録が変わりました。もう一度見比べてから取り込んでください。',
    )
  const open = asked.clashes.filter(({ name }) => !chosen.has(name)).length
  if (open > 0)
    throw new Refusal('invalid', `まだ選んでいない違いが${open}件あります。一つずつ選んでから取り込んでください。`)
  if (asked.clashes.some(({ name, fixed }) => fixed && chosen.get(name) === 'theirs'))
    throw new Refusal(
      'invalid',
      '確認済みの進捗報告と、確定した議事概要は、届いたものに置き換えられません。「この台帳」を選んでください。',
    )
  return { changes: compareBundle(db, bundle, chosen).changes, chosen: asked.clashes.length }
}

type Taking = Parameters<Handlers<OfficeContract>['merge']['take']>[1]

/** Writes it all, or nothing. */
function takeBundle(ctx: Context, { fileId, ...chosenOf }: Taking, bundle: Bundle) {
  const { db } = ctx
  const { changes, chosen } = chosenIn(db, bundle, chosenOf)
  const files = bundle.files.filter(({ id }) => !fileById(db, id)).length
  takenWhole(db, fileId, () => applyMerge(ctx, bundle, changes))
  const { id, officeName, head } = bundle
  const detail = {
    ...{ id, officeName, head: head.slice(0, 16), records: changes.length, files, chosen },
    touched: changes.flatMap(({ after }) => (typeof after?.['id'] === 'string' ? [after['id']] : [])),
  }
  return { detail, answer: { records: changes.length, files, areas: [...areasOf(bundle, changes, files)] } }
}

export const merge: Handlers<OfficeContract>['merge'] = {
  part(ctx, { applicationId }) {
    const { db } = ctx
    const row = applicationById(db, applicationId)
    if (!row) throw missing('応募')
    const title = `${row.jis2 === null ? '団体名なし' : prefectureNameOf(row.jis2)} ${row.receipt_no ?? '未受付'}`
    const rows = caseRowsOf(db, applicationId)
    // Of this moment and of no other: what is given twice are two.
    const id = uuidOf('parting', applicationId, auditHead(db))
    const since = partingsOf(db, applicationId).map((each) => each.id)
    part(ctx, { id, applicationId, how: 'given' }, rows)
    const deed = { did: 'merge.part', subject: applicationId }
    return given(ctx, rows, { id, applicationId, fy: null, title, since }, deed)
  },

  partYear(ctx, { fy }) {
    const { db } = ctx
    theYear(db, fy)
    const rows = asGiven(rowsIn(db, yearScope(fy)))
    const id = uuidOf('parting', `${fy}`, auditHead(db))
    const since = yearPartingsOf(db, fy).map((each) => each.id)
    partYear(ctx, { id, fy, how: 'given' }, rows)
    const deed = { did: 'merge.partYear', subject: `fy:${fy}` }
    return given(ctx, rows, { id, applicationId: '', fy, title: fiscalYearLabel(fy), since }, deed)
  },

  compare({ db }, { fileId }) {
    const bundle = openedBundle(db, fileId)
    const { changes, clashes, since } = compareBundle(db, bundle)
    const { applicationId, fy, title, officeName, madeBy, madeAt } = bundle
    const files = bundle.files.filter(({ id }) => !fileById(db, id)).length
    const shown = shownClashes(db, bundle, clashes)
    return {
      ...{ applicationId: fy === null ? applicationId : null, fy, title, officeName, madeBy, madeAt, since, files },
      taken: countsOf(changes),
      clashes: shown,
      mark: markOfClashes(clashes),
    }
  },

  take(ctx, input) {
    const bundle = openedBundle(ctx.db, input.fileId)
    if (bundle.fy !== null) throw new Refusal('invalid', 'これは年度のまとめです。年度として取り込んでください。')
    const { applicationId } = bundle
    const { detail, answer } = takeBundle(ctx, input, bundle)
    part(ctx, { id: bundle.id, applicationId, how: 'taken' }, rowsBrought(bundle))
    note(ctx, 'merge.take', applicationId, detail)
    return { applicationId, ...answer }
  },

  takeYear(ctx, input) {
    const bundle = openedBundle(ctx.db, input.fileId)
    if (bundle.fy === null) throw new Refusal('invalid', 'これは案件のまとめです。案件として取り込んでください。')
    const { fy } = bundle
    const { detail, answer } = takeBundle(ctx, input, bundle)
    partYear(ctx, { id: bundle.id, fy, how: 'taken' }, rowsBrought(bundle))
    note(ctx, 'merge.takeYear', `fy:${fy}`, detail)
    return { fy, ...answer }
  },
}
