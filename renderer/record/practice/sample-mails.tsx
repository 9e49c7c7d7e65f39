import { useContext, useRef } from 'react'
import { ProblemError } from '../../api/client.ts'
import { DropContext, type StoredFile } from '../../api/drop-target.ts'
import { useJob } from '../../api/hooks.ts'
import { useApi, useDesk, useDevice, useLine } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { go } from '../../ui/go.ts'

/** What an officer practises the import on: taken in at once, or laid into a folder to be dropped. Practice office only. */
export function SampleMails() {
  const { practice, fy, may } = useDesk()
  const targets = useContext(DropContext)
  const device = useDevice()
  const { notify } = useLine()
  const deed = useRef<(files: readonly StoredFile[]) => unknown>(() => {})
  const job = useJob(useApi().intake.sampleMails, {
    onDone: ({ files }) => void deed.current(files),
    onFail: (message) => notify({ text: `見本のメールを用意できませんでした。${message}`, tone: 'trouble' }),
  })
  if (!practice || !may('intake.sampleMails')) return null
  const wanted = (next: typeof deed.current) => {
    deed.current = next
    return job.start({ fy })
  }
  // As if they had been dropped: to the screen that takes files, or to 公募・応募, which then finds them waiting.
  const takeIn = (files: readonly StoredFile[]) => {
    if (targets?.getState().drop(files) === false) go('/applications')
  }
  const save = async (files: readonly StoredFile[]) => {
    try {
      if (await device.saveToFolder(files))
        notify({ text: `見本のメール${files.length}通を保存しました。ウィンドウにドロップすると取り込めます` })
    } catch (why) {
      if (!(why instanceof ProblemError)) throw why
      notify({ text: why.message, tone: 'trouble' })
    }
  }
  return (
    <div className="row">
      <Button small busy={job.running} busyLabel="用意しています…" onClick={() => wanted(takeIn)}>
        見本のメールを取り込む
      </Button>
      <Button small look="quiet" onClick={() => wanted(save)}>
        フォルダーに保存
      </Button>
    </div>
  )
}
