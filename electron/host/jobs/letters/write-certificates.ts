import { fillLetter } from '../../../documents/letters/kit/fill.ts'
import { mimeOf } from '../../mime-types.ts'
import type { JobBody, JobOutput } from '../protocol.ts'
import { templateInForce } from './template-in-force.ts'

/** W13: a 修了証書 for each person who has 修了; of the others, why there is none. */
export const writeCertificates: JobBody<'training.certificate'> = async (tools, { participantIds }) => {
  const wanted = [...new Set(participantIds)]
  const files: JobOutput<'training.certificate'>['files'] = []
  const stopped: JobOutput<'training.certificate'>['stopped'] = []
  for (const [at, participantId] of wanted.entries()) {
    const letter = tools.ask('training.letter', { id: participantId })
    tools.progress(at, wanted.length, `作っています: ${letter.fileName}`)
    if (letter.values === null) {
      stopped.push({ participantId, why: letter.stops.map(({ message }) => message).join('') })
      continue
    }
    const { values, label, practice, title, office: author } = letter
    const bytes = fillLetter(templateInForce(tools, 'certificate'), values, { label, practice, author, title })
    const { fileId } = await tools.putFile(letter.fileName, mimeOf(letter.fileName), bytes)
    files.push({ fileId, name: letter.fileName, participantId })
  }
  tools.progress(wanted.length, wanted.length, `修了証書が${files.length}枚できました。`)
  return { fileIds: files.map(({ fileId }) => fileId), files, stopped }
}
