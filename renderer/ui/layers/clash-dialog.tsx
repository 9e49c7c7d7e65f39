import { useState } from 'react'
import { sayOtherEdit } from '../../../shared/domain/history/other-edit.ts'
import type { Clash, OtherEdit } from '../../../shared/domain/refusal.ts'
import { Button } from '../button.tsx'
import { type Chosen, ClashTable, type Side } from './clash-table.tsx'
import { Dialog } from './dialog.tsx'

export interface ClashDialogProps {
  /** The values that differ; nothing is shown when there are none. */
  clashes: readonly Clash[]
  /** Who made the record newer, and when; null where nobody can be named. */
  by?: OtherEdit | null
  /** Takes what is stored: the form shows the other's values. */
  onTakeTheirs: () => unknown
  /** Stores one's own over it, knowing the other's, but for these fields, which stay as they are stored. */
  onKeepYours: (theirs: readonly string[]) => unknown
  onClose: () => void
  busy?: boolean
  /** It is one's own earlier sending that is stored, not somebody else's words. */
  sentBefore?: boolean
}

/** What is clear by itself: a field that only one of the two has changed. */
const clearlyChosen = (clashes: readonly Clash[]): Chosen =>
  Object.fromEntries(
    clashes.flatMap(({ field, by, untouched }): [string, Side][] => {
      if (by === null) return [[field, 'yours']]
      return untouched ? [[field, 'theirs']] : []
    }),
  )

/** Somebody saved first: who and when, both values side by side, and the officer says which stays. Nothing is lost by closing. */
export function ClashDialog(props: ClashDialogProps) {
  const { clashes, by, onTakeTheirs, onKeepYours, onClose, busy, sentBefore } = props
  const [asked, setAsked] = useState({ clashes, chosen: clearlyChosen(clashes) })
  // Another refusal is another choice; while the answer to this one is under way, it stays.
  if (clashes.length > 0 && asked.clashes !== clashes) setAsked({ clashes, chosen: clearlyChosen(clashes) })
  const { chosen } = asked
  // One field of several is left to the other by storing its value once more; that takes the value itself.
  const each = clashes.length > 1 && clashes.every((clash) => 'stored' in clash)
  const open = clashes.filter(({ field }) => chosen[field] === undefined).length
  const theirs = clashes.filter(({ field }) => chosen[field] === 'theirs').map(({ field }) => field)
  const store = () => (theirs.length === clashes.length ? onTakeTheirs() : onKeepYours(theirs))
  return (
    <Dialog
      open={clashes.length > 0}
      onClose={onClose}
      wide
      title={sentBefore ? '先に送った内容で保存されています' : '保存する前に書き換えられています'}
      actions={
        each ? (
          <>
            {open > 0 && <p className="sub">残す方を選んでください(あと{open}項目)。</p>}
            <Button onClick={onClose}>入力に戻る</Button>
            <Button look="primary" busy={busy ?? false} disabled={open > 0} onClick={store}>
              選んだ内容を残す
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>入力に戻る</Button>
            <Button onClick={onTakeTheirs}>いま保存されている方を残す</Button>
            <Button look="primary" busy={busy ?? false} onClick={() => onKeepYours([])}>
              あなたの入力を残す
            </Button>
          </>
        )
      }
    >
      <p>
        {by && <b>{`この記録は、開いた後に、${sayOtherEdit(by)}変更しました。`}</b>}
        {each ? '項目ごとに、残す方を選んでください。' : 'どちらを残すか選んでください。'}
        あなたの入力は、この画面に残っています。
      </p>
      <ClashTable
        clashes={clashes}
        {...(each ? { choosing: { chosen, onChoose: (next) => setAsked({ clashes, chosen: next }) } } : {})}
      />
    </Dialog>
  )
}
