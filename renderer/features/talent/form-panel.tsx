import { Fragment, type ReactNode } from 'react'
import { land } from '../../ui/focus/landing.ts'
import { SidePanel } from '../../ui/layers/dialog.tsx'

interface FormPanelProps<Row> {
  rows: readonly Row[] | undefined
  /** The one that is written; 'new' for one more, null while nothing is. */
  item: string | null
  /** With the id of what was stored; without where it was left or removed. */
  onClose: (id?: string) => void
  /** 「研修を加える」 */
  addLabel: string
  titleOf: (row: Row) => string
  width: number
  /** The form itself; the focus goes to the next step after `onStored`. */
  children: (shown: Row | null, deeds: { onStored: (id: string) => void; onRemoved: () => void }) => ReactNode
}

/** One of a list beside it, to be written. */
export function FormPanel<Row extends { readonly id: string }>(props: FormPanelProps<Row>) {
  const { rows, item, onClose } = props
  const shown = rows?.find(({ id }) => id === item) ?? null
  const onStored = (id: string) => {
    land('next', document.activeElement?.closest('[role="dialog"]') ?? null)
    onClose(id)
  }
  return (
    <SidePanel
      open={item !== null && (item === 'new' || shown !== null)}
      onClose={() => onClose()}
      title={shown === null ? props.addLabel : props.titleOf(shown)}
      width={props.width}
    >
      <Fragment key={item}>{props.children(shown, { onStored, onRemoved: () => onClose() })}</Fragment>
    </SidePanel>
  )
}
