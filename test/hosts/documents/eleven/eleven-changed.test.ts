import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readApplicationForms } from '../../../../electron/documents/forms/reader.ts'
import { type FormPath, formFields } from '../../../../shared/domain/applications/form.ts'
import { changedDocx, formChanges } from '../../../support/forms/changed-forms.ts'
import { type Expected, expectedForm } from '../../../support/forms/expected-form.ts'

const folder = new URL('../../../fixtures/forms/', import.meta.url)
const bodies = readdirSync(folder).filter((name) => !name.startsWith('00_'))

/** The same form is changed in the same way each time. */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const valueAt = (form: object, path: FormPath): unknown =>
  path.split('.').reduce<unknown>((value, key) => Object(value)[key], form)
/** A sentence is kept as it was typed: wide digits and blanks in it are as right as narrow ones. */
const asRead = (value: unknown): string | undefined => JSON.stringify(value)?.normalize('NFKC').replaceAll(/\s/g, '')
const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0)

test(`the eleven forms in ${formChanges.length} ways (${formChanges.length * bodies.length} in all): nothing is certain that is not right, and hardly anything that can be read is empty`, () => {
  const counts = { right: 0, certainlyWrong: 0, toBeLookedAt: 0, empty: 0 }
  const missed: string[] = []
  for (const [no, body] of bodies.entries()) {
    const own = new URL(`${body}/`, folder)
    const right = expectedForm(JSON.parse(readFileSync(new URL('expected.json', own), 'utf8')) as Expected)
    const files = readdirSync(own).filter((name) => name.endsWith('.docx'))
    for (const [at, { name, change }] of formChanges.entries()) {
      const chance = chanceOf(1 + no * formChanges.length + at)
      const bytes = (file: string) => changedDocx(readFileSync(new URL(file, own)), (xml) => change(xml, chance))
      const { form, readings } = readApplicationForms(files.map((file) => ({ fileName: file, bytes: bytes(file) })))
      // The sample's answers name a reading of the second contact, for which no form has a place.
      for (const [path] of formFields.filter(([each]) => each !== 'subContact.kana')) {
        const [found, wanted] = [valueAt(form, path), valueAt(right, path)]
        const sureness = readings.find((each) => each.path === path)?.sureness
        if (asRead(found) === asRead(wanted)) counts.right += 1
        else {
          const verdict = sureness === 'certain' ? 'certainlyWrong' : isEmpty(found) ? 'empty' : 'toBeLookedAt'
          counts[verdict] += 1
          missed.push(`${body} ${name} ${path} ${verdict}: ${JSON.stringify(found)} (${JSON.stringify(wanted)})`)
        }
      }
    }
  }
  process.stdout.write(
    `応募書11件 × ${formChanges.length}通り: ${JSON.stringify(counts)}\n${process.env['BANSO_MISSED'] ? missed.join('\n') : ''}\n`,
  )
  expect(missed.filter((line) => line.includes('certainlyWrong'))).toEqual([])
  expect(counts.empty / (counts.right + counts.empty)).toBeLessThanOrEqual(0.01)
})
