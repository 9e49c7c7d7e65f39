import { readdirSync, readFileSync } from 'node:fs'
import { checkItems } from '../../../shared/domain/applications/check-items.ts'
import { type CompletenessInput, checkCompleteness } from '../../../shared/domain/applications/completeness.ts'
import type { CheckFinding } from '../../../shared/domain/applications/defect.ts'
import { usualDefinition } from '../../../shared/domain/applications/definition/usual.ts'
import { type Expected, expectedForm } from '../../support/forms/expected-form.ts'

const forms = new URL('../../fixtures/forms/', import.meta.url)
export const applications = readdirSync(forms)
  .filter((folder) => !folder.startsWith('00'))
  .map((folder) => JSON.parse(readFileSync(new URL(`${folder}/expected.json`, forms), 'utf8')) as Expected)

export const inputOf = (expected: Expected): CompletenessInput => ({
  form: expectedForm(expected),
  definition: usualDefinition,
  unread: new Set(),
  receivedAt: expected.received_at,
  deadline: '2026-02-20T17:00:00+09:00',
  extended: false,
  files: [
    { kind: 'cover', opened: true },
    { kind: 'detail', opened: true },
  ],
  fiscalYear: 2026,
  otherApplicationOfSamePrefecture: false,
})

export const akita = (): CompletenessInput => inputOf(applications[0]!)
/** The findings in the order of the first year's items, with their numbers. */
export const findingsOf = (input: CompletenessInput) => {
  const findings = checkCompleteness(input)
  return checkItems.map(({ no, rule }) => ({ no, ...findings[rule] }))
}
export const allDefects = (findings: readonly CheckFinding[]) => findings.flatMap((finding) => finding.defects)
