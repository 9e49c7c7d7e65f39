import type { Chance } from './chance.ts'

interface Span {
  readonly from: number
  readonly to: number
  /** Where its start tag ends, and its end tag begins. */
  readonly inside: readonly [number, number]
}

/** Every element of an XML text, from its start tag to its end tag. */
function elementsOf(xml: string): Span[] {
  const open: { name: string; from: number; start: number }[] = []
  const found: Span[] = []
  for (const { 0: tag, 1: slash, 2: name = '', 3: end, index } of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    const to = index + tag.length
    if (end === '/') found.push({ from: index, to, inside: [to, to] })
    else if (slash === '') open.push({ name, from: index, start: to })
    else {
      const last = open.pop()
      if (last?.name === name) found.push({ from: last.from, to, inside: [last.start, index] })
    }
  }
  return found
}

const words = [' ', '　', '□', '※', '(', '市', '①', '令和8年', '1', 'a@', '\n', '&lt;', '同意する・'] as const

/** An element taken out, repeated, put into itself, exchanged, or its words flooded: the XML stays well-formed. */
export function reshaped(bytes: Uint8Array, chance: Chance): Uint8Array {
  let xml = Buffer.from(bytes).toString('utf8')
  for (let left = chance.below(3); left >= 0; left--) {
    const found = elementsOf(xml)
    const one = found[chance.below(found.length)]
    const other = found[chance.below(found.length)]
    if (one === undefined || other === undefined) break
    const whole = xml.slice(one.from, one.to)
    const [start, end] = [xml.slice(one.from, one.inside[0]), xml.slice(one.inside[1], one.to)]
    const many = chance.one([2, 20, 190, 3_000])
    const times = Math.min(many, Math.floor(3_000_000 / whole.length) + 1)
    const put = (text: string) => {
      xml = xml.slice(0, one.from) + text + xml.slice(one.to)
    }
    switch (chance.below(6)) {
      case 0:
        put('')
        break
      case 1:
        put(whole.repeat(times))
        break
      case 2:
        put(start.repeat(times) + xml.slice(...one.inside) + end.repeat(end === '' ? 0 : times))
        break
      case 3:
        put(xml.slice(other.from, other.to))
        break
      case 4:
        put(whole.replace(/="[^"]*"/, `="${chance.one(['-1', '0', '99999999999', 'true', '', 'あ'])}"`))
        break
      default:
        put(end === '' ? whole : start + chance.one(words).repeat(many) + end)
    }
  }
  return Buffer.from(xml, 'utf8')
}
