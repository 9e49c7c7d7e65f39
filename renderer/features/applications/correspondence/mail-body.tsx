import { useEffect, useEffectEvent } from 'react'
import { useJob } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { DocumentView, paragraphsOf } from '../../../ui/beside/document-view.tsx'
import { Button } from '../../../ui/button.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { Loading } from '../../../ui/states.tsx'

/** The words of a stored mail, read from its own bytes. */
export function MailBody({ fileId }: { fileId: string }) {
  const job = useJob(useApi().correspondence.readMail)
  const start = useEffectEvent(() => void job.start({ fileId }))
  useEffect(() => start(), [])
  if (job.error !== null) return <JobProgress job={job} label="メールの本文" />
  if (job.running) return <Loading label="メールの本文を読んでいます" />
  // Stopped, or forgotten since: another one was looked at in another window.
  if (job.output === null)
    return (
      <Button small onClick={() => void job.start({ fileId })}>
        メールの本文を読む
      </Button>
    )
  const { text, notes } = job.output
  return (
    <>
      {[...new Set(notes)].map((note) => (
        <p key={note} className="sub">
          {note}
        </p>
      ))}
      {text.trim() === '' ? (
        <p className="sub">このメールに本文はありません。</p>
      ) : (
        <DocumentView label="メールの本文" blocks={paragraphsOf(text)} />
      )}
    </>
  )
}
