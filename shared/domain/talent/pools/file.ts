import { isLgCode, type Prefecture, prefectureByCode, prefectureByName } from '../../bodies/prefectures.ts'
import { evened, findHeading, refuseFile, type SheetLine } from '../../forum/sheets/heading.ts'
import { Refusal } from '../../refusal.ts'
import { type CellValue, dayIn, numberIn, textIn, wordIn } from '../postings/file-cells.ts'
import { agreementLabel, type PoolValues, poolFields, poolNumbers } from './fields.ts'

/** What a column of the file is about, by the headings that offices give it. */
const poolColumns = {
  code: ['団体コード', '全国地方公共団体コード', '都道府県コード', 'コード'],
  prefecture: ['都道府県', '都道府県名', '県名', '団体', '団体名'],
  asOf: ['基準日', '時点', '現在'],
  bodies: ['参加団体', '参加団体数', '推進体制に参加する市区町村数', '参加市区町村数', '参加市町村数', '推進体制'],
  agreement: ['協定・規約', '協定', '規約', '協定等', '協定・規約の有無', '協定の有無'],
  agreedOn: ['協定・規約の日', '協定日', '締結日', '協定締結日', '規約の日'],
  fulltime: ['常勤', '人材プール常勤', '常勤職員'],
  parttime: ['非常勤', '人材プール非常勤', '非常勤職員'],
  contract: [
    '委託等',
    '委託',
    '委託・派遣',
    '委託・派遣等',
    '人材プール委託等',
    '人材プール委託・派遣',
    '人材プール委託・派遣等',
  ],
  pr: ['PR', '役割PR', 'プロデューサー', '役割別プロデューサー'],
  pm: ['PM', '役割PM', 'プロジェクトマネージャー', '役割別プロジェクトマネージャー'],
  sd: ['SD', '役割SD', 'サービスデザイナー', '役割別サービスデザイナー'],
  en: ['EN', '役割EN', 'エンジニア', '役割別エンジニア'],
  supported: ['支援中', '支援中の市区町村数', '支援市町村', '支援中の市町村数', '支援市町村数'],
  wishing: ['支援希望', '支援を希望する市区町村数', '希望市町村', '支援希望市町村数', '支援を希望する市町村数'],
  note: ['備考'],
} as const
type PoolColumn = keyof typeof poolColumns
/** 計 and 増減 are computed: a table copied out of the program is read again without them. */
const computed: readonly string[] = ['計', '増減', '記入', '確かめること'].map(evened)

/** A line of a file as it was read: only what it says. `why` says why nothing can be made of it. */
export interface ReadPoolLine {
  readonly at: number
  readonly jis2: string
  readonly prefecture: string
  readonly asOf: string
  readonly values: Partial<PoolValues> | null
  readonly why: string
}

interface ReadPools {
  readonly lines: readonly ReadPoolLine[]
  /** Headings under which nothing is read. */
  readonly unread: readonly string[]
}

/**
 * Reads a table of one line a prefecture (and, with a column 基準日, a day). Without that column every line is of `asOf`.
 * An empty cell says nothing. Throws `invalid`, naming the file, where no line has the headings, one stands twice, or nothing
 * stands below.
 */
export function readPools(lines: readonly SheetLine[], fileName: string, asOf: string): ReadPools {
  const heading = findHeading<PoolColumn>(lines, poolColumns, 2)
  const isOurs = heading !== null && (heading.columns.has('prefecture') || heading.columns.has('code'))
  if (!isOurs)
    throw refuseFile(
      fileName,
      'に、見出し「都道府県」(または「団体コード」)と、「常勤」「非常勤」などのある行がありません。見出しのある表にしてください。',
    )
  const known = new Set(
    Object.values(poolColumns)
      .flat()
      .map((each) => evened(each)),
  )
  const twice = heading.unknown.filter(({ words }) => known.has(evened(words)))
  if (twice.length > 0)
    throw refuseFile(
      fileName,
      `に、同じ意味の見出しが二つあります(${twice.map(({ words }) => words).join('、')})。どちらか一つにしてください。`,
    )
  const rows = lines.slice(heading.index + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (rows.length === 0) throw refuseFile(fileName, 'には、見出しの下に行がありません。')
  if (rows.length > mostPoolLines)
    throw refuseFile(
      fileName,
      `に${rows.length}行あります。一度に取り込めるのは${mostPoolLines}行までです。分けて入れてください。`,
    )
  return {
    lines: rows.map(({ at, cells }) =>
      lineOf(at, (column) => (cells[heading.columns.get(column) ?? -1] ?? '').trim().toWellFormed(), asOf),
    ),
    unread: heading.unknown.map(({ words }) => words).filter((words) => !computed.includes(evened(words))),
  }
}

/** So many lines one file may bring: the 47 on twenty days. */
export const mostPoolLines = 940

type CellOf = (column: PoolColumn) => string

function lineOf(at: number, cell: CellOf, asOf: string): ReadPoolLine {
  const called = cell('prefecture') || cell('code')
  const refused = (why: string): ReadPoolLine => ({ at, jis2: '', prefecture: called, asOf, values: null, why })
  try {
    const { jis2, name } = prefectureIn(cell('code'), cell('prefecture'))
    const day = dayIn('基準日', cellOf(cell('asOf'))) ?? asOf
    return { at, jis2, prefecture: name, asOf: day, values: valuesIn(cell), why: '' }
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message)
    throw error
  }
}

/** A day of Excel comes as its number. */
const cellOf = (text: string): CellValue => (/^\d{1,8}$/u.test(text) ? Number(text) : text)

function prefectureIn(code: string, name: string): Prefecture {
  const byName = name === '' ? null : prefectureByName(name)
  if (name !== '' && byName === null)
    throw new Refusal('invalid', `「${name}」は都道府県の名前ではありません。この行は取り込みません。`)
  if (code === '') {
    if (byName !== null) return byName
    throw new Refusal('invalid', '都道府県がありません。名前か団体コードを入れてください。')
  }
  const byCode = prefectureOfCode(code.normalize('NFKC'))
  if (byCode === null)
    throw new Refusal(
      'invalid',
      `コード「${code}」の都道府県がありません。2桁か6桁の都道府県のコードを確かめてください。`,
    )
  if (byName !== null && byName.jis2 !== byCode.jis2)
    throw new Refusal(
      'invalid',
      `コード「${code}」は${byCode.name}ですが、都道府県の欄は「${name}」です。どちらかを直してください。`,
    )
  return byCode
}

/** Excel takes the zero at the beginning of a code away. */
function prefectureOfCode(code: string): Prefecture | null {
  if (/^\d{1,2}$/u.test(code)) return prefectureByCode(code.padStart(2, '0'))
  const six = code.padStart(6, '0')
  return isLgCode(six) && six.slice(2, 5) === '000' ? prefectureByCode(six.slice(0, 2)) : null
}

const moreAgreements = {
  有: 'yes',
  無: 'none',
  有り: 'yes',
  無し: 'none',
  締結済: 'yes',
  締結済み: 'yes',
  未締結: 'none',
  '○': 'yes',
  〇: 'yes',
  '×': 'none',
} as const

/** 「…」 and 「－」 are how a table of the program says that nothing is known. */
const unsaid = /^(?:…|・・・|－|―|-|未記入)$/u

function valuesIn(cell: CellOf): Partial<PoolValues> {
  const said = (column: PoolColumn) => (unsaid.test(cell(column)) ? '' : cell(column))
  const values: Partial<PoolValues> = {}
  for (const name of poolNumbers) {
    const text = said(name)
      .replace(/(?:団体|市区?町村|市町)$/u, '')
      .replaceAll(',', '')
    const number = numberIn(poolFields[name], text)
    if (number !== null) values[name] = number
  }
  const agreement = wordIn(poolFields.agreement.label, agreementLabel, said('agreement'), moreAgreements)
  if (agreement !== null) values.agreement = agreement
  const agreedOn = dayIn(poolFields.agreedOn.label, cellOf(said('agreedOn')))
  if (agreedOn !== null) values.agreedOn = agreedOn
  const note = textIn(poolFields.note, cell('note'))
  if (note !== '') values.note = note
  return values
}
