import { useJob } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { CopyableHash } from '../../../record/files/copyable-hash.tsx'
import { Button } from '../../../ui/button.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'

/** 移管・引継ぎの一式 of the whole year, in one file beside the ledger. */
export function PackButton({ fy }: { fy: number }) {
  const job = useJob(useApi().keeping.pack)
  return (
    <>
      <Button busy={job.running} busyLabel="作っています…" onClick={() => job.start({ fy })}>
        移管・引継ぎの一式を作る
      </Button>
      <JobProgress job={job} label="移管・引継ぎの一式" unit="件" />
      {job.output !== null && (
        <div role="status">
          <b>● {job.output.files}件を一つにまとめました</b>
          <p>台帳ファイルの隣の {job.output.name}</p>
          <CopyableHash label="SHA-256" hash={job.output.sha256} />
        </div>
      )}
    </>
  )
}
