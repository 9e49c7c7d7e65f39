import type { FormReading } from '../../../../shared/domain/applications/form.ts'
import { type FormOfKind, readFirstOfEach } from '../../../documents/forms/choice.ts'
import { readMail } from '../../../documents/mail/mail.ts'
import type { JobBody, JobTools } from '../protocol.ts'
import { cut } from './came.ts'

/** Typed by hand, no paper says where anything stands. */
const nothing: Omit<FormReading, 'form'> = { readings: [], cover: null, detail: null }

/** 別の団体へ移す, of a version: the papers of the one before it are read again, for what it said stands in the office no more. */
export const moveVersion: JobBody<'intake.moveVersion'> = async (tools, input) => {
  const { files, version } = tools.ask('applications.get', { id: input.id })
  const { items } = tools.ask('forms.readBy', { id: input.id, version: version - 1 })
  const own = files.filter((file) => file.version === version - 1)
  tools.progress(0, 1, `第${version - 1}版の書類を読んでいます`)
  const id = await tools.step(`version ${version - 1}`, async () => {
    const forms = own.flatMap(({ fileId, kind, name }): FormOfKind[] =>
      kind === 'cover' || kind === 'detail' ? [{ fileName: name, kind, bytes: tools.fileBytes(fileId).bytes }] : [],
    )
    const { readings, cover, detail } = forms.length > 0 ? readFirstOfEach(forms, items) : nothing
    const reading = { readings, cover, detail }
    const sender = await senderOf(tools, own.find(({ kind }) => kind === 'mail')?.fileId)
    return (await tools.tell('intake.takeVersionOut', { ...input, reading, sender })).draftId
  })
  tools.progress(1, 1, `第${version}版を移しました。`)
  return { id }
}

async function senderOf(tools: JobTools, fileId: string | undefined) {
  if (fileId === undefined) return { name: '', address: '', subject: '' }
  const { name, bytes } = tools.fileBytes(fileId)
  const { from, subject } = await readMail(bytes, name)
  return { name: cut(from?.name ?? '', 200), address: cut(from?.address ?? '', 300), subject: cut(subject, 500) }
}
