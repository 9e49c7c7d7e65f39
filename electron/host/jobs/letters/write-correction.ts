import { fillLetter } from '../../../documents/letters/kit/fill.ts'
import { mimeOf } from '../../mime-types.ts'
import type { JobBody } from '../protocol.ts'
import { templateInForce } from './template-in-force.ts'

/** W2: one 補正依頼 as a Word file, or what stops it. With a date it is the letter itself, without one a 案. */
export const writeCorrection: JobBody<'corrections.write'> = async (tools, { id, datedOn }) => {
  tools.progress(0, 1, '作っています: 補正依頼')
  const { stops, values, label, practice, title, office, fileName } = tools.ask('corrections.letter', { id, datedOn })
  if (values === null || stops.length > 0) {
    tools.progress(1, 1, '作りませんでした。')
    return { fileIds: [], files: [], stopped: stops.map(({ message }) => message) }
  }
  const bytes = fillLetter(templateInForce(tools, 'correction'), values, { label, practice, author: office, title })
  const { fileId, size, sha256 } = await tools.putFile(fileName, mimeOf(fileName), bytes)
  tools.progress(1, 1, 'Wordファイルができました。')
  return { fileIds: [fileId], files: [{ fileId, name: fileName, size, sha256 }], stopped: [] }
}
