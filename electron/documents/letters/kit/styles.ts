/** A letter's paragraph styles, called as the office calls the parts of a letter (letters.md §0). */
export const styleIds = {
  格付: 'LetterLabel',
  文書番号: 'LetterNumber',
  宛名: 'LetterAddressee',
  発信者: 'LetterSender',
  件名: 'LetterSubject',
  本文: 'LetterBody',
  記: 'LetterKi',
  別記1: 'LetterItem1',
  別記2: 'LetterItem2',
  別記3: 'LetterItem3',
  別記1見出し: 'LetterItem1Head',
  別記2見出し: 'LetterItem2Head',
  別記3見出し: 'LetterItem3Head',
  以上: 'LetterEnd',
  担当: 'LetterContact',
  報道資料: 'LetterPress',
  見出し: 'LetterHeading',
  表: 'LetterTable',
  表中央: 'LetterTableCentre',
  表右: 'LetterTableRight',
  表見出し: 'LetterTableHead',
  頁: 'LetterPage',
} as const
export type ParagraphStyle = keyof typeof styleIds

/** One 字 of 12 pt, in twentieths of a point. */
const ji = 240
const pitch = 400
/** The right half, where 担当 stands, and the column of 文書番号 and 日付, 14 字 wide. */
const half = 4394
const numberFrom = 8788 - 15 * ji

/** Of 記, so many 字 in: its second line begins one 字 after its number. */
const item = (level: number): string => `<w:ind w:left="${level * ji}" w:hanging="${ji}"/><w:jc w:val="both"/>`

const look: Record<ParagraphStyle, { readonly paragraph: string; readonly size?: number; readonly line?: number }> = {
  格付: { paragraph: '<w:jc w:val="right"/>', size: 18, line: 240 },
  // 均等割付 in one column, so that the two lines are of one width.
  文書番号: { paragraph: `<w:ind w:left="${numberFrom}" w:right="${ji}"/><w:jc w:val="distribute"/>` },
  宛名: { paragraph: `<w:ind w:left="${ji}"/>` },
  発信者: { paragraph: `<w:ind w:right="${ji}"/><w:jc w:val="right"/>` },
  // As wide as the text: 「…の支援団体の選定について(通知)」 stands on one line.
  件名: { paragraph: '<w:jc w:val="center"/>' },
  本文: { paragraph: `<w:ind w:firstLine="${ji}"/><w:jc w:val="both"/>` },
  記: { paragraph: '<w:jc w:val="center"/>' },
  別記1: { paragraph: item(1) },
  別記2: { paragraph: item(2) },
  別記3: { paragraph: item(3) },
  // Never the last line of a page.
  別記1見出し: { paragraph: `<w:keepNext/>${item(1)}` },
  別記2見出し: { paragraph: `<w:keepNext/>${item(2)}` },
  別記3見出し: { paragraph: `<w:keepNext/>${item(3)}` },
  以上: { paragraph: '<w:jc w:val="right"/>' },
  担当: { paragraph: `<w:ind w:left="${half}"/>` },
  報道資料: { paragraph: '', size: 28, line: 480 },
  見出し: { paragraph: '<w:keepNext/><w:jc w:val="center"/>', size: 28, line: 480 },
  表: { paragraph: '', size: 21, line: 320 },
  表中央: { paragraph: '<w:jc w:val="center"/>', size: 21, line: 320 },
  表右: { paragraph: '<w:jc w:val="right"/>', size: 21, line: 320 },
  表見出し: { paragraph: '<w:keepNext/><w:jc w:val="center"/>', size: 21, line: 320 },
  頁: { paragraph: '<w:jc w:val="center"/>', size: 21, line: 320 },
}

/** The order of `w:pPr`'s children is fixed by the schema: keepNext, spacing, ind, jc. */
const ordered = (paragraph: string, line: number): string => {
  const keep = paragraph.startsWith('<w:keepNext/>') ? '<w:keepNext/>' : ''
  return `${keep}<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>${paragraph.slice(keep.length)}`
}

/** Names only: nothing is embedded, and the ministry's PCs have it. */
const font = 'ＭＳ 明朝'

const style = ([name, id]: readonly [string, string]): string => {
  const { paragraph, size, line = pitch } = look[name as ParagraphStyle]
  const letters = size === undefined ? '' : `<w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${ordered(paragraph, line)}</w:pPr>${letters}</w:style>`
}

/** `word/styles.xml` of every letter: ＭＳ 明朝 12 pt for all signs, the exact pitch of 20 pt. */
export const stylesPart = (): string =>
  `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:kern w:val="2"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="${pitch}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${Object.entries(styleIds).map(style).join('')}</w:styles>`
