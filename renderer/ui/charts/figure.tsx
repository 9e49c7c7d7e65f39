import { type ReactNode, useContext, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../button.tsx'
import { PaneTools } from '../pane.tsx'
import styles from './charts.module.css'
import { copyPicture } from './picture.ts'

export interface FigureProps {
  title: string
  /** The same in words, for those who do not see it: the facts, not the shapes. */
  text: string
  legend?: ReactNode
  tools?: ReactNode
  /** The title is in the pane already; then the tools go to the pane's head too. */
  hideTitle?: boolean
  children: ReactNode
}

/** Every chart's frame: its name, its text, its legend, and 「図をコピー」. */
export function Figure({ title, text, legend, tools, hideTitle = false, children }: FigureProps) {
  const id = useId()
  const canvas = useRef<HTMLDivElement>(null)
  const slot = useContext(PaneTools)
  const [outcome, setOutcome] = useState('')
  const copy = async () => {
    const svg = canvas.current?.querySelector('svg')
    if (!svg) return
    const done = await copyPicture(svg, `${title.replace(/[\\/:*?"<>|\s]+/g, '_')}.png`)
    setOutcome(done === 'copied' ? '図をコピーしました' : '図をファイルに保存しました')
  }
  const ends = (
    <>
      {legend !== undefined && <span className={styles['legend']}>{legend}</span>}
      {tools}
      <span role="status" className="sub">
        {outcome}
      </span>
      <Button small look="quiet" onClick={copy}>
        図をコピー
      </Button>
    </>
  )
  const above = hideTitle && slot !== null
  return (
    <figure className={styles['figure']} aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
      <figcaption className={above ? 'visually-hidden' : styles['head']}>
        <strong id={`${id}-title`} className={hideTitle ? 'visually-hidden' : undefined}>
          {title}
        </strong>
        {!above && <span className={styles['tools']}>{ends}</span>}
      </figcaption>
      {above && createPortal(ends, slot)}
      <div ref={canvas} className={styles['canvas']}>
        {children}
      </div>
      <p id={`${id}-text`} className="visually-hidden">
        {text}
      </p>
    </figure>
  )
}
