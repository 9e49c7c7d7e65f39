import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import type { FormReading } from '../../../shared/domain/applications/form.ts'
import { formFields } from '../../../shared/domain/applications/form.ts'
import { findMunicipality } from '../../../shared/domain/bodies/municipalities.ts'

const folder = new URL('../../fixtures/cases/', import.meta.url)

interface Accepted {
  readonly value?: unknown
  readonly sureness?: string | readonly string[]
}

interface FieldCase {
  readonly field: string
  readonly accept?: readonly Accepted[]
  readonly never?: readonly unknown[]
}

interface Expected extends Partial<FieldCase> {
  readonly read?: readonly string[]
  readonly also?: FieldCase
  readonly form?: Readonly<Record<string, unknown>>
}

const valueAt = (reading: FormReading, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>((value, key) => (value === null || value === undefined ? value : Object(value)[key]), reading.form)

/** A list is one field to the officer: `kpis[0].baseline` is as sure as `kpis`. */
const surenessAt = (reading: FormReading, path: string): string | undefined => {
  const field = formFields.map(([known]) => known).find((known) => path === known || path.startsWith(`${known}[`))
  return reading.readings.find((each) => each.path === field)?.sureness
}

const isThat = (found: Accepted, wanted: unknown): boolean => {
  if (wanted === null || typeof wanted !== 'object' || !('value' in wanted || 'sureness' in wanted)) {
    return JSON.stringify(found.value) === JSON.stringify(wanted)
  }
  const { value, sureness } = wanted as Accepted
  const surenesses = sureness === undefined ? null : [sureness].flat()
  return (
    (value === undefined || JSON.stringify(value) === JSON.stringify(found.value)) &&
    (surenesses === null || surenesses.includes(String(found.sureness)))
  )
}

const holds = (reading: FormReading, { field, accept, never }: FieldCase): void => {
  const found = { value: valueAt(reading, field) ?? null, sureness: surenessAt(reading, field) ?? '' }
  for (const wrong of never ?? []) expect([found, isThat(found, wrong)]).toEqual([found, false])
  if (accept !== undefined) expect([found, accept.some((right) => isThat(found, right))]).toEqual([found, true])
}

const cases = readdirSync(folder).flatMap((name) => {
  const expected: Expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'))
  const words = readdirSync(new URL(`${name}/`, folder)).filter((file) => file.endsWith('.docx'))
  return words.map((file) => ({ name: `${name}/${file}`, expected }))
})

describe('what a form has been seen to say, each a case of its kind', () => {
  test.each(cases)('$name', ({ name, expected }) => {
    const bytes = readFileSync(new URL(name, folder))
    const reading = readApplicationForms([{ fileName: '別添3_詳細.docx', bytes }])
    const { field, also } = expected
    if (field !== undefined) holds(reading, { ...expected, field })
    if (also !== undefined) holds(reading, also)
    for (const [path, value] of Object.entries(expected.form ?? {})) {
      expect([path, valueAt(reading, path)]).toEqual([path, value])
      expect([path, surenessAt(reading, path)]).toEqual([path, 'certain'])
    }
    for (const target of reading.form.targets) expect(findMunicipality(target, '05').found?.name).toBe(target)
  })
})

test('every case has its answer beside it', () => {
  expect(readdirSync(folder).filter((name) => !existsSync(new URL(`${name}/expected.json`, folder)))).toEqual([])
})
