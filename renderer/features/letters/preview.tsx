import { useEffect, useEffectEvent } from 'react'
import { useAnswer, useJob } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { DocumentView } from '../../ui/beside/document-view.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { Answer, Loading } from '../../ui/states.tsx'
import type { LetterRow } from './records.ts'
import { standingOf } from './standing.tsx'

/** Whoever walks through the list with the arrows looks at the one where they stop. */
const pause = 300

/** The text of one letter: as it was made, or, where it is not made or is old, as it would be made now. */
export function LetterPreview({ row }: { row: LetterRow }) {
  const standing = standingOf(row)
  if (row.kept !== null && (standing === 'made' || standing === 'draft')) return <KeptText id={row.kept.id} />
  // What has changed since makes another letter.
  return <TextToBe key={JSON.stringify(row)} row={row} />
}

function KeptText({ id }: { id: string }) {
  const letter = useAnswer(useApi().letters.letter, { id })
  return (
    <Answer of={letter}>
      {({ view, auditHead }) => (
        <>
          <p className="sub">作った文面です(操作の記録 {auditHead})。</p>
          <DocumentView key={id} label="作った通知の文面" blocks={view} />
        </>
      )}
    </Answer>
  )
}

function TextToBe({ row: { applicationId } }: { row: LetterRow }) {
  const { fy } = useDesk()
  const job = useJob(useApi().letters.preview)
  const start = useEffectEvent(() => void job.start({ fy, applicationId }))
  useEffect(() => {
    const timer = setTimeout(start, pause)
    return () => clearTimeout(timer)
  }, [])
  if (job.error !== null) return <JobProgress job={job} label="下見" />
  if (job.output === null) return <Loading label="下見を作っています" />
  return job.output.view === null ? (
    <p className="sub">空欄が埋まると、ここに文面が出ます。</p>
  ) : (
    <>
      <p className="sub">いま作ったときの文面です(ファイルはまだありません)。</p>
      <DocumentView label="通知の下見" blocks={job.output.view} />
    </>
  )
}
