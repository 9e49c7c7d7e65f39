import { strFromU8, strToU8 } from 'fflate'

type Parts = Readonly<Record<string, Uint8Array>>

/** Cuts every stretch from `<name …>` to its end out; what never ends is left for the check to find. Linear, whatever comes. */
function without(xml: string, name: string): string {
  const [open, close] = [`<${name}`, `</${name}>`]
  let out = ''
  let at = 0
  for (let from = xml.indexOf(open); from !== -1; from = xml.indexOf(open, at)) {
    const head = xml.indexOf('>', from)
    const isEmpty = xml[head - 1] === '/'
    const end = isEmpty ? head + 1 : xml.indexOf(close, head)
    if (head === -1 || end === -1) break
    out += xml.slice(at, from)
    at = isEmpty ? end : end + close.length
  }
  return out + xml.slice(at)
}

/** What stands in a content control stands there by itself. */
const unwrapped = (xml: string): string =>
  without(without(xml, 'w:sdtPr'), 'w:sdtEndPr').replace(/<\/?w:sdt(?:Content)?(?:\s[^<>]*)?>/g, '')

const isText = (name: string): boolean => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name)
const isOfControls = (name: string): boolean => name.startsWith('word/glossary/')

/**
 * コンテンツ コントロール that Word puts around words, taken away, and the building blocks with their prompts that Word lays
 * beside them: a letter has neither, and a control that is bound to a property would show that instead of the letter's words.
 */
export function withoutControls(parts: Parts): Record<string, Uint8Array> {
  const change = (bytes: Uint8Array, by: (xml: string) => string) => strToU8(by(strFromU8(bytes)))
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => !isOfControls(name))
      .map(([name, bytes]) => {
        if (isText(name)) return [name, change(bytes, unwrapped)]
        if (name === 'word/_rels/document.xml.rels')
          return [name, change(bytes, (xml) => xml.replace(/<Relationship\s[^<>]*\/glossaryDocument"[^<>]*>/g, ''))]
        if (name === '[Content_Types].xml')
          return [name, change(bytes, (xml) => xml.replace(/<Override\s[^<>]*"\/word\/glossary\/[^<>]*>/g, ''))]
        return [name, bytes]
      }),
  )
}
