/**
 * What exceljs cannot say about styles, put into its `xl/styles.xml`: the workbook's own font, the order of a font's
 * parts, and a twin of every look for texts that Excel would take for a formula.
 */

/** Columns are counted in digits of this font. No theme: Excel would put the theme's font in its place. */
const officeFont =
  '<font><sz val="11"/><color theme="1"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font>'

/** The order of ISO 29500-1, 18.8.22, which Microsoft's own validator asks for. */
const fontOrder = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ')

const replaced = (xml: string, pattern: RegExp, put: (found: string) => string): string => {
  if (!pattern.test(xml)) throw new Error(`The styles of the workbook lack ${pattern.source}`)
  return xml.replace(pattern, put)
}

const inOrder = (fontXml: string): string => {
  const parts = [...fontXml.matchAll(/<(\w+)(?: [^<>]*)?\/>/g)].map(([xml, name = '']) => ({
    xml,
    at: fontOrder.indexOf(name),
  }))
  if (parts.length === 0 || parts.some(({ at }) => at === -1)) throw new Error(`A font of no known parts: ${fontXml}`)
  return `<font>${parts
    .toSorted((a, b) => a.at - b.at)
    .map(({ xml }) => xml)
    .join('')}</font>`
}

/** The styles as an office needs them; `asText` added to a style's number is its twin marked as text. */
export const officeStyles = (stylesXml: string): { readonly xml: string; readonly asText: number } => {
  const fonts = replaced(stylesXml, /<font>(?:(?!<font>).)*?<\/font>/s, () => officeFont).replaceAll(
    /<font>(?:(?!<font>).)*?<\/font>/gs,
    inOrder,
  )
  const [, looks = ''] = /<cellXfs(?: [^<>]*)?>((?:(?!<cellXfs).)*?)<\/cellXfs>/s.exec(fonts) ?? []
  const asText = looks.match(/<xf /g)?.length ?? 0
  const twins = looks.replaceAll('<xf ', '<xf quotePrefix="1" ')
  const xml = replaced(
    fonts,
    /<cellXfs(?: [^<>]*)?>(?:(?!<cellXfs).)*?<\/cellXfs>/s,
    () => `<cellXfs count="${asText * 2}">${looks}${twins}</cellXfs>`,
  )
  return { xml, asText }
}
