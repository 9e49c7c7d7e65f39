import type { ReactNode } from 'react'
import type { ProblemError } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { OfficeForm } from '../ui/fields/form.tsx'
import { SidePanel } from '../ui/layers/dialog.tsx'
import { ErrorNote } from '../ui/states.tsx'

interface AddingPanelProps {
  /** 「人を加える」: names the panel and its form. */
  title: string
  deed: { readonly busy: boolean; readonly error: ProblemError | null }
  onSubmit: (event?: React.BaseSyntheticEvent) => unknown
  onClose: () => void
  children: ReactNode
}

/** One more record, made in a panel beside the list it joins. */
export const AddingPanel = ({ title, deed, onSubmit, onClose, children }: AddingPanelProps) => (
  <SidePanel open onClose={onClose} title={title}>
    <OfficeForm onSubmit={onSubmit} label={title}>
      {children}
      <ErrorNote error={deed.error} takeFocus />
      <div className="row">
        <Button look="primary" type="submit" busy={deed.busy} shortcut="Ctrl Enter">
          加える
        </Button>
      </div>
    </OfficeForm>
  </SidePanel>
)
