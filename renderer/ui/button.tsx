import { type ComponentPropsWithRef, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { Kbd } from './kbd.tsx'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'onClick'> {
  look?: ButtonLook
  /** True while the deed is under way: the button stays focusable, says so and takes no second click. */
  busy?: boolean
  /** Word shown while busy. */
  busyLabel?: ReactNode
  /** Key that does the same, shown beside the word. */
  shortcut?: string
  small?: boolean
  wide?: boolean
  /** If it returns a promise, the button is busy until that settles. */
  onClick?: (event: MouseEvent<HTMLButtonElement>) => unknown
}

export function Button({
  look = 'plain',
  busy = false,
  busyLabel = '処理中…',
  shortcut,
  small = false,
  wide = false,
  onClick,
  className,
  style,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  const [running, setRunning] = useState(false)
  const [pressedWidth, setPressedWidth] = useState<number>()
  // A second click can arrive before React has drawn the first one's busy state.
  const held = useRef(false)
  const waiting = busy || running

  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy || held.current) {
      event.preventDefault()
      return
    }
    setPressedWidth(event.currentTarget.offsetWidth)
    const outcome = onClick?.(event)
    if (outcome instanceof Promise) {
      held.current = true
      setRunning(true)
      const release = () => {
        held.current = false
        setRunning(false)
      }
      outcome.then(release, (defect: unknown) => {
        release()
        reportError(defect)
      })
    }
  }

  return (
    <button
      {...rest}
      // While it works it is as wide as it was pressed: what lies beside it does not come under the hand.
      style={waiting ? { minInlineSize: pressedWidth, ...style } : style}
      type={type}
      className={classNames(
        styles['button'],
        look !== 'plain' && styles[look],
        small && styles['small'],
        wide && styles['wide'],
        className,
      )}
      aria-disabled={waiting || undefined}
      aria-busy={waiting || undefined}
      onClick={click}
    >
      {waiting ? busyLabel : children}
      {shortcut !== undefined && !waiting && <Kbd>{shortcut}</Kbd>}
    </button>
  )
}

export interface IconlessLinkProps extends ComponentPropsWithRef<'a'> {
  /** A place inside the program, with its leading slash: `/applications`. */
  to?: string
  /** In the colour of the text: for lists in which every line is a link. */
  quiet?: boolean
}

/** A link that is a word. `to` is a place in the program; `href` is anything else. */
export function IconlessLink({ to, href, quiet = false, className, children, ...rest }: IconlessLinkProps) {
  return (
    <a
      {...rest}
      href={to === undefined ? href : `#${to}`}
      className={classNames(styles['link'], quiet && styles['quietLink'], className)}
    >
      {children}
    </a>
  )
}

/** A link that looks like a button, for going somewhere rather than doing something. */
export function ButtonLink({
  to,
  look = 'plain',
  small = false,
  className,
  children,
  ...rest
}: ComponentPropsWithRef<'a'> & { to: string; look?: ButtonLook; small?: boolean }) {
  return (
    <a
      {...rest}
      href={`#${to}`}
      className={classNames(styles['button'], look !== 'plain' && styles[look], small && styles['small'], className)}
    >
      {children}
    </a>
  )
}
