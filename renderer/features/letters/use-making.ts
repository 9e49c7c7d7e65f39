import { useState } from 'react'
import { type RunningJob, useJob } from '../../api/hooks.ts'
import { useApi, useDesk, useDevice, useLine } from '../../api/office.tsx'
import type { Made } from './records.ts'

/** The one job that makes letters here, and what came of it. */
export interface Making {
  readonly running: boolean
  readonly job: RunningJob<never, Made>
  /** What was made and what was stopped the last time. */
  readonly last: Made | null
  /** One letter, 公表資料 where it is null. */
  make: (applicationId: string | null) => Promise<void>
  /** The letters to all bodies that are not made or no longer stand; `again`, whatever stands. */
  makeAll: (again: boolean) => Promise<void>
}

/** 「(2件は止まっています・3件は作成済み)」 */
const besidesWords = (stopped: number, left: number): string => {
  const parts = [...(stopped > 0 ? [`${stopped}件は止まっています`] : []), ...(left > 0 ? [`${left}件は作成済み`] : [])]
  return parts.length === 0 ? '' : `(${parts.join('・')})`
}

/** Made in one job and handed over in one folder; each is kept with the records, wherever it is laid. */
export function useMaking(): Making {
  const { fy } = useDesk()
  const device = useDevice()
  const { notify } = useLine()
  const [last, setLast] = useState<Made | null>(null)
  const handOver = async ({ files, stopped, left }: Made) => {
    if (files.length === 0) return
    const [first] = files
    if (files.length === 1 && first !== undefined) await device.saveFile(first.fileId, first.name)
    else await device.saveToFolder(files.map(({ fileId, name }) => ({ fileId, name })))
    notify({
      text: `${files.length}件を作りました${besidesWords(stopped.length, left)}`,
    })
  }
  const job = useJob(useApi().letters.make, {
    onDone: (made) => {
      setLast(made)
      void handOver(made).catch((why: unknown) =>
        notify({ text: why instanceof Error ? why.message : '保存できませんでした。', tone: 'trouble' }),
      )
    },
  })
  return {
    running: job.running,
    job,
    last,
    make: (applicationId) =>
      job.start(applicationId === null ? { fy, press: true } : { fy, applicationIds: [applicationId] }),
    makeAll: (again) => job.start({ fy, again }),
  }
}
