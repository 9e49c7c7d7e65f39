import { childNamed, type XmlElement } from './xml.ts'

export const isOn = (toggle: XmlElement | undefined, attribute?: string): boolean => {
  if (toggle === undefined) return false
  const own = toggle.attributes.get('w:val') ?? toggle.attributes.get('w14:val') ?? 'true'
  const value = attribute === undefined ? own : (toggle.attributes.get(attribute) ?? 'false')
  return !['0', 'false', 'off', 'none'].includes(value)
}

const formatOf = (run: XmlElement): XmlElement | undefined => childNamed(run, 'w:rPr')

export const hasFormat = (run: XmlElement, name: string): boolean => {
  const format = formatOf(run)
  return format !== undefined && isOn(childNamed(format, name))
}

export const fontOf = (run: XmlElement): string => {
  const format = formatOf(run)
  const fonts = format === undefined ? undefined : childNamed(format, 'w:rFonts')
  return fonts?.attributes.get('w:ascii') ?? fonts?.attributes.get('w:hAnsi') ?? ''
}

export const raisedOf = (run: XmlElement): 'superscript' | 'subscript' | null => {
  const format = formatOf(run)
  if (format === undefined) return null
  const layout = childNamed(format, 'w:eastAsianLayout')
  // 割注: two small lines in the height of one.
  if (isOn(layout, 'w:combine')) return 'superscript'
  const align = childNamed(format, 'w:vertAlign')?.attributes.get('w:val')
  if (align === 'superscript' || align === 'subscript') return align
  const position = Number(childNamed(format, 'w:position')?.attributes.get('w:val') ?? 0)
  // Half points; less than two points only sets a line of another font straight.
  if (!(Math.abs(position) >= 4)) return null
  return position > 0 ? 'superscript' : 'subscript'
}

/** A colour behind the words or a paint over them; white and none are no colour. */
const isColoured = (node: XmlElement | undefined, attribute: string): boolean =>
  !/^(?:auto|none|clear|white|ffffff|)$/i.test(node?.attributes.get(attribute) ?? '')

export const isShaded = (format: XmlElement | undefined): boolean =>
  format !== undefined && isColoured(childNamed(format, 'w:shd'), 'w:fill')

export const isEmphasised = (run: XmlElement): boolean => {
  const format = formatOf(run)
  if (format === undefined) return false
  return (
    isOn(childNamed(format, 'w:b')) ||
    isShaded(format) ||
    (['w:u', 'w:highlight', 'w:bdr', 'w:em'] as const).some((name) => isColoured(childNamed(format, name), 'w:val'))
  )
}

export const isWhite = (run: XmlElement): boolean => {
  const format = formatOf(run)
  const colour = format === undefined ? undefined : childNamed(format, 'w:color')
  const value = colour?.attributes.get('w:val') ?? ''
  const isPaper = value === '' && colour?.attributes.get('w:themeColor') === 'background1'
  return (isPaper || /^(?:(?:f[0-9a-f]){3}|white)$/i.test(value)) && !isShaded(format)
}

/** Half points: smaller than anybody can read on paper. */
export const isTiny = (run: XmlElement): boolean => {
  const format = formatOf(run)
  const size = Number((format === undefined ? undefined : childNamed(format, 'w:sz'))?.attributes.get('w:val') ?? 21)
  return size > 0 && size <= 8
}
