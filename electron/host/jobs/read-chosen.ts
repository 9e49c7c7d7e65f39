import type { FormDefinition } from '../../../shared/domain/applications/definition/item.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { type FormOfKind, readFirstOfEach, readFormAlone } from '../../documents/forms/choice.ts'
import type { FormFile } from '../../documents/forms/reader.ts'
import { isWordFile } from '../../documents/word/word.ts'
import type { JobBody } from './protocol.ts'

/** 読み直し: the form the officer chose of several of its kind, with the other half of the application. */
export const readChosen: JobBody<'intake.readChosen'> = async (tools, { id, file, revision }) => {
  const { fy, files, version } = tools.ask('applications.get', { id })
  const own = files.filter((each) => each.version === version)
  const chosen = own.find((each) => each.id === file)
  if (chosen === undefined) throw new Refusal('missing', '選んだ書類がこの応募にありません。')
  tools.progress(0, 1, `読んでいます: ${chosen.name}`)
  await tools.step(`file ${chosen.fileId}`, async () => {
    const { id: definition, items } = tools.ask('forms.page', { fy }).inForce
    const as = kindOf(chosen.kind, { fileName: chosen.name, bytes: tools.fileBytes(chosen.fileId).bytes }, items)
    const forms = own.flatMap(({ id: each, fileId, kind, name }): FormOfKind[] => {
      const counts = each === file ? as : kind
      return (counts === 'cover' || counts === 'detail') && (counts !== as || each === file)
        ? [{ fileName: name, kind: counts, bytes: tools.fileBytes(fileId).bytes }]
        : []
    })
    const reading = readFirstOfEach(forms, items)
    await tools.tell('intake.takeChosen', { id, file, as, definition, reading, revision })
    return null
  })
  tools.progress(1, 1, `「${chosen.name}」から読み直しました。`)
  return { id }
}

/** As what it came, or what it is by its content: one that was not chosen lies among the other papers. */
function kindOf(
  kind: 'cover' | 'detail' | 'mail' | 'other',
  file: FormFile,
  items: FormDefinition,
): 'cover' | 'detail' {
  if (kind === 'cover' || kind === 'detail') return kind
  const found = isWordFile(file.bytes) ? readFormAlone(file, items).kind : 'other'
  if (found === 'other')
    throw new Refusal('invalid', `「${file.fileName}」は、鑑文でも詳細でもありません。応募書のWordを選んでください。`)
  return found
}
