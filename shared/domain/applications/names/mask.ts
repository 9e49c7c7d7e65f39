import { type Found, gap, joined, wordPattern } from '../../found-words.ts'
import type { ApplicationForm, FormContact } from '../form.ts'
import { contactsIn } from './contacts.ts'
import { namesIn, type PersonName } from './person.ts'

/** What stands where a name or a way to reach somebody was; of one length, so that not even that is told. */
export const hiddenWord = '■■■'

/** Whom an application names, by all that is known of it. */
export interface KnownPeople {
  readonly names: readonly PersonName[]
  /** ふりがな without blanks. */
  readonly readings: readonly string[]
  /** 電話番号 and メールアドレス as they are written in the fields. */
  readonly contacts: readonly string[]
}

/** Takes the names of the people of one application out of any of its texts. Idempotent. */
export interface NameMask {
  text(text: string): string
  /** Where in a text it would take something out. */
  places(text: string): Found[]
}

/** What a name may be followed by within itself: its reading in brackets, as ruby becomes in a plain text. */
const ruby = `(?:[(（《][\\s・]*[ぁ-ゖァ-ヺｦ-ﾟー][ぁ-ゖァ-ヺｦ-ﾟー\\s・]{0,29}[)）》])?`
const loose = `${gap}(?:[・･,，]${gap})?(?:[(（《][\\s・]*[ぁ-ゖァ-ヺｦ-ﾟー][ぁ-ゖァ-ヺｦ-ﾟー\\s・]{0,29}[)）》]${gap})?`

const honorific = '氏|様|さん|殿|先生|くん'
/** Posts that only people hold. 市長 and 知事 stand behind the name of their body, not of a person. */
const post =
  '(?:総括|統括|上席|主任|副|次席)?(?:課長補佐|課長|部長|局長|室長|係長|班長|次長|所長|センター長|グループ長|グループリーダー|チーム長|' +
  '補佐|主査|主任|主事|主幹|主席|主務|参事|参与|技師|技監|専門員|専門官|調査官|調整官|企画官|推進官|統括監|政策監|理事|副知事|係員|' +
  '担当者|アドバイザー|マネージャー|リーダー|ディレクター|アクセラレータ)'
const han = '\\p{Script=Han}々'

/** Family names alone, where it is no doubt that a person is meant: 「見本氏」「見本課長」「主査の見本」「（見本）」. */
function familyPatterns({ families, isDivided }: PersonName): string[] {
  return families.flatMap((family) => {
    const word = wordPattern(family)
    const isShort = [...family].length === 1
    const before = `(?<![${han}])${word}(?=${gap}(?:${isDivided ? `${honorific}|${post}` : honorific}))`
    if (!isDivided || isShort) return [before]
    return [
      before,
      `(?<=(?:${post}|担当|責任者|氏名|窓口|${honorific})の?[\\s:：・]{0,4})${word}(?=${gap}(?:${honorific}|${post})|[^${han}]|$)`,
      `(?<=[(（]\\s{0,4})${word}(?=\\s{0,4}[)）])`,
    ]
  })
}

/** As it is written, and with the given name first, as names of other scripts are called. */
const orders = ({ whole, given }: PersonName): string[] =>
  given === null ? [whole] : [whole, `${given}${whole.slice(0, whole.length - given.length)}`]

const byLength = (a: string, b: string): number => b.length - a.length

/** The mask for those people. Telephone numbers and addresses go whoever's they are: they reach somebody. */
export function maskOf({ names, readings, contacts }: KnownPeople): NameMask {
  const whole = names.flatMap(orders).toSorted(byLength)
  const sources = [
    ...[...new Set(contacts)].toSorted(byLength).map((each) => wordPattern(each)),
    ...[...new Set(whole)].map((each) => `${wordPattern(each, loose)}${ruby}`),
    ...[...new Set(readings)].toSorted(byLength).map((each) => wordPattern(each)),
    ...new Set(names.flatMap(familyPatterns)),
  ].filter((source) => source !== '')
  const known = sources.length === 0 ? null : new RegExp(sources.join('|'), 'gu')
  const places = (text: string): Found[] => {
    const found = known === null ? [] : [...text.matchAll(known)].map(({ index, 0: word }) => span(index, word))
    return joined([...found, ...contactsIn(text)])
  }
  return { places, text: (text) => without(text, places(text)) }
}

const span = (from: number, word: string): Found => ({ from, to: from + word.length })

/** A text with 「■■■」 in those places; two of them with nothing but blanks between are one. */
export function without(text: string, places: readonly Found[]): string {
  let out = ''
  let at = 0
  for (const { from, to } of places) {
    out += `${text.slice(at, from)}${hiddenWord}`
    at = to
  }
  return (out + text.slice(at)).replace(repeated, hiddenWord)
}
const repeated = new RegExp(`${hiddenWord}(?:[\\s\\u3000]*${hiddenWord})+`, 'gu')

/** The people of one contact; what its field of 氏名 holds may be several. */
function peopleOfContact({ name, kana, tel, email }: FormContact): KnownPeople {
  return {
    names: name === null ? [] : namesIn(name),
    readings: kana === null ? [] : readingsIn(kana),
    contacts: [tel, email].flatMap((each) => (each === null || each.trim().length < 5 ? [] : [each.trim()])),
  }
}

/** Readings of a full name: shorter ones stand in other words. */
const readingsIn = (kana: string): string[] =>
  kana
    .split(/[、,，/／\n]/u)
    .map((part) => part.replace(/[\s\u3000()（）]+/gu, ''))
    .filter((part) => [...part].length >= 4)

/** Everybody whom a form names in its fields. */
export const peopleOfForm = ({ contact, subContact }: ApplicationForm): KnownPeople =>
  together([peopleOfContact(contact), peopleOfContact(subContact)])

export const peopleNamed = (names: readonly string[]): KnownPeople => ({
  names: names.flatMap((name) => namesIn(name)),
  readings: [],
  contacts: [],
})

export const together = (all: readonly KnownPeople[]): KnownPeople => ({
  names: all.flatMap(({ names }) => names),
  readings: all.flatMap(({ readings }) => readings),
  contacts: all.flatMap(({ contacts }) => contacts),
})

/** What a form says of its body; never a person's, and kept so that it is still the body's. */
const ofTheBody: ReadonlySet<string> = new Set(['prefecture', 'lgCode', 'docDate', 'themesMarked'])

/** The form with its people taken out of every text; its contacts are nobody's already (`withoutPeople`). */
export function maskedForm(form: ApplicationForm, mask: NameMask): ApplicationForm {
  const entries = Object.entries(form).map(([key, value]) => [
    key,
    ofTheBody.has(key) ? value : maskedValue(value, mask),
  ])
  // Only texts are other ones: the shape is the form's.
  return Object.fromEntries(entries) as ApplicationForm
}

function maskedValue(value: unknown, mask: NameMask): unknown {
  if (typeof value === 'string') return mask.text(value)
  if (Array.isArray(value)) return value.map((each) => maskedValue(each, mask))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, maskedValue(each, mask)]))
}
