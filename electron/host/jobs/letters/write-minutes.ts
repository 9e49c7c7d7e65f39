import type { minutes } from '../../../../shared/contract/meeting/minutes.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'
import { formatJstInstant } from '../../../../shared/domain/calendar/wareki.ts'
import { type MinutesVersion, minutesVersionLabel } from '../../../../shared/domain/minutes/layout.ts'
import { minutesFileName } from '../../../../shared/domain/minutes/minutes-file-name.ts'
import { printedHead } from '../../../../shared/domain/printed-head.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { fillLetter } from '../../../documents/letters/kit/fill.ts'
import { minutesValues } from '../../../documents/letters/w4-minutes.ts'
import { mimeOf } from '../../mime-types.ts'
import type { JobBody, JobOutput, JobTools } from '../protocol.ts'
import { templateInForce } from './template-in-force.ts'

type Made = JobOutput<'minutes.write'>['files'][number]
type Stopped = JobOutput<'minutes.write'>['stopped'][number]

/** W4: each version that was asked for and may be made, a Word file of its own; what stops the other is told. */
export const writeMinutes: JobBody<'minutes.write'> = async (tools, { id, roundId, which }) => {
  const files: Made[] = []
  const stopped: Stopped[] = []
  const wanted = [...new Set(which)]
  const template = templateInForce(tools, 'minutes')
  for (const [index, each] of wanted.entries()) {
    tools.progress(index, wanted.length, `作っています: 議事概要(${minutesVersionLabel[each]})`)
    const paper = tools.ask('minutes.paper', { id, roundId, which: each })
    if (paper.stops.length > 0) stopped.push({ which: each, reasons: paper.stops })
    else
      try {
        files.push(await written(tools, template, each, paper))
      } catch (error) {
        if (!(error instanceof Refusal) || error.code === 'busy') throw error
        stopped.push({ which: each, reasons: [error.message] })
      }
  }
  tools.progress(wanted.length, wanted.length, `${files.length}件のWordファイルができました。`)
  return { fileIds: files.map(({ fileId }) => fileId), files, stopped }
}

async function written(
  tools: JobTools,
  template: Uint8Array,
  which: MinutesVersion,
  paper: OutputOf<typeof minutes.paper>,
): Promise<Made> {
  const isDraft = paper.frozenAt === null
  const title = `第${paper.no}回審議会議 議事概要`
  const bytes = fillLetter(
    template,
    minutesValues({
      title: which === 'public' ? title : `${title}(内部用)`,
      isDraft,
      lines: paper.lines,
      // What the public gets bears no trace of the office's own work.
      trace:
        which === 'public' || paper.frozenAt === null
          ? null
          : `第${paper.version}版 ${formatJstInstant(paper.frozenAt, false)}確定 照合番号 ${printedHead(paper.head)}`,
    }),
    { label: paper.label, practice: paper.practice, author: paper.office, title },
  )
  const name = minutesFileName({ ...paper, which, isDraft })
  const { fileId, size, sha256 } = await tools.putFile(name, mimeOf(name), bytes)
  return { fileId, name, size, sha256 }
}
