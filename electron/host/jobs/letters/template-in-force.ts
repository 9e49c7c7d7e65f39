import { type TemplateKind, templateKinds } from '../../../../shared/domain/letters/template-kinds.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { judgeTemplate } from '../../../documents/letters/check/check.ts'
import { ownTemplates } from '../../../documents/letters/templates.ts'
import type { JobTools } from '../protocol.ts'

interface InForce {
  readonly version: number
  /** Null: the program's own. */
  readonly fileId: string | null
}

/** A version of a template: the program's own, or the office's, which is judged each time, whoever put it there. */
export function templateBytes(tools: JobTools, kind: TemplateKind, { version, fileId }: InForce): Uint8Array {
  if (fileId === null) return ownTemplates[kind]()
  const { bytes, name } = tools.fileBytes(fileId)
  const judged = judgeTemplate(bytes, name, templateKinds[kind].placeholders)
  if ('template' in judged) return judged.template
  throw new Refusal(
    'invalid',
    `様式「${templateKinds[kind].title}」の第${version}版が使えません。${judged.problems[0] ?? ''}設定の「様式」で直してください。`,
  )
}

/** The template that a paper is made of today. */
export function templateInForce(tools: JobTools, kind: TemplateKind): Uint8Array {
  const version = tools.ask('templates.list', {}).find((each) => each.kind === kind)?.inForce ?? 0
  return templateBytes(tools, kind, { version, fileId: tools.ask('templates.source', { kind, version }).fileId })
}
