import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertReadable, changesSince } from '../../../shared/domain/applications/definition/changes.ts'
import type { FormItem } from '../../../shared/domain/applications/definition/item.ts'
import { assertTried } from '../../../shared/domain/applications/definition/trial.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import {
  definitionOf,
  formsPageOf,
  inForce,
  itemsInForce,
  itemsOf,
  triedOf,
} from '../../records/applications/definition.ts'
import { theApplication } from '../../records/applications/page.ts'
import { theYear } from '../../records/programme/year.ts'
import { storedItems, storedTried } from '../../stored/forms/definition.ts'
import {
  formDefinitionById,
  formDefinitionRows,
  insertFormDefinition,
  setAdopted,
  setFormItems,
  setTried,
} from '../../tables/applications/form-definition.ts'
import { versionRows } from '../../tables/applications/parts.ts'

type Forms = Handlers<OfficeContract>['forms']

export const forms: Forms = {
  page: ({ db }, { fy }) => formsPageOf(db, fy),

  readBy(ctx, { id, version }) {
    const row = theApplication(ctx, id)
    const former = versionRows(ctx.db, id).find((each) => each.version === version)
    if (former === undefined) throw missing(`第${version}版`)
    return { items: [...definitionOf({ id, read_by: version === row.version ? row.read_by : former.read_by })] }
  },

  begin(ctx, { id, fy }) {
    theYear(ctx.db, fy)
    const known = formDefinitionById(ctx.db, id)
    if (known) {
      assertSameRecord(known.fy === fy)
      return formsPageOf(ctx.db, fy)
    }
    const rows = formDefinitionRows(ctx.db, fy)
    if (rows.some(({ adoptedAt }) => adoptedAt === null))
      throw new Refusal(
        'conflict',
        'この年度の様式の下書きがすでにあります。画面を開き直して、その下書きを直してください。',
      )
    const base = inForce(ctx.db, fy)
    insertFormDefinition(ctx.db, {
      ...{ id, fy, no: (rows[0]?.no ?? 0) + 1, baseId: base?.id ?? null },
      items: storedItems.write([...itemsInForce(ctx.db, fy)]),
      ...{ begunBy: ctx.caller.name, begunAt: ctx.now },
    })
    return kept(ctx, id, 'begin', {})
  },

  save(ctx, { id, items, revision }) {
    const row = theDraft(ctx, id)
    assertFresh({ revision }, row, [])
    assertReadable(items)
    const before = itemsOf(row)
    setFormItems(ctx.db, { id, items: storedItems.write(items) })
    const { added, renamed, retired } = changesSince(before, items)
    const names = (of: readonly { name: string }[]) => of.map(({ name }) => name)
    return kept(ctx, id, 'save', {
      added: names(added),
      renamed: names(renamed),
      retired: names(retired),
      changed: names(items.filter((item) => isOtherwise(before, item))),
      items: items.filter((item) => !item.retired).length,
    })
  },

  noteTried(ctx, { id, revision, fileName, items }) {
    const row = theDraft(ctx, id)
    assertFresh({ revision }, row, [])
    setTried(ctx.db, {
      id,
      tried: storedTried.write({ fileName, at: ctx.now, by: ctx.caller.name, revision: revision + 1, items }),
    })
    return kept(ctx, id, 'noteTried', {
      file: fileName,
      found: items.filter(({ found }) => found).length,
      of: items.length,
    })
  },

  adopt(ctx, { id, revision }) {
    const row = theDraft(ctx, id)
    assertFresh({ revision }, row, [])
    assertTried(triedOf(row), row.revision)
    setAdopted(ctx.db, { id, by: ctx.caller.name, at: ctx.now })
    return kept(ctx, id, 'adopt', {})
  },
}

/** Whether an item that was there is something else now, beside its name. */
function isOtherwise(before: readonly FormItem[], item: FormItem): boolean {
  const was = before.find(({ key }) => key === item.key)
  return was !== undefined && JSON.stringify({ ...was, name: '' }) !== JSON.stringify({ ...item, name: '' })
}

/** A definition that is in use is changed by none: applications were read by it. */
function theDraft({ db }: Context, id: string) {
  const row = formDefinitionById(db, id)
  if (row === undefined) throw missing('様式の下書き')
  if (row.adoptedAt !== null)
    throw new Refusal(
      'conflict',
      'この様式はすでに使い始めています。直すには、コピーして新しい下書きを始めてください。',
    )
  return row
}

/** The deed goes on record, and the year's definitions as they now stand are the answer. */
function kept(ctx: Context, id: string, deed: 'begin' | 'save' | 'noteTried' | 'adopt', detail: object) {
  const row = formDefinitionById(ctx.db, id)
  if (row === undefined) throw missing('様式の下書き')
  note(ctx, `forms.${deed}`, `fy:${row.fy}`, { id, no: row.no, ...detail })
  return formsPageOf(ctx.db, row.fy)
}
