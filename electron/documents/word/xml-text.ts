const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

const codePoint = (value: number): string => {
  if (!Number.isInteger(value) || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return '\ufffd'
  return String.fromCodePoint(value)
}

/** The five entities of XML itself and numbers; nothing a document could define. */
export const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
        if (hex !== undefined) return codePoint(Number.parseInt(hex, 16))
        if (decimal !== undefined) return codePoint(Number.parseInt(decimal, 10))
        return entities.get(name ?? '') ?? whole
      })
    : text

/** Whether an 「&」 begins no entity: no XML is written so. */
export const hasBareAmpersand = (text: string): boolean => /&(?!(?:#x[0-9a-f]+|#[0-9]+|\w+);)/i.test(text)

/** Names of other namespaces keep what the file wrote; they must not be taken for ours. */
export function houseName(
  name: string,
  prefixes: ReadonlyMap<string, string | undefined>,
  isAttribute: boolean,
): string {
  const colon = name.indexOf(':')
  if (colon < 0 && isAttribute) return name
  const prefix = colon < 0 ? '' : name.slice(0, colon)
  const local = name.slice(colon + 1)
  const known = prefixes.get(prefix)
  if (known === undefined) return colon < 0 ? local : name
  return known === '' ? `other:${local}` : `${known}:${local}`
}
