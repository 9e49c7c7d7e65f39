import { childNamed, type XmlElement } from '../word/xml.ts'

/** Points of a length in twentieths of a point, within what a page can hold; null for anything else. */
export const pointsOf = (twips: string | undefined): number | null => {
  if (twips === undefined || !/^-?\d{1,6}(?:\.\d+)?$/.test(twips)) return null
  return Math.min(1600, Math.max(-400, Number(twips) / 20))
}

/** `#rrggbb`; undefined for what a program chooses by itself. */
export const colourOf = (value: string | undefined): string | undefined =>
  value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : undefined

export const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent === undefined ? undefined : childNamed(parent, name)

export const settingOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes.get('w:val')

/** The colours of Word's marker pen. */
const pens: Readonly<Record<string, string>> = {
  yellow: '#ffff00',
  green: '#00ff00',
  cyan: '#00ffff',
  magenta: '#ff00ff',
  blue: '#0000ff',
  red: '#ff0000',
  darkBlue: '#000080',
  darkCyan: '#008080',
  darkGreen: '#008000',
  darkMagenta: '#800080',
  darkRed: '#800000',
  darkYellow: '#808000',
  darkGray: '#808080',
  lightGray: '#c0c0c0',
  black: '#000000',
}

/** What is painted behind words or a cell. */
export const shadeOf = (format: XmlElement | undefined): string | undefined => {
  const fill = colourOf(child(format, 'w:shd')?.attributes.get('w:fill'))
  return fill === '#ffffff' ? undefined : fill
}

export const paintOf = (format: XmlElement | undefined): string | undefined =>
  pens[settingOf(format, 'w:highlight') ?? ''] ?? shadeOf(format)

/** How light a colour is, from 0 to 1. */
export const lightnessOf = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** What of an element is not said stays away. */
export const said = <Value extends object>(value: Value): Value => {
  for (const key of Object.keys(value) as (keyof Value)[]) if (value[key] === undefined) delete value[key]
  return value
}
