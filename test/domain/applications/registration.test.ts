import { describe, expect, it } from 'vitest'
import {
  assertBodyMayChange,
  assertDiscardable,
  assertReceived,
  assertRegistrable,
  assertReplaceable,
  receiptNumber,
} from '../../../shared/domain/applications/registration.ts'
import { applicationStates } from '../../../shared/domain/applications/state.ts'

const refused = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) })
const other = { prefecture: '栃木県', receiptNo: 'R8-02' }

describe('受付', () => {
  const draft = { jis2: '09', receivedAt: '2026-02-18T10:15:00+09:00', other: null }

  it('needs the body and the time of receipt, and names both at once', () => {
    expect(() => assertRegistrable(draft)).not.toThrow()
    expect(() => assertRegistrable({ ...draft, jis2: null, receivedAt: null })).toThrow(
      expect.objectContaining({
        code: 'invalid',
        fields: { prefecture: expect.any(String), receivedAt: expect.any(String) },
      }),
    )
  })

  it.each([
    ['2026-02-20T16:59:59+09:00', true],
    ['2026-02-20T17:10:00+09:00', true],
    ['2026-02-20T17:10:01+09:00', false],
    ['2030-02-20T16:59:59+09:00', false],
    ['2026-02-20T08:10:00Z', true],
    ['2026-02-20T08:10:01Z', false],
    [null, true],
  ])('at 17:00 of 2026-02-20 a receipt of %s can have been: %s', (receivedAt, can) => {
    const receive = () => assertReceived(receivedAt, '2026-02-20T08:00:00.000Z')
    if (can) expect(receive).not.toThrow()
    else
      expect(receive).toThrow(
        expect.objectContaining({ code: 'invalid', fields: { receivedAt: expect.stringContaining('今より後') } }),
      )
  })

  it('happens once a body and year', () => {
    expect(() => assertRegistrable({ ...draft, other })).toThrow(refused('conflict', '栃木県の応募はR8-02で受付済み'))
  })

  it('counts R8-01, R8-02 … R8-100', () => {
    expect([1, 2, 47, 100].map((n) => receiptNumber(2026, n))).toEqual(['R8-01', 'R8-02', 'R8-47', 'R8-100'])
  })
})

describe('差替え', () => {
  const draft = { fy: 2026, jis2: '09', registered: false, discarded: false }

  it('is by a draft of the same body and year', () => {
    const replace = (change: Partial<typeof draft>) => () =>
      assertReplaceable({ fy: 2026, jis2: '09', state: 'received' }, { ...draft, ...change })
    expect(replace({})).not.toThrow()
    for (const change of [{ fy: 2027 }, { jis2: '05' }, { registered: true }, { discarded: true }])
      expect(replace(change)).toThrow(refused('conflict', '未受付の応募だけを'))
  })

  it('is possible while 要件確認 is open', () => {
    const open = applicationStates.filter((state) => {
      try {
        assertReplaceable({ fy: 2026, jis2: '09', state }, draft)
        return true
      } catch {
        return false
      }
    })
    expect(open).toEqual(['received', 'checking', 'correcting'])
  })
})

describe('A draft', () => {
  it('may be thrown away until it has its number', () => {
    expect(() => assertDiscardable({ registered: false })).not.toThrow()
    expect(() => assertDiscardable({ registered: true })).toThrow(refused('conflict', '取下げ'))
  })

  it('may be of any body, or of none', () => {
    expect(() => assertBodyMayChange({ registered: false, state: 'draft' }, { jis2: null, other: null })).not.toThrow()
  })
})

describe('The body of a registered application', () => {
  const registered = { registered: true, state: 'checking' } as const

  it('may be put right before the scoring, to one that has no other', () => {
    expect(() => assertBodyMayChange(registered, { jis2: '05', other: null })).not.toThrow()
    expect(() => assertBodyMayChange(registered, { jis2: null, other: null })).toThrow(
      refused('conflict', '都道府県名が要ります'),
    )
    expect(() => assertBodyMayChange(registered, { jis2: '09', other })).toThrow(
      refused('conflict', '栃木県の応募はR8-02で受付済み'),
    )
  })

  it('stays from the scoring on', () => {
    expect(() => assertBodyMayChange({ ...registered, state: 'scoring' }, { jis2: '05', other: null })).toThrow(
      refused('conflict', '「採点中」の応募の都道府県は変えられません'),
    )
  })
})
