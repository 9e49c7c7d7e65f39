import { formatWareki } from '../../calendar/wareki.ts'
import { employmentLabel, type PostingValues } from '../postings/posting.ts'

export interface IntroductionMailFacts {
  readonly officeName: string
  readonly practice: boolean
  readonly body: string
  readonly prefecture: string
  readonly posting: Pick<PostingValues, 'title' | 'employment' | 'term' | 'place' | 'closesOn' | 'url'>
  readonly no: string
}

export interface IntroductionMail {
  readonly to: string
  readonly subject: string
  readonly body: string
}

const head = ({ practice }: IntroductionMailFacts) => (practice ? '【見本】' : '')
const aboutPosting = ({ body, posting }: IntroductionMailFacts): string[] =>
  [
    ` 団体  ${body}`,
    ` 職   ${posting.title}`,
    ` 任用  ${employmentLabel[posting.employment]}${posting.term === '' ? '' : `(${posting.term})`}`,
    posting.place === '' ? '' : ` 勤務地 ${posting.place}`,
    posting.closesOn === null ? '' : ` 締切  ${formatWareki(posting.closesOn, 'weekday')}`,
    posting.url === '' ? '' : ` 掲載先 ${posting.url}`,
  ].filter((line) => line !== '')

/** 照会文: to the person; the prefecture does not know yet whom it is about. */
export const askingMail = (
  facts: IntroductionMailFacts,
  person: { readonly name: string; readonly email: string },
): IntroductionMail => ({
  to: person.email,
  subject: `${head(facts)}${facts.body}の採用情報について(照会)`,
  body: [
    `${person.name} 様(登録番号 ${facts.no})`,
    '',
    `お世話になっております。${facts.officeName}です。`,
    '協力可能人材一覧への御登録の内容から、次の採用情報を御案内します。',
    '',
    ...aboutPosting(facts),
    '',
    `この採用情報について、${facts.prefecture}へお名前と御連絡先をお知らせしてよいか、このメールへの返信で御回答ください。`,
    '御回答をいただくまで、県にはお名前をお知らせしません。お断りいただいても、登録はそのまま続きます。',
  ].join('\n'),
})

/** 同意を尋ねる文: to the person, for one prefecture; nothing is told to it before. */
export const consentMail = (
  facts: IntroductionMailFacts,
  person: { readonly name: string; readonly email: string },
): IntroductionMail => ({
  to: person.email,
  subject: `${head(facts)}${facts.prefecture}への登録内容の提供について(お尋ね)`,
  body: [
    `${person.name} 様(登録番号 ${facts.no})`,
    '',
    `お世話になっております。${facts.officeName}です。`,
    `御登録の内容を${facts.prefecture}へ提供することについて、今の同意の範囲に${facts.prefecture}が含まれていないため、お尋ねします。`,
    'きっかけとなった採用情報は、次のとおりです。',
    '',
    ...aboutPosting(facts),
    '',
    `${facts.prefecture}への提供に同意いただける場合は、期間(いつまで)とあわせて、このメールへの返信でお知らせください。`,
    '同意いただくまで、県には何もお知らせしません。同意いただかなくても、登録はそのまま続きます。',
  ].join('\n'),
})

/** 紹介文: to the prefecture, of one person alone, from 承諾 on. */
export const introducingMail = (
  facts: IntroductionMailFacts,
  person: { readonly name: string; readonly kana: string; readonly email: string; readonly tel: string },
): IntroductionMail => ({
  to: '',
  subject: `${head(facts)}${facts.body}の採用情報に関する協力可能人材の紹介(${facts.no})`,
  body: [
    `${facts.prefecture} 採用御担当者 様`,
    '',
    `お世話になっております。${facts.officeName}です。`,
    '次の採用情報について、御本人の承諾を得て、協力可能人材を御紹介します。',
    '',
    ...aboutPosting(facts),
    '',
    ` 登録番号 ${facts.no}`,
    ` 氏名   ${person.name}${person.kana === '' ? '' : `(${person.kana})`}`,
    person.email === '' ? '' : ` メール  ${person.email}`,
    person.tel === '' ? '' : ` 電話   ${person.tel}`,
    '',
    'お名前と御連絡先は、この採用情報の選考のためにだけ使い、終わった後は消去してください。',
    '結果(内定・不調・辞退)と理由を、後日お知らせください。',
  ]
    .filter((line, at, lines) => line !== '' || lines[at - 1] !== '')
    .join('\n'),
})
