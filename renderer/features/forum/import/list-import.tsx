import { type ReactNode, useState } from 'react'
import type { RemoteJob } from '../../../api/client.ts'
import { ProblemError } from '../../../api/client.ts'
import { useJob } from '../../../api/hooks.ts'
import { useDevice } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { Dialog } from '../../../ui/layers/dialog.tsx'
import { nextIs } from '../../../ui/next.ts'
import { useNotify } from '../../../ui/notice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { ForumPage } from '../records.ts'

interface Chosen {
  id: string
  fileId: string
}

interface ListImportProps<Preview, Result> {
  page: ForumPage
  title: string
  /** What the file must look like. */
  hint: string
  read: RemoteJob<Chosen, Preview>
  take: RemoteJob<Chosen & { revision: number }, Result>
  /** What the file would do, and whether anything of it would be taken in. */
  show: (preview: Preview) => ReactNode
  changes: (preview: Preview) => boolean
  doneWords: (result: Result) => string
  onClose: () => void
}

/** A list that comes in by Excel: chosen, read, seen, and only then taken in. */
export function ListImport<Preview, Result>(props: ListImportProps<Preview, Result>) {
  const { page, title, hint, show, changes, doneWords, onClose } = props
  const device = useDevice()
  const notify = useNotify()
  // A job lets go of what it was given: the list is sent once to be seen, and once to be taken in.
  const [chosen, setChosen] = useState<File | null>(null)
  const [trouble, setTrouble] = useState<ProblemError | null>(null)
  const read = useJob(props.read)
  const take = useJob(props.take, {
    onDone: (result) => {
      notify({ text: doneWords(result) })
      onClose()
    },
  })
  const sendTo = async (file: File, begin: (fileId: string) => Promise<void>) => {
    setTrouble(null)
    try {
      const { fileId } = await device.upload(file, () => undefined)
      await begin(fileId)
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      setTrouble(failure)
    }
  }
  const choose = async () => {
    const [file] = await device.pickFiles({ accept: '.xlsx' })
    if (file === undefined) return
    read.clear()
    take.clear()
    setChosen(file)
    await sendTo(file, (fileId) => read.start({ id: page.id, fileId }))
  }
  const preview = read.output
  const isReady = preview !== null && chosen !== null && changes(preview)
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      wide
      actions={
        <>
          <Button onClick={onClose}>やめる</Button>
          {preview !== null && <Button onClick={choose}>別のファイルを選ぶ</Button>}
          {isReady ? (
            <Button
              look="primary"
              {...nextIs(2)}
              busy={take.running}
              onClick={() => sendTo(chosen, (fileId) => take.start({ id: page.id, fileId, revision: page.revision }))}
            >
              取り込む
            </Button>
          ) : (
            preview === null && (
              <Button look="primary" {...nextIs(2)} busy={read.running} onClick={choose}>
                ファイルを選ぶ
              </Button>
            )
          )}
        </>
      }
    >
      <p className="sub">{hint}</p>
      {read.running && <JobProgress job={read} label="読み取り" />}
      {take.running && <JobProgress job={take} label="取り込み" />}
      <ErrorNote error={trouble ?? read.error ?? take.error} />
      {preview !== null && show(preview)}
    </Dialog>
  )
}
