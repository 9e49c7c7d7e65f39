import type { Clash } from '../../../shared/domain/refusal.ts'
import { Button } from '../button.tsx'
import { ClashTable } from './clash-table.tsx'
import { Dialog } from './dialog.tsx'

export interface ClashDialogProps {
  /** The values that differ; nothing is shown when there are none. */
  clashes: readonly Clash[]
  /** Takes what is stored: the form shows the other's values. */
  onTakeTheirs: () => unknown
  /** Stores one's own over it, knowing the other's. */
  onKeepYours: () => unknown
  onClose: () => void
  busy?: boolean
  /** It is one's own earlier sending that is stored, not somebody else's words. */
  sentBefore?: boolean
}

/** Somebody else saved first: both values side by side, and the officer says which stays. Nothing is lost by closing. */
export const ClashDialog = ({ clashes, onTakeTheirs, onKeepYours, onClose, busy, sentBefore }: ClashDialogProps) => (
  <Dialog
    open={clashes.length > 0}
    onClose={onClose}
    wide
    title={sentBefore ? '先に送った内容で保存されています' : 'ほかの人が先に書き換えています'}
    actions={
      <>
        <Button onClick={onClose}>入力に戻る</Button>
        <Button onClick={onTakeTheirs}>いま保存されている方を残す</Button>
        <Button look="primary" busy={busy ?? false} onClick={onKeepYours}>
          あなたの入力を残す
        </Button>
      </>
    }
  >
    <p>どちらを残すか選んでください。あなたの入力は、この画面に残っています。</p>
    <ClashTable clashes={clashes} />
  </Dialog>
)
