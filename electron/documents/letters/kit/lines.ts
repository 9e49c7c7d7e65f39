/** Signs that no text can bring (`fillLetter` takes them out of what is put in): where a line goes away, and where a number comes. */
export const goneLine = '\uE0F0'
export const numberHere = '\uE0F1'

const paragraphStart = /<w:p(?=[\s>])/g
const paragraphEnd = '</w:p>'

interface Span {
  readonly from: number
  readonly to: number
}

/** The paragraphs of a part, in order; none stands within another, as a template with text boxes is refused. */
function spans(xml: string): Span[] {
  const found: Span[] = []
  for (const { index } of xml.matchAll(paragraphStart)) {
    const end = xml.indexOf(paragraphEnd, index)
    if (end !== -1) found.push({ from: index, to: end + paragraphEnd.length })
  }
  return found
}

/** A cell, a head and a foot hold a paragraph at least. */
const isAlone = (xml: string, { from, to }: Span): boolean =>
  /^<\/w:(tc|hdr|ftr)>/.test(xml.slice(to, to + 9)) && !xml.slice(0, from).endsWith('</w:p>')

const emptied = (paragraph: string): string => {
  const [open = '<w:p>'] = /^<w:p[^>]*>/.exec(paragraph) ?? []
  const from = paragraph.indexOf('<w:pPr>')
  const to = paragraph.indexOf('</w:pPr>', from)
  const format = from === -1 || to === -1 ? '' : paragraph.slice(from, to + '</w:pPr>'.length)
  return `${open}${format}${paragraphEnd}`
}

/** Takes every paragraph away whose optional part is blank, and counts the numbers of those that are left. */
export function settled(xml: string): string {
  let number = 0
  let at = 0
  let out = ''
  for (const span of spans(xml)) {
    const paragraph = xml.slice(span.from, span.to)
    out += xml.slice(at, span.from)
    at = span.to
    if (!paragraph.includes(goneLine)) {
      out += paragraph.replaceAll(numberHere, () => {
        number += 1
        return String(number)
      })
    } else if (isAlone(xml, span)) out += emptied(paragraph)
  }
  return out + xml.slice(at)
}
