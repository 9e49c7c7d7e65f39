import Docxtemplater from 'docxtemplater'
import { strFromU8, strToU8 } from 'fflate'
import PizZip from 'pizzip'
import { type LetterValue, type LetterValues, nextNumber } from '../../../../shared/domain/letters/placeholder.ts'
import { printable } from '../../../../shared/domain/printable.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { goneLine, numberHere, settled } from './lines.ts'
import { packed, propertyParts, xmlHead } from './package.ts'

/** What every letter bears besides its own words. */
export interface LetterDress {
  /** 格付表示 and 取扱制限. */
  readonly label: string
  /** A practice office: 【見本】 stands in the head of every page. */
  readonly practice: boolean
  /** 課室名: whose file it is; no person. */
  readonly author: string
  readonly title: string
}

const sample = '【見本】'

const isRound = (scope: unknown): scope is LetterValues => typeof scope === 'object' && scope !== null

/** A placeholder means what the records give under that very name, and nothing that JavaScript knows besides. */
const parser = (tag: string) => ({
  get(scope: unknown): LetterValue | undefined {
    const name = tag.trim()
    if (name === nextNumber) return numberHere
    if (name === '.' && typeof scope === 'string') return scope
    if (!isRound(scope) || !Object.hasOwn(scope, name)) return undefined
    const value = scope[name]
    return value === null ? goneLine : value
  },
})

/** Word keeps here who wrote and who looked at a template: no letter takes it along. */
const peopleless: Readonly<Record<string, string>> = {
  'word/people.xml': `${xmlHead}<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>`,
  'docProps/custom.xml': `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
}

/** What Windows shows of the file is written anew, and no place for placeholders. */
function opened(template: Uint8Array, dress: LetterDress): PizZip {
  const zip = new PizZip(template)
  for (const [name, xml] of Object.entries({ ...peopleless, ...propertyParts(dress) }))
    if (zip.file(name) !== null) zip.file(name, xml)
  return zip
}

const compiled = (zip: PizZip): Docxtemplater =>
  new Docxtemplater(zip, {
    delimiters: { start: '{', end: '}' },
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    parser,
    nullGetter: (part) => {
      throw new Refusal('invalid', `差込項目「{${part.value}}」に入れるものがありません。様式を確かめてください。`)
    },
  })

const ownSigns = new RegExp(`[${goneLine}${numberHere}]`, 'gu')

/** What was stored before the door took no control characters; and no sign of ours comes out of a text. */
const printableValue = (value: LetterValue): LetterValue =>
  typeof value === 'string'
    ? printable(value).replace(ownSigns, '')
    : typeof value === 'object' && value !== null
      ? value.map((each) => printableValues(each))
      : value

const printableValues = (values: LetterValues): LetterValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, printableValue(value)]))

/** What the filler says of a template or of what is put into it: the fault of this one letter, which stops no other. */
const isOfLetter = (error: unknown): boolean => error instanceof Error && 'properties' in error

function rendered(template: Uint8Array, values: LetterValues, dress: LetterDress): PizZip {
  try {
    return compiled(opened(template, dress)).render(printableValues(values)).getZip() as PizZip
  } catch (error) {
    if (error instanceof Refusal || !isOfLetter(error)) throw error
    throw new Refusal('invalid', `「${dress.title}」をWordファイルにできません。差し込む文と様式を確かめてください。`)
  }
}

const hasLines = (name: string): boolean => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name)

/**
 * One letter: the template with every placeholder filled, lines with blank optional parts gone, 記 numbered without a
 * gap, and 課室名 as its author. The same template and values give the same bytes. Throws `invalid` where the template
 * asks for what is not given, or what it says cannot be written: no placeholder is ever left in a letter.
 */
export function fillLetter(template: Uint8Array, values: LetterValues, dress: LetterDress): Uint8Array {
  const label = `${dress.practice ? sample : ''}${dress.label}`
  const zip = rendered(template, { ...values, 格付: label, 見本: dress.practice ? sample : null }, dress)
  const parts: Record<string, Uint8Array> = {}
  for (const [name, file] of Object.entries(zip.files)) {
    if (file.dir) continue
    const bytes = file.asUint8Array()
    parts[name] = hasLines(name) ? strToU8(settled(strFromU8(bytes))) : bytes
  }
  return packed(parts)
}
