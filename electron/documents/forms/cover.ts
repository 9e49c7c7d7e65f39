import { prefectureByName } from '../../../shared/domain/bodies/prefectures.ts'
import { readDate } from './cells/date.ts'
import { certain, doubted, emptyValue, type ReadValue, toCheck, unread } from './cells/number.ts'
import type { Outline, OutlineCell } from './outline.ts'
import { isBlank, labelKey, narrow, quote, tidy } from './text.ts'

export interface LetterReading extends ReadValue<string> {
  readonly cell: OutlineCell | null
}

export interface Letterhead {
  readonly docNo: LetterReading
  readonly docDate: LetterReading
  readonly applicantTitle: LetterReading
}

interface Line {
  readonly text: string
  readonly cell: OutlineCell
}

const subject = /(?:応募|申請|提出)(?:書)?(?:の提出)?について|標記(?:の件)?について|^\s*件名/

/** The head of an official letter, down to its 件名: number, date, addressee, sender (domain.md §10.2). */
const headLines = (outline: Outline): Line[] => {
  const lines = outline.sections
    .flatMap(({ rows }) => rows)
    .flatMap(({ cells }) => cells)
    .filter(({ carried }) => !carried)
    .flatMap((cell) => cell.text.split(/\n|\t/).map((text): Line => ({ text: tidy(text), cell })))
    .filter(({ text }) => !isBlank(text))
  const end = lines.findIndex(({ text }) => subject.test(text))
  return end < 0 ? lines : lines.slice(0, end)
}

/** No number, date or title is longer; the rules need not go over a flood of signs. */
const longestLine = 120

const withoutLabel = (text: string, label: RegExp): string => text.replace(label, '')

const numberForm = /^(.*?[0-9０-９〇一二三四五六七八九十百千][\s\u3000]*号(?:の[0-9０-９]+)?)(?:[\s\u3000]+(.*))?$/

/** 「令和8年2月17日　デ戦第57号」: the date before the number is none of it. */
const leadingDate = /^[\s\u3000]*(?:令和|R|20)[^\s\u3000]*[日0-9０-９][\s\u3000]+(?![\s\u3000])(?=.*号)/

/** 「デ戦第57号」. A blank 「第　　号」 is the form's own. */
const docNoOf = (text: string): string | null => {
  if (text.length > longestLine) return null
  const bare = withoutLabel(text, /^[\s\u3000]*(?:文書|発)?番号[\s\u3000]*[:：]?[\s\u3000]*/).replace(leadingDate, '')
  const match = numberForm.exec(bare)
  return match === null || bare.length > 60 || /様式|別[記紙添表]/.test(bare)
    ? null
    : narrow(match[1] ?? '').replace(/\s+/g, '')
}

/** A number of a letter in another shape: with a remark behind it, in brackets, with a sign for its digit. */
const oddNumber = /[0-9０-９①-⑳〇一二三四五六七八九十百][\s\u3000]*号|^[\p{L}]{1,10}[-－−][0-9０-９]{1,6}$/u

/** Two numbers, a number cut by blanks, or words behind it that are no date. */
const withMore = (value: string, text: string, others: readonly Line[]): ReadValue<string> => {
  const behind = numberForm.exec(text)?.[2] ?? ''
  const isMore =
    others.length > 0 ||
    (value.match(/号/g) ?? []).length > 1 ||
    /[0-9０-９][\s\u3000]+[0-9０-９]/.test(text.replace(leadingDate, '').replace(behind, '')) ||
    (behind.trim() !== '' && !looksLikeDate(behind.trim()))
  const quoted = [text, ...others.map((line) => line.text)].map(quote).join('')
  return isMore ? toCheck(value, `文書番号のほかに書き添えがあります:${quoted}`) : certain(value)
}

const readDocNo = (lines: readonly Line[]): LetterReading => {
  const found = lines.find(({ text }) => docNoOf(text) !== null)
  if (found !== undefined) {
    const value = docNoOf(found.text) ?? ''
    const others = lines.filter((line) => line !== found && docNoOf(line.text) !== null)
    return { ...withMore(value, found.text, others), cell: found.cell }
  }
  const odd = lines.find(
    ({ text }) => text.length <= longestLine && oddNumber.test(text) && !/様式|別[記紙添表]/.test(text),
  )
  if (odd !== undefined) return { ...unread(`文書番号として読み取れません:${quote(odd.text)}`), cell: odd.cell }
  const blank = lines.find(({ text }) => /第[\s\u3000]*号|(?:文書|発)番号/.test(text))
  return { ...emptyValue, cell: blank?.cell ?? null }
}

const looksLikeDate = (text: string): boolean =>
  text.length <= longestLine &&
  /月[^月\n\r\u2028\u2029]*日|^[RrＲHＨ]\s*[0-9０-９元]+[./．・]|^[0-9０-９]{4}[./／\-－．][0-9０-９]{1,2}[./／\-－．]|^[0-9０-９]{8}$/.test(
    text,
  )

/** A date may share its line with the number: 「デ戦第57号　令和8年2月17日」. */
const datePart = (text: string): string => {
  const bare = withoutLabel(text, /^[\s\u3000]*(?:文書の?)?(?:日付|年月日|発信日|作成日)[\s\u3000]*[:：]?/)
  return (numberForm.exec(bare)?.[2] ?? bare).trim()
}

const readDocDate = (lines: readonly Line[]): LetterReading => {
  const dated = lines.filter(({ text }) => looksLikeDate(datePart(text)))
  const found = dated.find(({ text }) => readDate(datePart(text)).value !== null) ?? dated[0]
  if (found === undefined) return { ...emptyValue, cell: null }
  const read = readDate(datePart(found.text))
  const others = dated.filter(({ text }) => readDate(datePart(text)).value !== read.value)
  const note = `別の日付もあります:${others.map(({ text }) => quote(text)).join('')}`
  return { ...(others.length > 0 ? doubted(read, note) : read), cell: found.cell }
}

const addressee = /(?:殿|様|御中|宛て?|あて)[\s\u3000]*$/
const titleWord = /(?:知事(?:職務代理者)?|副知事|(?:部|局|課|室|本部|次|庁|所|センター)長|統括監|統括官|監|CDO|CIO)/

/** The title alone: a name behind it is a person's, and 印 a seal's place. */
const titleOnly = (text: string): string => {
  const bare = text
    .replace(/[（(](?:公印省略|印|職印)[)）]|(?<![\s\u3000])[\s\u3000]+印$/g, '')
    .replace(/^[\s\u3000]*(?:発信者|応募者|申請者)名?[\s\u3000]*[:：]?[\s\u3000]*/, '')
  const match = new RegExp(`^(.*${titleWord.source})(?:[\\s\\u3000].*)?$`).exec(bare)
  return (match?.[1] ?? bare).replace(/[\s\u3000]+/g, '')
}

const isSender = ({ text }: Line): boolean =>
  !addressee.test(text) && !/総務省|総務大臣|地域情報化企画室/.test(text) && titleWord.test(text) && text.length <= 60

/** Between addressee and 件名 stands the sender; words there that name no office are not an empty place. */
const unreadSender = (lines: readonly Line[]): LetterReading => {
  const to = lines.findIndex(({ text }) => addressee.test(text))
  const found =
    to < 0 ? undefined : lines.slice(to + 1).find(({ text }) => !/^[（(〔［[]|[○〇]{2}|様式|公印/.test(text.trim()))
  return found === undefined
    ? { ...emptyValue, cell: null }
    : { ...unread(`発信者の職として読み取れません:${quote(found.text)}`), cell: found.cell }
}

const readTitle = (lines: readonly Line[]): LetterReading => {
  const at = lines.findIndex(isSender)
  const line = lines[at]
  const body = lines.find(({ text }) => !addressee.test(text) && prefectureByName(text) !== null)
  if (line === undefined) {
    if (body === undefined) return unreadSender(lines)
    const written = tidy(body.text)
    return { ...toCheck(written, `職名がなく、団体名だけです:${quote(written)}`), cell: body.cell }
  }
  const title = titleOnly(line.text)
  const above = lines[at - 1]
  // 「秋田県」 and 「知事　見本 太郎」 on two lines are one sender.
  const isSplit = above !== undefined && prefectureByName(title) === null && prefectureByName(above.text) !== null
  const whole =
    isSplit && !docNoOf(above.text) && above.text.length <= 20
      ? `${tidy(above.text).replace(/\s+/g, '')}${title}`
      : title
  if (prefectureByName(whole) === null)
    return { ...toCheck(whole, `都道府県名で始まっていません:${quote(whole)}`), cell: line.cell }
  const others = lines.filter((other) => other !== line && isSender(other))
  const isPlain = /^[\p{L}\p{N}ー・]+$/u.test(whole) && !/及び|並びに|^[^と]*と.+知事|[\p{No}]/u.test(whole)
  return others.length > 0 || !isPlain
    ? {
        ...toCheck(whole, `発信者が一人に決まりません:${[line, ...others].map(({ text }) => quote(text)).join('')}`),
        cell: line.cell,
      }
    : { ...certain(whole), cell: line.cell }
}

/** Number, date and sender of the 鑑文. */
export const readLetterhead = (outline: Outline): Letterhead => {
  const lines = headLines(outline).filter(({ text }) => !/^別添[0-9０-９]*$/.test(labelKey(text)))
  return { docNo: readDocNo(lines), docDate: readDocDate(lines), applicantTitle: readTitle(lines) }
}
