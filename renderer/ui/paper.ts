import { useEffect, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

/** What stands around the print of a screen. */
export interface PaperWords {
  /** 格付: 「機密性2情報」. */
  readonly label: string
  /** Whose screen: 「見本課」, and what it is called. */
  readonly title: string
  /** When it was printed. */
  readonly date: string
}

const quoted = (words: string) => `"${words.replace(/["\\]/g, '\\$&').replace(/[\r\n]+/g, ' ')}"`

/** The margins of the paper. A style sheet made here, because only it can hold the words of this very print. */
const marginsOf = ({ label, title, date }: PaperWords): string => `@page {
  font: 9pt 'Yu Gothic UI', Meiryo, 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif;
  @top-left { content: ${quoted(title)}; }
  @top-right { content: ${quoted(label)}; font-weight: 700; }
  @bottom-left { content: ${quoted(date)}; }
  @bottom-right { content: counter(page) " / " counter(pages); }
}`

/** Around every screen: writes into the margins what `words` says at the moment of printing. */
export function usePaper(words: () => PaperWords): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    const write = () => {
      sheet.replaceSync(marginsOf(words()))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((each) => each !== sheet), sheet]
    }
    addEventListener('beforeprint', write)
    return () => {
      removeEventListener('beforeprint', write)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  })
}

let printing = false

function listen(tell: () => void): () => void {
  const turn = (now: boolean) => () => {
    printing = now
    // The print is taken as soon as this has been heard.
    flushSync(tell)
  }
  const [begin, end] = [turn(true), turn(false)]
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
  }
}

/** True while the screen is put on paper: what otherwise shows a part, and the rest on a scroll, shows all of it. */
export const usePrinting = (): boolean => useSyncExternalStore(listen, () => printing)
