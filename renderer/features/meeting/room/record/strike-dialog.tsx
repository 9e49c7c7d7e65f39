import { Dialog } from '../../../../ui/layers/dialog.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import type { Entry, MeetingPage } from '../records.ts'
import { timeOf } from '../room-words.ts'

/** 記録の取消: what will be undone is said first; the line stays in the record as a struck one. */
export function StrikeDialog({
  page,
  entry,
  onClose,
}: {
  page: MeetingPage
  entry: Entry | undefined
  onClose: () => void
}) {
  if (entry === undefined)
    return (
      <Dialog open onClose={onClose} title="取り消す記録はありません">
        <p>発言は、行を選んで直すか削除します。点の修正は、もう一度直して元に戻します。</p>
      </Dialog>
    )
  return (
    <ReasonDialog
      meetingId={page.id}
      title={`${timeOf(entry.at)} の記録を取り消す`}
      deedLabel="この記録を取り消す"
      isRequired={false}
      deed={(reason) => ({ kind: 'struck', entryId: entry.id, reason })}
      onClose={onClose}
    >
      <p>
        <b>{entry.words}</b>
      </p>
      <p className="sub">会議は、この記録の前の状態に戻ります。取り消した行は、取り消したことが分かる形で残ります。</p>
    </ReasonDialog>
  )
}
