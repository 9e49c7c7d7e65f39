import { ClashDialog } from '../../ui/layers/clash-dialog.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import type { ListEdit } from './use-list-edit.ts'

/** Why a list was not stored, or whose stays. */
export const ListTrouble = <Line,>({ edit }: { edit: ListEdit<Line> }) => (
  <>
    <ErrorNote error={edit.error} />
    <ClashDialog
      clashes={edit.clashes}
      by={edit.by}
      busy={edit.busy}
      onTakeTheirs={edit.takeTheirs}
      onKeepYours={edit.keepYours}
      onClose={edit.takeTheirs}
    />
  </>
)
