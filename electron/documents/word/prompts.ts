import { childNamed, isElement, type XmlElement } from './xml.ts'

/** How programs ask for an entry; words of a form's own prompt stand in a style. */
const asks = /クリック|タップ|入力してください|選択してください|click|tap here|choose an item|enter text/i

interface Shown {
  text: string
  styled: number
  plain: number
}

const look = (node: XmlElement, shown: Shown): void => {
  for (const child of node.children) {
    if (!isElement(child) || child.name === 'w:sdtPr') continue
    if (child.name === 'w:r') {
      const format = childNamed(child, 'w:rPr')
      const text = child.children
        .filter(isElement)
        .filter(({ name }) => name === 'w:t')
        .flatMap(({ children }) => children.filter((each) => typeof each === 'string'))
        .join('')
      if (text.trim() === '') continue
      shown.text += text
      if (format !== undefined && childNamed(format, 'w:rStyle') !== undefined) shown.styled += 1
      else shown.plain += 1
    } else look(child, shown)
  }
}

/**
 * A content control that is marked as showing its prompt: still a `prompt`, or `filled` by a program that left the
 * mark standing. A prompt is set in a character style; what a person or a program types there is not. Null for a
 * control without the mark.
 */
export const promptOf = (control: XmlElement): 'prompt' | 'filled' | null => {
  const known = childNamed(control, 'w:sdtPr')
  const mark = known === undefined ? undefined : childNamed(known, 'w:showingPlcHdr')
  if (mark === undefined || ['0', 'false', 'off'].includes(mark.attributes.get('w:val') ?? 'true')) return null
  const shown: Shown = { text: '', styled: 0, plain: 0 }
  look(control, shown)
  return shown.plain > 0 && !asks.test(shown.text) ? 'filled' : 'prompt'
}
