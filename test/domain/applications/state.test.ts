import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applicationStateLabel,
  applicationStates,
  assertLateDecided,
  assertMayDecide,
  assertMayPass,
  assertMayPromote,
  assertMayReceive,
  assertMayRevoke,
  assertScoringDone,
  assertTransition,
  nextStates,
  type PassFacts,
} from '../../../shared/domain/applications/state.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'

const refusalOf = (act: () => void): Refusal => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('It was not refused')
}

describe('応募の状態', () => {
  it('goes from 作成中 to 選定 by the steps of the process', () => {
    const way = [
      'draft',
      'received',
      'checking',
      'correcting',
      'checking',
      'eligible',
      'scoring',
      'deliberated',
      'selected',
    ] as const
    for (let step = 1; step < way.length; step += 1) assertTransition(way[step - 1]!, way[step]!)
    assertTransition('reserve', 'selected')
    assertTransition('selected', 'declined')
  })

  it('refuses shortcuts and names what is possible instead', () => {
    const refusal = refusalOf(() => assertTransition('received', 'selected'))
    expect(refusal.code).toBe('conflict')
    expect(refusal.message).toContain('「受付済」から「選定」')
    expect(refusal.message).toContain('「要件確認中」')
    expect(refusalOf(() => assertTransition('withdrawn', 'received')).message).toContain('先へは進みません')
  })

  it('allows 取下げ until the decision and never after it', () => {
    const open = applicationStates.filter((state) => nextStates(state).includes('withdrawn'))
    expect(open.map((state) => applicationStateLabel[state])).toEqual([
      '作成中',
      '受付済',
      '要件確認中',
      '補正依頼中',
      '要件適合',
      '要件不適合',
      '採点中',
      '審議済',
    ])
  })

  it('never scores what has not passed 要件適合, nor decides what has not been deliberated', () => {
    const reachedFrom = (state: (typeof applicationStates)[number]) =>
      applicationStates.filter((each) => nextStates(each).includes(state))
    expect(reachedFrom('scoring')).toEqual(['eligible'])
    expect(reachedFrom('rejected')).toEqual(['deliberated'])
    expect(reachedFrom('selected')).toEqual(['deliberated', 'reserve'])
  })

  it('allows exactly the steps it lists', () => {
    const state = fc.constantFrom(...applicationStates)
    fc.assert(
      fc.property(state, state, (from, to) => {
        if (nextStates(from).includes(to)) expect(() => assertTransition(from, to)).not.toThrow()
        else expect(() => assertTransition(from, to)).toThrow(Refusal)
      }),
    )
  })
})

describe('受付済', () => {
  const whole = { hasCover: true, hasDetail: true, receivedAt: '2026-02-18T10:15:00+09:00', themesMarked: ['A'] }

  it('needs both forms, the time of receipt and one theme, and names all that lack at once', () => {
    expect(() => assertMayReceive(whole)).not.toThrow()
    const refusal = refusalOf(() =>
      assertMayReceive({ hasCover: false, hasDetail: false, receivedAt: null, themesMarked: ['A', 'B'] }),
    )
    expect(Object.keys(refusal.fields)).toEqual(['files.cover', 'files.detail', 'receivedAt', 'themesMarked'])
    expect(refusal.message).toContain('2つ')
    expect(refusalOf(() => assertMayReceive({ ...whole, themesMarked: [] })).fields).toHaveProperty('themesMarked')
  })
})

describe('要件適合', () => {
  const check = (no: number, result: PassFacts['checks'][number]['result'], required = true) => ({
    no,
    name: `項目${no}`,
    required,
    result,
  })
  const facts = (change: Partial<PassFacts>): PassFacts => ({
    late: false,
    lateDecision: null,
    lateReason: '',
    checks: [check(1, 'ok'), check(2, 'na'), check(3, 'pending', false)],
    ...change,
  })

  it('needs ○ or 対象外 on every required item', () => {
    expect(() => assertMayPass(facts({}))).not.toThrow()
    expect(
      refusalOf(() => assertMayPass(facts({ checks: [check(1, 'ok'), check(7, 'ng'), check(8, 'pending')] }))).message,
    ).toContain('7 項目7(×)、8 項目8(確認中)')
  })

  it('needs 受理 with a reason for a late one, whose item 1 then stays ×', () => {
    const checks = [check(1, 'ng'), check(2, 'ok')]
    expect(refusalOf(() => assertMayPass(facts({ late: true, checks }))).message).toContain('受理・不受理')
    expect(() => assertMayPass(facts({ late: true, lateDecision: 'accepted', lateReason: ' ', checks }))).toThrow(
      '理由',
    )
    expect(() => assertMayPass(facts({ late: true, lateDecision: 'refused', lateReason: '遅延', checks }))).toThrow(
      '不受理',
    )
    expect(() =>
      assertMayPass(facts({ late: true, lateDecision: 'accepted', lateReason: '通信障害', checks })),
    ).not.toThrow()
    expect(() => assertMayPass(facts({ checks }))).toThrow('1 項目1(×)')
    expect(() => assertLateDecided(facts({}))).not.toThrow()
  })
})

describe('審議・決定', () => {
  it('needs every sheet in, excluded, or absent with a reason', () => {
    const sheet = (state: 'open' | 'submitted' | 'locked' | 'excluded' | 'absent', absentReason = '') => ({
      reviewer: '委員A',
      application: '秋田県',
      state,
      absentReason,
    })
    expect(() =>
      assertScoringDone([sheet('submitted'), sheet('locked'), sheet('excluded'), sheet('absent', '病気')]),
    ).not.toThrow()
    expect(() => assertScoringDone([sheet('open')])).toThrow('委員Aの秋田県')
    expect(() => assertScoringDone([sheet('absent')])).toThrow('欠の理由')
    expect(() => assertScoringDone(Array.from({ length: 8 }, () => sheet('open')))).toThrow('ほか3件')
  })

  it('needs 決裁 and a reason; 取消 needs a record of its own', () => {
    expect(() => assertMayDecide({ approvalDecidedOn: '2026-03-20', reason: '評価が高い' })).not.toThrow()
    expect(() => assertMayDecide({ approvalDecidedOn: null, reason: '評価が高い' })).toThrow('決裁日')
    expect(() => assertMayDecide({ approvalDecidedOn: '2026-03-20', reason: ' ' })).toThrow('理由')
    const revoke = { decidedApprovalId: 'a', newApprovalId: 'b', reason: '誤り' }
    expect(() => assertMayRevoke(revoke)).not.toThrow()
    expect(() => assertMayRevoke({ ...revoke, newApprovalId: 'a' })).toThrow('新しい')
    expect(() => assertMayRevoke({ ...revoke, newApprovalId: null })).toThrow('新しい')
    expect(() => assertMayRevoke({ ...revoke, reason: '' })).toThrow('理由')
  })

  it('promotes reserves in their order, or with a reason', () => {
    const reserves = [
      { applicationId: 'x', reserveOrder: 1 },
      { applicationId: 'y', reserveOrder: 2 },
    ]
    expect(() => assertMayPromote({ applicationId: 'x', reserves, reason: '' })).not.toThrow()
    expect(() => assertMayPromote({ applicationId: 'y', reserves, reason: '' })).toThrow('1団体')
    expect(() => assertMayPromote({ applicationId: 'y', reserves, reason: '第1位が辞退' })).not.toThrow()
    expect(() => assertMayPromote({ applicationId: 'z', reserves, reason: '' })).toThrow('補欠ではない')
  })
})
