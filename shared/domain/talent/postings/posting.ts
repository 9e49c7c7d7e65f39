import type { Fields, ValuesOf } from '../../record-fields.ts'
import { Refusal } from '../../refusal.ts'
import { type ThemeLetter, themeLetters } from '../../support/track.ts'

/** 任用の形. */
export const employmentLabel = {
  fulltime: '常勤',
  parttime: '非常勤',
  term: '任期付',
  annual: '会計年度任用',
  contract: '委託',
  side: '副業',
} as const
export type Employment = keyof typeof employmentLabel

export const remoteLabel = { unsaid: '記載なし', none: '不可', some: '一部可', full: '可' } as const

/** Which of the three 登録要件 (domain.md §9.2) a posting asks for. */
export const askedRequirementLabel = {
  unsaid: '記載なし',
  any: 'いずれか',
  years: '①実務5年以上',
  exam: '②高度試験',
  equal: '③同等以上',
} as const
export type AskedRequirement = keyof typeof askedRequirementLabel

/** 外部人材スキル標準の役割 (domain.md §1). */
export const roleCodes = ['PR', 'PM', 'SD', 'EN'] as const
export type RoleCode = (typeof roleCodes)[number]

const wanted = (label: string) => ({ label, kind: 'yes', usual: false }) as const

/** 採用情報: what a prefecture or a municipality looks for. Whose it is, its 団体コード says. */
export const postingFields = {
  title: { label: '職', kind: 'line', limit: 200, required: true, search: true },
  employment: { label: '任用', kind: 'code', words: employmentLabel, usual: 'fulltime' },
  seats: { label: '募集人数', kind: 'number', decimals: 0, min: 1, max: 999, unit: '人' },
  term: { label: '任用期間', kind: 'line', limit: 100 },
  daysPerWeek: { label: '週の日数', kind: 'number', decimals: 1, min: 0.5, max: 7, unit: '日' },
  place: { label: '勤務地', kind: 'line', limit: 200, search: true },
  remote: { label: 'リモート', kind: 'code', words: remoteLabel, usual: 'unsaid' },
  requirement: { label: '要件', kind: 'code', words: askedRequirementLabel, usual: 'unsaid' },
  themeA: wanted('テーマA'),
  themeB: wanted('テーマB'),
  themeC: wanted('テーマC'),
  themeD: wanted('テーマD'),
  themeE: wanted('テーマE'),
  themeF: wanted('テーマF'),
  rolePR: wanted('役割PR'),
  rolePM: wanted('役割PM'),
  roleSD: wanted('役割SD'),
  roleEN: wanted('役割EN'),
  detail: { label: '仕事の内容と条件', kind: 'prose', limit: 8000, search: true },
  openedOn: { label: '掲載日', kind: 'date', required: true },
  closesOn: { label: '締切', kind: 'date' },
  endedOn: { label: '募集を終えた日', kind: 'date' },
  url: { label: '掲載先', inFull: '掲載先のURL', kind: 'line', limit: 500 },
  source: { label: '出典', kind: 'line', limit: 200 },
} as const satisfies Fields
export type PostingValues = ValuesOf<typeof postingFields>

/** 延長 of a 募集: it stays on record beside the day that it moved. */
export const extensionFields = {
  until: { label: '延長後の締切', kind: 'date', required: true },
  reason: { label: '延長の理由', kind: 'line', limit: 500 },
} as const satisfies Fields

type Wanted = { readonly [Name in keyof PostingValues]?: unknown }

/** The themes that are wanted, in their order; none where the posting does not say. */
export const themesOf = (posting: Wanted): ThemeLetter[] =>
  themeLetters.filter((letter) => Boolean(posting[`theme${letter}`]))
/** The roles that are wanted, in their order; none where the posting does not say. */
export const rolesOf = (posting: Wanted): RoleCode[] => roleCodes.filter((code) => Boolean(posting[`role${code}`]))

/** 掲載前, 募集中, 終了. */
export const postingStateLabel = { coming: '掲載前', open: '募集中', closed: '終了' } as const
export type PostingState = keyof typeof postingStateLabel

/** How a posting stands on a day. The day of its 締切, and the day on which it ended, count as open. */
export function postingStateOn(
  { openedOn, closesOn, endedOn }: Pick<PostingValues, 'openedOn' | 'closesOn' | 'endedOn'>,
  day: string,
): PostingState {
  if (day < openedOn) return 'coming'
  const last = [closesOn, endedOn].filter((each) => each !== null).sort()[0]
  return last === undefined || day <= last ? 'open' : 'closed'
}

type Judged = Pick<PostingValues, 'closesOn' | 'endedOn' | 'url'> & { readonly openedOn: string | null }

/** What does not fit together, by field; a form says it before it is sent. */
export function lackingOfPosting({ openedOn, closesOn, endedOn, url }: Judged): Record<string, string> {
  const before = (day: string | null) => day !== null && openedOn !== null && day < openedOn
  return {
    ...(before(closesOn) ? { closesOn: '締切が掲載日より前です。どちらかを直してください。' } : {}),
    ...(before(endedOn) ? { endedOn: '募集を終えた日が掲載日より前です。どちらかを直してください。' } : {}),
    ...(url !== '' && !/^https?:\/\/\S+$/iu.test(url)
      ? { url: '「https://」で始まるURLを入力してください。分からないときは空欄にします。' }
      : {}),
  }
}

/** Refuses (`invalid`, by field) days in the wrong order, an address that is none, and an end that is still to come. */
export function assertPosting(given: PostingValues, today: string): void {
  const lacking = lackingOfPosting(given)
  const [first] = Object.values(lacking)
  if (first !== undefined) throw new Refusal('invalid', first, { fields: lacking })
  if (given.endedOn !== null && given.endedOn > today)
    throw new Refusal('invalid', '募集を終えた日が今日より後です。', {
      fields: { endedOn: '今日までの日にしてください。これから締め切る日は「締切」に入れます。' },
    })
}

/** Refuses to extend what has ended or has no 締切, and to a day that is no later. */
export function assertExtends({ closesOn, endedOn }: Pick<PostingValues, 'closesOn' | 'endedOn'>, until: string): void {
  if (endedOn !== null)
    throw new Refusal('conflict', '募集を終えた日が入っています。延長するときは、先にその日を空欄にしてください。')
  if (closesOn === null)
    throw new Refusal('conflict', '締切のない募集です。締切を入れるときは「直す」を使ってください。')
  if (until <= closesOn)
    throw new Refusal('invalid', '延長後の締切が、今の締切より後になっていません。', {
      fields: { until: '今の締切より後の日にしてください。' },
    })
}

/** What makes two lines speak of one posting: whose, which 職, put up when. */
export const postingKey = (code: string, title: string, openedOn: string): string =>
  `${code}/${title.normalize('NFKC').replace(/\s+/gu, '')}/${openedOn}`
