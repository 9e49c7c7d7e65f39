import { describe, expect, it } from 'vitest'
import { applicationStates } from '../../../shared/domain/applications/state.ts'
import {
  assertMayFinishScoring,
  assertMayLeaveOut,
  assertMayStartScoring,
  assertScoresOpen,
  assertScoringDone,
  assertTieOpen,
} from '../../../shared/domain/review/scoring-period.ts'

describe('採点の開始', () => {
  const inTime = { name: '秋田県', late: false, lateDecision: null, checks: [] }
  const facts = { finished: false, applications: [inTime], reviewers: 1 }

  it('needs an application, a reviewer, and a year not closed', () => {
    expect(() => assertMayStartScoring(facts)).not.toThrow()
    expect(() => assertMayStartScoring({ ...facts, applications: [] })).toThrow('要件適合の応募がありません')
    expect(() => assertMayStartScoring({ ...facts, reviewers: 0 })).toThrow('委員がいません')
    expect(() => assertMayStartScoring({ ...facts, finished: true })).toThrow('締め切られています')
  })

  it('names the late ones that nobody has accepted', () => {
    const late = (name: string, lateDecision: 'accepted' | 'refused' | null) => ({
      name,
      late: true,
      lateDecision,
      checks: [],
    })
    expect(() => assertMayStartScoring({ ...facts, applications: [inTime, late('栃木県', 'accepted')] })).not.toThrow()
    const applications = [inTime, late('栃木県', null), late('石川県', 'refused')]
    expect(() => assertMayStartScoring({ ...facts, applications })).toThrow('(栃木県、石川県)')
  })
})

describe('採点の締切', () => {
  it('needs every sheet in, excluded, or absent with a reason', () => {
    const sheet = (state: 'open' | 'submitted' | 'locked' | 'excluded' | 'absent', absentReason = '') => ({
      reviewer: '委員A',
      application: '秋田県',
      state,
      absentReason,
      unchecked: false,
    })
    expect(() =>
      assertScoringDone([sheet('submitted'), sheet('locked'), sheet('excluded'), sheet('absent', '病気')]),
    ).not.toThrow()
    expect(() => assertScoringDone([sheet('open')])).toThrow('委員Aの秋田県')
    expect(() => assertScoringDone([sheet('absent')])).toThrow('欠席の理由')
    expect(() => assertScoringDone(Array.from({ length: 8 }, () => sheet('open')))).toThrow('ほか3件')
    expect(() => assertScoringDone([sheet('open')])).toThrow(
      '採点票がそろっていません(委員Aの秋田県)。提出を待つか、欠席の理由を記録してください。',
    )
    const waiting = { ...sheet('open'), application: '栃木県', unchecked: true }
    expect(() => assertScoringDone([sheet('open'), waiting])).toThrow('うち照合を待つもの: 委員Aの栃木県。')
  })

  it('closes nothing that nobody has scored', () => {
    expect(() => assertMayFinishScoring({ started: true, sheets: [] })).toThrow('採点票が1枚もありません')
  })

  it('closes only what was begun', () => {
    expect(() => assertMayFinishScoring({ started: false, sheets: [] })).toThrow('まだ採点を始めていません')
    const sheets = [
      { reviewer: '委員A', application: '秋田県', state: 'submitted' as const, absentReason: '', unchecked: false },
    ]
    expect(() => assertMayFinishScoring({ started: true, sheets })).not.toThrow()
  })
})

describe('加えずに終える', () => {
  it('needs the closed scoring, and a reason', () => {
    const facts = { finished: true, state: 'eligible' as const, reason: '要件適合が会議に間に合わなかったため' }
    expect(() => assertMayLeaveOut(facts)).not.toThrow()
    expect(() => assertMayLeaveOut({ ...facts, finished: false })).toThrow('まだ締め切られていません')
    expect(() => assertMayLeaveOut({ ...facts, reason: ' 　' })).toThrow('理由を入力')
  })
})

describe('Scores', () => {
  it('are open from the start of the scoring to the decision', () => {
    const open = applicationStates.filter((state) => {
      try {
        assertScoresOpen(state)
        return true
      } catch {
        return false
      }
    })
    expect(open).toEqual(['scoring', 'deliberated'])
  })
})

describe('同点の決め方', () => {
  it('moves until there is a decision on one of the tied, which 辞退 leaves standing', () => {
    const closed = applicationStates.filter((state) => {
      try {
        assertTieOpen([
          { name: '秋田県', state: 'deliberated' },
          { name: '岩手県', state },
        ])
        return false
      } catch (error) {
        expect(error).toMatchObject({ code: 'conflict', message: expect.stringContaining('岩手県は「') })
        return true
      }
    })
    expect(closed).toEqual(['selected', 'reserve', 'rejected', 'declined'])
  })
})
