import { describe, expect, it } from 'vitest'
import { unguarded } from '../../../shared/domain/office/people.ts'

const person = (name: string, role: 'officer' | 'approver' | 'reviewer', hasPassphrase: boolean, active = true) => ({
  name,
  role,
  active,
  hasPassphrase,
})

describe('who is opened by a name alone', () => {
  const officer = person('見本 太郎', 'officer', false)

  it('matters once a 委員 signs in to the same office', () => {
    expect(unguarded([officer, person('見本 課長', 'approver', false)])).toEqual([])
    expect(unguarded([officer, person('例示 花子', 'reviewer', false, false)])).toEqual([])
    const people = [officer, person('見本 課長', 'approver', true), person('例示 花子', 'reviewer', false)]
    expect(unguarded(people)).toEqual(['見本 太郎'])
  })

  it('is nobody who has left', () => {
    expect(unguarded([person('見本 前任', 'officer', false, false), person('例示 花子', 'reviewer', true)])).toEqual([])
  })
})
