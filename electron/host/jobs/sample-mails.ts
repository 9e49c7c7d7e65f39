import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { mimeOf } from '../mime-types.ts'
import { practiceMails } from '../practice/mails.ts'
import type { JobBody } from './protocol.ts'

/** 見本のメール: what an officer practises the import on. They are files like any other, and never in a real office. */
export const writeSampleMails: JobBody<'intake.sampleMails'> = async (tools, { fy }) => {
  if (!tools.ask('office.settings', {}).practice)
    throw new Refusal('forbidden', '見本のメールは、練習用の台帳だけで使えます。「練習用を開く」から試してください。')
  const { deadlineNow } = tools.ask('programme.year', { fy })
  const mails = practiceMails(fy, deadlineNow, jstDate(tools.startedAt))
  const files: { fileId: string; name: string }[] = []
  for (const [index, { name, bytes }] of mails.entries()) {
    tools.progress(index, mails.length, `作っています: ${name}`)
    const { fileId } = await tools.putFile(name, mimeOf(name), bytes)
    files.push({ fileId, name })
  }
  tools.progress(mails.length, mails.length, `${mails.length}通の見本のメールができました。`)
  return { fileIds: files.map(({ fileId }) => fileId), files }
}
