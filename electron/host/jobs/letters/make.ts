import { uuidOf } from '../../../../db/upkeep/uuid-of.ts'
import { letterKinds } from '../../../../shared/domain/letters/kinds.ts'
import { isLacking } from '../../../../shared/domain/letters/stale.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { fillLetter } from '../../../documents/letters/kit/fill.ts'
import { openWord } from '../../../documents/word/word.ts'
import { mimeOf } from '../../mime-types.ts'
import type { JobBody, JobInput, JobOutput, JobTools } from '../protocol.ts'
import { templateBytes } from './template-in-force.ts'

type Contents = ReturnType<typeof contentsOf>
type Made = JobOutput<'letters.make'>

const contentsOf = (tools: JobTools, fy: number, applicationId: string | null) =>
  tools.ask('letters.contents', { fy, applicationId })

/** The letter as bytes, and as our own reader reads it back: what is shown is what is made. */
function written(tools: JobTools, contents: Contents) {
  const { values, label, practice, author, title, fileName, kind, template } = contents
  if (values === null) throw new Refusal('invalid', '差し込む値に空欄があります。')
  const bytes = fillLetter(templateBytes(tools, kind, template), values, { label, practice, author, title })
  return { bytes, view: [...openWord(bytes, fileName).view] }
}

/** 下見: one letter as it would be made, and what stops it. */
export const previewLetter: JobBody<'letters.preview'> = async (tools, { fy, applicationId }) => {
  const contents = contentsOf(tools, fy, applicationId)
  tools.progress(0, 1, `下見を作っています: ${contents.fileName}`)
  const view = contents.values === null ? null : written(tools, contents).view
  tools.progress(1, 1, `${contents.fileName}の下見です。`)
  return { name: contents.fileName, stops: contents.stops, view: view?.map(plain) ?? null }
}

/** The reader's blocks are read-only; the answer is anybody's. */
const plain = (block: ReturnType<typeof written>['view'][number]) =>
  block.kind === 'paragraph'
    ? { ...block }
    : { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell }))) }

type Row = ReturnType<typeof rowsOf>[number]
const rowsOf = (tools: JobTools, fy: number) => tools.ask('letters.page', { fy }).rows

/** Who gets one: those that were asked for, the public, or every body whose letter is not made or no longer stands. */
function wanted(rows: readonly Row[], { applicationIds, press, again }: JobInput<'letters.make'>): readonly Row[] {
  if (press) return rows.filter(({ applicationId }) => applicationId === null)
  return rows.filter(({ applicationId, kept, stops }) => {
    if (applicationId === null) return false
    if (applicationIds !== undefined) return applicationIds.includes(applicationId)
    return again || stops.length > 0 || isLacking(kept)
  })
}

/** One letter a body in one job; what is stopped is named with its reasons, and holds up nobody else's. */
export const makeLetters: JobBody<'letters.make'> = async (tools, asked) => {
  const { fy } = asked
  const all = rowsOf(tools, fy)
  const rows = wanted(all, asked)
  const bodies = all.filter(({ applicationId }) => applicationId !== null)
  if (rows.length === 0 && bodies.length === 0)
    throw new Refusal('invalid', '選定結果が記録された応募がまだありません。選定で決裁を記録してから作ってください。')
  const files: Made['files'][number][] = []
  const stopped: Made['stopped'][number][] = []
  for (const [index, { applicationId, prefecture, fileName, stops }] of rows.entries()) {
    const name = prefecture === '' ? letterKinds.press.title : prefecture
    tools.progress(index, rows.length, `作っています: ${fileName}`)
    if (stops.length > 0) {
      stopped.push({ name, reasons: stops.map(({ message }) => message) })
      continue
    }
    try {
      files.push(await kept(tools, fy, applicationId))
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'busy') throw error
      stopped.push({ name, reasons: [error.message] })
    }
  }
  const left = asked.press || asked.applicationIds !== undefined ? 0 : bodies.length - rows.length
  const besides = [
    stopped.length > 0 ? `、${stopped.length}件は止まっています` : '',
    left > 0 ? `、変わりのない${left}件はそのままです` : '',
  ].join('')
  tools.progress(rows.length, rows.length, `${files.length}件ができました${besides}。`)
  return { fileIds: files.map(({ fileId }) => fileId), files, stopped, left }
}

async function kept(tools: JobTools, fy: number, applicationId: string | null): Promise<Made['files'][number]> {
  const contents = contentsOf(tools, fy, applicationId)
  const { bytes, view } = written(tools, contents)
  const { fileId, size, sha256 } = await tools.putFile(contents.fileName, mimeOf(contents.fileName), bytes)
  // The same job that begins anew in another process keeps the same letter once more, and not another.
  const id = uuidOf('letter', tools.startedAt, applicationId ?? fy, contents.mark, fileId)
  await tools.tell('letters.keep', { id, fy, applicationId, fileId, view: view.map(plain), mark: contents.mark })
  return { fileId, letterId: id, name: contents.fileName, size, sha256 }
}
