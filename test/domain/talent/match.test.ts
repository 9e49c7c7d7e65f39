import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { blankOf } from '../../../shared/domain/record-fields.ts'
import { themeLetters } from '../../../shared/domain/support/track.ts'
import { candidateCounter } from '../../../shared/domain/talent/matching/counts.ts'
import { conditions } from '../../../shared/domain/talent/matching/fit.ts'
import { candidatesOf, type MatchedPosting, matched } from '../../../shared/domain/talent/matching/match.ts'
import { coversReceiver } from '../../../shared/domain/talent/people/consent.ts'
import type { Registrant } from '../../../shared/domain/talent/people/registrant.ts'
import { registrantStates } from '../../../shared/domain/talent/people/state.ts'
import { employmentWishes, requirements, talentRoles } from '../../../shared/domain/talent/people/words.ts'
import {
  askedRequirementLabel,
  employmentLabel,
  postingFields,
  remoteLabel,
} from '../../../shared/domain/talent/postings/posting.ts'
import { bareMatching } from '../../support/talent/bare-matching.ts'

const day = '2026-11-26'
const jis2s = prefectures.map(({ jis2 }) => jis2)
const some = <Value>(values: readonly Value[], most = 3) => fc.subarray([...values], { maxLength: most })
const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>) =>
  // The keys of the very object.
  fc.constantFrom(...(Object.keys(words) as Key[]))

const consent = fc.record({
  kind: fc.constant('given' as const),
  givenOn: fc.constantFrom('2025-11-01', '2026-04-01', '2026-12-01'),
  validTo: fc.constantFrom('2026-03-31', '2027-03-31'),
  everywhere: fc.boolean(),
  receivers: some(jis2s),
  id: fc.uuid(),
  way: fc.constant('form' as const),
  recordedBy: fc.constant('見本 太郎'),
  recordedAt: fc.constant('2026-04-01T10:00:00+09:00'),
})
const registrant: fc.Arbitrary<Registrant> = fc.record({
  id: fc.uuid(),
  no: fc.string({ minLength: 4, maxLength: 4 }).map((text) => `T-${text}`),
  state: fc.constantFrom(...registrantStates),
  appliedOn: fc.constant('2026-01-01'),
  registeredOn: fc.constant('2026-01-10'),
  renewalAskedOn: fc.constant(null),
  renewedOn: fc.constant(null),
  style: fc.constant(null),
  roles: some(talentRoles),
  themes: some(themeLetters),
  years: fc.constant(null),
  localYears: fc.constant(null),
  wishes: some(employmentWishes),
  days: fc.option(fc.integer({ min: 1, max: 5 })),
  regions: some(jis2s),
  everywhere: fc.boolean(),
  remote: fc.boolean(),
  availableFrom: fc.option(fc.constantFrom('2026-10-01', '2027-01-01')),
  homeJis2: fc.option(fc.constantFrom(...jis2s)),
  noNotices: fc.boolean(),
  claims: some(requirements).chain((claimed) =>
    fc.tuple(...claimed.map((requirement) => fc.option(fc.boolean()).map((holds) => claim(requirement, holds)))),
  ),
  exams: fc.constant([]),
  consents: fc.array(consent, { maxLength: 3 }),
  revision: fc.constant(1),
})
const claim = (requirement: (typeof requirements)[number], holds: boolean | null) => ({
  evidence: null,
  ...{ requirement, holds, verifiedBy: null, verifiedAt: null },
})
const posting: fc.Arbitrary<MatchedPosting> = fc
  .record({
    code: fc.constantFrom(...prefectures.map(({ lgCode }) => lgCode), '412023'),
    employment: keyOf(employmentLabel),
    remote: keyOf(remoteLabel),
    requirement: keyOf(askedRequirementLabel),
    daysPerWeek: fc.option(fc.integer({ min: 1, max: 5 })),
    themeA: fc.boolean(),
    themeF: fc.boolean(),
    rolePM: fc.boolean(),
  })
  .map((drawn) => ({ ...blankOf(postingFields), title: '職', openedOn: '2026-11-02', ...drawn }))

describe('matching one posting', () => {
  it('says every condition with a value, and takes no absence for a lack', () => {
    fc.assert(
      fc.property(posting, registrant, (wanted, person) => {
        const { fits } = matched(wanted, person, day)
        for (const condition of conditions) expect(fits[condition].value).not.toBe('')
        const silent = { ...person, claims: [], themes: [], roles: [], wishes: [], days: null, regions: [] }
        const nowhere = { ...silent, everywhere: false, remote: false, homeJis2: null }
        const { consent: _consent, ...stated } = matched(wanted, nowhere, day).fits
        for (const fit of Object.values(stated)) expect(fit.mark).toBe('unsaid')
      }),
    )
  })

  it('holds 同意 exactly where a consent covers the prefecture of the posting that day', () => {
    fc.assert(
      fc.property(posting, registrant, (wanted, person) => {
        const covered = coversReceiver(person.consents, wanted.code.slice(0, 2), day)
        expect(matched(wanted, person, day).fits.consent.mark).toBe(covered ? 'fits' : 'lacks')
      }),
    )
  })

  it('names only who is on the list, in order of 登録番号, whatever order they came in', () => {
    fc.assert(
      fc.property(posting, fc.array(registrant, { maxLength: 12 }), (wanted, people) => {
        const found = candidatesOf(wanted, people, day)
        const numbers = found.map(({ registrant: { no } }) => no)
        expect(numbers).toEqual(numbers.toSorted())
        expect(found.every(({ registrant: { state } }) => state === 'registered' || state === 'renewing')).toBe(true)
        const turned = candidatesOf(wanted, people.toReversed(), day).map(({ registrant: { id } }) => id)
        expect(turned.toSorted()).toEqual(found.map(({ registrant: { id } }) => id).toSorted())
      }),
    )
  })

  it('finds what a bare loop over them finds', () => {
    fc.assert(
      fc.property(
        posting,
        fc.uniqueArray(registrant, { maxLength: 12, selector: ({ no }) => no }),
        (wanted, people) => {
          const found = candidatesOf(wanted, people, day).map(({ registrant: { no }, fits }) => ({
            no,
            fits: conditions.map((condition) => [fits[condition].mark, fits[condition].value]),
          }))
          expect(found).toEqual(bareMatching(wanted, people, day))
        },
      ),
    )
  })
})

describe('how many come into question', () => {
  it('is what one by one finds, for any posting and any people', () => {
    fc.assert(
      fc.property(posting, fc.array(registrant, { maxLength: 40 }), (of, people) => {
        expect(candidateCounter(people)(of)).toBe(candidatesOf(of, people, day).length)
      }),
    )
  })
})
