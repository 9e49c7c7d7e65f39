import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Attended, completionOf } from '../../../shared/domain/talent/training/participant.ts'
import { completedOn, untrainedOn } from '../../../shared/domain/talent/training/untrained.ts'

const days = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-10`)
const day = fc.constantFrom(...days)
const states = ['candidate', 'procedure', 'appointed', 'resigned', 'lost', 'dropped'] as const
const kinds = { employment: 'fulltime', mainDuty: true, pr: false, pm: true, sd: false, en: false } as const

const appointment = fc
  .record({
    personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    jis2: fc.constantFrom('13', '40', '41'),
    state: fc.constantFrom(...states),
    endedOn: fc.option(day),
    from: fc.nat(11),
    long: fc.option(fc.nat(6)),
  })
  .map(({ from, long, ...rest }) => ({
    ...rest,
    terms: [
      {
        ...kinds,
        municipalities: [],
        fromOn: days[from] ?? '',
        toOn: long === null ? null : (days[from + long] ?? '2027-03-31'),
      },
    ],
  }))
const training = fc.record({ personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), on: day })

it('names exactly those whom a plain recount finds: appointed on the day, and no 修了 until then, each person once', () => {
  fc.assert(
    fc.property(
      fc.array(appointment, { maxLength: 10 }),
      fc.array(training, { maxLength: 6 }),
      day,
      (all, done, on) => {
        const plain = new Set<string>()
        for (const { personId, state, endedOn, terms } of all)
          for (const { fromOn, toOn } of terms) {
            if (state !== 'appointed' && state !== 'resigned' && state !== 'lost') continue
            if (on < fromOn || (toOn !== null && on > toOn) || (endedOn !== null && on > endedOn)) continue
            if (!done.some((each) => each.personId === personId && each.on <= on)) plain.add(personId)
          }
        const found = untrainedOn(all, done, on)
        expect(found.map(({ personId }) => personId).toSorted()).toEqual([...plain].toSorted())
        const first = found.map(({ served }) => served.map(({ since }) => since).toSorted()[0] ?? '')
        expect(first).toEqual(first.toSorted())
        for (const { served } of found) for (const { fromOn, since } of served) expect(since <= fromOn).toBe(true)
      },
    ),
  )
})

it('takes as the day of 修了 the first by which the rule of the course is met', () => {
  const rule = fc.constantFrom('all' as const, 'needed' as const, 'count' as const)
  const unit = fc.tuple(day, fc.boolean(), fc.boolean())
  fc.assert(
    fc.property(
      rule,
      fc.array(unit, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 6 }),
      (by, drawn, n) => {
        const units = drawn.map(([on, needed], at) => ({ id: `${at}`, on, title: `単位${at}`, hours: 1, needed }))
        const course = { rule: by, least: by === 'count' ? Math.min(n, units.length) : null, units }
        const attended: Attended[] = drawn.flatMap(([, , present], at) =>
          present ? [{ unitId: `${at}`, attendance: 'present' as const }] : [],
        )
        const found = completedOn(course, attended)
        const until = (last: string) => attended.filter(({ unitId }) => (units[Number(unitId)]?.on ?? '') <= last)
        const complete = (last: string) => completionOf(course, until(last)).complete
        expect(found === null).toBe(!completionOf(course, attended).complete)
        if (found === null) return
        expect(complete(found)).toBe(true)
        expect(days.filter((each) => each < found && units.some(({ on }) => on === each)).some(complete)).toBe(false)
      },
    ),
  )
})
