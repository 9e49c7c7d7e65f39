import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editedOf, storedOf } from '../../../renderer/features/applications/form/edited.ts'
import { fieldGroups, sameValue, shownValue } from '../../../renderer/features/applications/form/field-kinds.ts'
import { fieldAt, nextUnconfirmed } from '../../../renderer/features/applications/form/field-order.ts'
import { blankKpi } from '../../../renderer/features/applications/form/row-lists.tsx'
import type { FieldReading } from '../../../renderer/features/applications/records.ts'
import { formFieldSchema } from '../../../shared/contract/applications/form.ts'
import {
  emptyForm,
  type FormPath,
  type FormPlace,
  formFields,
  valueAt,
} from '../../../shared/domain/applications/form.ts'
import { anyForm } from '../../support/forms/any-form.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'

const paths = formFields.map(([path]) => path)

const reading = (path: FormPath, news: Partial<FieldReading> = {}): FieldReading => ({
  path,
  place: null,
  sureness: 'certain',
  note: '',
  label: path,
  confirmedBy: null,
  confirmedAt: null,
  again: null,
  ...news,
})

describe('a field in its editor', () => {
  it('is stored as it was when nothing was typed, and fits the contract', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(...paths), (form, path) => {
        const stored = storedOf(editedOf(form, path))
        expect(stored).toEqual(valueAt(form, path))
        expect(formFieldSchema[path].safeParse(stored).success).toBe(true)
      }),
    )
  })

  it('is empty, not an empty text, when everything was taken out', () => {
    expect(storedOf({ kind: 'line', value: '　 ' })).toBeNull()
    expect(storedOf({ kind: 'long', value: '' })).toBeNull()
  })

  it('loses the lines that were added and left empty, and no other', () => {
    const kpis = madeUpForm('秋田県').kpis
    const blank = { ...blankKpi, track: 'THEME' as const }
    expect(storedOf({ kind: 'kpis', value: [...kpis, blank] })).toEqual(kpis)
    const half = { ...blank, target: 3 }
    expect(storedOf({ kind: 'kpis', value: [...kpis, half] })).toEqual([...kpis, half])
    expect(storedOf({ kind: 'targets', value: ['秋田市', ' ', ''] })).toEqual(['秋田市'])
  })
})

describe('the fields of the form', () => {
  it('stand under one heading each', () => {
    for (const path of paths) expect(fieldGroups.filter((group) => group.holds(path))).toHaveLength(1)
  })

  it('say nothing where the form says nothing, and never guess a zero', () => {
    for (const path of paths) expect(shownValue(emptyForm(), path)).toBe('')
    expect(shownValue({ ...emptyForm(), pool: { ...emptyForm().pool, fulltime: 0 } }, 'pool.fulltime')).toBe('0人')
  })

  it('show a KPI with its track, its way and its unit', () => {
    const [first] = shownValue(madeUpForm('秋田県'), 'kpis').split('\n')
    expect(first).toBe('人材確保: 人材プールの人数 6→9人')
  })
})

describe('going on', () => {
  const at = '2026-02-20T10:00:00+09:00'
  const readings = [
    reading('docNo'),
    reading('docDate', { confirmedAt: at }),
    reading('prefecture'),
    reading('lgCode', { confirmedAt: at }),
  ]
  it('finds the next field nobody has confirmed, and comes round to those before', () => {
    expect(nextUnconfirmed(readings, 'docNo')).toBe('prefecture')
    expect(nextUnconfirmed(readings, 'prefecture')).toBe('docNo')
  })
  it('ends when this one was the last', () => {
    const last = readings.map((each) => (each.path === 'docNo' ? each : { ...each, confirmedAt: at }))
    expect(nextUnconfirmed(last, 'docNo')).toBeNull()
  })
})

describe('pointing into the document', () => {
  const place = (news: Partial<FormPlace>): FormPlace => ({
    document: 'detail',
    block: 7,
    row: 1,
    cell: 1,
    label: '',
    ...news,
  })
  const readings = [
    reading('pool.fulltime', { place: place({ cell: 1 }) }),
    reading('pool.parttime', { place: place({ cell: 2 }) }),
    reading('kpis', { place: place({ block: 11, row: null, cell: null }) }),
    reading('docNo', { place: place({ document: 'cover', block: 7 }) }),
  ]
  it('finds the field of that very cell', () => {
    expect(fieldAt(readings, 'detail', { block: 7, row: 1, cell: 2 })).toBe('pool.parttime')
  })
  it('finds the nearest one of the same table, and a field that is the whole table', () => {
    expect(fieldAt(readings, 'detail', { block: 7, row: 0, cell: 2 })).toBe('pool.parttime')
    expect(fieldAt(readings, 'detail', { block: 11, row: 3, cell: 0 })).toBe('kpis')
  })
  it('finds nothing where no field stands, nor in the other document', () => {
    expect(fieldAt(readings, 'detail', { block: 2, row: null, cell: null })).toBeNull()
    expect(fieldAt(readings, 'cover', { block: 11, row: 0, cell: 0 })).toBeNull()
  })
})

it('two values are the same when the office would store the same', () => {
  fc.assert(
    fc.property(anyForm, fc.constantFrom(...paths), (form, path) => {
      const value = valueAt(form, path)
      expect(sameValue(value, JSON.parse(JSON.stringify(value)))).toBe(true)
    }),
  )
})
