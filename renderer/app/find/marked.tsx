import type { ReactNode } from 'react'
import type { Finder } from '../../../shared/domain/found-words.ts'

/** A text with what was searched for marked in it. */
export function Marked({ text, find }: { text: string; find: Finder }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { from, to } of find(text)) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
