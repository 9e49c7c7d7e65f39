import { ErrorNote, ProgressBar } from './states.tsx'

/** A job as the screen follows it; `useJob` gives one. */
interface FollowedJob {
  readonly running: boolean
  readonly done: number
  readonly total: number | null
  readonly message: string
  readonly error: { readonly message: string } | null
  readonly cancelled: boolean
  cancel: () => unknown
}

interface JobProgressProps {
  job: FollowedJob
  label: string
  unit?: string
}

/** How far a job is, with 中止; afterwards why it failed, or that it was stopped. Nothing before it starts. */
export function JobProgress({ job, label, unit = '件' }: JobProgressProps) {
  if (job.running) {
    return (
      <ProgressBar
        label={job.message === '' ? label : `${label} ${job.message}`}
        done={job.done}
        total={job.total}
        unit={unit}
        onCancel={job.cancel}
      />
    )
  }
  if (job.cancelled) return <p role="status">▲ {label}: 中止しました。</p>
  return <ErrorNote error={job.error} />
}
