import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import type { ApplicationForm, FormPath } from '../../../shared/domain/applications/form.ts'
import { formFields } from '../../../shared/domain/applications/form.ts'
import { anyForm, anyHabit, anyStyle, type Habit } from '../../support/forms/any-form.ts'
import { coverBody, detailBody } from '../../support/forms/application-form.ts'
import type { FormStyle } from '../../support/forms/form-writing.ts'
import { docx } from '../../support/forms/word.ts'

const valueAt = (form: ApplicationForm, path: FormPath): unknown =>
  path.split('.').reduce<unknown>((value, key) => Object(value)[key], form)

type Verdict = '正' | '誤(確か)' | '要確認' | '空欄・読取不可'

const verdictsOf = (form: ApplicationForm, style: FormStyle, habit: Habit | null): [FormPath, Verdict][] => {
  const written = habit === null ? detailBody(form, style) : habit.write(detailBody(form, style), form)
  const reading = readApplicationForms([
    { fileName: '詳細.docx', bytes: docx(written) },
    { fileName: '鑑文.docx', bytes: docx(coverBody(form, style)) },
  ])
  return formFields.map(([path]) => {
    const isRight = JSON.stringify(valueAt(reading.form, path)) === JSON.stringify(valueAt(form, path))
    const sureness = reading.readings.find((each) => each.path === path)?.sureness
    if (sureness === 'certain') return [path, isRight ? '正' : '誤(確か)']
    if (sureness === 'check') return [path, '要確認']
    return [path, isRight ? '正' : '空欄・読取不可']
  })
}

test('200 forms of one seed, at least 60 of them written as officials write: nothing is certain that is not right', () => {
  const forms = fc.sample(fc.tuple(anyForm, anyStyle, anyHabit), { numRuns: 200, seed: 20260220 })
  const counts = new Map<Verdict, number>()
  const wrong: string[] = []
  let changed = 0
  for (const [index, [form, style, habit]] of forms.entries()) {
    const own = index % 5 < 2 ? habit : null
    const plain = detailBody(form, style)
    if (own !== null && own.write(plain, form) !== plain) changed += 1
    for (const [path, verdict] of verdictsOf(form, style, own)) {
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
      if (verdict === '誤(確か)') wrong.push(`${index} ${own?.name ?? ''} ${path}`)
    }
  }
  process.stdout.write(
    `応募書200件(うち役所の書き方 ${changed}件): ${[...counts].map(([verdict, count]) => `${verdict} ${count}`).join(' / ')}\n`,
  )
  expect(changed).toBeGreaterThanOrEqual(60)
  expect(wrong).toEqual([])
})
