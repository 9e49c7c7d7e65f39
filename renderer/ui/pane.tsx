import { type CSSProperties, createContext, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import { isPane } from './keys/panes.ts'
import styles from './pane.module.css'
import { windowTitle } from './window-title.ts'

declare module 'react' {
  // A style sheet's own variables, which React passes on and its types leave out.
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }
}

export interface PaneProps {
  title?: ReactNode
  /** Quiet words beside the title. */
  sub?: ReactNode
  actions?: ReactNode
  /** No padding: for a table that reaches the edges. */
  flush?: boolean
  /** Takes the height it is given and scrolls inside (a grid row of the screen must give it one). */
  fills?: boolean
  /** Name for screen readers where no title is shown. */
  label?: string
  className?: string
  style?: CSSProperties
  children?: ReactNode
}

/** The right end of the pane's head, where a chart inside puts its own tools. */
export const PaneTools = createContext<HTMLElement | null>(null)

/** A surface with an edge. Never inside another one. */
export function Pane({ title, sub, actions, flush, fills, label, className, style, children }: PaneProps) {
  const id = useId()
  const [tools, setTools] = useState<HTMLElement | null>(null)
  const headed = title !== undefined || actions !== undefined
  return (
    <section
      {...isPane}
      className={classNames(styles['pane'], flush && styles['flush'], fills && styles['fills'], className)}
      style={style}
      aria-labelledby={title === undefined ? undefined : id}
      aria-label={title === undefined ? label : undefined}
    >
      {headed && (
        <div className={styles['head']}>
          {title !== undefined && <h2 id={id}>{title}</h2>}
          {sub !== undefined && <span className="sub">{sub}</span>}
          <div className={styles['actions']}>
            {actions}
            <span ref={setTools} className={styles['tools']} />
          </div>
        </div>
      )}
      <PaneTools value={tools}>{children}</PaneTools>
    </section>
  )
}

export interface PageHeaderProps {
  title: string
  sub?: ReactNode
  actions?: ReactNode
  /** The words beside the heading give way before the line breaks: they say nothing that is not on the page as well. */
  oneLine?: boolean
  /** Title of the window where it should say more than the heading. */
  documentTitle?: string
}

/** The screen's one heading. Takes the focus when the screen appears, so that reading starts here. */
export function PageHeader({ title, sub, actions, oneLine = false, documentTitle }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // With the next picture: the browser would lay out the empty screen for it, before the screen's questions are out.
    const turn = requestAnimationFrame(() => {
      // A field that asked for the focus keeps it, in a panel that opened with the screen as well.
      const held = document.activeElement
      if (held === null || held.matches('body, main') || held.closest('main, [role="dialog"]') === null) {
        heading.current?.focus({ preventScroll: true })
      }
    })
    return () => cancelAnimationFrame(turn)
  }, [])
  return (
    <header className={styles['page']} {...isPane}>
      <title>{windowTitle(documentTitle ?? title)}</title>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {sub !== undefined && <span className={classNames('sub', oneLine && styles['yielding'])}>{sub}</span>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </header>
  )
}

export interface ScreenProps {
  /** CSS grid rows: `auto 1fr`. Given, the screen is exactly as high as the window and its panes scroll inside. */
  rows?: string
  children: ReactNode
}

/** A screen's grid: header, then panes. */
export const Screen = ({ rows, children }: ScreenProps) => (
  <div
    className={classNames(styles['screen'], rows !== undefined && styles['fit'])}
    style={rows === undefined ? undefined : { '--rows': rows }}
  >
    {children}
  </div>
)

export interface SplitProps {
  /** CSS grid columns: `470px 1fr`. */
  columns: string
  children: ReactNode
}

/** Panes side by side, all as high as the row; one under the other where there is no room (200 % on a small screen). */
export const Split = ({ columns, children }: SplitProps) => (
  <div className={styles['split']} style={{ '--split': columns }}>
    {children}
  </div>
)

export interface Fact {
  term: ReactNode
  value: ReactNode
  /** Stands at the right end: a tag, a small button. */
  note?: ReactNode
}

/** Names and values, one pair a line. */
export const Facts = ({ facts, termWidth }: { facts: readonly Fact[]; termWidth?: number }) => (
  <dl className={styles['facts']} style={termWidth === undefined ? undefined : { '--term': `${termWidth}px` }}>
    {facts.map((fact, index) => (
      // Facts are a fixed list; their order is their identity.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <div key={index}>
        <dt>{fact.term}</dt>
        <dd>{fact.value}</dd>
        {fact.note !== undefined && <dd>{fact.note}</dd>}
      </div>
    ))}
  </dl>
)

/** A plain list of lines in columns: `columns="92px 1fr auto"` over the children of each `<li>`. */
export const Rows = ({ columns, children }: { columns: string; children: ReactNode }) => (
  <ul className={styles['rows']} style={{ '--columns': columns }}>
    {children}
  </ul>
)
