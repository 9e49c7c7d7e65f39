import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CompletenessInput,
  checkCompleteness,
  findingFor,
} from '../../../shared/domain/applications/completeness.ts'
import { type ApplicationForm, emptyForm, formFields } from '../../../shared/domain/applications/form.ts'
import { municipalities } from '../../../shared/domain/bodies/municipalities.ts'
import { akita, allDefects, applications, findingsOf, inputOf } from './judged-forms.ts'

const withForm = (change: (form: ApplicationForm) => Partial<ApplicationForm>): CompletenessInput => {
  const input = akita()
  return { ...input, form: { ...input.form, ...change(input.form) } }
}
const codes = (input: CompletenessInput) => allDefects(findingsOf(input)).map((each) => each.code)
const warnings = (input: CompletenessInput) =>
  findingsOf(input).flatMap((finding) => finding.warnings.map((each) => each.code))
const resultOf = (input: CompletenessInput, no: number) => findingsOf(input).find((each) => each.no === no)?.result

describe('Each item finds its fault', () => {
  it.each<[string, (form: ApplicationForm) => Partial<ApplicationForm>, string, number]>([
    ['no theme', () => ({ themesMarked: [] }), 'theme.none', 6],
    ['two themes', () => ({ themesMarked: ['A', 'B'] }), 'theme.many', 6],
    ['no prefecture', () => ({ prefecture: null }), 'prefecture.missing', 5],
    ['a city applying', () => ({ prefecture: '秋田市' }), 'prefecture.unknown', 5],
    ['another prefecture’s code', () => ({ lgCode: '060003' }), 'lgcode.mismatch', 5],
    ['a code with a wrong check digit', () => ({ lgCode: '050009' }), 'lgcode.invalid', 5],
    ['no goal', () => ({ goal: '　' }), 'required.missing', 7],
    ['one of two wishes', (form) => ({ wishes: { ...form.wishes, theme: null } }), 'required.missing', 7],
    ['a reason of 801 characters', () => ({ themeReason: '理'.repeat(801) }), 'themeReason.long', 7],
    [
      'no schedule for the theme',
      (form) => ({ schedule: form.schedule.map((row) => ({ ...row, theme: '' })) }),
      'schedule.theme.missing',
      7,
    ],
    [
      'no schedule for people',
      (form) => ({ schedule: form.schedule.map((row) => ({ ...row, talent: '' })) }),
      'schedule.talent.missing',
      7,
    ],
    ['no targets', () => ({ targets: [] }), 'target.none', 8],
    ['a target that does not exist', () => ({ targets: ['秋田市', '見本市'] }), 'target.unknown', 8],
    ['a neighbour’s town', () => ({ targets: ['盛岡市'] }), 'target.outside', 8],
    ['a pool that does not add up', (form) => ({ pool: { ...form.pool, printedTotal: 7 } }), 'count.mismatch', 9],
    ['a negative count', (form) => ({ pool: { ...form.pool, fulltime: -1, printedTotal: 4 } }), 'count.invalid', 9],
    ['half a person', (form) => ({ roles: { ...form.roles, PM: 1.5 } }), 'count.invalid', 9],
    [
      'more supported than there are',
      (form) => ({ municipalities: { ...form.municipalities, supported: 26 } }),
      'municipalities.over',
      9,
    ],
    [
      'no KPI for people',
      (form) => ({ kpis: form.kpis.filter((kpi) => kpi.track === 'THEME') }),
      'kpi.talent.missing',
      10,
    ],
    [
      'no KPI for the theme',
      (form) => ({ kpis: form.kpis.filter((kpi) => kpi.track === 'TALENT') }),
      'kpi.theme.missing',
      10,
    ],
    [
      'a KPI without baseline',
      (form) => ({ kpis: form.kpis.map((kpi) => ({ ...kpi, baseline: null })) }),
      'kpi.value.missing',
      10,
    ],
    [
      'a KPI that aims at its baseline',
      (form) => ({ kpis: form.kpis.map((kpi) => ({ ...kpi, target: kpi.baseline })) }),
      'kpi.same',
      10,
    ],
    [
      'no word of 人事',
      (form) => ({ organisation: form.organisation.filter((row) => row.unit !== '人事課') }),
      'organisation.personnel.missing',
      11,
    ],
    [
      'no word of 財政',
      (form) => ({ organisation: form.organisation.filter((row) => row.unit !== '財政課') }),
      'organisation.finance.missing',
      11,
    ],
    ['no telephone', (form) => ({ contact: { ...form.contact, tel: null } }), 'contact.missing', 12],
    ['a broken telephone', (form) => ({ contact: { ...form.contact, tel: '5253-5111' } }), 'contact.tel.invalid', 12],
    [
      'a broken address',
      (form) => ({ contact: { ...form.contact, email: 'sample(at)example' } }),
      'contact.email.invalid',
      12,
    ],
    [
      'a deputy’s broken address',
      (form) => ({ subContact: { ...form.subContact, email: 'x@' } }),
      'contact.email.invalid',
      12,
    ],
    ['no consent', () => ({ consent: false }), 'consent.missing', 13],
  ])('%s', (_what, change, code, no) => {
    const findings = findingsOf(withForm(change))
    const item = findings.find((each) => each.no === no)
    expect(item?.result).toBe('ng')
    expect(item?.defects.map((each) => each.code)).toContain(code)
  })

  it.each<[string, Partial<CompletenessInput>, string, number]>([
    ['late by a second', { receivedAt: '2026-02-20T17:00:01+09:00' }, 'late', 1],
    ['no cover', { files: [{ kind: 'detail', opened: true }] }, 'cover.missing', 2],
    ['no detail', { files: [{ kind: 'cover', opened: true }] }, 'detail.missing', 3],
    [
      'a file with a password',
      {
        files: [
          { kind: 'cover', opened: true },
          { kind: 'detail', opened: false },
        ],
      },
      'file.unopened',
      14,
    ],
    ['a second application', { otherApplicationOfSamePrefecture: true }, 'application.duplicate', 15],
  ])('%s', (_what, change, code, no) => {
    const input = { ...akita(), ...change }
    expect(resultOf(input, no)).toBe('ng')
    expect(codes(input)).toEqual([code])
  })

  it.each<[string, (form: ApplicationForm) => Partial<ApplicationForm>, string]>([
    [
      'more accelerators than staff',
      (form) => ({ accelerators: { ...form.accelerators, appointed: 5 } }),
      'accelerators.over',
    ],
    [
      'a KPI date after the year',
      (form) => ({ kpis: form.kpis.map((kpi) => ({ ...kpi, targetDate: '2027-04-01' })) }),
      'kpi.date.outside',
    ],
    [
      'a KPI without date',
      (form) => ({ kpis: form.kpis.map((kpi) => ({ ...kpi, targetDate: null })) }),
      'kpi.date.missing',
    ],
    ['a KPI without unit', (form) => ({ kpis: form.kpis.map((kpi) => ({ ...kpi, unit: null })) }), 'kpi.unit.missing'],
    ['a municipality named twice', (form) => ({ targets: [...form.targets, '秋田市'] }), 'target.duplicate'],
    [
      'a private mail address',
      (form) => ({ contact: { ...form.contact, email: 'sample@example.com' } }),
      'contact.email.domain',
    ],
    ['a cover dated after its receipt', () => ({ docDate: '2026-02-19' }), 'docDate.late'],
    [
      'fewer municipalities than there are',
      (form) => ({ municipalities: { ...form.municipalities, total: 24 } }),
      'municipalities.total.differs',
    ],
  ])('%s only deserves a look', (_what, change, code) => {
    const input = withForm(change)
    expect(codes(input)).toEqual([])
    expect(warnings(input)).toContain(code)
  })

  it('a variant of a name is suggested, neither refused nor taken', () => {
    const input = inputOf(applications.find((each) => each.prefecture === '高知県')!)
    const variant = { ...input, form: { ...input.form, targets: ['檮原町'] }, receivedAt: '2026-02-20T17:00:00+09:00' }
    expect(codes(variant)).toEqual([])
    const [warning] = findingsOf(variant).flatMap((each) => each.warnings.filter((w) => w.code === 'target.variant'))
    expect(warning?.message).toContain('梼原町(394050)')
  })

  it('what is not there yet waits for a person instead of being refused', () => {
    const blank: CompletenessInput = { ...akita(), form: emptyForm(), receivedAt: null, files: [] }
    const results = findingsOf(blank).map((each) => each.result)
    expect(results).toEqual([
      'pending',
      'ng',
      'ng',
      'pending',
      'ng',
      'ng',
      'pending',
      'pending',
      'pending',
      'pending',
      'pending',
      'pending',
      'pending',
      'na',
      'ok',
    ])
  })

  it('what was typed in is judged although no detail form is on file', () => {
    const typed = { ...akita(), files: [{ kind: 'cover', opened: true }] } satisfies CompletenessInput
    expect(resultOf({ ...typed, form: { ...emptyForm(), goal: '年度末に9人' } }, 7)).toBe('ng')
    expect(resultOf({ ...typed, form: { ...emptyForm(), targets: ['秋田市'] } }, 10)).toBe('ng')
    expect(resultOf({ ...typed, form: { ...emptyForm(), wishes: { talent: '助言', theme: null } } }, 7)).toBe('ng')
  })

  it('accepts a reason of exactly 800 characters, and one line of the schedule for each track', () => {
    expect(codes(withForm(() => ({ themeReason: '𠮷'.repeat(800) })))).toEqual([])
    const schedule = [
      { month: '4月', talent: '公募', theme: '' },
      { month: '6月', talent: '', theme: '調査' },
    ]
    expect(codes(withForm(() => ({ schedule })))).toEqual([])
  })

  it('says in Japanese what to do, and points at a field of the form', () => {
    const paths = new Set<string>(formFields.map(([path]) => path))
    const everything = { ...akita(), form: emptyForm(), otherApplicationOfSamePrefecture: true }
    for (const defect of allDefects(findingsOf(everything))) {
      expect(defect.message).toMatch(/(ください|求めてください)。$/)
      if (defect.path !== null) expect(paths).toContain(defect.path)
    }
  })
})

describe('An item that bears no rule of this program', () => {
  it('waits for a person', () => {
    const findings = checkCompleteness(akita())
    for (const rule of ['', 'ofANewerProgram', 'constructor'])
      expect(findingFor(findings, rule)).toEqual({ result: 'pending', defects: [], warnings: [] })
    expect(findingFor(findings, 'oneTheme')).toBe(findings.oneTheme)
  })
})

describe('Item 8 for any prefecture', () => {
  it('accepts its own municipalities and refuses those of others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...municipalities()), ({ name, jis2 }) => {
        const found = codes(withForm(() => ({ targets: [name] })))
        if (jis2 === '05') expect(found).toEqual([])
        else if (!municipalities().some((each) => each.jis2 === '05' && each.name === name))
          expect(found).toEqual(['target.outside'])
      }),
    )
  })
})
