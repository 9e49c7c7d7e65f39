import { findMunicipality, type MunicipalitySearch } from '../../../shared/domain/bodies/municipalities.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { lettersOf, pictureNotes } from './cells/whole.ts'
import { type Column, isNone, listOf } from './lists.ts'
import type { OutlineCell, OutlineRow } from './outline.ts'
import { bareKey, isBlank, narrow, quote, tidy } from './text.ts'

const targetColumns: readonly Column<'name' | 'other'>[] = [
  { name: 'name', pattern: /^(?:支援対象)?(?:団体|市区?町村|自治体)名?$/ },
  { name: 'other', pattern: /^(?:番号|No\.?|連番|(?:団体)?コード|備考|理由|人口.*|支援内容|選定理由)$/i },
]

/** The names of a table that also lists codes, reasons or numbers; null where it is not such a table. */
export const targetCells = (rows: readonly OutlineRow[]): OutlineCell[] | null => {
  const list = listOf(rows, targetColumns)
  if (list.head === null) return null
  return list.rows.flatMap(({ cells }) => cells.get('name') ?? [])
}

/** Officials divide names by signs, by words and by lines. 「と」 only behind a body: it stands within names, too. */
const separators =
  /[、,，\n\t;；／/・･·•‧∙⋅｡。､|｜＋+]|及び|および|並びに|ならびに|又は|または|もしくは|若しくは|(?<=[市区町村])\s*(?:と|や|＆|&)\s*|(?=[①-⑳㉑-㉟⑴-⒇])/

/** 「ほか3団体」「ほか2市」「県内全市町村」 speak of others; they name nobody. */
const isRemainder = (name: string): boolean => {
  const plain = narrow(name).replace(/\s+/g, '')
  return (
    /^(?:ほか|他|外|その他|残る|計|合計|全|以上|等)*の?\d*(?:団体|市区?町村|市町|町村|市|区|町|村|自治体)?(?:等|など|程度)?$/.test(
      plain,
    ) ||
    /^(?:[都道府県管]|当該)?[内下]?の?(?:管内|県内)?の?(?:全|すべての|全ての|各|\d)+(?:団体|市区?町村|市町|町村|自治体)$/.test(
      plain,
    )
  )
}

const numbering =
  /^(?:[・･◆◇▪•\-－]|[(（]?[0-9０-９]{1,2}(?:[.．)）:：]|(?=\s*[^\s0-9０-９]))|[①-⑳㉑-㉟⑴-⒇]|[(（]?[ア-コ][)）.．\s])\s*/

const bracket = /[（(〔［[【]([^（）()〔〕［］[\]【】]*)[）)〕］\]】]/g

/** 「(1)秋田市 (2)能代市」 count the names; 「秋田市(3)」 says something of one. */
const isEnumeration = (text: string): boolean => {
  const marks = [...text.normalize('NFKC').matchAll(/\(([0-9]{1,2}|[ア-コ])\)/g)].map(([, sign = '']) =>
    /[ア-コ]/.test(sign) ? 'アイウエオカキクケコ'.indexOf(sign) + 1 : Number(sign),
  )
  return marks.every((mark, at) => mark === at + 1) && /^\s*\(/.test(text.normalize('NFKC'))
}

/** Boxes, circles and stars before names may tell the chosen from the others. */
const choiceSigns = /^[◯○●◎■□☐☑☒✓✔×✕△▲★☆*＊※⭕⬛⬜◉]/u

/** Where every name carries one and the same list sign it is a bullet. */
const signNotes = (pieces: readonly string[]): string[] => {
  const marked = pieces.filter((piece) => choiceSigns.test(piece))
  const signs = new Set(marked.map((piece) => choiceSigns.exec(piece)?.[0]))
  const isBullet = signs.size === 1 && marked.length === pieces.length && /^[◯○●■*＊]/.test(marked[0] ?? '')
  return marked.length === 0 || isBullet ? [] : [`団体名の前に印があります:${marked.slice(0, 5).map(quote).join('')}`]
}

interface Names {
  readonly names: string[]
  readonly notes: string[]
}

/** 「秋田市ほか2市」: the name in front, and the words behind it. */
const withOthers = /^(.+?[市区町村])\s*((?:ほか|他|外|等|など|をはじめ|を中心).*)$/s

const isBody = (search: MunicipalitySearch): boolean =>
  search.found !== null || search.elsewhere.length > 0 || search.similar.length > 0

const anyPrefecture = prefectures[0]?.jis2 ?? ''

/** 「秋 田 市」 is a name set apart; 「秋田市 能代市」 are two. */
const spacedNames = (piece: string, jis2: string): string[] => {
  const words = piece.split(/[\s\u3000]+/).filter((word) => word !== '')
  const solid = words.join('')
  if (words.length === 1 || isBody(findMunicipality(solid, jis2))) return [solid]
  return words.every((word) => [...word].length === 1) ? [solid] : words
}

/** 「能代市大館市」 without anything between: cut where each part is a body of the prefecture. */
const glued = (name: string, jis2: string): string[] | null => {
  const cuts = [...name.matchAll(/[市区町村]/g)].map((match) => match.index + 1).filter((at) => at < name.length)
  for (const at of cuts.slice(0, 20)) {
    if (findMunicipality(name.slice(0, at), jis2).found === null) continue
    const rest = name.slice(at)
    if (findMunicipality(rest, jis2).found !== null) return [name.slice(0, at), rest]
    const more = glued(rest, jis2)
    if (more !== null) return [name.slice(0, at), ...more]
  }
  return null
}

const doubtOf = (name: string, jis2: string, isKnown: boolean): string | null => {
  const search = findMunicipality(name, jis2)
  if (/^[^郡]*郡.+[町村]$/s.test(name) && search.found?.name !== name)
    return `郡の名が正しいかは確かめていません:${quote(name)}`
  if (search.found !== null) return null
  // Right in another prefecture, as 那珂川町 once was in two.
  if (search.elsewhere.length > 0) return isKnown ? `ほかの都道府県の市区町村です:${quote(name)}` : null
  const [similar] = search.similar
  if (similar !== undefined) return `${quote(name)}は${similar.name}と思われます。`
  return /[市区町村]$/.test(bareKey(name))
    ? `その名の市区町村が見つかりません:${quote(name)}`
    : `市区町村の名前ではないようです:${quote(name)}`
}

const inBrackets = (text: string, jis2: string): string[] =>
  text
    .split(separators)
    .flatMap((piece) => spacedNames(piece.trim(), jis2))
    .filter((name) => findMunicipality(name, jis2).found !== null)

/** What stands in brackets is a remark, unless it lists the bodies of the words before it: 「県北（能代市、大館市）」. */
const withoutBrackets = (text: string, jis2: string): { text: string; notes: string[] } => {
  const notes: string[] = []
  const isCounted = isEnumeration(text)
  const bare = text.replace(bracket, (whole, inside: string, at: number) => {
    const before =
      text
        .slice(Math.max(0, at - 200), at)
        .split(separators)
        .at(-1)
        ?.trim() ?? ''
    const isArea = !/[市区町村]$/.test(before) && inBrackets(inside, jis2).length > 0
    if (/^[0-9０-９]{1,2}$|^[ア-コ]$/.test(inside) && isCounted) return ' '
    notes.push(`書き添えがあります:${quote(`${before}${whole}`)}`)
    return isArea ? `、${inside}、` : ''
  })
  return { text: bare, notes }
}

/** No body's name is longer, with a 郡, a number and a remark. */
const longestPiece = 200

/** 「1 秋田市 2 能代市」: a number before a name; 「秋田市 3」 is more than that. */
const isNumberOf = (word: string, piece: string): boolean => {
  const words = piece.split(/[\s\u3000]+/)
  return /^[0-9０-９]{1,2}$/.test(word) && /^[0-9０-９]{1,2}$/.test(words[0] ?? '') && words.at(-1) !== word
}

const pieceNames = (piece: string, jis2: string): Names => {
  if (piece.length > longestPiece) return { names: [], notes: [`団体名として読み取れません:${quote(piece)}`] }
  const bare = piece.trim().replace(choiceSigns, '').trim().replace(numbering, '').trim()
  const names: string[] = []
  const notes: string[] = isBlank(bare) && /[\p{L}\p{N}※]/u.test(piece) ? [`書き添えがあります:${quote(piece)}`] : []
  for (const word of spacedNames(bare, jis2)) {
    const name = word.replace(choiceSigns, '').replace(numbering, '')
    const [, first, others = ''] = withOthers.exec(name) ?? []
    if (isBlank(name) || isNone(name) || (isNumberOf(word, bare) && notes.length === 0)) continue
    if (isRemainder(name)) {
      notes.push(`団体名ではない記載を除きました:${quote(word)}`)
    } else if (first !== undefined && !isBody(findMunicipality(name, jis2))) {
      names.push(first)
      notes.push(`団体名ではない記載を除きました:${quote(others)}`)
    } else {
      const apart = isBody(findMunicipality(name, jis2)) ? null : glued(name, jis2)
      if (apart !== null) notes.push(`区切りがないため分けて読みました:${quote(name)}`)
      for (const each of apart ?? [name]) names.push(each)
    }
  }
  return { names, notes }
}

/** Names as written, one by one, as bodies of the prefecture (JIS code, or null where it is not known). */
export const readTargets = (
  cells: readonly OutlineCell[],
  jis2: string | null,
): { value: string[]; notes: string[] } => {
  const home = jis2 ?? anyPrefecture
  const value: string[] = []
  const notes = pictureNotes(
    cells.map(({ text }) => text),
    '欄',
  )
  for (const { text } of cells) {
    const bare = withoutBrackets(tidy(lettersOf(text)), home)
    for (const note of bare.notes) notes.push(note)
    const pieces = bare.text.split(separators)
    const words = pieces.flatMap((piece) => piece.trim().split(/[\s\u3000]+/))
    notes.push(...signNotes(words.filter((word) => /\p{L}/u.test(word))))
    for (const piece of pieces) {
      const found = pieceNames(piece, home)
      for (const name of found.names) value.push(name)
      for (const note of found.notes) notes.push(note)
    }
  }
  for (const name of value) {
    const doubt = doubtOf(name, home, jis2 !== null)
    if (doubt !== null) notes.push(doubt)
  }
  const seen = new Set<string>()
  const twice = value.filter((name) => seen.size === seen.add(name).size)
  if (twice.length > 0)
    notes.push(`同じ団体が二度書かれています:${[...new Set(twice)].slice(0, 5).map(quote).join('')}`)
  return { value, notes }
}
