import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './tag.module.css'

export type Tone = 'ok' | 'mid' | 'warn' | 'bad' | 'accent' | 'neutral'

/** The shape that says the tone without colour. */
export const toneShape = {
  ok: '●',
  mid: '◆',
  warn: '▲',
  bad: '■',
  accent: '◉',
  neutral: '○',
} as const satisfies Record<Tone, string>

export interface TagProps {
  tone?: Tone
  /** Show the tone's shape before the word: for states that are compared with each other. */
  shape?: boolean
  /** As wide as its place, for a column of tags. */
  block?: boolean
  title?: string
  children: ReactNode
}

export function Tag({ tone = 'neutral', shape = false, block = false, title, children }: TagProps) {
  return (
    <span className={classNames(styles['tag'], styles[tone], block && styles['block'])} title={title}>
      {shape && <i aria-hidden="true">{toneShape[tone]}</i>}
      {children}
    </span>
  )
}
