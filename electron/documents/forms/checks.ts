import type { FormContact, FormPath } from '../../../shared/domain/applications/form.ts'
import { isLgCode, prefectureByCode, prefectureByName } from '../../../shared/domain/bodies/prefectures.ts'
import { type Draft, doubt } from './draft.ts'
import { quote } from './text.ts'
import type { Candidate } from './values.ts'

const checkCode = (draft: Draft): void => {
  const { lgCode, prefecture } = draft.form
  if (lgCode === null) return
  if (!isLgCode(lgCode)) {
    doubt(draft, 'lgCode', `団体コード${quote(lgCode)}の検査数字又は都道府県番号が正しくありません。`)
    return
  }
  const meant = prefectureByCode(lgCode)
  if (meant === null) doubt(draft, 'lgCode', `団体コード${quote(lgCode)}は都道府県のものではありません。`)
  else if (prefecture !== null && meant.name !== prefecture) {
    const note = `団体コード${quote(lgCode)}は${meant.name}のもので、都道府県名${quote(prefecture)}と食い違っています。`
    doubt(draft, 'lgCode', note)
    doubt(draft, 'prefecture', note)
  }
}

const checkSender = (draft: Draft): void => {
  const { applicantTitle, prefecture } = draft.form
  const sender = applicantTitle === null ? null : prefectureByName(applicantTitle)
  if (sender === null || prefecture === null || sender.name === prefecture) return
  const note = `鑑文の発信者は${sender.name}、詳細の都道府県名は${prefecture}です。`
  doubt(draft, 'applicantTitle', note)
  doubt(draft, 'prefecture', note)
}

const checkTotal = (draft: Draft): void => {
  const { fulltime, parttime, contract, printedTotal } = draft.form.pool
  if (fulltime === null || parttime === null || contract === null || printedTotal === null) return
  const sum = fulltime + parttime + contract
  if (sum !== printedTotal) {
    doubt(draft, 'pool.printedTotal', `計は${printedTotal}人と書かれていますが、内訳の合計は${sum}人です。`)
  }
}

const contactLabels = {
  dept: '担当部署',
  title: '職',
  name: '氏名',
  kana: 'ふりがな',
  tel: '電話番号',
  email: 'メールアドレス',
} as const satisfies Record<keyof FormContact, string>

const contactPath = (key: keyof FormContact): FormPath => `contact.${key}`

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** The letter repeats the contact; where it says something else, a person must decide. */
const checkContacts = (draft: Draft, cover: FormContact): void => {
  for (const key of Object.keys(contactLabels) as (keyof FormContact)[]) {
    const detail = draft.form.contact[key]
    const letter = cover[key]
    if (detail === null || letter === null || plain(detail) === plain(letter)) continue
    doubt(draft, contactPath(key), `${contactLabels[key]}が鑑文では${quote(letter)}、詳細では${quote(detail)}です。`)
  }
}

/** Disagreements within and between the two forms. Whether the numbers make sense is the completeness check's matter. */
export const checkAgreement = (draft: Draft, cover: FormContact | null): void => {
  checkCode(draft)
  checkSender(draft)
  checkTotal(draft)
  if (cover !== null) checkContacts(draft, cover)
}

/** The same label twice with different values in one document. */
export const rivalNote = (rivals: readonly Candidate[]): string =>
  rivals.map(({ text, cell }) => `別の場所(${cell.place.label})には${quote(text)}とあります。`).join('')
