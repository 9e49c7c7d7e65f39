import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import { Refusal, whyNot } from '../../../shared/domain/refusal.ts'
import { countOn, headsOf, type Served, totalOf } from '../../../shared/domain/talent/accelerators/count.ts'
import {
  appointmentStates,
  assertMove,
  assertTerm,
  standingOn,
} from '../../../shared/domain/talent/accelerators/standing.ts'

const first = '2025-04-01'
const days = fc.integer({ min: -40, max: 800 }).map((n) => addDays(first, n))
const facts = fc.record({
  employment: fc.constantFrom('fulltime' as const, 'parttime' as const),
  mainDuty: fc.boolean(),
  ...{ pr: fc.boolean(), pm: fc.boolean(), sd: fc.boolean(), en: fc.boolean() },
  municipalities: fc.subarray(['412015', '412023', '412031']),
})
/** Terms one after the other, with or without a gap; the last one may be open. */
const terms = fc
  .array(fc.tuple(fc.nat(20), fc.nat(200), facts), { minLength: 1, maxLength: 3 })
  .chain((spans) => fc.tuple(fc.constant(spans), fc.boolean()))
  .map(([spans, open]) => {
    let from = first
    return spans.map(([gap, length, fact], i) => {
      const fromOn = addDays(from, gap)
      const end = addDays(fromOn, length)
      from = addDays(end, 1)
      return { ...fact, fromOn, toOn: open && i === spans.length - 1 ? null : end }
    })
  })
const served: fc.Arbitrary<Served> = fc.record({
  personId: fc.constantFrom('a', 'b', 'c', 'd'),
  jis2: fc.constantFrom('30', '41', '42'),
  state: fc.constantFrom(...appointmentStates),
  endedOn: fc.option(days),
  terms,
})
const rule = fc.record({ employment: fc.constantFrom('fulltime' as const, 'all' as const), mainDuty: fc.boolean() })

/** Written the other way round: every day of every term is walked, and the day that is asked for is looked for among them. */
function plainRecount(
  all: readonly Served[],
  { employment, mainDuty }: { employment: string; mainDuty: boolean },
  day: string,
) {
  const there = all.flatMap((one) =>
    one.terms
      .filter((term) => {
        const held = ['appointed', 'resigned', 'lost'].includes(one.state)
        const ends = [term.toOn, one.endedOn].filter((end) => end !== null)
        return held && day >= term.fromOn && ends.every((end) => end >= day)
      })
      .map((term) => ({ ...term, jis2: one.jis2, personId: one.personId })),
  )
  const count = (jis2: string, which: (term: (typeof there)[number]) => boolean) =>
    there.filter((term) => term.jis2 === jis2 && which(term)).length
  return {
    persons: new Set(there.map(({ personId }) => personId)).size,
    of: (jis2: string) => ({
      fulltime: count(jis2, (term) => term.employment === 'fulltime'),
      parttime: count(jis2, (term) => term.employment === 'parttime'),
      counted: count(
        jis2,
        (term) => (employment === 'all' || term.employment === 'fulltime') && (term.mainDuty || !mainDuty),
      ),
      pr: count(jis2, ({ pr }) => pr),
      pm: count(jis2, ({ pm }) => pm),
      sd: count(jis2, ({ sd }) => sd),
      en: count(jis2, ({ en }) => en),
      municipalities: new Set(there.filter((term) => term.jis2 === jis2).flatMap((term) => term.municipalities)).size,
    }),
    heads: there.length,
  }
}

it('counts on any day what a plain recount finds, each person once for the nation', () => {
  fc.assert(
    fc.property(fc.array(served, { maxLength: 12 }), rule, days, (all, by, day) => {
      const { byPrefecture, persons } = countOn(all, by, day)
      const plain = plainRecount(all, by, day)
      expect(persons).toBe(plain.persons)
      expect(headsOf(totalOf(byPrefecture.values()))).toBe(plain.heads)
      for (const [jis2, count] of byPrefecture) expect(count).toEqual(plain.of(jis2))
      const among = new Set(['41'])
      expect([...countOn(all, by, day, among).byPrefecture.keys()].every((jis2) => among.has(jis2))).toBe(true)
    }),
  )
})

it('counts both ends of a term, and the day of 退任', () => {
  const term = {
    ...{ fromOn: '2026-04-01', toOn: '2027-03-31', employment: 'fulltime' as const, mainDuty: true },
    ...{ pr: false, pm: true, sd: false, en: false, municipalities: ['412015'] },
  }
  const one: Served = { personId: 'a', jis2: '41', state: 'appointed', endedOn: null, terms: [term] }
  const on = (served: Served, day: string) => countOn([served], { employment: 'fulltime', mainDuty: true }, day).persons
  expect(['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01'].map((day) => on(one, day))).toEqual([0, 1, 1, 0])
  const left: Served = { ...one, state: 'resigned', endedOn: '2026-10-01' }
  expect(['2026-10-01', '2026-10-02'].map((day) => on(left, day))).toEqual([1, 0])
  expect(['2026-03-31', '2026-04-01', '2027-04-01'].map((day) => standingOn(one, day))).toEqual([
    'coming',
    'appointed',
    'expired',
  ])
  // 315 by prefecture less those of two prefectures are the persons.
  const both = [one, { ...one, jis2: '40' }, { ...one, personId: 'b' }]
  const { byPrefecture, persons } = countOn(both, { employment: 'fulltime', mainDuty: true }, '2026-10-01')
  expect([headsOf(totalOf(byPrefecture.values())), persons]).toEqual([3, 2])
})

it('appoints whom one requirement and every step admit, ends with a reason within the terms, and shares no day', () => {
  const terms = [{ fromOn: '2026-04-01', toOn: '2027-03-31' }]
  const at = (state: (typeof appointmentStates)[number]) => ({ state, endedOn: null, terms })
  const ready = { verified: true, open: [] }
  const why = (state: (typeof appointmentStates)[number], move: object, readiness: object = {}) =>
    whyNot(() =>
      assertMove(at(state), { to: 'appointed', on: '2026-04-01', reason: '', ...move }, { ...ready, ...readiness }),
    )
  expect(why('procedure', {})).toBeNull()
  expect(why('procedure', {}, { verified: false })).toContain('要件①②③のどれか一つ')
  expect(why('procedure', {}, { open: ['決裁'] })).toContain('決裁')
  expect(why('procedure', { reason: '決裁は4月2日の予定' }, { open: ['決裁'] })).toBeNull()
  expect(why('candidate', {})).toContain('できません')
  expect(why('appointed', { to: 'resigned', on: '2026-09-30' })).toContain('理由')
  expect(why('appointed', { to: 'resigned', on: '2027-04-01', reason: '転職' })).toContain('任期満了')
  expect(why('appointed', { to: 'lost', on: '2026-03-31', reason: '異動' })).toContain('より前')
  expect(why('appointed', { to: 'resigned', on: '2027-03-31', reason: '転職' })).toBeNull()
  fc.assert(
    fc.property(days, fc.option(days), days, fc.option(days), (fromOn, toOn, from, to) => {
      fc.pre((toOn === null || fromOn <= toOn) && (to === null || from <= to))
      const met = [fromOn, from].some(
        (day) => day >= fromOn && day >= from && (toOn === null || day <= toOn) && (to === null || day <= to),
      )
      const put = () => assertTerm({ fromOn, toOn }, [{ fromOn: from, toOn: to }])
      if (met) expect(put).toThrow(Refusal)
      else expect(put).not.toThrow()
    }),
  )
})
