import { disclosureFileName } from '../../../../shared/domain/selection/disclosure/paper.ts'
import { fillLetter } from '../../../documents/letters/kit/fill.ts'
import { disclosureTemplate, disclosureValues } from '../../../documents/letters/w11-disclosure.ts'
import { mimeOf } from '../../mime-types.ts'
import type { JobBody } from '../protocol.ts'

/** The list of what exists and the redacted copies as one Word file. */
export const writeDisclosure: JobBody<'disclosure.write'> = async (tools, { id }) => {
  tools.progress(0, 1, '作っています: 開示文書')
  const pack = tools.ask('disclosure.pack', { id })
  const pages = tools.ask('disclosure.pages', { id, document: null })
  const { request, practice, label, office: author, today } = pack
  const isDraft = pack.documents.some(({ unsettled }) => unsettled > 0)
  const name = disclosureFileName({ fy: request.fy, no: request.no, on: today, isDraft, practice })
  const title = `開示請求${request.no}の対象となる行政文書`
  const bytes = fillLetter(disclosureTemplate(), disclosureValues(pack, pages), { label, practice, title, author })
  const { fileId, size, sha256 } = await tools.putFile(name, mimeOf(name), bytes)
  tools.progress(1, 1, 'Wordファイルができました。')
  return { fileIds: [fileId], files: [{ fileId, name, size, sha256 }] }
}
