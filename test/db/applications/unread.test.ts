import { describe, expect, it } from 'vitest'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { madeUpForm, readingOf } from '../../support/forms/made-up-form.ts'
import { givenOffice } from '../../support/office/office.ts'

/** Taken in with a telephone number that stands there as a picture. */
function withUnreadTel() {
  const given = givenOffice()
  const { ask } = given
  const made = madeUpForm('秋田県')
  const form: ApplicationForm = { ...made, contact: { ...made.contact, tel: null } }
  const reading = readingOf(form)
  const readings = reading.readings.map((each) =>
    each.path === 'contact.tel' ? { ...each, sureness: 'unread' as const, note: '図や画像が置かれています。' } : each,
  )
  const id = crypto.randomUUID()
  ask.intake.takeIn({
    id,
    fy: 2026,
    receivedAt: '2026-02-18T10:00:00+09:00',
    sender: { name: '', address: '', subject: '' },
    messageId: 'unread@example.invalid',
    reading: { ...reading, readings },
    files: [],
  })
  const { revision } = ask.applications.get({ id })
  ask.intake.register({ id, revision })
  const contact = () => {
    const page = ask.applications.get({ id })
    const check = page.checks.find(({ rule }) => rule === 'contact')
    return { page, check, codes: [...(check?.defects ?? []), ...(check?.warnings ?? [])].map(({ code }) => code) }
  }
  const remarks = () => ask.reports.receipt({ fy: 2026, asOf: '2026-11-22' }).rows.map((row) => row.remarks)
  return { ask, id, contact, remarks }
}

describe('a field that is 読取不可', () => {
  it('waits for the officer in 要件確認, counts as no defect, and is named in R1', () => {
    const { contact, remarks } = withUnreadTel()
    const { check, codes, page } = contact()
    expect(check).toMatchObject({ result: 'pending', ruleResult: 'pending', defects: [] })
    expect(codes).toEqual(['field.unread'])
    expect(page.checks.flatMap(({ defects }) => defects).filter(({ path }) => path === 'contact.tel')).toEqual([])
    expect(remarks()).toEqual(['読取不可(職員が原本を見る): 電話番号'])
  })

  it('is asked for once the officer has confirmed that nothing is written there', () => {
    const { ask, id, contact, remarks } = withUnreadTel()
    const before = contact().page
    ask.applications.confirmFields({ id, paths: ['contact.tel'], confirmed: true, revision: before.revision })
    expect(contact().check?.result).toBe('ng')
    expect(contact().codes).toEqual(['contact.missing'])
    expect(contact().page.defects).toBe(before.defects + 1)
    expect(remarks()).toEqual([''])
    const { revision } = contact().page
    ask.applications.confirmFields({ id, paths: ['contact.tel'], confirmed: false, revision })
    expect(contact().codes).toEqual(['field.unread'])
  })

  it('is right once the officer has typed what the paper says', () => {
    const { ask, id, contact } = withUnreadTel()
    const { revision } = contact().page
    ask.applications.editField({ id, path: 'contact.tel', value: '018-000-0001', revision })
    expect(contact().check?.result).toBe('ok')
  })
})
