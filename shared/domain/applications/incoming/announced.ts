/** One thing that a mail says of its attachments. */
export interface Announced {
  /** How many, where it says a number. */
  readonly count: number | null
  /** The name of one, where it says a name. */
  readonly name: string | null
  /** The words by which it says so: a name in its 「」, or else the line up to its end. */
  readonly quote: string
}

const most = 50
const ends = 'docx?|docm|xlsx?|xlsm|pptx?|pdf|zip|lzh|7z|jtd|rtf|odt|ods|csv|txt|jpe?g|png|gif|tiff?|bmp|eml|msg'

/** What was sent before, comes later or by another way is not announced of this mail. */
const elsewhere =
  /前回|先日|先般|先ほど|さきほど|昨日|別便|別メール|郵送|後日|追って|追送|別途|次のメール|破棄|削除|不要/
const sends = /添付|別添|同封|送付|送り|送信|提出/

const digit = '(\\d{1,3}|[一二三四五六七八九十]{1,3})'
/** 3件目, 3件まで and 2部構成 say no number of attachments. */
const counter = '\\s*(?:件|点|個|つ|部|通|ファイル)(?!目|まで|以内|以上|以下|未満|程度|構成|に分|につき)'
const what = '(?:ファイル|資料|書類|文書|データ|物)?'
const counts: readonly RegExp[] = [
  new RegExp(
    `(?:添付|別添)${what}\\s*(?:数|は|が|:|、|\\(|の|として|のとおり|の通り|以下|次|下記|計|合計|全部で|全て|全|\\s)*${digit}${counter}`,
    'g',
  ),
  new RegExp(`${digit}${counter}(?:の)?${what}(?:を|にて|で)?\\s*(?:別添|添付|同封)`, 'g'),
  /(?:添付|別添)(?:ファイル|資料|書類)?数[\s:は]*(\d{1,3})(?![\s\d.]*[KMG]?B)/g,
]

const inBrackets = new RegExp(`[「『"“]([^「」『』"“”\\n]{1,190}\\.(?:${ends}))[」』"”]`, 'gi')
/** With the word that joins it to the next. */
const besideBrackets = new RegExp(`${inBrackets.source}(?:と|及び|および|並びに|ならびに)?`, 'gi')
const bare = new RegExp(`[^\\s「」『』"“”()<>[\\]【】、。,;:*?|/\\\\]{1,190}\\.(?:${ends})(?![a-z0-9])`, 'gi')
const listLine = new RegExp(
  `^[\\s・•●○◯■□*\\-–—]*(?:\\(?\\d{1,2}[).:、]|[①-⑳])?\\s*[^。]{1,190}\\.(?:${ends})[」』"”]?\\s*(?:\\([^)]*\\))?$`,
  'i',
)

/**
 * What the text of a mail announces of its attachments, in the order of the text: numbers (「添付3件」「添付ファイル:2点」
 * 「別添のとおり3部」「計二点を添付」, digits of either width and in kanji) and names that end as files do, in 「」 or alone on a
 * line or in a sentence that sends something. Says nothing where nothing is certain: 「別添」 without a number, lines quoted
 * from another mail, sentences on what came before or comes by another way. `text` is plain text as the mail has it.
 */
export function announcedIn(text: string): Announced[] {
  return ownLines(text).flatMap(inLine).slice(0, most)
}

/** The mail's own words: not those of the mail it answers. */
function ownLines(text: string): string[] {
  const lines = text.normalize('NFKC').split(/\r\n|\r|\n/)
  const answered = lines.findIndex((line) =>
    /^[-_\s]*(?:Original Message|元のメッセージ|元のメール)[-_\s]*$/i.test(line),
  )
  return (answered < 0 ? lines : lines.slice(0, answered)).filter((line) => !/^\s*[>|]/.test(line))
}

function inLine(line: string): Announced[] {
  return sentencesOf(line).flatMap((sentence) => {
    if (elsewhere.test(sentence)) return []
    const named = sends.test(sentence) || listLine.test(line.trim()) ? namesIn(sentence) : []
    return [...countsIn(sentence), ...named]
  })
}

/** A full stop inside 「」 ends no sentence. */
function sentencesOf(line: string): string[] {
  const sentences = ['']
  // Between the names, at every second place.
  for (const [at, piece] of line.split(/(「[^「」]*」)/).entries()) {
    const [first = '', ...rest] = at % 2 === 1 ? [piece] : piece.split('。')
    sentences.push(`${sentences.pop() ?? ''}${first}`, ...rest)
  }
  return sentences.filter((sentence) => sentence !== '')
}

function countsIn(sentence: string): Announced[] {
  const found = counts.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map((match) => ({
      at: match.index,
      quote: match[0].trim(),
      count: numberOf(match[1] ?? ''),
    })),
  )
  return found
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ count, quote }) => ({ count, name: null, quote }))
}

function namesIn(sentence: string): Announced[] {
  const bracketed = [...sentence.matchAll(inBrackets)].map(([, name = '']) => ({
    ...{ count: null, name: name.trim(), quote: `「${name.trim()}」` },
  }))
  const rest = sentence.replace(besideBrackets, ' ').replace(/\S+/g, withoutAddress)
  const plain = [...rest.matchAll(bare)].map(({ 0: written, index }) => ({
    count: null,
    name: written.replace(/^[・•●○◯■□\-–—]+/, ''),
    quote: rest.slice(0, index + written.length).trim(),
  }))
  return [...bracketed, ...plain]
}

/** What lies on the web and who writes from where are no attachments. */
const withoutAddress = (word: string): string => (word.includes('@') ? ' ' : (word.split(/https?:\/\//)[0] ?? ''))

const kanji = '一二三四五六七八九'

/** 「3」「十」「十二」「二十」 as a number; 0 for what is none. */
function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  const [tens, ones] = written.includes('十') ? written.split('十') : [null, written]
  const value = (sign: string | undefined, none: number) =>
    sign === undefined || sign === '' ? none : kanji.indexOf(sign) + 1
  return (tens === null ? 0 : value(tens, 1) * 10) + value(ones, 0)
}
