import { formatWareki } from '../../calendar/wareki.ts'
import { employmentLabel, type PostingValues } from '../postings/posting.ts'
import type { NoticePostingKind } from './notice.ts'

type NoticedPosting = Pick<PostingValues, 'title' | 'employment' | 'seats' | 'place' | 'closesOn' | 'url'> & {
  readonly body: string
  readonly kind: NoticePostingKind
}

interface TextFacts {
  readonly officeName: string
  readonly practice: boolean
  readonly no: number
  readonly postings: readonly NoticedPosting[]
}

const kinds = [
  ['new', '新しく掲載された募集'],
  ['extended', '締切が延長された募集'],
  ['other', '引き続き募集中のもの'],
] as const satisfies readonly (readonly [NoticePostingKind, string])[]

/** 件名 and 本文 drafted from the postings: nobody is named, so that one text serves everybody. */
export function noticeText({ officeName, practice, no, postings }: TextFacts): { subject: string; body: string } {
  const parts = kinds.flatMap(([kind, title]) => {
    const of = postings.filter((posting) => posting.kind === kind)
    return of.length === 0 ? [] : ['', `■ ${title}(${of.length}件)`, ...of.flatMap(linesOf)]
  })
  return {
    subject: `${practice ? '【見本】' : ''}採用情報のお知らせ(第${no}回)`,
    body: [
      `お世話になっております。${officeName}です。`,
      '協力可能人材一覧に御登録の皆様に、都道府県と市区町村の採用情報をお知らせします。',
      ...parts,
      '',
      '関心のある募集がありましたら、このメールに返信してください。お申出があるまで、団体にお名前をお知らせすることはありません。',
      'このお知らせが不要な方も、その旨を返信してください。登録はそのまま続きます。',
    ].join('\n'),
  }
}

const linesOf = ({ body, title, employment, seats, place, closesOn, url }: NoticedPosting): string[] => {
  const terms = [
    employmentLabel[employment],
    ...(seats === null ? [] : [`${seats}人`]),
    ...(place === '' ? [] : [place]),
    closesOn === null ? '随時' : `締切 ${formatWareki(closesOn, 'weekday')}`,
  ]
  return [`・${body} ${title}`, `  ${terms.join('、')}`, ...(url === '' ? [] : [`  ${url}`])]
}

interface Addressed {
  readonly name: string
  readonly email: string
}
interface NoticeMail {
  readonly subject: string
  readonly body: string
}

/** A cell to be pasted: no name and no title of a posting becomes a formula of Excel, which only begins with such a sign. */
const quoted = (text: string) => `"${(/^[=+\-@\t\r\n]/u.test(text) ? ` ${text}` : text).replaceAll('"', '""')}"`

/** One line a person, to paste into Excel: 宛先, 件名 and 本文, where nobody but that person stands. */
export const eachMail = (people: readonly Addressed[], { subject, body }: NoticeMail): string =>
  [['宛先', '件名', '本文'], ...people.map(({ name, email }) => [email, subject, `${name} 様\n\n${body}`])]
    .map((cells) => cells.map(quoted).join('\t'))
    .join('\n')

/** One mail to all as BCC: no name in its text. */
export const bccMail = (people: readonly Addressed[], { subject, body }: NoticeMail): string =>
  [`BCC: ${people.map(({ email }) => email).join('; ')}`, `件名: ${subject}`, '', '登録者各位', '', body].join('\n')
