import type { Paper } from '../../../../shared/domain/review/sheet-file/paper.ts'
import { paperName } from '../../../../shared/domain/review/sheet-file/paper.ts'
import type { RemoteJob } from '../../../api/client.ts'
import { useDropTarget } from '../../../api/drop-target.ts'
import { useDevice, useLine } from '../../../api/office.tsx'
import { type FileJob, useFileJob } from '../../../record/files/use-file-job.ts'
import type { ReadResult } from '../records.ts'
import { mostFiles, outcomeWords } from './words.ts'

interface PaperFiles {
  readonly work: FileJob<ReadResult>
  choose: () => Promise<void>
}

interface PaperFilesOptions {
  paper: Paper
  mayTake: boolean
  /** Shows what came back of that 委員. */
  show: (reviewerId: string) => void
}

/** Files of one paper that came back, dropped anywhere in the window or chosen. */
export function usePaperFiles(
  remote: RemoteJob<{ fy: number; fileIds: string[] }, ReadResult>,
  { paper, mayTake, show }: PaperFilesOptions,
): PaperFiles {
  const device = useDevice()
  const { notify } = useLine()
  const name = paperName[paper]
  const work = useFileJob(remote, {
    most: mostFiles,
    onDone: (result) => {
      notify({ text: outcomeWords(paper, result) })
      const first = result.returns.find(({ outcome }) => outcome !== 'refused')?.reviewerId
      if (first) show(first)
    },
  })
  useDropTarget(
    (files) => {
      if (mayTake) void work.begin(files)
    },
    mayTake ? `ここにドロップすると、戻った${name}として読みます` : `${name}を取り込めるのは担当だけです`,
  )
  const choose = async () => work.begin(await device.pickFiles({ accept: '.xlsx,.xlsm', multiple: true }))
  return { work, choose }
}
