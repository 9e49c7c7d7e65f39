import { templateKinds } from '../../../../shared/domain/letters/template-kinds.ts'
import { judgeTemplate } from '../../../documents/letters/check/check.ts'
import { ownTemplates } from '../../../documents/letters/templates.ts'
import { mimeOf } from '../../mime-types.ts'
import type { JobBody } from '../protocol.ts'

/** 様式を取り出す: a version, or the program's own, as a Word file. */
export const takeOutTemplate: JobBody<'templates.takeOut'> = async (tools, { kind, version }) => {
  const { fileId, name } = tools.ask('templates.source', { kind, version })
  tools.progress(0, 1, `取り出しています: ${name}`)
  const bytes = fileId === null ? ownTemplates[kind]() : tools.fileBytes(fileId).bytes
  const put = await tools.putFile(name, mimeOf(name), bytes)
  tools.progress(1, 1, `「${name}」を取り出しました。`)
  return { fileIds: [put.fileId], files: [{ fileId: put.fileId, name, size: put.size, sha256: put.sha256 }] }
}

/** 様式を戻す: judged first, by what it holds; only one that is right becomes the next version. */
export const bringBackTemplate: JobBody<'templates.bringBack'> = async (tools, { kind, fileId }) => {
  const name = tools.fileName(fileId)
  tools.progress(0, 1, `確かめています: ${name}`)
  const problems = await tools.step('template', async () => {
    const judged = judgeTemplate(tools.fileBytes(fileId).bytes, name, templateKinds[kind].placeholders)
    return 'problems' in judged ? [...judged.problems] : []
  })
  if (problems.length > 0) {
    tools.progress(1, 1, `「${name}」は様式にできません。`)
    return { problems, version: null }
  }
  const { version } = await tools.tell('templates.keep', { kind, fileId })
  tools.progress(1, 1, `「${name}」を第${version}版にしました。`)
  return { problems: [], version }
}
