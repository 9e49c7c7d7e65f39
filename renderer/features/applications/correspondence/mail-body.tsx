import { useEffect, useEffectEvent } from 'react'
import { useJob } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { DocumentView } from '../../../ui/beside/document-view.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { Loading } from '../../../ui/states.tsx'

/** The words of a stored mail, read from its own bytes. */
export function MailBody({ fileId }: { fileId: string }) {
  const job = useJob(useApi().correspondence.readMail)
  const start = useEffectEvent(() => void job.start({ fileId }))
  useEffect(() => start(), [])
  if (job.error !== null) return <JobProgress job={job} label="メールの本文" />
  if (job.output === null) return <Loading label="メールの本文を読んでいます" />
  const { text } = job.output
  if (text.trim() === '') return <p className="sub">このメールに本文はありません。</p>
  return (
    <DocumentView
      label="メールの本文"
      blocks={text.split(/\r\n|\r|\n/).map((line) => ({ kind: 'paragraph' as const, text: line }))}
    />
  )
}
