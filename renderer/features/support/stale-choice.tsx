import { ClashDialog } from '../../ui/layers/clash-dialog.tsx'
import type { Stale } from './use-revised.ts'

/** Somebody else was first: both values, and which of them stays. */
export const StaleChoice = ({ of, onTakeTheirs }: { of: Stale; onTakeTheirs?: () => void }) => (
  <ClashDialog
    clashes={of.clashes}
    busy={of.busy}
    onClose={of.close}
    onKeepYours={of.keepYours}
    onTakeTheirs={async () => {
      await of.takeTheirs()
      onTakeTheirs?.()
    }}
  />
)
