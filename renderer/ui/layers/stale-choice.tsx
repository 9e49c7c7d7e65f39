import type { OtherEdit } from '../../../shared/domain/refusal.ts'
import { ClashDialog, type ClashDialogProps } from './clash-dialog.tsx'

/** The ways out of a stale edit; the `stale` of a `useRevised` fits. */
interface StaleEdit {
  readonly clashes: ClashDialogProps['clashes']
  readonly by: OtherEdit | null
  readonly sentBefore: boolean
  readonly busy: boolean
  takeTheirs: () => Promise<unknown>
  keepYours: (theirs: readonly string[]) => Promise<unknown>
  close: () => void
}

/** Somebody else was first: both values, and which of them stays. `onTakeTheirs` follows once theirs is here. */
export const StaleChoice = ({ of, onTakeTheirs }: { of: StaleEdit; onTakeTheirs?: () => void }) => (
  <ClashDialog
    clashes={of.clashes}
    by={of.by}
    sentBefore={of.sentBefore}
    busy={of.busy}
    onClose={of.close}
    onKeepYours={of.keepYours}
    onTakeTheirs={async () => {
      await of.takeTheirs()
      onTakeTheirs?.()
    }}
  />
)
