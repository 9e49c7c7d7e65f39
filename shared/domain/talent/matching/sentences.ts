import { bodyByCode } from '../../bodies/local-bodies.ts'
import { prefectureByCode } from '../../bodies/prefectures.ts'
import { formatWareki } from '../../calendar/wareki.ts'
import type { Registrant } from '../people/registrant.ts'
import { requirementMark } from '../people/words.ts'
import { employmentLabel, type PostingValues, rolesOf, themesOf } from '../postings/posting.ts'
import { type Condition, conditions, type Fit } from './fit.ts'

type Fits = Readonly<Record<Condition, Fit>>
type Asked = PostingValues & { readonly code: string }
type Stated = Pick<
  Registrant,
  'years' | 'localYears' | 'exams' | 'themes' | 'roles' | 'homeJis2' | 'availableFrom' | 'claims'
>

const common = (wanted: readonly string[], stated: readonly string[]) =>
  wanted.filter((code) => stated.includes(code)).join('・')
const prefectureOf = ({ code }: Asked) => prefectureByCode(bodyByCode(code)?.jis2 ?? '')
const whereOf = (posting: Asked) => (posting.place === '' ? (bodyByCode(posting.code)?.name ?? '') : posting.place)

/** What fits, as sentences of the record. */
export function reasonsOf(fits: Fits, posting: Asked, person: Stated): string[] {
  const fitting = (condition: Condition, words: () => string) => (fits[condition].mark === 'fits' ? [words()] : [])
  const wish = [
    ...fitting('employment', () => fits.employment.value),
    ...fitting('days', () => `週${fits.days.value}`),
  ].join('・')
  return [
    ...fitting('requirement', () => `${careerOf(person)}。`),
    ...fitting('themes', () => `募集のテーマ${common(themesOf(posting), person.themes)}を専門とする。`),
    ...fitting('roles', () => `募集の役割${common(rolesOf(posting), person.roles)}を担える。`),
    ...fitting('region', () =>
      person.homeJis2 !== null && person.homeJis2 === prefectureOf(posting)?.jis2
        ? `${whereOf(posting)}のある${prefectureOf(posting)?.name ?? ''}に住んでいる。`
        : `${whereOf(posting)}で働ける(${fits.region.value})。`,
    ),
    ...(wish === '' ? [] : [`${wish}を望む。`]),
    ...fitting('consent', () => `${prefectureOf(posting)?.name ?? ''}への提供に同意している(${fits.consent.value})。`),
  ]
}

/** Only what was verified is said to be so. */
function careerOf({ years, exams, claims }: Stated): string {
  const claimed = claims
    .flatMap(({ requirement, holds }) => (holds === true ? [requirementMark[requirement]] : []))
    .join('')
  const parts = [
    ...(years === null ? [] : [`実務${years}年`]),
    ...(exams.length === 0 ? [] : [`${exams.map(({ exam }) => exam).join('・')}合格`]),
  ]
  return parts.length === 0 ? `要件${claimed}を確認済み` : `${parts.join('と')}(要件${claimed}を確認済み)`
}

const wordsOf: Readonly<Record<Condition, string>> = {
  requirement: '登録要件',
  themes: '専門テーマ',
  roles: '役割',
  region: '働ける地域',
  employment: '希望する任用',
  days: '働ける日数',
  consent: '情報の提供への同意',
}

const said: Readonly<Record<Condition, (value: string, posting: Asked) => string>> = {
  requirement: (value) => `要件は${value}。満たす根拠を確かめる。`,
  themes: (value) => `専門は${value}。募集のテーマの経験を確かめる。`,
  roles: (value, posting) => `役割は${value}。募集は${rolesOf(posting).join('・')}。`,
  region: (value, posting) => `働けるのは${value}。${whereOf(posting)}で働けるかを確かめる。`,
  employment: (value, posting) => `${value}を望む。募集は${employmentLabel[posting.employment]}。`,
  days: (value, posting) => `週${value}を望む。募集は週${posting.daysPerWeek}日。`,
  consent: (value, posting) => `提供への同意は${value}。${prefectureOf(posting)?.name ?? ''}へ提供してよいかを尋ねる。`,
}

/** What is to be asked: where nothing is stated, that is said as such and never counted as a lack. */
export function asksOf(fits: Fits, posting: Asked, { availableFrom }: Stated): string[] {
  const open = conditions.flatMap((condition) => {
    const { mark, value } = fits[condition]
    if (mark === 'fits') return []
    if (mark !== 'unsaid') return [said[condition](value, posting)]
    return value === '記載なし'
      ? [`${wordsOf[condition]}は書かれていない。`]
      : [`募集に${wordsOf[condition]}の記載がない(本人は${value})。`]
  })
  const late = availableFrom !== null && availableFrom > posting.openedOn
  return late
    ? [...open, `開始できるのは${formatWareki(availableFrom, 'long')}から。募集の開始の時期を確かめる。`]
    : open
}
