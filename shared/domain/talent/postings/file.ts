import { bodiesNamed, bodyByCode, type LocalBody } from '../../bodies/local-bodies.ts'
import { prefectureByCode } from '../../bodies/prefectures.ts'
import { blankOf } from '../../record-fields.ts'
import { Refusal, whyNot } from '../../refusal.ts'
import { themeLetters } from '../../support/track.ts'
import type { ReadLine } from './compare.ts'
import { type CellValue, dayIn, emptyToText, numberIn, textIn, wordIn } from './file-cells.ts'
import {
  askedRequirementLabel,
  assertPosting,
  employmentLabel,
  type PostingValues,
  postingFields,
  remoteLabel,
  roleCodes,
} from './posting.ts'

/** What a column of the file is about, by the headings that offices give it. */
export const postingColumns = {
  code: ['団体コード', '全国地方公共団体コード', 'コード'],
  prefecture: ['都道府県', '都道府県名'],
  body: ['団体', '団体名', '市区町村', '市区町村名', '自治体', '自治体名', '募集団体'],
  title: ['職', '職名', '募集職種', '職種', '件名', '募集名'],
  employment: ['任用', '任用形態', '雇用形態', '任用の形'],
  seats: ['募集人数', '人数', '採用予定人数'],
  term: ['任用期間', '任期', '期間'],
  daysPerWeek: ['週の日数', '勤務日数', '週の勤務日数'],
  place: ['勤務地', '勤務場所'],
  remote: ['リモート', 'テレワーク', 'リモート可否'],
  requirement: ['要件', '登録要件'],
  themes: ['重点テーマ', 'テーマ'],
  roles: ['役割', '人材類型'],
  detail: ['仕事の内容と条件', '仕事の内容', '業務内容', '内容'],
  openedOn: ['掲載日', '公開日', '募集開始日', '募集開始'],
  closesOn: ['締切', '締切日', '応募締切', '募集期限', '募集締切'],
  endedOn: ['募集を終えた日', '募集終了日'],
  url: ['掲載先', 'URL', '掲載先のURL', 'リンク'],
  source: ['出典', '情報源'],
} as const
export type PostingColumn = keyof typeof postingColumns

/** A sheet of a workbook as plain values; a line has its number in the file. */
export interface PlainSheet {
  readonly name: string
  readonly rows: readonly { readonly at: number; readonly cells: ReadonlyMap<number, CellValue> }[]
}

export interface ReadPostings {
  readonly sheet: string
  readonly lines: readonly ReadLine[]
  /** Headings under which nothing is read. */
  readonly unread: readonly string[]
}

const evened = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s()（）]/gu, '')
    .replace(/人$/u, '')
const byHeading = new Map<string, PostingColumn>(
  Object.entries(postingColumns).flatMap(([column, names]) =>
    // A name of the object above.
    names.map((name): [string, PostingColumn] => [evened(name), column as PostingColumn]),
  ),
)

/** Headings stand within the first lines; a title may stand above them. */
const headWithin = 30

interface Head {
  readonly sheet: PlainSheet
  readonly at: number
  readonly columns: ReadonlyMap<PostingColumn, number>
  readonly unread: readonly string[]
  readonly twice: readonly string[]
}

function headIn(sheet: PlainSheet): Head | null {
  for (const { at, cells } of sheet.rows.slice(0, headWithin)) {
    const columns = new Map<PostingColumn, number>()
    const [unread, twice]: [string[], string[]] = [[], []]
    for (const [column, value] of cells) {
      const heading = emptyToText(value)
      const named = byHeading.get(evened(heading))
      if (named === undefined) unread.push(heading)
      else if (columns.has(named)) twice.push(heading)
      else columns.set(named, column)
    }
    if (columns.has('title') && (columns.has('code') || columns.has('body') || columns.has('prefecture')))
      return { sheet, at, columns, unread: unread.filter((heading) => heading !== ''), twice }
  }
  return null
}

/**
 * Reads 採用情報 from the sheets of a workbook: the first one whose headings name 職 and the 団体. Throws `invalid`, naming the
 * file, where there is none, one heading stands twice, or nothing stands below. A line that cannot be read says why in `why`.
 */
export function readPostingSheets(sheets: readonly PlainSheet[], fileName: string, today: string): ReadPostings {
  const head = sheets.map(headIn).find((each) => each !== null)
  if (head === undefined || head === null)
    throw new Refusal(
      'invalid',
      `「${fileName}」に、見出し「職」と「団体コード」(または「団体」)のある行がありません。一行目に見出しを入れた表にしてください。`,
    )
  if (head.twice.length > 0)
    throw new Refusal(
      'invalid',
      `「${fileName}」の「${head.sheet.name}」に、同じ意味の見出しが二つあります(${head.twice.join('、')})。どちらか一つにしてください。`,
    )
  const rows = head.sheet.rows.filter(
    ({ at, cells }) => at > head.at && [...cells.values()].some((cell) => emptyToText(cell) !== ''),
  )
  if (rows.length === 0)
    throw new Refusal('invalid', `「${fileName}」の「${head.sheet.name}」には、見出しの下に行がありません。`)
  return {
    sheet: head.sheet.name,
    lines: rows.map(({ at, cells }) => lineOf(at, (column) => cells.get(head.columns.get(column) ?? 0) ?? null, today)),
    unread: head.unread,
  }
}

type CellOf = (column: PostingColumn) => CellValue

function lineOf(at: number, cell: CellOf, today: string): ReadLine {
  const named = [cell('prefecture'), cell('body')].map(emptyToText).join(' ').trim()
  const called = named === '' ? emptyToText(cell('code')) : named
  const refused = (why: string): ReadLine => ({ at, code: '', body: called, values: null, why })
  try {
    const { code, within, name } = bodyIn(cell)
    const body = [within, name].filter((word) => word !== '').join(' ')
    const values = valuesIn(cell)
    const why = whyNot(() => assertPosting(values, today))
    return why === null ? { at, code, body, values, why: '' } : { at, code, body, values: null, why }
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message)
    throw error
  }
}

/** Whose the line is: by its code; by its name only where one body alone bears it. */
function bodyIn(cell: CellOf): LocalBody {
  const code = codeIn(cell('code'))
  const [prefecture, body] = [emptyToText(cell('prefecture')), emptyToText(cell('body'))]
  const name = body === '' ? prefecture : body.startsWith(prefecture) ? body : `${prefecture}${body}`
  const byName = name === '' ? [] : bodiesNamed(name)
  if (code !== '') {
    const found = bodyByCode(code)
    if (found === null)
      throw new Refusal('invalid', `団体コード「${code}」の団体がありません。6桁の団体コードを確かめてください。`)
    if (name !== '' && !byName.some((each) => each.code === found.code))
      throw new Refusal(
        'invalid',
        `団体コード「${code}」は${found.name}ですが、団体の欄は「${name}」です。どちらかを直してください。`,
      )
    return found
  }
  const [only, ...others] = byName
  if (only === undefined)
    throw new Refusal(
      'invalid',
      name === ''
        ? '団体コードがありません。6桁の団体コードを入れてください。'
        : `「${name}」という団体がありません。団体コードを入れてください。`,
    )
  if (others.length > 0)
    throw new Refusal(
      'invalid',
      `「${name}」は${byName.length}団体あります(${byName.map(({ jis2 }) => prefectureByCode(jis2)?.name ?? '').join('、')})。団体コードを入れてください。`,
    )
  return only
}

/** Excel takes the zero at the beginning of a code away. */
function codeIn(value: CellValue): string {
  const text = emptyToText(value).normalize('NFKC').trim()
  return /^\d{5,6}$/u.test(text) ? text.padStart(6, '0') : text
}

function valuesIn(cell: CellOf): PostingValues {
  const line = (column: 'title' | 'term' | 'place' | 'detail' | 'url' | 'source') =>
    textIn(postingFields[column], cell(column))
  const openedOn = dayIn(postingFields.openedOn.label, cell('openedOn'))
  if (openedOn === null) throw new Refusal('invalid', '掲載日がありません。')
  const title = line('title')
  if (title === '') throw new Refusal('invalid', '職がありません。')
  return {
    ...blankOf(postingFields),
    title,
    employment: wordIn('任用', employmentLabel, cell('employment'), moreEmployments) ?? 'fulltime',
    seats: numberIn(postingFields.seats, cell('seats')),
    term: line('term'),
    daysPerWeek: numberIn(postingFields.daysPerWeek, cell('daysPerWeek')),
    place: line('place'),
    remote: wordIn('リモート', remoteLabel, cell('remote'), moreRemotes) ?? 'unsaid',
    requirement: wordIn('要件', askedRequirementLabel, cell('requirement'), moreRequirements) ?? 'unsaid',
    ...wantedIn('重点テーマ', 'theme', themeLetters, cell('themes')),
    ...wantedIn('役割', 'role', roleCodes, cell('roles')),
    detail: line('detail'),
    openedOn,
    closesOn: dayIn(postingFields.closesOn.label, cell('closesOn')),
    endedOn: dayIn(postingFields.endedOn.label, cell('endedOn')),
    url: line('url'),
    source: line('source'),
  }
}

const moreEmployments = {
  任期付職員: 'term',
  任期付き: 'term',
  会計年度任用職員: 'annual',
  常勤職員: 'fulltime',
  非常勤職員: 'parttime',
  業務委託: 'contract',
  兼業: 'side',
  '副業・兼業': 'side',
} as const
const moreRemotes = {
  可能: 'full',
  不可能: 'none',
  なし: 'none',
  あり: 'some',
  一部: 'some',
  '○': 'full',
  '×': 'none',
} as const
const moreRequirements = {
  '①': 'years',
  '②': 'exam',
  '③': 'equal',
  いずれか一つ: 'any',
  '①②③のいずれか': 'any',
  なし: 'unsaid',
} as const

/** 「A・F」, 「テーマA、テーマF」, 「PM SD」: which of the codes are named. What names none of them is refused. */
function wantedIn<Prefix extends 'theme' | 'role', Code extends string>(
  label: string,
  prefix: Prefix,
  codes: readonly Code[],
  value: CellValue,
): Record<`${Prefix}${Code}`, boolean> {
  const words = emptyToText(value)
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s・、,/;]+/u)
    .map((word) => word.replace(/^(テーマ|役割)/u, '').replace(/^([A-F])[).:].*$/u, '$1'))
    .filter((word) => word !== '' && word !== '記載なし')
  const strange = words.find((word) => !codes.some((code) => code === word))
  if (strange !== undefined)
    throw new Refusal('invalid', `${label}「${strange}」が分かりません。${codes.join('・')}で書いてください。`)
  // One name for each code.
  return Object.fromEntries(codes.map((code) => [`${prefix}${code}`, words.includes(code)])) as Record<
    `${Prefix}${Code}`,
    boolean
  >
}
