import { randomUUID } from 'node:crypto'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import type {
  EmploymentWish,
  Requirement,
  TalentRole,
  TalentStyle,
  ThemeLetter,
} from '../../../shared/domain/talent/people/words.ts'
import { type Play, tell } from './play.ts'

type Sample = readonly [
  style: TalentStyle,
  roles: readonly TalentRole[],
  themes: readonly ThemeLetter[],
  years: number,
  days: number,
  wish: EmploymentWish,
  home: string,
  regions: readonly string[],
  exam: string | null,
]

/** Made up, and said to be so in every name. */
const samples: readonly Sample[] = [
  ['drives', ['PM', 'SD'], ['C', 'F'], 7, 5, 'fulltime', '40', ['40', '41', '42'], 'SC'],
  ['advises', ['PR', 'PM'], ['D', 'F'], 12, 2, 'side', '27', ['27', '28'], null],
  ['drives', ['PM'], ['F'], 6, 4, 'parttime', '23', ['23', '21', '24'], null],
  ['drives', ['EN', 'SD'], ['F'], 4, 4, 'fulltime', '43', ['40', '41', '43'], 'NW'],
  ['drives', ['SD', 'EN'], ['D', 'F'], 9, 5, 'fulltime', '42', ['41', '42'], 'SC'],
  ['advises', ['PR'], ['E', 'F'], 15, 1, 'contract', '46', ['46', '45'], null],
  ['drives', ['PM'], ['B', 'F'], 3, 5, 'fulltime', '33', ['33', '34'], 'PM'],
  ['drives', ['PM', 'EN'], ['A', 'F'], 8, 3, 'side', '34', ['34', '35'], 'DB'],
  ['advises', ['PR'], ['A', 'E'], 20, 1, 'contract', '13', ['13', '14', '11'], null],
  ['drives', ['SD'], ['B', 'C'], 5, 5, 'fulltime', '40', ['40', '41'], 'SC'],
  ['drives', ['EN'], ['A', 'D'], 6, 5, 'parttime', '01', ['01'], 'SA'],
  ['advises', ['PM'], ['C'], 10, 2, 'side', '13', ['13', '12'], 'ST'],
]
/** So many have only just applied. */
const waiting = 3

/** 見本 registrants of the practice office: most of them registered, a few that wait to be verified. */
export function* registerSamples(today: string): Play<void> {
  for (const [index, sample] of samples.entries()) yield* registerOne(sample, index, today)
}

function* registerOne(sample: Sample, index: number, today: string): Play<void> {
  const [style, roles, themes, years, days, wish, home, regions, exam] = sample
  const id = randomUUID()
  const claims: Requirement[] = [...(years >= 5 ? [1 as const] : []), ...(exam === null ? [] : [2 as const])]
  const appliedOn = addDays(today, -20 - index)
  yield* tell('talent.register', {
    ...{ id, appliedOn, style, years, days, claims },
    roles: [...roles],
    themes: [...themes],
    wishes: [wish],
    regions: [...regions],
    ...{ localYears: index % 3 === 0 ? 2 : null, everywhere: false, remote: index % 4 === 1 },
    ...{ availableFrom: null, homeJis2: home, noNotices: index % 6 === 5 },
    name: `見本 人材${index + 1}`,
    kana: 'みほん じんざい',
    email: `sample${index + 1}@example.jp`,
    employer: '見本株式会社',
    summary: '自治体の業務改革を支えた経験がある(見本)。',
    careers: [{ id: randomUUID(), span: '2015年〜2022年', org: '見本情報株式会社', duty: '推進', outcome: '' }],
    exams: exam === null ? [] : [{ id: randomUUID(), exam, passedIn: '2019-10' }],
  })
  if (index >= samples.length - waiting) return
  const revision = function* () {
    return (yield* tell('talent.page', { id })).revision
  }
  const [requirement = 1] = claims
  yield* tell('talent.verify', {
    ...{ id, revision: yield* revision(), requirement, holds: true },
    evidence: requirement === 2 ? 'certificate' : 'careers',
  })
  yield* tell('talent.recordConsent', {
    ...{ id, revision: yield* revision(), consentId: randomUUID(), givenOn: appliedOn },
    validTo: addDays(today, index === 3 ? 12 : 120 + index),
    ...{ everywhere: index % 2 === 1, receivers: index % 2 === 1 ? [] : [...regions] },
  })
  yield* tell('talent.move', { id, revision: yield* revision(), to: 'registered' })
}
