import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '../button.tsx'
import styles from './charts.module.css'
import { copyPicture } from './picture.ts'

export interface FigureProps {
  title: string
  /** The same in words, for those who do not see it: the facts, not the shapes. */
  text: string
  sub?: ReactNode
  legend?: ReactNode
  tools?: ReactNode
  /** The title is in the pane already. */
  hideTitle?: boolean
  children: ReactNode
}

/** Every chart's frame: its name, its text, its legend, and 「図を写す」. */
export function Figure({ title, text, sub, legend, tools, hideTitle, children }: FigureProps) {
  const id = useId()
  const canvas = useRef<HTMLDivElement>(null)
  const [outcome, setOutcome] = useState('')
  const copy = async () => {
    const svg = canvas.current?.querySelector('svg')
    if (!svg) return
    const done = await copyPicture(svg, `${title.replace(/[\\/:*?"<>|\s]+/g, '_')}.png`)
    setOutcome(done === 'copied' ? '図を写しました' : '図をファイルに保存しました')
  }
  return (
    <figure className={styles['figure']} aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
      <figcaption className={styles['head']}>
        <strong id={`${id}-title`} className={hideTitle ? 'visually-hidden' : undefined}>
          {title}
        </strong>
        {sub !== undefined && <span>{sub}</span>}
        <span className={styles['tools']}>
          {legend !== undefined && <span className={styles['legend']}>{legend}</span>}
          {tools}
          <span role="status">{outcome}</span>
          <Button small look="quiet" onClick={copy}>
            図を写す
          </Button>
        </span>
      </figcaption>
      <div ref={canvas} className={styles['canvas']}>
        {children}
      </div>
      <p id={`${id}-text`} className="visually-hidden">
        {text}
      </p>
    </figure>
  )
}
