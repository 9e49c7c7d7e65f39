import type { FormContact } from '../../../../shared/domain/applications/form.ts'
import { isBlank, narrow, quote, tidy } from '../text.ts'
import { certain, doubted, emptyValue, type ReadValue, toCheck, unread } from './number.ts'
import { isName, isTitle as isSureTitle, spaced, surePerson } from './person.ts'

export type ContactValues = { readonly [key in keyof FormContact]: ReadValue<string> }

/** A slash and the like stand between an address and what is before it; they are in no address of an office. */
const emailPattern = /(?<![A-Za-z0-9.!#$%&*+=?^_{}~-])[A-Za-z0-9.!#$%&*+=?^_{}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/
/** An address as it can be: no sign at its ends, no two dots in a row. */
const wholeEmail = /^[A-Za-z0-9_]+(?:[.+-]+[A-Za-z0-9_]+)*-?@(?:[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}$/
const telPattern = /(?:\(0\d{1,4}\)|0\d{1,4}[-(])\d{1,4}[-)]\d{3,4}|0\d{9,10}/
/** Public pages write @ otherwise, so that robots do not find the address. */
const atSign = /(?:(?<!\s)\s+)?(?:(?<!_)_+(?:atmark|at)_+|\[at\]|\(at\)|【at】|★|◎)\s*/i

const plainMail = (text: string): string => narrow(text).replace(new RegExp(atSign, 'gi'), '@').trim()

/** Character for character, so that a place found in the result is the same place in the text. */
const dashed = (text: string): string =>
  narrow(text)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(?<=\d)ー(?=\d)/g, '-')

const plainTel = (text: string): string => dashed(text).trim()

export const readEmail = (text: string): ReadValue<string> => {
  if (isBlank(text)) return emptyValue
  const plain = plainMail(text).replace(/^mailto:/i, '')
  const found = emailPattern.exec(plain)?.[0]
  if (found === undefined) return unread(`メールアドレスとして読み取れません:${quote(text)}`)
  if (found !== plain) return toCheck(found, `アドレスのほかに書き添えがあります:${quote(text)}`)
  return wholeEmail.test(found) && !found.includes('..')
    ? certain(found)
    : toCheck(found, `メールアドレスの形ではないようです:${quote(text)}`)
}

export const readTel = (text: string): ReadValue<string> => {
  if (isBlank(text)) return emptyValue
  const plain = plainTel(text)
  const found = telPattern.exec(plain)
  if (found === null) return toCheck(plain, `電話番号の形ではありません:${quote(text)}`)
  const rest = plain.replace(found[0], '')
  if (rest !== '') return toCheck(plain, `番号のほかに書き添えがあります:${quote(text)}`)
  return /^0\d{9,10}$/.test(plain.replace(/\D/g, ''))
    ? certain(plain)
    : toCheck(plain, `電話番号の桁数が合いません:${quote(text)}`)
}

/** Words for an answer that is still to come or stands elsewhere. */
const noAnswer =
  /^(?:未定|調整中|検討中|選定中|同上|同左|同じ|〃|別途|別紙.*|なし|無し|無|該当なし|特になし|空席|欠員|みてい|どうじょう|[-ー―－・〇○]+)$/

const kanaPattern = /^[\u3041-\u3096\u30a1-\u30faー・\s\u3000ｦ-ﾟ]+$/

export const readKana = (text: string): ReadValue<string> => {
  const plain = spaced(text.replace(/^[(（]|[)）]$/g, ''))
  if (plain === '') return emptyValue
  if (!kanaPattern.test(plain)) return toCheck(plain, `ふりがな以外の字があります:${quote(text)}`)
  if (noAnswer.test(plain)) return toCheck(plain, `ふりがなではないようです:${quote(text)}`)
  return plain.split(/[ ・]/).length > 2 ? toCheck(plain, `二人以上の読みのようです:${quote(text)}`) : certain(plain)
}

export const readPlain = (text: string): ReadValue<string> => {
  if (isBlank(text)) return emptyValue
  return /[\u00b9\u00b2\u00b3\u2070-\u209f]/.test(text)
    ? toCheck(tidy(text), `肩付きの字があります:${quote(text)}`)
    : certain(tidy(text))
}

/** How titles end. A word of this shape before a name is the title; nothing else is taken for one. */
const titleEnd =
  /(?:長|主査|主任|主事|主幹|主席|主務|参事|参与|補佐|代理|技師|技監|監|専門員|専門官|調査官|推進官|推進員|調整官|企画官|担当官|官|職員|係員|班員|課員|事務員|主事補|技術員|研究員|スタッフ|リーダー|チーフ|マネージャー|ディレクター|アドバイザー|補|付|担当)$/

const isTitle = (word: string): boolean => titleEnd.test(word)

/** 氏名 in a cell of its own: one name and nothing beside it. */
export const readName = (text: string): ReadValue<string> => {
  const found = readPlain(text)
  return found.value === null || isName(found.value)
    ? found
    : toCheck(found.value, `一人の氏名だけではないようです:${quote(text)}`)
}

/** 職 in a cell of its own. What titles there are is not known; how they end is, and that more than one word is one. */
export const readTitle = (text: string): ReadValue<string> => {
  const found = readPlain(text)
  const isOne =
    found.value === null ||
    isSureTitle(found.value) ||
    (/^[\p{L}ー・]{2,}$/u.test(found.value) && titleEnd.test(found.value))
  return isOne ? found : toCheck(found.value ?? '', `職のほかに書き添えがあるようです:${quote(text)}`)
}

const departmentEnd = /(?:部|局|課|室|係|班|庁|センター|グループ|チーム|本部|担当)$/
/** 「会計課・DX担当」「議会事務局」「行革推進G」. */
const officeEnd = /(?:部|局|課|室|係|班|庁|センター|グループ|チーム|ユニット|ライン|本部|担当|院|校|所|館|[GＧ])$/

/** Words that each end like an office, the wider before the narrower, and no two of one rank. */
const isOneOffice = (text: string): boolean => {
  const words = spaced(text.replace(/[（(][^（）()]*(?:[部局課室係班担当]|チーム|グループ)[)）]/g, '')).split(' ')
  const ranks = words.map((word) => /[部局課室係班]$/u.exec(word)?.[0] ?? word)
  return (
    words.every((word) => officeEnd.test(word)) &&
    new Set(ranks).size === words.length &&
    // 「市町村課と情報課」: two of a rank within one word, and what joins them.
    !/(部|局|課|室|係|班)(?:と|・|や|､)\S*\1/u.test(text)
  )
}

/** 部署 in a cell of its own: numbers to call, addresses and a second office are no part of it. */
export const readDept = (text: string): ReadValue<string> => {
  const found = readPlain(text)
  const isCrowded =
    found.value !== null &&
    (telPattern.test(dashed(text)) ||
      /[@＠、,，/／&＆:：;；。|｜+＋→※〒℡☎=＝]|及び|および|並びに|ならびに|FAX|TEL|内線|ほか/i.test(text) ||
      !isOneOffice(found.value))
  return isCrowded ? toCheck(found.value, `部署のほかに書き添えがあるようです:${quote(text)}`) : found
}

interface Person {
  readonly title: string | null
  readonly name: string | null
  readonly note: string
}

/** Parts divided by a full-width blank, a line or a sign outrank those divided by a plain blank, as in 「主査　見本 太郎」. */
const strongParts = (text: string): string[] =>
  text
    .split(/\u3000+|\n+|\t+|[/／・,、]/)
    .map(spaced)
    .filter((part) => part !== '')

const undivided = (text: string): Person => {
  const head = /^(.*?(?:主査|主任|主事|主幹|参事|係長|課長|室長|部長|局長|次長|補佐|技師|専門員))(.{2,})$/s.exec(text)
  if (head === null && isTitle(text)) return { title: text, name: null, note: `氏名がありません:${quote(text)}` }
  if (head === null) return { title: null, name: text, note: '' }
  return { title: head[1] ?? null, name: head[2] ?? null, note: `職と氏名の区切りがありません:${quote(text)}` }
}

const byWords = (words: readonly string[], text: string): Person => {
  const last = words.findLastIndex(isTitle)
  if (last === words.length - 1) return { title: words.join(' '), name: null, note: `氏名がありません:${quote(text)}` }
  if (last >= 0) return { title: words.slice(0, last + 1).join(' '), name: words.slice(last + 1).join(' '), note: '' }
  if (words.length === 3) {
    const [title = '', ...name] = words
    return { title, name: name.join(' '), note: `職と氏名の区切りを確かめてください:${quote(text)}` }
  }
  return { title: null, name: words.join(' '), note: '' }
}

/** 「主査　見本 太郎」: title, then name. */
export const splitPerson = (text: string): Person => {
  const parts = strongParts(text)
  if (parts.length === 2 && (isTitle(parts[0] ?? '') || /\s/.test(parts[1] ?? ''))) {
    return { title: parts[0] ?? null, name: parts[1] ?? null, note: '' }
  }
  const words = spaced(parts.join(' ')).split(' ')
  return words.length === 1 ? undivided(words[0] ?? '') : byWords(words, text)
}

const value = (text: string | null, note: string): ReadValue<string> => {
  if (text === null || text === '') return note === '' ? emptyValue : unread(note)
  return note === '' ? certain(text) : toCheck(text, note)
}

const crowdedNote = (text: string): string =>
  `部署・職・氏名が一つに決まらないか、ほかの書き添えがあるようです:${quote(text)}`

/** Breaks within a cell are a reason to look. */
const isOneLine = (text: string): boolean => !/[\n\t\v]/.test(text.trim())

/** 職・氏名 in one cell, with a reading in brackets where one stands. */
export const readTitleAndName = (text: string): Pick<ContactValues, 'title' | 'name' | 'kana'> => {
  if (isBlank(text)) return { title: emptyValue, name: emptyValue, kana: emptyValue }
  const kana = /[(（]([^()（）]*)[)）]/.exec(text)?.[1] ?? ''
  const isKana = kana !== '' && kanaPattern.test(kana)
  const bare = isKana ? text.replace(/[(（][^()（）]*[)）]/, ' ') : text
  const sure = surePerson(bare)
  const isSure = sure !== null && sure.dept === null && sure.name !== null && isOneLine(text)
  const person = isSure ? { ...sure, note: '' } : splitPerson(bare)
  const settled = (read: ReadValue<string>): ReadValue<string> => (isSure ? read : doubted(read, crowdedNote(text)))
  return {
    // In words that could not be told apart, a title that was not found is not one that was left out.
    title: isSure || person.title !== null ? settled(value(person.title, person.note)) : unread(crowdedNote(text)),
    name: settled(value(person.name, person.note)),
    kana: isKana ? settled(readKana(kana)) : emptyValue,
  }
}

const noValues: ContactValues = {
  dept: emptyValue,
  title: emptyValue,
  name: emptyValue,
  kana: emptyValue,
  tel: emptyValue,
  email: emptyValue,
}

const wordsOfLabel =
  /(?:電話(?:番号)?|TEL|Tel|tel|℡|☎|(?:電子)?メール(?:アドレス)?|E-?mail|e-?mail|[Mm]ail|メアド|直通)\s*[:：]?/g

const brackets = /[(（〔［[][^()（）〔〕［］[\]]*[)）〕］\]]?/g

/** Department, title and name of one cell; the department ends where the last office-like word before the title ends. */
const splitOffice = (text: string): { dept: string | null; person: Person } => {
  const strong = strongParts(text)
  const words = strong.length >= 3 ? strong : spaced(text).split(' ')
  if (strong.length === 2 && departmentEnd.test(strong[0] ?? '')) {
    return { dept: strong[0] ?? null, person: splitPerson(strong[1] ?? '') }
  }
  if (strong.length >= 3) {
    const [title = '', name = ''] = strong.slice(-2)
    return { dept: strong.slice(0, -2).join(' '), person: { title, name, note: '' } }
  }
  const last = words.findLastIndex((word) => departmentEnd.test(word) && !/^.{0,2}担当$/.test(word))
  const rest = words.slice(last + 1)
  const dept = last < 0 ? null : words.slice(0, last + 1).join(' ')
  return { dept, person: rest.length === 0 ? { title: null, name: null, note: '' } : splitPerson(rest.join(' ')) }
}

const writtenMail = new RegExp(emailPattern.source.replace('@', `(?:@|${atSign.source})`), 'i')

/** Cuts what a pattern finds in the narrowed text out of the text as written. */
const cut = (text: string, pattern: RegExp): { found: string; rest: string } => {
  const match = pattern.exec(dashed(text))
  if (match === null) return { found: '', rest: text }
  const end = match.index + match[0].length
  return { found: text.slice(match.index, end), rest: `${text.slice(0, match.index)} ${text.slice(end)}` }
}

const kanaInBrackets = (text: string): string | undefined =>
  [...text.matchAll(brackets)]
    .map(([part]) => spaced(part.slice(1).replace(/[)）〕］\]]$/, '')))
    .find((part) => part !== '' && kanaPattern.test(part))

/** Something is left when one number, one address and one person are taken: a second of them, FAX, or words in brackets. */
const hasMore = (text: string, rest: string, office: string): boolean => {
  const inBrackets = [...rest.matchAll(brackets)].map(([part]) =>
    spaced(part.replace(/[()（）〔〕［］[\]、,，:：;；\-\s\u3000]/g, ' ')),
  )
  return (
    telPattern.test(dashed(rest)) ||
    writtenMail.test(dashed(rest)) ||
    /FAX|ファックス|ファクス|内線/i.test(text.normalize('NFKC')) ||
    strongParts(office).filter(isTitle).length > 1 ||
    /及び|および|並びに|ほか/.test(office) ||
    inBrackets.some((part) => part !== '' && !kanaPattern.test(part)) ||
    // A bracket that is not closed holds the rest, whatever that is.
    /[(（〔［[]/.test(rest.replace(/^.*[)）〕］\]]/s, ''))
  )
}

/** A contact in one cell, as 副担当 is: 「人事課　主任　例示 花子（000-000-0001　sample@example.lg.jp）」. */
export const readOffice = (text: string): ContactValues => {
  const mail = cut(text, writtenMail)
  const tel = cut(mail.rest, telPattern)
  const rest = tel.rest.replace(wordsOfLabel, ' ')
  const office = tidy(rest.replace(brackets, ' ').replace(/[<>＜＞()（）]/g, ' '))
  if (office === '' && mail.found === '' && tel.found === '') return noValues
  const sure = surePerson(office)
  const isSure = !hasMore(text, rest, office) && (office === '' || sure !== null) && isOneLine(text)
  const { dept, person } =
    sure === null || office === '' ? splitOffice(office) : { dept: sure.dept, person: { ...sure, note: '' } }
  const settled = (read: ReadValue<string>): ReadValue<string> => (isSure ? read : doubted(read, crowdedNote(text)))
  // In words that could not be told apart, a part that was not found is not one that was left out.
  const isSeveral = /\s/.test(office) || [...rest.matchAll(brackets)].some(([words]) => /[\p{L}]{2}/u.test(words))
  const part = (found: string | null, note: string): ReadValue<string> =>
    found === null && !isSure && isSeveral ? unread(crowdedNote(text)) : settled(value(found, note))
  // Digits or an @ that are left over are a number or an address of another shape.
  const number = tel.found === '' && /(?:\d[-.()\s]{0,2}){6}/.test(dashed(rest))
  const address = mail.found === '' && /@|メール|e-?mail|[a-z]\.(?:lg\.)?jp/i.test(narrow(text))
  return {
    dept: part(dept, ''),
    title: part(person.title, person.title === null ? '' : person.note),
    name: part(person.name, person.note),
    kana: settled(readKana(kanaInBrackets(rest) ?? '')),
    tel: number ? unread(crowdedNote(text)) : settled(readTel(tel.found)),
    email: address ? unread(crowdedNote(text)) : settled(readEmail(mail.found)),
  }
}
