import type { OfficeContract } from '../../../shared/contract/index.ts'
import { type TemplateKind, templateKinds } from '../../../shared/domain/letters/template-kinds.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { note } from '../../audit.ts'
import { wholeFile } from '../../files.ts'
import type { Context, Handlers } from '../../handler.ts'
import { templateListOf, templateVersion } from '../../records/letters/templates.ts'
import { insertTemplate, templatesOf } from '../../tables/letters/template.ts'

type Templates = Handlers<OfficeContract>['templates']

/** The next version of a kind: the newest is in force. */
function take(ctx: Context, kind: TemplateKind, fileId: string | null, backTo: number | null): number {
  const version = (templatesOf(ctx.db, kind)[0]?.version ?? 0) + 1
  insertTemplate(ctx.db, { kind, version, fileId, backTo, takenBy: ctx.caller.name, takenAt: ctx.now })
  return version
}

export const templates: Templates = {
  list: ({ db }) => templateListOf(db),

  source: ({ db }, { kind, version }) => ({
    fileId: templateVersion(db, kind, version).fileId,
    name: `様式_${templateKinds[kind].title}_${version === 0 ? '標準' : `第${version}版`}.docx`,
  }),

  keep(ctx, { kind, fileId }) {
    const [newest] = templatesOf(ctx.db, kind)
    if (newest?.fileId === fileId) return { version: newest.version }
    const { name, sha256 } = wholeFile(ctx.db, fileId)
    const version = take(ctx, kind, fileId, null)
    note(ctx, 'templates.keep', 'office', { title: templateKinds[kind].title, version, name, sha256 })
    return { version }
  },

  goBack(ctx, { kind, version: backTo }) {
    const { fileId } = templateVersion(ctx.db, kind, backTo)
    const [newest] = templatesOf(ctx.db, kind)
    if ((newest?.fileId ?? null) === fileId) throw new Refusal('conflict', 'その様式が、いま使われています。')
    const version = take(ctx, kind, fileId, backTo)
    note(ctx, 'templates.goBack', 'office', { title: templateKinds[kind].title, version, backTo })
    return { version }
  },
}
