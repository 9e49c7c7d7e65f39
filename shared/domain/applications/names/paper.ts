import { wordPattern } from '../../found-words.ts'
import type { ApplicationForm, DocumentView, FormPath, FormPlace, Reading } from '../form.ts'
import { isOfPerson } from '../people.ts'
import { hiddenWord, type NameMask, without } from './mask.ts'
import { namesIn } from './person.ts'

/** A cell of a paper from which fields that name people were read. */
export interface PersonPlace {
  readonly block: number
  readonly row: number | null
  readonly cell: number | null
  /** What the fields hold of it, as it was read. */
  readonly values: readonly string[]
  /** 部署 read from the same cell: it is the body's, and stays. */
  readonly dept: string | null
  /** All that stands there was read for certain: what is left beside the values is labels. */
  readonly isCertain: boolean
  /** Fields that name nobody were read from it as well. */
  readonly isShared: boolean
}

const keyOf = ({ document, block, row, cell }: FormPlace): string => `${document} ${block} ${row} ${cell}`

/** Where in one of its papers the fields of people stand. */
export function personPlaces(
  readings: readonly Pick<Reading, 'path' | 'place' | 'sureness'>[],
  form: ApplicationForm,
  document: FormPlace['document'],
): PersonPlace[] {
  const own = readings.flatMap(({ path, place, sureness }) =>
    place?.document === document ? [{ path, place, sureness }] : [],
  )
  const cells = [...Map.groupBy(own, ({ place }) => keyOf(place)).values()]
  return cells.flatMap((fields) => {
    const people = fields.filter(({ path }) => isOfPerson(path))
    const place = people[0]?.place
    if (place === undefined) return []
    const depts = fields.flatMap(({ path }) => (isDept(path) ? (textAt(form, path) ?? []) : []))
    return [
      {
        block: place.block,
        row: place.row,
        cell: place.cell,
        values: people.flatMap(({ path }) => textAt(form, path) ?? []),
        dept: depts[0] ?? null,
        isCertain: people.every(({ sureness }) => sureness === 'certain' || sureness === 'empty'),
        isShared: fields.some(({ path }) => !isOfPerson(path) && !isDept(path)),
      },
    ]
  })
}

const isDept = (path: FormPath): boolean => path === 'contact.dept' || path === 'subContact.dept'

function textAt(form: ApplicationForm, path: FormPath): string | null {
  const [head, leaf] = path.split('.')
  const contact = head === 'contact' ? form.contact : form.subContact
  const value = Object.entries(contact).find(([key]) => key === leaf)?.[1]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

type Table = Extract<DocumentView[number], { kind: 'table' }>['rows']

const whose =
  '(?:(?:主|副)?担当者?|責任者|連絡先|代表者|記入者|作成者|事務担当者?|問合せ先|問い合わせ先|お問合せ先)?の?'
/** Heads of a cell or a column that holds a name and nothing else that is read. */
const nameLabel = new RegExp(
  `^${whose}(?:(?:役職|職名?|所属|職員)[・･、/／及びと]{0,2})?(?:氏名|お名前|名前|ふりがな|フリガナ|ﾌﾘｶﾞﾅ|よみ)(?:[(（].{0,12}[)）])?$`,
  'u',
)
const reachLabel = new RegExp(
  `^${whose}(?:電話(?:番号)?|TEL|FAX(?:番号)?|ファクシミリ|携帯(?:電話)?|内線(?:番号)?|(?:電子)?メール(?:アドレス)?|E-?mail(?:アドレス)?)(?:[・･/／](?:FAX|メール|電話|E-?mail))?$`,
  'iu',
)
const personLabel = /^(?:主|副|事務)?担当者?$|^連絡先$/u
const anyLabel =
  /^(?:.{0,10}(?:氏名|ふりがな|フリガナ|役割|所属|部署|部局|職名?|役職|電話(?:番号)?|TEL|FAX|メール(?:アドレス)?|E-?mail|備考|連絡先|期間|時期|内容|区分|担当業務|業務|資格|団体名?))$/iu

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\u3000:：]+/gu, '')
const isNamed = (text: string): boolean => nameLabel.test(plain(text))
const isHeld = (text: string): boolean => isNamed(text) || reachLabel.test(plain(text)) || personLabel.test(plain(text))

/** The cells that a label says hold a name or a way to reach somebody: beside it, or below it down the column. */
function labelledCells(rows: Table): { row: number; cell: number; named: boolean }[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap(({ text }, cell) => {
      if (!isHeld(text)) return []
      const named = isNamed(text)
      const beside = cells[cell + 1]
      if (beside !== undefined && !anyLabel.test(plain(beside.text))) return [{ row, cell: cell + 1, named }]
      const column = columnOf(cells, cell)
      const below = rows.slice(row + 1).flatMap((other, index) => {
        const at = other.findIndex((_, each) => columnOf(other, each) === column)
        return at < 0 ? [] : [{ row: row + 1 + index, cell: at, named }]
      })
      const end = below.findIndex((each) => anyLabel.test(plain(rows[each.row]?.[each.cell]?.text ?? '')))
      return end < 0 ? below : below.slice(0, end)
    }),
  )
}

const columnOf = (cells: Table[number], cell: number): number =>
  cells.slice(0, cell).reduce((sum, { colSpan }) => sum + colSpan, 0)

/**
 * 「秋田県知事　見本 太郎　印」: the sender of a letter, whom no field names. Behind another title than 知事 only what is divided like a
 * name is taken for one: 「課長　総括」 is none.
 */
const sender =
  /^[\s\u3000]*[\p{L}・]{0,24}(?:(知事)|市長|町長|村長|部長|局長|課長|室長|次長|本部長|統括監|CDO|CIO)(?:職務代理者)?[\s\u3000]+([\p{L}々ヶ]{1,6}(?:[\s\u3000]+[\p{L}々ヶ]{1,6})?)[\s\u3000]*(?:印|㊞|[(（][^)）]{0,10}[)）])?[\s\u3000]*$/u

/** People whom a paper names where it says that it names one: beside or below 「氏名」, and behind the title of who sends it. */
export function namesOnPaper(view: DocumentView): string[] {
  return view.flatMap((block) => {
    if (block.kind === 'paragraph') return sendersIn(block.text)
    const labelled = labelledCells(block.rows).flatMap(({ row, cell, named }) =>
      named ? [block.rows[row]?.[cell]?.text ?? ''] : [],
    )
    return [...labelled, ...block.rows.flat().flatMap(({ text }) => sendersIn(text))]
  })
}

const sendersIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => {
    const [, governor, name] = (line.length > 80 ? null : sender.exec(line)) ?? []
    const isName = name !== undefined && (governor !== undefined || /[\s\u3000]/u.test(name))
    return isName && namesIn(name).length > 0 ? [name] : []
  })

/**
 * A paper as a 委員 gets it: at their own place the people's cells whole, wherever a label stands its value, and everywhere else
 * what the mask finds.
 */
export function maskedPaper(view: DocumentView, mask: NameMask, places: readonly PersonPlace[]): DocumentView {
  const own = new Map(places.map((place) => [`${place.block} ${place.row} ${place.cell}`, place]))
  return view.map((block, at) => {
    if (block.kind === 'paragraph') {
      const place = own.get(`${at} null null`)
      return { ...block, text: place === undefined ? mask.text(block.text) : atPlace(block.text, mask, place) }
    }
    const labelled = new Set(labelledCells(block.rows).map(({ row, cell }) => `${row} ${cell}`))
    const rows = block.rows.map((cells, row) =>
      cells.map((cell, index) => {
        const place = own.get(`${at} ${row} ${index}`)
        if (place !== undefined) return { ...cell, text: atPlace(cell.text, mask, place) }
        return { ...cell, text: labelled.has(`${row} ${index}`) ? blackened(cell.text) : mask.text(cell.text) }
      }),
    )
    return { ...block, rows }
  })
}

const blackened = (text: string): string => (text.trim() === '' ? text : hiddenWord)

/** The cell of a field: what was read of it goes; where that is not all for certain, everything but the 部署 goes. */
function atPlace(text: string, mask: NameMask, { values, dept, isCertain, isShared }: PersonPlace): string {
  if (text.trim() === '') return text
  const sources = values.map((value) => wordPattern(value)).filter((source) => source !== '')
  const isWhole = isCertain && sources.every((source) => new RegExp(source, 'u').test(text))
  if (!isWhole && !isShared) return dept !== null && text.includes(dept) ? `${dept}　${hiddenWord}` : hiddenWord
  const known =
    sources.length === 0 ? null : new RegExp(sources.toSorted((a, b) => b.length - a.length).join('|'), 'gu')
  const found =
    known === null
      ? []
      : [...text.matchAll(known)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }))
  return mask.text(without(text, found))
}
