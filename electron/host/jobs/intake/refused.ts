import { incomingKindOf } from '../../../../shared/domain/applications/incoming/item.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { readMail } from '../../../documents/mail/mail.ts'
import type { JobOutput, JobTools } from '../protocol.ts'
import { behind, cameAlone, cameWith, cut, partsOf, type Source, saidIn } from './came.ts'

type Problem = JobOutput<'intake.importFiles'>['problems'][number]

/** What is refused ends in the list of what came, with its reason and its bytes: nothing that was put in is lost. */
export async function listing(
  tools: JobTools,
  fy: number,
  problems: Problem[],
  sources: readonly Source[],
  fileName: string,
  work: () => Promise<void>,
): Promise<void> {
  const refused: Problem[] = []
  await sparing(tools, fileName, refused, work)
  problems.push(...refused)
  for (const { message } of refused)
    for (const source of sources) await listRefused(tools, fy, problems, source, message)
}

/** An office that takes nothing at all, as a doubtful one, says so beside what is wrong with the file. */
export function listRefused(
  tools: JobTools,
  fy: number,
  problems: Problem[],
  source: Source,
  message: string,
): Promise<void> {
  return sparing(tools, tools.fileName(source.fileId), problems, () => list(tools, fy, source, message))
}

async function list(tools: JobTools, fy: number, { fileId, around }: Source, message: string): Promise<void> {
  const name = tools.fileName(fileId)
  const words = (incomingKindOf(name) === 'mail' ? await wordsOf(tools, fileId) : null) ?? {
    ...{ came: [cameAlone(fileId, name)], announced: [], subject: '', sender: '' },
  }
  await tools.tell('incoming.refuse', { fy, ...words, came: behind(around, words.came), reason: cut(message, 500) })
}

/** A mail that cannot be taken in may still be read: what it is about, and what lies in it. */
async function wordsOf(tools: JobTools, fileId: string) {
  try {
    return await tools.step(`words ${fileId}`, async () => {
      const { name, bytes } = tools.fileBytes(fileId)
      const mail = await readMail(bytes, name)
      return {
        came: cameWith(fileId, name, partsOf(mail.attachments)),
        announced: saidIn(mail.text),
        subject: cut(mail.subject, 500),
        sender: cut(mail.from?.address ?? '', 300),
      }
    })
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'busy') return null
    throw error
  }
}

/** What cannot be read is named and left out. A defect of ours must not hide the other files, nor be blamed on this one. */
export async function sparing(
  tools: JobTools,
  fileName: string,
  problems: Problem[],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    // A disk without room is no fault of the file: the next one would fare no better.
    if (error instanceof Refusal && error.code === 'busy') throw error
    if (error instanceof Refusal) problems.push({ fileName, message: error.message })
    else problems.push({ fileName, message: defective(await tools.defect(error)) })
  }
}

const defective = (reference: string): string =>
  `思わぬ不具合が起き、このファイルは取り込めませんでした(記録番号 ${reference})。ファイルが悪いとは限りません。もう一度試し、続くときは番号を添えてお知らせください。`
