import { fillLetter } from '../../../documents/letters/kit/fill.ts'
import { answerTemplate, answerValues } from '../../../documents/letters/w10-answer.ts'
import { mimeOf } from '../../mime-types.ts'
import type { JobBody } from '../protocol.ts'

/** 「なぜこの団体か」 of one application as a Word file. */
export const writeAnswer: JobBody<'selection.writeAnswer'> = async (tools, { applicationId }) => {
  tools.progress(0, 1, '作っています: 選定結果の理由')
  const answer = tools.ask('selection.answer', { applicationId })
  const { title, isDraft, lines, label, practice, office, fileName: name, head } = answer
  const bytes = fillLetter(answerTemplate(), answerValues({ title, isDraft, lines, trace: `照合番号 ${head}` }), {
    ...{ label, practice, title },
    author: office,
  })
  const { fileId, size, sha256 } = await tools.putFile(name, mimeOf(name), bytes)
  tools.progress(1, 1, 'Wordファイルができました。')
  return { fileIds: [fileId], files: [{ fileId, name, size, sha256 }] }
}
