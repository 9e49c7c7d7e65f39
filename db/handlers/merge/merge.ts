import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { RecordArea } from '../../../shared/contract/operation.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { storableName } from '../../../shared/domain/file-name.ts'
import type { Choices, MergeChange } from '../../../shared/domain/merge/three-way.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { auditHead, note } from '../../audit.ts'
import { missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { schemaVersion } from '../../migrate.ts'
import { keptList } from '../../records/keeping/kept.ts'
import { theOffice } from '../../records/office/office.ts'
import { storedBundle } from '../../stored/merge/bundle.ts'
import { applicationById } from '../../tables/applications/application.ts'
import { partingsOf } from '../../tables/merge/parting.ts'
import { fileById, lastDeedOn } from '../../tables/merge/rows.ts'
import { applyMerge } from '../../upkeep/merge/apply.ts'
import { caseRowsOf } from '../../upkeep/merge/case-rows.ts'
import { compareBundle, rowsIn } from '../../upkeep/merge/compare.ts'
import { part } from '../../upkeep/merge/part.ts'
import { countsOf, markOfClashes, shownClashes } from '../../upkeep/merge/shown.ts'
import { uuidOf } from '../../upkeep/uuid-of.ts'
import { openedBundle, takenWhole } from './opened-bundle.ts'

/** What follows is of the application and the search, whatever was taken in. */
const areasOf = (changes: readonly MergeChange[], files: number) =>
  new Set<RecordArea>([
    'applications',
    'search',
    ...(files > 0 ? (['files'] as const) : []),
    ...changes.flatMap(({ table }) => keptList.flatMap(([name, { area }]) => (name === table ? [area] : []))),
  ])

export const merge: Handlers<OfficeContract>['merge'] = {
  part(ctx, { applicationId }) {
    const { db, caller, now } = ctx
    const row = applicationById(db, applicationId)
    if (!row) throw missing('応募')
    const title = `${row.jis2 === null ? '団体名なし' : prefectureNameOf(row.jis2)} ${row.receipt_no ?? '未受付'}`
    const rows = caseRowsOf(db, applicationId)
    // Of this moment and of no other: what is given twice are two.
    const id = uuidOf('parting', applicationId, auditHead(db))
    const listed = [...rows].flatMap(([table, ofTable]) =>
      [...ofTable].map(([key, each]) => ({ table, key, columns: Object.keys(each), values: Object.values(each) })),
    )
    const fileIds = [...(rows.get('application_file')?.values() ?? [])].map(({ file_id }) => String(file_id))
    const { officeName, practice } = theOffice(db)
    const bundle = storedBundle.write({
      ...{ id, applicationId, title, officeName, practice: practice === 1, madeBy: caller.name, madeAt: now },
      head: auditHead(db),
      schema: schemaVersion,
      since: partingsOf(db, applicationId).map((each) => each.id),
      rows: listed,
      last: listed.flatMap(({ key }) => {
        const last = lastDeedOn(db, key)
        return last ? [{ id: key, ...last }] : []
      }),
      files: fileIds.flatMap((fileId) => {
        const file = fileById(db, fileId)
        return file ? [{ ...file, base64: '' }] : []
      }),
    })
    part(ctx, { id, applicationId, how: 'given' }, rows)
    note(ctx, 'merge.part', applicationId, { id, records: listed.length, files: fileIds.length })
    return { name: `${storableName(title)}.banso-bundle`, bundle, records: listed.length, files: fileIds }
  },

  compare({ db }, { fileId }) {
    const bundle = openedBundle(db, fileId)
    const { changes, clashes, since } = compareBundle(db, bundle)
    const { applicationId, title, officeName, madeBy, madeAt } = bundle
    const files = bundle.files.filter(({ id }) => !fileById(db, id)).length
    const shown = shownClashes(db, bundle, clashes)
    return {
      ...{ applicationId, title, officeName, madeBy, madeAt, since, files },
      taken: countsOf(changes),
      clashes: shown,
      mark: markOfClashes(clashes),
    }
  },

  take(ctx, { fileId, choices, mark }) {
    const { db } = ctx
    const bundle = openedBundle(db, fileId)
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
        '確認済みの進捗報告は、届いたものに置き換えられません。「この台帳」を選んでください。',
      )
    const { changes } = compareBundle(db, bundle, chosen)
    const { applicationId, officeName, head } = bundle
    const files = bundle.files.filter(({ id }) => !fileById(db, id)).length
    takenWhole(db, fileId, () => applyMerge(ctx, bundle, changes))
    part(ctx, { id: bundle.id, applicationId, how: 'taken' }, rowsIn(bundle))
    note(ctx, 'merge.take', applicationId, {
      ...{
        id: bundle.id,
        officeName,
        head: head.slice(0, 16),
        records: changes.length,
        files,
        chosen: asked.clashes.length,
      },
      touched: changes.flatMap(({ after }) => (typeof after?.['id'] === 'string' ? [after['id']] : [])),
    })
    return { applicationId, records: changes.length, files, areas: [...areasOf(changes, files)] }
  },
}
