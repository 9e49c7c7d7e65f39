import { unreadable } from './symbols.ts'
import { isElement, type XmlElement } from './xml.ts'

/** Parts of an equation that only tell how it looks. */
const looks: ReadonlySet<string> = new Set(['m:rPr', 'w:rPr', 'm:ctrlPr', 'm:oMathParaPr', 'm:argPr'])
const flat: ReadonlySet<string> = new Set(['m:oMath', 'm:r', 'm:t', 'w:ins'])

/** Digits and letters typed in equation mode. A fraction, power or root is no text in a line: one sign that says so. */
export const mathText = (node: XmlElement): string => {
  let text = ''
  for (const child of node.children) {
    if (!isElement(child)) {
      if (node.name === 'm:t') text += child
    } else if (looks.has(child.name)) {
    } else if (flat.has(child.name)) {
      text += mathText(child)
    } else {
      text += unreadable
    }
  }
  return text
}
