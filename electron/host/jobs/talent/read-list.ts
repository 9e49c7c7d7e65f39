import { createHash } from 'node:crypto'
import { uuidOf } from '../../../../db/upkeep/uuid-of.ts'
import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { readRegistrations } from '../../../documents/sheets/registrations.ts'
import type { JobBody } from '../protocol.ts'

/** 名簿を読む: the file goes with its reading, and also where it cannot be read. Its name is never told. */
export const readList: JobBody<'talent.read'> = async (tools, { fileIds: [fileId = ''], fy }) => {
  tools.progress(0, 1, '名簿を読んでいます。')
  const { bytes } = tools.fileBytes(fileId)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = uuidOf('talent import', tools.startedAt, sha256)
  try {
    const exams = tools.ask('talent.exams', {})
    const { unread, lines } = await tools.step('list', async () =>
      readRegistrations(bytes, jstDate(tools.startedAt), exams),
    )
    const taken = await tools.tell('talent.takeReading', {
      id,
      fileId,
      fy,
      sha256,
      unread: [...unread].slice(0, 100),
      lines: lines.map(({ place, reading: { form, troubles } }) => ({
        place,
        reading: {
          form: {
            ...form,
            roles: [...form.roles],
            themes: [...form.themes],
            wishes: [...form.wishes],
            regions: [...form.regions],
            claims: [...form.claims],
            careers: form.careers.map((career) => ({ ...career })),
            exams: form.exams.map((exam) => ({ ...exam })),
            consent: form.consent && { ...form.consent, receivers: [...form.consent.receivers] },
          },
          troubles: troubles.map((trouble) => ({ ...trouble })),
        },
      })),
    })
    tools.progress(1, 1, `${taken.lines}行を読みました。`)
    return taken
  } catch (error) {
    await tools.tell('talent.dropFile', { fileId })
    throw error
  }
}
