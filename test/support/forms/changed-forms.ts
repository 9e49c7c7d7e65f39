import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { wide } from './form-writing.ts'

/** What becomes of a form on its way through offices: the same answers, in another Word file. */
export interface FormChange {
  readonly name: string
  /** Of `word/document.xml`; `chance` answers the same numbers (0 to 1) for the same form. */
  readonly change: (xml: string, chance: () => number) => string
}

/** The main part of a Word file, changed; everything else of it stays byte for byte. */
export function changedDocx(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const main = parts['word/document.xml']
  if (!main) throw new Error('a Word file has its document')
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(main))) })
}

const runPattern = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/gs
const cellPattern = /(<w:tc>(?:<w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)?)((?:(?!<\/w:tc>).)*)(<\/w:tc>)/gs
const rowPattern = /<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gs

const textRun = (format: string | undefined, text: string) =>
  `<w:r>${format ?? ''}<w:t xml:space="preserve">${text}</w:t></w:r>`

const eachRun =
  (write: (text: string, format: string | undefined, chance: () => number) => string): FormChange['change'] =>
  (xml, chance) =>
    xml.replace(runPattern, (_, format: string | undefined, text: string) => write(text, format, chance))

const eachText = (write: (text: string, chance: () => number) => string): FormChange['change'] =>
  eachRun((text, format, chance) => textRun(format, write(text, chance)))

/** Of each row the cells behind the first one: what was answered, and not what was asked. */
const eachAnswer =
  (write: (content: string, chance: () => number) => string): FormChange['change'] =>
  (xml, chance) =>
    xml.replace(rowPattern, (row) => {
      let at = 0
      return row.replace(cellPattern, (whole: string, begin: string, content: string, end: string) =>
        at++ === 0 ? whole : `${begin}${write(content, chance)}${end}`,
      )
    })

const oneOf = <Of>(all: readonly Of[], chance: () => number): Of => all[Math.floor(chance() * all.length)] as Of

const isAddress = (text: string) => text.includes('@')

const date = /令和(\d+)年(\d+)月(\d+)日/g
const dateForms: readonly ((year: string, month: string, day: string) => string)[] = [
  (year, month, day) => wide(`令和${year}年${month}月${day}日`),
  (year, month, day) => `R${year}.${month}.${day}`,
  (year, month, day) => `${2018 + Number(year)}/${month.padStart(2, '0')}/${day.padStart(2, '0')}`,
  (year, month, day) => `${2018 + Number(year)}年${month}月${day}日`,
  (year, month, day) => `令和 ${year} 年 ${month} 月 ${day} 日`,
  (year, month, day) => `${2018 + Number(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
]

/** How the same question is asked by whoever typed the form anew. */
const reworded: readonly (readonly [from: string, ...to: string[]])[] = [
  ['都道府県名', '都道府県', '団体名（都道府県）'],
  ['団体コード', '全国地方公共団体コード', '地方公共団体コード'],
  ['担当部署', '担当課', '所属', '担当部署名'],
  ['職・氏名', '職氏名', '役職・氏名', '職名・氏名'],
  ['ふりがな', 'フリガナ', '氏名（ふりがな）'],
  ['電話番号', '電話', 'ＴＥＬ', '連絡先電話番号'],
  ['メールアドレス', 'E-mail', '電子メール', 'メール'],
  ['副担当', '副担当者'],
  ['管内市区町村数', '管内の市区町村数', '市区町村数'],
  ['うち支援中', '支援中の市区町村数', '支援中'],
  ['うち支援を希望', '支援を希望する市区町村数', 'うち支援希望'],
  ['うち情報担当が1人以下', '情報担当職員が１人以下の団体', 'うち情報担当1人以下'],
]

/** Blocks of label and answer whose order nobody minds. */
const orderOfRows: FormChange['change'] = (xml, chance) =>
  xml.replace(
    /(<w:tbl>(?:(?!<w:tr>).)*)((?:<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>)+)(<\/w:tbl>)/gs,
    (whole, begin, rows, end) => {
      const each = (rows as string).match(rowPattern) ?? []
      const isPairs = each.every((row) => (row.match(/<w:tc>/g) ?? []).length === 2)
      const asked = each.map((row) => row.replace(/<\/w:tc>.*/s, '').replace(/<[^>]+>/g, ''))
      if (!isPairs || !/都道府県|管内/.test(asked.join())) return whole
      const shuffled = each.map((row) => [chance(), row] as const).sort(([one], [other]) => one - other)
      return `${begin}${shuffled.map(([, row]) => row).join('')}${end}`
    },
  )

const wordControl = (content: string) =>
  `<w:sdt><w:sdtPr><w:alias w:val="回答"/><w:tag w:val="answer"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

/** Content is wrapped where it stands: around the paragraphs of a cell. */
const inControls = eachAnswer((content) => wordControl(content))

const acrossPages: FormChange['change'] = (xml, chance) =>
  eachRun((text, format, at) => {
    if (text.length < 4 || at() > 0.5) return textRun(format, text)
    const cut = 1 + Math.floor(at() * (text.length - 2))
    const broken = `<w:r>${format ?? ''}<w:lastRenderedPageBreak/><w:t xml:space="preserve">${text.slice(cut)}</w:t></w:r>`
    return `${textRun(format, text.slice(0, cut))}${broken}`
  })(xml, chance).replaceAll('<w:trPr></w:trPr>', '<w:trPr><w:cantSplit w:val="0"/></w:trPr>')

const reviewed = eachRun((text, format, chance) => {
  const mark = `w:id="${Math.floor(chance() * 1e6)}" w:author="見本課" w:date="2026-02-18T09:00:00Z"`
  const gone = `<w:del ${mark}><w:r>${format ?? ''}<w:delText xml:space="preserve">旧${text}</w:delText></w:r></w:del>`
  return `${chance() < 0.5 ? gone : ''}<w:ins ${mark}>${textRun(format, text)}</w:ins>`
})

const marked = eachRun((text, format, chance) => {
  const id = Math.floor(chance() * 1e6)
  const marks = [
    '<w:proofErr w:type="spellStart"/>',
    `<w:bookmarkStart w:id="${id}" w:name="_Hlk${id}"/><w:bookmarkEnd w:id="${id}"/>`,
    `<w:commentRangeStart w:id="${id}"/><w:commentRangeEnd w:id="${id}"/>`,
  ]
  return `${oneOf(marks, chance)}${textRun(format, text)}<w:proofErr w:type="spellEnd"/>`
})

/** As a table looks that went through Excel: no wrapping, right-aligned numbers, one more row and a blank behind the text. */
const throughExcel: FormChange['change'] = (xml) =>
  eachText((text) => (text === '' ? '' : `${text} `))(xml, () => 0)
    .replaceAll('</w:tcPr>', '<w:noWrap/><w:vAlign w:val="center"/></w:tcPr>')
    .replaceAll('<w:jc w:val="left"/>', '<w:jc w:val="right"/>')
    .replace(rowPattern, (row, at: number, all: string) => {
      const isLast = all.startsWith('</w:tbl>', at + row.length)
      return isLast ? `${row}${row.replace(/<w:t[^>]*>[^<]*<\/w:t>/g, '')}` : row
    })

export const formChanges: readonly FormChange[] = [
  { name: '全角の数字', change: eachText((text) => (isAddress(text) ? text : wide(text))) },
  {
    name: '日付の書き方',
    change: eachText((text, chance) => text.replace(date, (_, y, m, d) => oneOf(dateForms, chance)(y, m, d))),
  },
  {
    name: '文字ごとに分かれた文',
    change: eachRun((text, format) => [...text].map((each) => textRun(format, each)).join('')),
  },
  { name: 'コンテンツ コントロール', change: inControls },
  { name: 'ページをまたぐ行', change: acrossPages },
  { name: '変更履歴', change: reviewed },
  { name: '校正の印とコメント', change: marked },
  {
    name: '言い換えた項目名',
    change: eachText((text, chance) => {
      const known = reworded.find(([from]) => from === text)
      return known ? oneOf(known.slice(1), chance) : text
    }),
  },
  { name: '順序の違う項目', change: orderOfRows },
  { name: '見えない文字', change: eachText((text) => [...text].join(text.length < 12 ? '\u200b' : '')) },
  { name: '分解された仮名', change: eachText((text) => text.normalize('NFD')) },
  {
    name: '項目名の字間',
    change: eachText((text) => (/^[都団担職電副][\p{L}・]{1,4}$/u.test(text) ? [...text].join('　') : text)),
  },
  { name: 'Excelを通した表', change: throughExcel },
  {
    name: '前後の空行',
    change: eachAnswer((content) => `<w:p/>${content}<w:p><w:r><w:t xml:space="preserve">　</w:t></w:r></w:p>`),
  },
]
