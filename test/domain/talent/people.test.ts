import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import { type Consent, consentOn, coversReceiver } from '../../../shared/domain/talent/people/consent.ts'
import { type Exam, examReader } from '../../../shared/domain/talent/people/exams.ts'
import { fewest, guardedCounts, guardedRegions, guardedTotal } from '../../../shared/domain/talent/people/guard.ts'
import { isRegistrationNumber, registrationNumber } from '../../../shared/domain/talent/people/number.ts'
import { provisionTo } from '../../../shared/domain/talent/people/provision.ts'
import { usualEnd, usualRules, waitsOf } from '../../../shared/domain/talent/people/rules.ts'
import { isOnList, nextStates, registrantStates } from '../../../shared/domain/talent/people/state.ts'

const codes = prefectures.map(({ jis2 }) => jis2)
const someOf = (all: readonly string[], most: number) => fc.uniqueArray(fc.constantFrom(...all), { maxLength: most })
const anyDay = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2025-01-01', n))
const anyConsent: fc.Arbitrary<Consent> = fc.record({
  kind: fc.constantFrom('given', 'renewed', 'changed'),
  givenOn: anyDay,
  validTo: anyDay,
  everywhere: fc.boolean(),
  receivers: someOf(codes.slice(0, 5), 3),
})
const anyPerson = fc.record({
  state: fc.constantFrom(...registrantStates),
  consents: fc.array(anyConsent, { maxLength: 4 }),
})

describe('who may be provided', () => {
  it('has, on that day, a consent given last that has not ended and covers the receiver; and nobody is lost from the count', () => {
    fc.assert(
      fc.property(
        fc.array(anyPerson, { maxLength: 20 }),
        fc.constantFrom(...codes.slice(0, 5)),
        anyDay,
        (people, jis2, day) => {
          const { provided, left } = provisionTo(people, jis2, day)
          for (const { state, consents } of provided) {
            const given = consents.filter(({ givenOn }) => givenOn <= day)
            const newest = given
              .map(({ givenOn }) => givenOn)
              .toSorted()
              .at(-1)
            const last = given.findLast(({ givenOn }) => givenOn === newest)
            expect(isOnList(state)).toBe(true)
            expect(last).toBeDefined()
            expect(last !== undefined && day <= last.validTo).toBe(true)
            expect(last?.everywhere === true || last?.receivers.includes(jis2)).toBe(true)
          }
          const plain = people.filter((one) => isOnList(one.state) && coversReceiver(one.consents, jis2, day))
          expect(provided).toEqual(plain)
          expect(provided.length + left.reduce((sum, { count }) => sum + count, 0)).toBe(people.length)
        },
      ),
    )
  })

  it('is nobody by a consent that a narrower one has followed', () => {
    const wide = {
      kind: 'given',
      givenOn: '2026-04-01',
      validTo: '2027-03-31',
      everywhere: true,
      receivers: [],
    } as const
    const narrow = { ...wide, kind: 'changed', givenOn: '2026-06-01', everywhere: false, receivers: ['41'] } as const
    expect(coversReceiver([wide, narrow], '42', '2026-05-31')).toBe(true)
    expect(coversReceiver([wide, narrow], '42', '2026-06-01')).toBe(false)
    expect(consentOn([{ ...wide, validTo: '2026-05-01' }], '2026-05-02')).toBeNull()
  })
})

describe('the small-cell guard', () => {
  it('leaves no 資格 and 地域 by prefecture to fewer than three, whatever the list holds, and no block where three are alike', () => {
    const person = fc.record({
      exams: someOf(['SC', 'PM', 'NW'], 2),
      regions: someOf(codes.slice(38, 42), 2),
      everywhere: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), (people) => {
        const told = guardedRegions(people)
        const keyOf = (index: number) =>
          JSON.stringify([
            people[index]?.exams.toSorted(),
            people[index]?.everywhere,
            told[index]?.prefectures.toSorted(),
          ])
        for (const [index, { prefectures: fine, coarse }] of told.entries()) {
          if (fine.length > 0)
            expect(people.filter((_, other) => keyOf(other) === keyOf(index)).length).toBeGreaterThanOrEqual(fewest)
          if (coarse) expect(fine).toEqual([])
        }
      }),
    )
  })

  it('tells no count below three, and none by what the others and the total leave', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 12 }), (counts) => {
        const told = guardedCounts(counts)
        for (const [index, count] of told.entries()) {
          if (count !== null) expect(count === 0 || count >= fewest).toBe(true)
          if (count !== null) expect(count).toBe(counts[index])
        }
        const hidden = counts.filter((_, index) => told[index] === null)
        // Alone it would be the difference; that is left only where there is nothing else to keep back with it.
        if (hidden.length === 1) expect(counts).toHaveLength(1)
      }),
    )
  })

  it('leaves to whoever knows the total and the rule more than one way in which the numbers can be', () => {
    const ways = (least: number): number[][] =>
      least === 0 ? [[]] : ways(least - 1).flatMap((rest) => [0, 1, 2, 3, 4, 5].map((count) => [...rest, count]))
    const seen = (counts: readonly number[]) => JSON.stringify([guardedTotal(counts), guardedCounts(counts)])
    const all = Map.groupBy(ways(5), seen)
    // That somewhere there is nobody says nothing of anybody.
    for (const [of, alike] of all)
      for (const [at, told] of guardedCounts(alike[0] ?? []).entries())
        if (told === null && (alike[0]?.[at] ?? 0) > 0)
          expect(new Set(alike.map((counts) => counts[at])).size, of).toBeGreaterThan(1)
  })
})

describe('the rules of registration', () => {
  it('draw numbers without a sign that is taken for another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (drawn) => {
        const no = registrationNumber(drawn)
        expect(isRegistrationNumber(no)).toBe(true)
        expect(no.slice(2)).not.toMatch(/[01BILOSUZ]/)
      }),
    )
  })

  it('know every examination of the list by its code, its name and its names of before', () => {
    const exams: Exam[] = [
      {
        code: 'NW',
        name: 'ネットワークスペシャリスト',
        before: 'テクニカルエンジニア(ネットワーク)\n\nオンライン情報処理技術者',
        retired: false,
      },
      { code: 'PM', name: 'プロジェクトマネージャ', before: '', retired: true },
    ]
    const examOf = examReader(exams)
    for (const { code, name } of exams)
      for (const called of [code, name, `${name} 合格`]) expect(examOf(called)).toEqual({ code, called: '' })
    expect(examOf('オンライン情報処理技術者')).toEqual({ code: 'NW', called: 'オンライン情報処理技術者' })
    expect(examOf('基本情報技術者')).toBeNull()
    expect(examOf('')).toBeNull()
    expect(examOf('テクニカルエンジニア（ネットワーク）試験')).toEqual({
      code: 'NW',
      called: 'テクニカルエンジニア(ネットワーク)',
    })
  })

  it('end a consent with the last fiscal year that lies within its months, or with these', () => {
    expect(usualEnd('2025-11-17', usualRules)).toBe('2026-03-31')
    expect(usualEnd('2026-04-01', usualRules)).toBe('2027-03-31')
    expect(usualEnd('2026-04-01', { ...usualRules, atYearEnd: false })).toBe('2027-03-31')
    expect(usualEnd('2026-04-02', { ...usualRules, consentMonths: 6 })).toBe('2026-10-01')
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), fc.boolean(), (day, consentMonths, atYearEnd) => {
        expect(usualEnd(day, { ...usualRules, consentMonths, atYearEnd }) >= day).toBe(true)
      }),
    )
  })

  it('lead from 抹消 nowhere, and to every other state from the first', () => {
    expect(nextStates('erased')).toEqual([])
    const seen = new Set<string>(['received'])
    for (let round = 0; round < 6; round += 1)
      for (const state of registrantStates) if (seen.has(state)) for (const to of nextStates(state)) seen.add(to)
    expect([...seen].toSorted()).toEqual(registrantStates.filter((state) => state !== 'erased').toSorted())
  })
})

describe('what waits for the office', () => {
  const on = '2026-11-29'
  const claim = (requirement: 1 | 2 | 3, holds: boolean | null) => ({ requirement, holds })
  const registered = (claims: ReturnType<typeof claim>[]) => ({
    ...{ state: 'registered' as const, registeredOn: on, renewedOn: on, claims },
    consents: [{ kind: 'given' as const, givenOn: on, validTo: '2027-11-30', everywhere: true, receivers: [] }],
  })
  it('is nothing of a registration of which one requirement holds, whatever else is claimed', () => {
    expect(waitsOf(registered([claim(1, null), claim(2, true)]), usualRules, on)).toEqual([])
    expect(waitsOf(registered([claim(1, false), claim(2, null)]), usualRules, on)).toEqual(['verify'])
  })
})
