import { describe, expect, it } from 'vitest'
import { isEmail, isPhone } from '../../../shared/domain/applications/completeness-fields.ts'

describe('Contacts', () => {
  it.each([
    '03-5253-5111',
    '０３－５２５３－５１１１',
    '0352535111',
    '03(5253)5111',
    '(03)5253-5111',
    '018-860-0000 内線123',
    '000-000-0000',
  ])('「%s」 can be dialled', (tel) => {
    expect(isPhone(tel)).toBe(true)
  })
  it.each(['5253-5111', '電話なし', '03-5253', '', '03-5253-5111-22'])('「%s」 cannot', (tel) => {
    expect(isPhone(tel)).toBe(false)
  })
  it.each(['sample@example.lg.jp', 'tiikijouhou_atmark_example.go.jp', 'ｓａｍｐｌｅ@example.jp'])(
    '「%s」 can be written to',
    (email) => {
      expect(isEmail(email)).toBe(true)
    },
  )
  it.each(['sample', 'a@b', 'a b@example.jp', '@example.jp', 'a@@example.jp'])('「%s」 cannot', (email) => {
    expect(isEmail(email)).toBe(false)
  })
})
