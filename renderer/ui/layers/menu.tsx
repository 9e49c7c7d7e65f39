import { Menu as Base } from '@base-ui/react/menu'
import { Popover as BasePopover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { Button, type ButtonLook } from '../button.tsx'
import { classNames } from '../class-names.ts'
import { Kbd } from '../kbd.tsx'
import styles from './layers.module.css'

export type MenuEntry =
  | {
      label: string
      onSelect: () => unknown
      shortcut?: string
      danger?: boolean
      disabled?: boolean
    }
  | { heading: string }
  | { separator: string }

export interface MenuProps {
  label: ReactNode
  entries: readonly MenuEntry[]
  look?: ButtonLook
  small?: boolean
  /** Open from the first: it was loaded because its button was pressed. */
  opened?: boolean
}

/** A button that opens a list of deeds. */
export const Menu = ({ label, entries, look, small, opened }: MenuProps) => (
  <Base.Root defaultOpen={opened ?? false}>
    <Base.Trigger render={<Button look={look ?? 'plain'} small={small ?? false} />}>{label} ▾</Base.Trigger>
    {/* Outside the page's landmarks, so it is one itself. */}
    <Base.Portal role="region" aria-label="メニュー">
      <Base.Positioner className={styles['positioner'] ?? ''} sideOffset={4} align="end">
        <Base.Popup className={classNames(styles['popup'], styles['menu'])}>
          {entries.map((entry) => (
            <MenuLine key={keyOf(entry)} entry={entry} />
          ))}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)

const keyOf = (entry: MenuEntry): string =>
  'label' in entry ? entry.label : 'heading' in entry ? `見出し ${entry.heading}` : `線 ${entry.separator}`

function MenuLine({ entry }: { entry: MenuEntry }) {
  if ('separator' in entry) return <Base.Separator className={styles['separator'] ?? ''} />
  if ('heading' in entry) return <div className={styles['groupLabel']}>{entry.heading}</div>
  return (
    <Base.Item
      className={classNames(styles['item'], entry.danger && styles['danger'])}
      disabled={entry.disabled ?? false}
      onClick={() => void entry.onSelect()}
    >
      {entry.label}
      {entry.shortcut !== undefined && <Kbd>{entry.shortcut}</Kbd>}
    </Base.Item>
  )
}

export interface PopoverProps {
  label: ReactNode
  title?: string
  look?: ButtonLook
  small?: boolean
  width?: number
  open?: boolean
  opened?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/** A button that opens a small surface: choices, an explanation. */
export const Popover = ({ label, title, look, small, width, open, opened, onOpenChange, children }: PopoverProps) => (
  <BasePopover.Root
    {...(open === undefined ? { defaultOpen: opened ?? false } : { open })}
    onOpenChange={(next) => onOpenChange?.(next)}
  >
    <BasePopover.Trigger render={<Button look={look ?? 'plain'} small={small ?? false} />}>{label}</BasePopover.Trigger>
    <BasePopover.Portal>
      <BasePopover.Positioner className={styles['positioner'] ?? ''} sideOffset={4} align="end">
        <BasePopover.Popup
          className={classNames(styles['popup'], styles['padded'])}
          style={width === undefined ? undefined : { width }}
        >
          {title !== undefined && <BasePopover.Title>{title}</BasePopover.Title>}
          {children}
        </BasePopover.Popup>
      </BasePopover.Positioner>
    </BasePopover.Portal>
  </BasePopover.Root>
)
