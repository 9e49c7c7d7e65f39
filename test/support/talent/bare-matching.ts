import { bodyByCode } from '../../../shared/domain/bodies/local-bodies.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import type { FitMark } from '../../../shared/domain/talent/matching/fit.ts'
import type { MatchedPosting } from '../../../shared/domain/talent/matching/match.ts'
import type { Registrant } from '../../../shared/domain/talent/people/registrant.ts'
import { employmentWishLabel } from '../../../shared/domain/talent/people/words.ts'

/** What a bare loop finds of one: the seven conditions in their order, each as its mark and what was stated. */
export interface BarelyFound {
  readonly no: string
  readonly fits: readonly (readonly [FitMark, string])[]
}

const same = { fulltime: 'fulltime', term: 'fulltime', annual: 'parttime', parttime: 'parttime' } as const
const near = {
  ...{ fulltime: '', term: 'parttime', annual: 'fulltime side', parttime: 'fulltime side' },
  ...{ contract: 'side', side: 'contract parttime' },
}
const sameWish = { ...same, contract: 'contract', side: 'side' } as const
const short = (jis2: string) => prefectureByCode(jis2)?.short ?? jis2
const few = (codes: readonly string[]) =>
  codes.slice(0, 3).map(short).join('・') + (codes.length > 3 ? `ほか${codes.length - 3}` : '')
const none = ['unsaid', '記載なし'] as const

/** One posting compared with one after the other, in one loop and with nothing remembered: the peer of `candidatesOf`. */
export function bareMatching(posting: MatchedPosting, people: readonly Registrant[], day: string): BarelyFound[] {
  const themes = (['A', 'B', 'C', 'D', 'E', 'F'] as const).filter((letter) => posting[`theme${letter}`])
  const roles = (['PR', 'PM', 'SD', 'EN'] as const).filter((code) => posting[`role${code}`])
  const jis2 = bodyByCode(posting.code)?.jis2 ?? ''
  const out: BarelyFound[] = []
  for (const one of people) {
    if (one.state !== 'registered' && one.state !== 'renewing') continue
    const theme = wanted(themes, one.themes)
    if (theme[0] === 'lacks') continue
    const rest = [wanted(roles, one.roles), region(posting, jis2, one), employment(posting, one), days(posting, one)]
    out.push({ no: one.no, fits: [requirement(posting, one), theme, ...rest, consent(jis2, one, day)] })
  }
  return out.sort((a, b) => (a.no < b.no ? -1 : 1))
}

function wanted(asked: readonly string[], stated: readonly string[]): readonly [FitMark, string] {
  if (stated.length === 0) return none
  const words = stated.join('・')
  if (asked.length === 0) return ['unsaid', words]
  return [stated.some((code) => asked.includes(code)) ? 'fits' : 'lacks', words]
}

function requirement(posting: MatchedPosting, { claims }: Registrant): readonly [FitMark, string] {
  const words = claims.map((claim) => '①②③'[claim.requirement - 1]).join('')
  if (claims.length === 0) return none
  if (posting.requirement === 'unsaid') return ['unsaid', words]
  const no = posting.requirement === 'any' ? 0 : { years: 1, exam: 2, equal: 3 }[posting.requirement]
  let [holds, open] = [false, false]
  for (const claim of claims) {
    if (no !== 0 && claim.requirement !== no) continue
    if (claim.holds === true) holds = true
    if (claim.holds === null) open = true
  }
  if (holds) return ['fits', words]
  return open ? ['talk', `${words} 確認前`] : ['lacks', words]
}

function region(posting: MatchedPosting, jis2: string, one: Registrant): readonly [FitMark, string] {
  if (one.regions.includes(jis2)) return ['fits', short(jis2)]
  if (one.everywhere) return ['fits', '全国']
  if (one.homeJis2 === jis2) return ['fits', `${short(jis2)}に居住`]
  if (one.remote && posting.remote === 'unsaid') return ['talk', 'リモートの希望']
  if (one.remote && posting.remote !== 'none') return ['talk', 'リモート']
  if (one.regions.length > 0) return ['lacks', few(one.regions)]
  return one.remote ? ['lacks', 'リモートのみ'] : none
}

function employment(posting: MatchedPosting, { wishes }: Registrant): readonly [FitMark, string] {
  if (wishes.length === 0) return none
  const words = wishes.map((wish) => employmentWishLabel[wish]).join('・')
  if (wishes.includes(sameWish[posting.employment])) return ['fits', words]
  return [wishes.some((wish) => near[posting.employment].split(' ').includes(wish)) ? 'talk' : 'lacks', words]
}

function days(posting: MatchedPosting, one: Registrant): readonly [FitMark, string] {
  if (one.days === null) return none
  const words = `${one.days}日`
  if (posting.daysPerWeek === null) return ['unsaid', words]
  if (one.days >= posting.daysPerWeek) return ['fits', words]
  return [posting.daysPerWeek - one.days <= 1 ? 'talk' : 'lacks', words]
}

function consent(jis2: string, { consents }: Registrant, day: string): readonly [FitMark, string] {
  let last: Registrant['consents'][number] | null = null
  for (const each of consents) if (each.givenOn <= day && (last === null || each.givenOn >= last.givenOn)) last = each
  if (last === null || last.validTo < day) return ['lacks', consents.length === 0 ? '同意なし' : '期限切れ']
  if (!last.everywhere && !last.receivers.includes(jis2)) return ['lacks', `${few(last.receivers)}のみ`]
  const [year = '', month, date] = last.validTo.split('-').map(Number)
  return ['fits', `${Number(year) - 2018}.${month}.${date}まで`]
}
