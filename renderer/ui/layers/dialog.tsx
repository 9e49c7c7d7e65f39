import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Dialog as Base } from '@base-ui/react/dialog'
import { type CSSProperties, type ReactNode, useRef } from 'react'
import { Button } from '../button.tsx'
import { classNames } from '../class-names.ts'
import { markedIn, standingIn, standsIn } from '../next.ts'
import { ErrorNote, type Trouble } from '../states.tsx'
import styles from './layers.module.css'
import { useWayBack } from './way-back.ts'

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** Buttons, the one that does it last. */
  actions?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** A short piece of work in front of the screen: a form of a few fields, a choice. Esc and 閉じる leave it. */
export const Dialog = ({ open, onClose, title, actions, wide, children }: DialogProps) => (
  <Layer open={open} onClose={onClose} className={classNames(styles['dialog'], wide && styles['wide'])}>
    <Base.Title {...standsIn}>{title}</Base.Title>
    <div className={styles['body']}>{children}</div>
    <div className={styles['foot']}>{actions ?? <Button onClick={onClose}>閉じる</Button>}</div>
  </Layer>
)

export interface ConfirmDialogProps {
  open: boolean
  onClose: () => void
  /** Names the thing: 「採点票を8名に送りますか」. */
  title: string
  /** What will be true afterwards and what can no longer be undone. */
  children: ReactNode
  /** The deed as a verb: 「送る」. Never 「OK」. */
  confirmLabel: string
  onConfirm: () => unknown
  busy?: boolean
  error?: Trouble | null | undefined
  /** In the place of both where one command does it: what it was refused for is gone once the dialog is left. */
  deed?: { readonly busy: boolean; readonly error: Trouble | null; readonly clear: () => void }
  danger?: boolean
}

/** Only where something leaves the program or cannot be undone. Everything else is done at once and can be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const popup = useRef<HTMLDivElement>(null)
  const way = useWayBack(popup)
  const { busy = false, error } = props.deed ?? props
  const close = () => {
    props.deed?.clear()
    props.onClose()
  }
  return (
    <AlertDialog.Root open={props.open} onOpenChange={(next) => !next && close()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles['backdrop'] ?? ''} />
        <AlertDialog.Popup
          ref={popup}
          initialFocus={way.begin}
          finalFocus={way.back}
          className={styles['dialog'] ?? ''}
        >
          <AlertDialog.Title>{props.title}</AlertDialog.Title>
          <div className={styles['body']}>
            <AlertDialog.Description render={<div />}>{props.children}</AlertDialog.Description>
            <ErrorNote error={error} />
          </div>
          <div className={styles['foot']}>
            <Button onClick={close}>やめる</Button>
            <Button look={props.danger ? 'danger' : 'primary'} busy={busy} onClick={props.onConfirm}>
              {props.confirmLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

export interface SidePanelProps {
  open: boolean
  onClose: () => void
  title: string
  actions?: ReactNode
  width?: number
  children: ReactNode
}

/** A record or form at the right edge; the screen behind it stays where it was. It opens on its next step, not on 閉じる. */
export const SidePanel = ({ open, onClose, title, actions, width, children }: SidePanelProps) => (
  <Layer
    open={open}
    onClose={onClose}
    className={styles['panel'] ?? ''}
    style={width === undefined ? undefined : { '--panel-width': `${width}px` }}
  >
    <div className={styles['panelHead']}>
      <Base.Title {...standsIn}>{title}</Base.Title>
      <Button small look="quiet" onClick={onClose} shortcut="Esc">
        閉じる
      </Button>
    </div>
    <div className={styles['body']}>{children}</div>
    {actions !== undefined && <div className={styles['foot']}>{actions}</div>}
  </Layer>
)

interface LayerProps {
  open: boolean
  onClose: () => void
  className: string
  style?: CSSProperties | undefined
  children: ReactNode
}

/** What stands in front, with the screen behind it out of reach. */
function Layer({ open, onClose, className, style, children }: LayerProps) {
  const popup = useRef<HTMLDivElement>(null)
  const way = useWayBack(popup)
  // While it goes, what it was about is gone already: what stood there goes with it, and no word of a thing that is missing.
  const stood = useRef(children)
  if (open) stood.current = children
  const begin = () => {
    way.begin()
    return firstIn(popup.current)
  }
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop'] ?? ''} />
        <Base.Popup ref={popup} initialFocus={begin} finalFocus={way.back} className={className} style={style}>
          {stood.current}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

const fields = 'input:not([disabled]), select:not([disabled]), textarea:not([disabled])'
/** What is declared, else the first field; else the heading, until there is something to do. */
const firstIn = (popup: HTMLElement | null): HTMLElement | true =>
  popup === null ? true : (markedIn(popup) ?? popup.querySelector<HTMLElement>(fields) ?? standingIn(popup) ?? true)
