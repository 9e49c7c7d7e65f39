import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  againFor,
  carriedConfirmation,
  changedFor,
  lookedAtOn,
  type Paper,
} from '../../../shared/domain/applications/again.ts'
import { checkRules } from '../../../shared/domain/applications/check-items.ts'
import { assertMayPass, openChecks } from '../../../shared/domain/applications/checks.ts'
import { checkCompleteness } from '../../../shared/domain/applications/completeness.ts'
import {
  type ApplicationForm,
  emptyForm,
  type FormPath,
  formFields,
  surenesses,
  valueAt,
  withValue,
} from '../../../shared/domain/applications/form.ts'
import { anyForm } from '../../support/forms/any-form.ts'
import { refusalOf } from '../../support/refused.ts'
import { akita } from './judged-forms.ts'

const paths = formFields.map(([path]) => path)
const paper = (kind: Paper['kind'], sha256: string): Paper => ({ kind, name: `${kind}.docx`, sha256, opened: true })
const papers = [paper('mail', 'm'), paper('cover', 'c'), paper('detail', 'd')]

/** A form, and the same with some of its fields from another. */
const twoForms = fc
  .tuple(anyForm, anyForm, fc.subarray(paths))
  .map(([was, other, changed]): [ApplicationForm, ApplicationForm] => [
    was,
    changed.reduce((form, path) => withValue(form, path, valueAt(other, path)), was),
  ])

describe('要再確認', () => {
  it('is every item whose rule says another thing of the new version, and none where nothing changed', () => {
    fc.assert(
      fc.property(twoForms, ([was, is]) => {
        const findings = (form: ApplicationForm) => checkCompleteness({ ...akita(), form })
        const [before, after] = [findings(was), findings(is)]
        for (const rule of checkRules) {
          const { paths: changed } = changedFor(rule, { form: was, papers }, { form: is, papers })
          if (JSON.stringify(before[rule]) !== JSON.stringify(after[rule])) expect(changed, rule).not.toEqual([])
          for (const path of changed) expect(valueAt(is, path), path).not.toEqual(valueAt(was, path))
          expect(changedFor(rule, { form: is, papers }, { form: is, papers })).toEqual({ paths: [], papers: [] })
        }
        // What no rule judges depends on all of it.
        const all = changedFor('', { form: was, papers }, { form: is, papers }).paths
        expect(all.length > 0).toBe(JSON.stringify(was) !== JSON.stringify(is))
      }),
    )
  })

  it('follows the papers, by kind and to the byte', () => {
    const form = emptyForm()
    const of = (rule: string, is: readonly Paper[]) => changedFor(rule, { form, papers }, { form, papers: is }).papers
    const mended = [paper('mail', 'm2'), paper('cover', 'c'), paper('detail', 'd2')]
    expect(of('detail', mended)).toEqual(['detail.docx'])
    expect(of('thisYearsForm', mended)).toEqual(['detail.docx'])
    expect(of('cover', mended)).toEqual([])
    expect(of('contact', mended)).toEqual([])
    expect(of('', [...papers, paper('other', 'o')])).toEqual(['other.docx'])
    expect(of('cover', papers.slice(2))).toEqual(['cover.docx'])
  })

  it('is what cannot be read on another paper, also where the one before said nothing there', () => {
    const form = emptyForm()
    const unread: FormPath[] = ['subContact.tel']
    const of = (is: readonly Paper[]) => changedFor('', { form, papers }, { form, papers: is, unread }).paths
    expect(of([paper('cover', 'c'), paper('detail', 'd2')])).toEqual(unread)
    // The same papers say the same.
    expect(of(papers)).toEqual([])
  })

  it('is looked at on the version that was shown, and on none that is still to come', () => {
    expect([lookedAtOn(1, 2), lookedAtOn(null, 2), lookedAtOn(3, 2)]).toEqual([1, 2, 2])
  })

  it('begins with what the office itself said, and holds against the version it looked at', () => {
    const [one, two] = [emptyForm(), withValue(emptyForm(), 'goal', '12団体にする')]
    const forms = [one, two, one]
    const at = (now: number, seen: number | null) =>
      againFor({ rule: 'requiredFields', seen }, now, (version) => ({ form: forms[version - 1] ?? one, papers }))
    expect(at(2, 1)).toEqual({ since: 1, paths: ['goal'], papers: [] })
    expect(at(2, null)).toBeNull()
    expect(at(2, 2)).toBeNull()
    // What was taken back is as it was looked at.
    expect(at(3, 1)).toBeNull()
    expect(at(3, 2)).toEqual({ since: 2, paths: ['goal'], papers: [] })
  })

  it('stops 要件適合 by name, also for an item that is not required', () => {
    const again = { paths: ['goal' as FormPath], papers: ['詳細.docx'] }
    const facts = { late: false, lateDecision: null, lateReason: '' }
    const check = { no: 7, name: '記入漏れがない', rule: 'requiredFields', required: false, result: 'ok' as const }
    expect(openChecks({ ...facts, checks: [{ ...check, again: null }] })).toEqual([])
    expect(openChecks({ ...facts, checks: [{ ...check, again }] })).toHaveLength(1)
    expect(refusalOf(() => assertMayPass({ ...facts, checks: [{ ...check, again }] })).message).toContain(
      '7 記入漏れがない(到達目標、書類「詳細.docx」)',
    )
  })
})

describe('a confirmation', () => {
  it('carries over if and only if the value is the same and readable, unless the new paper itself was confirmed', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null))
    const sureness = fc.constantFrom(...surenesses)
    fc.assert(
      fc.property(value, value, fc.boolean(), fc.boolean(), sureness, (was, is, confirmed, anew, sure) => {
        const before = { value: was, by: confirmed ? '鈴木' : null, at: confirmed ? '2026-02-20T10:00:00+09:00' : null }
        const came = { value: is, by: anew ? '田中' : null, at: anew ? '2026-02-21T10:00:00+09:00' : null }
        const carried = carriedConfirmation(before, { ...came, sureness: sure })
        const carries = confirmed && was === is && sure !== 'unread'
        expect(carried.by).toBe(anew ? '田中' : carries ? '鈴木' : null)
      }),
    )
  })
})
