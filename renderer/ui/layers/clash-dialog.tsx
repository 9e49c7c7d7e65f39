import type { Clash } from '../../../shared/domain/refusal.ts'
import { Button } from '../button.tsx'
import { Dialog } from './dialog.tsx'
import styles from './layers.module.css'

export interface ClashDialogProps {
  /** The values that differ; nothing is shown when there are none. */
  clashes: readonly Clash[]
  /** Takes what is stored: the form shows the other's values. */
  onTakeTheirs: () => unknown
  /** Stores one's own over it, knowing the other's. */
  onKeepYours: () => unknown
  onClose: () => void
  busy?: boolean
}

/** Somebody else saved first: both values side by side, and the officer says which stays. Nothing is lost by closing. */
export const ClashDialog = ({ clashes, onTakeTheirs, onKeepYours, onClose, busy }: ClashDialogProps) => (
  <Dialog
    open={clashes.length > 0}
    onClose={onClose}
    wide
    title="ほかの人が先に書き換えています"
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
    <table className={styles['clashes']}>
      <thead>
        <tr>
          <th scope="col">項目</th>
          <th scope="col">いま保存されている値</th>
          <th scope="col">あなたの入力</th>
        </tr>
      </thead>
      <tbody>
        {clashes.map((clash) => (
          <tr key={clash.field}>
            <th scope="row">{clash.label}</th>
            <td>{clash.theirs === '' ? '(空欄)' : clash.theirs}</td>
            <td>{clash.yours === '' ? '(空欄)' : clash.yours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Dialog>
)
