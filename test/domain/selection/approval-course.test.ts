import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { afterDeed, begun, type Course, type CourseDeed } from '../../../shared/domain/selection/approvals/course.ts'
import { type ApprovalState, isOpenApproval, mayDo } from '../../../shared/domain/selection/approvals/states.ts'
import { refusalOf } from '../../support/refused.ts'

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}`
const drafted = begun({ draftedOn: day(10), decidedOn: null })
const through = (...deeds: CourseDeed[]) => deeds.reduce(afterDeed, drafted)
const approved = (n: number): CourseDeed => ({ did: 'step', actedOn: day(n), verdict: 'approved' })
const returned = (n: number): CourseDeed => ({ did: 'step', actedOn: day(n), verdict: 'returned' })
const circulate: CourseDeed = { did: 'circulate' }

describe('A 起案', () => {
  it('goes from 起案 over 回議 to 決裁, 施行 and 完結', () => {
    const closed = through(
      circulate,
      approved(11),
      approved(12),
      { did: 'decide', decidedOn: day(19) },
      { did: 'issue', issuedOn: day(20) },
      { did: 'close', closedOn: day(31) },
    )
    expect(closed).toMatchObject({
      state: 'closed',
      round: 1,
      decidedOn: day(19),
      issuedOn: day(20),
      closedOn: day(31),
    })
  })

  it('that was sent back is taken up again in the next round, not before the day it came back', () => {
    const back = through(circulate, approved(11), returned(12))
    expect(back.state).toBe('returned')
    expect(refusalOf(() => afterDeed(back, { did: 'decide', decidedOn: day(19) })).message).toContain(
      '状態が「差戻し」の起案では、「決裁を記録する」はできません',
    )
    const { code, fields } = refusalOf(() => afterDeed(back, { did: 'takeUp', draftedOn: day(11) }))
    expect([code, fields['draftedOn']]).toEqual(['invalid', expect.stringContaining('令和8年3月12日')])
    expect(afterDeed(back, { did: 'takeUp', draftedOn: day(12) })).toMatchObject({
      state: 'drafted',
      round: 2,
      steps: [],
      before: day(12),
    })
  })

  it('stays in its round while it has not been in 回議, and a step that was put down wrongly is taken back', () => {
    expect(afterDeed(drafted, { did: 'takeUp', draftedOn: day(11) })).toMatchObject({ round: 1, draftedOn: day(11) })
    expect(afterDeed(through(circulate, returned(12)), { did: 'takeStepBack' })).toMatchObject({
      state: 'circulating',
      steps: [],
    })
    expect(refusalOf(() => through(circulate, { did: 'takeStepBack' })).code).toBe('conflict')
  })

  it.each<[string, () => unknown, string]>([
    ['a step before 起案日', () => through(circulate, approved(9)), 'actedOn'],
    ['a step before the one before', () => through(circulate, approved(12), approved(11)), 'actedOn'],
    [
      '決裁 before the last step',
      () => through(circulate, approved(12), { did: 'decide', decidedOn: day(11) }),
      'decidedOn',
    ],
    [
      '施行 before 決裁',
      () => through(circulate, { did: 'decide', decidedOn: day(19) }, { did: 'issue', issuedOn: day(18) }),
      'issuedOn',
    ],
    ['起案日 behind a step', () => through(circulate, approved(12), { did: 'amend', draftedOn: day(13) }), 'draftedOn'],
    ['no 起案日', () => begun({ draftedOn: null, decidedOn: null }), 'draftedOn'],
    ['決裁 before 起案日, told at once', () => begun({ draftedOn: day(20), decidedOn: day(19) }), 'decidedOn'],
  ])('is refused %s, beside the field', (_, act, field) => {
    const { code, fields } = refusalOf(act)
    expect([code, Object.keys(fields)]).toEqual(['invalid', [field]])
  })

  it('of which only the 決裁 is known needs no 起案日, and may be given one later', () => {
    const told = begun({ draftedOn: null, decidedOn: day(19) })
    expect(told).toMatchObject({ state: 'decided', isShortened: true })
    expect(afterDeed(told, { did: 'amend', draftedOn: day(18) }).draftedOn).toBe(day(18))
    expect(refusalOf(() => afterDeed(told, { did: 'amend', draftedOn: day(20) })).code).toBe('invalid')
  })
})

const anyDay = fc.integer({ min: 1, max: 28 }).map(day)
const anyDeed: fc.Arbitrary<CourseDeed> = fc.oneof(
  fc.constantFrom<CourseDeed>(circulate, { did: 'takeStepBack' }, { did: 'goBack' }, { did: 'remove' }),
  fc.record({ did: fc.constantFrom('amend', 'takeUp'), draftedOn: fc.option(anyDay) }),
  fc.record({ did: fc.constant('step'), actedOn: anyDay, verdict: fc.constantFrom('approved', 'returned') }),
  fc.record({ did: fc.constant('decide'), decidedOn: anyDay }),
  fc.record({ did: fc.constant('issue'), issuedOn: anyDay }),
  fc.record({ did: fc.constant('close'), closedOn: anyDay }),
)
const anyStart = fc
  .record({ draftedOn: fc.option(anyDay), decidedOn: fc.option(anyDay) })
  .filter(({ draftedOn, decidedOn }) =>
    decidedOn === null ? draftedOn !== null : draftedOn === null || draftedOn <= decidedOn,
  )

/** Every day of a course, in the order in which they must come. */
const daysOf = ({ before, draftedOn, steps, decidedOn, issuedOn, closedOn }: Course): string[] =>
  [before, draftedOn, ...steps.map(({ actedOn }) => actedOn), decidedOn, issuedOn, closedOn].filter(
    (each) => each !== null,
  )

const order: readonly ApprovalState[] = ['drafted', 'circulating', 'returned', 'decided', 'issued', 'closed']

describe('In whatever order deeds are tried on a 起案', () => {
  it('no day comes before one it follows on, and what was decided is open to nothing but days', () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyDeed, { maxLength: 40 }), (start, deeds) => {
        let course = begun(start)
        for (const deed of deeds) {
          const was = course
          try {
            course = afterDeed(was, deed)
          } catch (error) {
            // A refusal in words, and the record as it was.
            expect(error).toBeInstanceOf(Refusal)
            if (!mayDo(was.state, deed.did)) expect((error as Refusal).code).toBe('conflict')
            continue
          }
          expect(mayDo(was.state, deed.did)).toBe(true)
          const days = daysOf(course)
          expect(days).toEqual(days.toSorted())
          expect(course.draftedOn === null && !course.isShortened).toBe(false)
          // 決裁, 施行 and 完結 each have their day exactly from then on.
          const at = order.indexOf(course.state)
          expect([course.decidedOn, course.issuedOn, course.closedOn].map((each) => each !== null)).toEqual([
            at >= order.indexOf('decided'),
            at >= order.indexOf('issued'),
            at >= order.indexOf('closed'),
          ])
          expect(course.steps.slice(0, -1).every(({ verdict }) => verdict === 'approved')).toBe(true)
          expect(course.state === 'returned').toBe(
            course.state !== 'drafted' && course.steps.at(-1)?.verdict === 'returned',
          )
          if (isOpenApproval(was.state)) continue
          expect(isOpenApproval(course.state)).toBe(false)
          expect([course.round, course.steps, course.decidedOn]).toEqual([was.round, was.steps, was.decidedOn])
        }
      }),
    )
  })
})
