import { createHash } from 'node:crypto'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { readScoreSheet } from '../../../documents/sheets/score-sheet.ts'
import type { JobBody, JobOutput, JobTools } from '../protocol.ts'
import { uuidOf } from '../uuid-of.ts'

type Returned = JobOutput<'sheetFiles.read'>['returns'][number]

/**
 * 戻った採点票を読む: each file is a step of its own, kept as it came, and judged before anything of it is compared. One that is
 * hostile ends its own step and no other.
 */
export const readSheets: JobBody<'sheetFiles.read'> = async (tools, { fy, fileIds }) => {
  const returns: Returned[] = []
  for (const [index, fileId] of fileIds.entries()) {
    const fileName = tools.fileName(fileId)
    tools.progress(index, fileIds.length, `読んでいます: ${fileName}`)
    const sheet = await readOne(tools, `file ${index}`, fileId, fileName)
    const bytes = tools.fileBytes(fileId).bytes
    // The same bytes are the same return, under whatever name they come.
    const id = uuidOf('sheet return', fy, createHash('sha256').update(bytes).digest('hex'))
    const taken = await tools.tell('sheetFiles.takeBack', { id, fy, fileId, ...sheet })
    returns.push({ ...taken, fileName })
  }
  const waiting = returns.filter(({ outcome }) => outcome === 'waiting').length
  tools.progress(fileIds.length, fileIds.length, `${waiting}件の採点票を読みました。`)
  return { returns }
}

/** What takes too much, too long or ends the process is a refusal of the step, as is a file that cannot be read. */
async function readOne(tools: JobTools, step: string, fileId: string, fileName: string) {
  try {
    const { mark, reading } = await tools.step(step, async () =>
      readScoreSheet(tools.fileBytes(fileId).bytes, fileName),
    )
    return { sheet: { ...mark, reading: asAsked(reading) }, trouble: '' }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'busy') throw error
    return { sheet: null, trouble: [...error.message].slice(0, 400).join('') }
  }
}

/** The contract's lists are its own to change. */
const asAsked = ({ savedAt, rows, notes }: ReturnType<typeof readScoreSheet>['reading']) => ({
  savedAt,
  rows: rows.map((row) => ({ ...row, scores: row.scores.map((score) => ({ ...score })) })),
  notes: [...notes],
})
