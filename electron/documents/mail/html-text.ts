const breaks: ReadonlySet<string> = new Set(['br', '/p', '/div', '/tr', '/li'])

const tagName = (html: string, at: number): string =>
  /^\/?[a-z0-9]*/i.exec(html.slice(at + 1, at + 12))?.[0].toLowerCase() ?? ''

/** The words of an HTML body, in one pass: a flood of 「<」 costs no more than its length. */
export const htmlText = (html: string): string => {
  const lower = html.toLowerCase()
  const parts: string[] = []
  // A closing tag that is not found once is not there behind any later place either.
  const missing = new Set<string>()
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    parts.push(html.slice(at, open))
    const close = html.indexOf('>', open)
    if (close < 0) {
      at = open
      break
    }
    const name = tagName(html, open)
    if (breaks.has(name)) parts.push('\n')
    const isHidden = (name === 'style' || name === 'script') && !missing.has(name)
    const end = isHidden ? lower.indexOf(`</${name}`, close) : -1
    if (isHidden && end < 0) missing.add(name)
    at = end < 0 ? close + 1 : end
  }
  parts.push(html.slice(at))
  return parts.join('')
}
