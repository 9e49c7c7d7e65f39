import { prefectureNameOf } from '../../bodies/prefectures.ts'
import { formatWareki } from '../../calendar/wareki.ts'
import type { Clash } from '../../refusal.ts'
import type { StatedTerms } from './registrant.ts'
import { employmentWishLabel, type Requirement, requirementMark, talentRoleLabel, talentStyleLabel } from './words.ts'

/** What a person says of the work they look for, with the requirements they claim. */
export type Terms = StatedTerms & { readonly claims: readonly Requirement[] }

const said = (words: readonly string[]): string => (words.length === 0 ? '(なし)' : words.join('・'))
const yes = (value: boolean): string => (value ? 'はい' : 'いいえ')
const counted = (value: number | null, unit: string): string => (value === null ? '(空欄)' : `${value}${unit}`)

/** How each of them is called and said. */
export const termsWords = {
  style: { label: '推進型・助言型', say: ({ style }) => (style === null ? '(空欄)' : talentStyleLabel[style]) },
  roles: { label: '人材類型', say: ({ roles }) => said(roles.map((role) => talentRoleLabel[role])) },
  themes: { label: '専門テーマ', say: ({ themes }) => said(themes) },
  years: { label: '実務年数', say: ({ years }) => counted(years, '年') },
  localYears: { label: '自治体実務年数', say: ({ localYears }) => counted(localYears, '年') },
  wishes: { label: '希望任用', say: ({ wishes }) => said(wishes.map((wish) => employmentWishLabel[wish])) },
  days: { label: '週の日数', say: ({ days }) => counted(days, '日') },
  regions: { label: '勤務可能地域', say: ({ regions }) => said(regions.map(prefectureNameOf)) },
  everywhere: { label: '全国', say: ({ everywhere }) => yes(everywhere) },
  remote: { label: 'リモート可', say: ({ remote }) => yes(remote) },
  availableFrom: {
    label: '開始可能時期',
    say: ({ availableFrom }) => (availableFrom === null ? '(空欄)' : formatWareki(availableFrom, 'long')),
  },
  homeJis2: {
    label: '居住都道府県',
    say: ({ homeJis2 }) => (homeJis2 === null ? '(空欄)' : prefectureNameOf(homeJis2)),
  },
  noNotices: { label: '定期のお知らせを断る', say: ({ noNotices }) => yes(noNotices) },
  claims: { label: '登録要件', say: ({ claims }) => said(claims.map((claim) => requirementMark[claim])) },
} as const satisfies Readonly<Record<keyof Terms, { label: string; say: (terms: Terms) => string }>>

/** The terms that differ, with both values as a person reads them. */
export const termsChanged = (theirs: Terms, yours: Terms): Clash[] =>
  (Object.entries(termsWords) as [keyof Terms, (typeof termsWords)[keyof Terms]][]).flatMap(
    ([field, { label, say }]) => {
      const [their, your] = [say(theirs), say(yours)]
      return their === your ? [] : [{ field, label, theirs: their, yours: your, stored: theirs[field] }]
    },
  )
