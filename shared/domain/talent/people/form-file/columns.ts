import { searchKey } from '../../../search-key.ts'

/** What a column of the web form's file holds, with the words by which its heading is known. */
export const formColumns = {
  appliedOn: [
    '申請日',
    '申請日時',
    '回答日',
    '回答日時',
    '送信日時',
    'タイムスタンプ',
    '受付日',
    '登録日時',
    '完了時刻',
  ],
  name: ['氏名', 'お名前', '名前', '申請者氏名'],
  kana: ['ふりがな', 'フリガナ', '氏名かな', '氏名ふりがな', 'よみがな', 'お名前ふりがな', 'かな'],
  email: ['メール', 'メールアドレス', '電子メール', 'eメール', 'email', 'mail', '連絡先メール', '連絡先メールアドレス'],
  tel: ['電話', '電話番号', '連絡先電話', '連絡先電話番号', '携帯電話', '携帯電話番号', 'tel'],
  home: ['居住都道府県', 'お住まいの都道府県', '居住地', '居住している都道府県', '現住所の都道府県', '都道府県'],
  employer: ['現所属', '所属', '勤務先', '現在の勤務先', '所属先', '会社名', '現在の所属'],
  claims: ['登録要件', '要件', '要件区分', '該当する要件', '該当する登録要件', '満たす登録要件'],
  years: ['実務年数', '実務経験年数', 'デジタル分野の実務年数', 'デジタル分野の実務経験年数', '経験年数'],
  localYears: ['自治体実務年数', '自治体での実務年数', '自治体の実務経験年数'],
  careers: ['職歴', '経歴', '主な職歴', '職務経歴'],
  exams: ['保有資格', '資格', '高度試験', '合格した高度試験', '合格した試験', 'ipa高度試験', '合格試験'],
  statement: ['理由書', '同等以上の知見の理由', '同等以上の理由', '同等以上の知見', '3の理由'],
  themes: ['専門テーマ', '重点テーマ', 'テーマ', '支援できるテーマ', '対応できるテーマ'],
  roles: ['人材類型', '役割', '類型', '希望する役割'],
  style: ['推進型助言型', '推進型か助言型', '型', '支援の型', '関わり方'],
  wishes: ['希望任用', '希望する任用', '希望する任用形態', '任用形態', '雇用形態', '希望する雇用形態'],
  days: ['週の日数', '週稼働日数', '稼働日数', '週に働ける日数', '1週間の稼働日数', '稼働'],
  regions: ['勤務可能地域', '勤務できる地域', '希望勤務地', '勤務地の希望', '勤務可能な都道府県'],
  remote: ['リモート', 'リモート可', 'リモート可否', 'テレワーク', 'テレワークの希望'],
  availableFrom: ['開始可能時期', '開始時期', '勤務開始可能日', '開始可能日', '着任可能日'],
  localWork: ['自治体実務の内容', '自治体での実務経験', '自治体実務経験', '自治体実務経験の内容'],
  pay: ['報酬希望', '報酬の希望', '希望報酬'],
  summary: ['概要', '自己pr', '紹介文', '経歴の概要'],
  consent: [
    '同意',
    '個人情報の提供への同意',
    '個人情報提供の同意',
    '県への提供の同意',
    '情報提供の同意',
    '提供への同意',
  ],
  receivers: ['同意の範囲', '提供の範囲', '提供先', '提供してよい都道府県', '提供先の都道府県'],
  consentOn: ['同意日', '同意の日', '同意した日'],
  notices: ['定期のお知らせ', 'お知らせ', '採用情報のお知らせ', '採用情報の配信', 'お知らせの希望'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type FormColumn = keyof typeof formColumns

/** Headings without which a file is no list of registrants. */
export const neededColumns = ['name', 'email', 'claims'] as const satisfies readonly FormColumn[]

/**
 * A heading with width, spaces, signs, the number before it and 「必須」「任意」 behind it evened: 「１． 氏 名（必須）」 is 「氏名」.
 */
export const evenedHeading = (text: string): string =>
  searchKey(text)
    .replace(/^(?:q|問)?[\d.、)(:ー\s]+(?=[^\d\s])/u, '')
    .replaceAll(/[(「【[](?:必須|任意|複数選択可|複数可|全角|半角)[)」】\]]/gu, '')
    .replaceAll(/[\s・*※()「」【】[\]/:。、ー_?]/gu, '')

const byHeading = new Map<string, FormColumn>(
  // The keys of the object above.
  (Object.entries(formColumns) as [FormColumn, readonly string[]][]).flatMap(([column, words]) =>
    words.map((word) => [evenedHeading(word), column] as const),
  ),
)

/** Which column a heading names; null where it is none that is known. */
export const columnOf = (heading: string): FormColumn | null => byHeading.get(evenedHeading(heading)) ?? null

/** As a message names it. */
export const columnName = (column: FormColumn): string => formColumns[column][0]
