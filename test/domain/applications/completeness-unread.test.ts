import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckRule } from '../../../shared/domain/applications/check-items.ts'
import { checkCompleteness } from '../../../shared/domain/applications/completeness.ts'
import { type ApplicationForm, emptyForm, type FormPath, formFields } from '../../../shared/domain/applications/form.ts'
import { akita } from './judged-forms.ts'

const judged = (change: Partial<ApplicationForm>, ...unread: FormPath[]) => {
  const input = akita()
  return checkCompleteness({ ...input, form: { ...input.form, ...change }, unread: new Set(unread) })
}

describe('要件確認 of what is written but could not be read', () => {
  it('asks the officer to look, and the prefecture for nothing', () => {
    const { contact } = akita().form
    const found = judged({ contact: { ...contact, tel: null } }, 'contact.tel').contact
    expect(found).toMatchObject({ result: 'pending', defects: [] })
    expect(found.warnings).toEqual([
      {
        code: 'field.unread',
        message:
          '「電話番号」は読み取れないため、職員が原本を見て入力してください。記入がなければ空欄のまま確認済にしてください。',
        path: 'contact.tel',
      },
    ])
  })

  it.each<[CheckRule, Partial<ApplicationForm>, FormPath]>([
    ['kpiEachTrack', { kpis: [] }, 'kpis'],
    ['withPersonnelAndFinance', { organisation: [] }, 'organisation'],
    ['targetsInside', { targets: [] }, 'targets'],
    ['requiredFields', { schedule: [] }, 'schedule'],
    ['requiredFields', { goal: null }, 'goal'],
    ['oneTheme', { themesMarked: [] }, 'themesMarked'],
    ['prefecture', { prefecture: null }, 'prefecture'],
    ['consent', { consent: null }, 'consent'],
  ])('%s waits where its %o', (rule, change, path) => {
    expect(judged(change, path)[rule]).toMatchObject({ result: 'pending', defects: [] })
    expect(judged(change, path)[rule].warnings[0]).toMatchObject({ code: 'field.unread', path })
  })

  it('says no ○ to counts of which one is not known', () => {
    const { pool } = akita().form
    expect(judged({ pool: { ...pool, parttime: null } }).countsAgree.result).toBe('ok')
    expect(judged({ pool: { ...pool, parttime: null } }, 'pool.parttime').countsAgree.result).toBe('pending')
  })

  it('stands by what it found in other fields of the item', () => {
    const found = judged({ goal: null, spread: null }, 'goal').requiredFields
    expect(found.result).toBe('ng')
    expect(found.defects.map(({ path }) => path)).toEqual(['spread'])
    expect(found.warnings.map(({ path }) => path)).toEqual(['goal'])
  })

  it('never counts a field that could not be read as a defect, whatever else is missing', () => {
    const paths: FormPath[] = formFields.map(([path]) => path)
    fc.assert(
      fc.property(fc.subarray(paths), (unread) => {
        const input = { ...akita(), form: emptyForm(), unread: new Set(unread) }
        const findings = Object.values(checkCompleteness(input))
        for (const { result, defects } of findings) {
          expect(defects.filter(({ path }) => path !== null && input.unread.has(path))).toEqual([])
          expect(result === 'ng').toBe(defects.length > 0)
        }
      }),
    )
  })
})
