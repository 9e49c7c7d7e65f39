import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readApplicationForms } from '../../../../electron/documents/forms/reader.ts'
import { readMail } from '../../../../electron/documents/mail/mail.ts'
import type { ApplicationForm, FormPath, FormReading } from '../../../../shared/domain/applications/form.ts'
import { formFields } from '../../../../shared/domain/applications/form.ts'
import { type Expected, expectedForm } from '../../../support/forms/expected-form.ts'

const folder = new URL('../../../fixtures/forms/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => !name.startsWith('00_'))
  .sort()

const valueAt = (form: ApplicationForm, path: FormPath): unknown =>
  path.split('.').reduce<unknown>((value, key) => Object(value)[key], form)

const readFolder = async (name: string) => {
  const mail = await readMail(readFileSync(new URL(`${name}/受信.eml`, folder)), '受信.eml')
  const expected: Expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'))
  return { mail, expected, reading: readApplicationForms(mail.attachments) }
}

/** No form has a place for the second contact's reading; the sample's answer sheet names one all the same. */
const notOnTheForm: readonly FormPath[] = ['subContact.kana']

type Verdict = 'right' | 'wrong' | 'empty'

const isEmptyValue = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

const judge = (reading: FormReading, right: ApplicationForm, path: FormPath): Verdict => {
  const [found, wanted] = [valueAt(reading.form, path), valueAt(right, path)]
  if (JSON.stringify(found) === JSON.stringify(wanted)) return 'right'
  return isEmptyValue(found) ? 'empty' : 'wrong'
}

describe('the eleven applications of the sample year', () => {
  test.each(names)('%s is read from its mail, field for field', async (name) => {
    const { mail, expected, reading } = await readFolder(name)
    const right = expectedForm(expected)
    expect(mail.receivedAt).toBe(expected.received_at)
    expect(mail.notes).toEqual([])
    for (const [path] of formFields.filter(([field]) => !notOnTheForm.includes(field))) {
      expect([path, valueAt(reading.form, path)]).toEqual([path, valueAt(right, path)])
    }
    for (const path of notOnTheForm) expect(valueAt(reading.form, path)).toBeNull()
  })

  test('together nothing is wrong and at most one field in a hundred is empty where the page has an answer', async () => {
    const counts: Record<Verdict, number> = { right: 0, wrong: 0, empty: 0 }
    const missed: string[] = []
    for (const name of names) {
      const { expected, reading } = await readFolder(name)
      const right = expectedForm(expected)
      for (const [path] of formFields) {
        const verdict = judge(reading, right, path)
        if (verdict !== 'right') missed.push(`${name} ${path}: ${verdict}`)
        if (!notOnTheForm.includes(path)) counts[verdict] += 1
      }
    }
    process.stdout.write(
      `応募書11件: 正 ${counts.right} / 誤 ${counts.wrong} / 空 ${counts.empty}; ${missed.join(', ')}\n`,
    )
    expect(counts.wrong).toBe(0)
    expect(counts.empty / (counts.right + counts.empty)).toBeLessThanOrEqual(0.01)
  })

  test('every value points at the very cell of the page it was read from', async () => {
    const { reading, expected } = await readFolder('05_長野県')
    const textAt = (path: FormPath): string | undefined => {
      const place = reading.readings.find((candidate) => candidate.path === path)?.place
      const block = place === null || place === undefined ? undefined : reading[place.document]?.[place.block]
      if (block === undefined) return undefined
      return block.kind === 'paragraph' ? block.text : block.rows[place?.row ?? 0]?.[place?.cell ?? 0]?.text
    }
    expect(textAt('prefecture')).toBe(expected.prefecture)
    expect(textAt('pool.parttime')).toBe('3')
    expect(textAt('municipalities.singleIt')).toBe('28団体')
    expect(textAt('issues.theme')).toBe(expected.issues.THEME)
    expect(textAt('docNo')).toBe(expected.doc_no)
    expect(textAt('themesMarked')).toContain('データ利活用')
    expect(textAt('subContact.email')).toContain(expected.sub_contact.email ?? '')
    const pool = reading.readings.find(({ path }) => path === 'pool.parttime')?.place
    expect(pool?.label).toBe('５ 人材プールの現状 / 表4 2行目 3列目')
  })

  test('佐賀県 ticked two themes and no consent: both are read as they stand and the themes are to be looked at', async () => {
    const { reading } = await readFolder('11_佐賀県')
    const of = (path: FormPath) => reading.readings.find((candidate) => candidate.path === path)
    expect(reading.form.themesMarked).toEqual(['B', 'F'])
    expect(of('themesMarked')?.sureness).toBe('check')
    expect(of('consent')?.sureness).toBe('empty')
    expect(of('consent')?.note).toBe('同意の欄に印がありません。')
  })
})

describe('the empty form', () => {
  test('has only empty fields, invents nothing and says where each belongs', () => {
    const bytes = readFileSync(new URL('00_空の様式/別添3_詳細.docx', folder))
    const reading = readApplicationForms([{ fileName: '別添3_詳細.docx', bytes }])
    expect(reading.readings.filter(({ sureness }) => sureness !== 'empty')).toEqual([])
    for (const [path] of formFields) expect([path, isEmptyValue(valueAt(reading.form, path))]).toEqual([path, true])
    const unplaced = reading.readings.filter(({ place }) => place === null).map(({ path }) => path)
    expect(unplaced).toEqual(['docNo', 'docDate', 'applicantTitle'])
    expect(reading.cover).toBeNull()
  })
})
