import { Refusal } from '../../../shared/domain/refusal.ts'
import { type FormOfKind, readFirstOfEach } from '../../documents/forms/choice.ts'
import type { JobBody } from './protocol.ts'

/** 読み直し: the form the officer chose of several of its kind, with the other half of the application. */
export const readChosen: JobBody<'intake.readChosen'> = async (tools, { id, file, revision }) => {
  const { fy, files, version } = tools.ask('applications.get', { id })
  const own = files.filter((each) => each.version === version)
  const chosen = own.find((each) => each.id === file)
  if (chosen === undefined) throw new Refusal('missing', '選んだ書類がこの応募にありません。')
  tools.progress(0, 1, `読んでいます: ${chosen.name}`)
  await tools.step(`file ${chosen.fileId}`, async () => {
    const forms = own.flatMap(({ id: each, fileId, kind, name }): FormOfKind[] =>
      (kind === 'cover' || kind === 'detail') && (kind !== chosen.kind || each === file)
        ? [{ fileName: name, kind, bytes: tools.fileBytes(fileId).bytes }]
        : [],
    )
    const { id: definition, items } = tools.ask('forms.page', { fy }).inForce
    const reading = readFirstOfEach(forms, items)
    await tools.tell('intake.takeChosen', { id, file, definition, reading, revision })
    return null
  })
  tools.progress(1, 1, `「${chosen.name}」から読み直しました。`)
  return { id }
}
