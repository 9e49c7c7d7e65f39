import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { formFields } from '../../../shared/domain/applications/form.ts'
import { isOfPerson } from '../../../shared/domain/applications/people.ts'
import { createClient } from '../../support/office/direct-client.ts'
import { answersTo, opened } from '../../support/sweep/answers.ts'
import { knownIds } from '../../support/sweep/known-ids.ts'
import { type MarkedOffice, markedOffice } from '../../support/sweep/marked-office.ts'
import { type Marker, markersIn } from '../../support/sweep/markers.ts'

let folder: string
let marked: MarkedOffice
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banso-names-'))
  marked = markedOffice(folder, { quoting: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The field of the form that bears the marker, where it is one of a person. */
function personOf({ at }: Marker): string | undefined {
  const path = /^intake\.takeIn reading\.form\.(.*)$/.exec(at)?.[1]
  const isOf = formFields.some(([known]) => known === path && isOfPerson(known) && !known.endsWith('.title'))
  return isOf ? path : undefined
}
const namesOfPeople = () => marked.markers.planted.filter((marker) => personOf(marker) !== undefined)
const originals = () => marked.markers.planted.filter(({ at }) => /^file (cover|detail|mail|other) /.test(at))

/** Everything a caller is told in a year that hides names; searches by every one of them included. */
function heard(caller: keyof MarkedOffice['people'], moment: 'scoring' | 'support'): Map<string, string> {
  const now = { scoring: '2026-03-03T10:00:00+09:00', support: '2026-11-21T10:00:00+09:00' }[moment]
  const office = opened(marked.files[moment], now)
  try {
    const known = knownIds(marked.files[moment])
    const asked = namesOfPeople().map(({ text }) => text)
    const found = new Map<string, string>()
    for (const { to, text } of answersTo(office, marked.people[caller], known, asked))
      for (const marker of markersIn(text)) found.set(marker, to)
    return found
  } finally {
    office.close()
  }
}

it('quotes its people in every text and paper, where an officer reads them', () => {
  const office = opened(marked.files.scoring, '2026-03-03T10:00:00+09:00')
  const ask = createClient(office, marked.people.officer)
  const id = ask.applications.list({ fy: 2026 }).find(({ prefecture }) => prefecture === '秋田県')?.id ?? ''
  const own = namesOfPeople().map(({ text }) => text)
  const quoted = (value: unknown) => markersIn(JSON.stringify(value)).filter((text) => own.includes(text))
  const { structure, issues, organisation, spread } = ask.applications.get({ id }).form
  for (const value of [structure, issues, organisation, spread]) expect(quoted(value).length).toBeGreaterThan(5)
  for (const document of ['cover', 'detail'] as const)
    expect(quoted(ask.applications.document({ id, document })).length).toBeGreaterThan(5)
  const { cover, detail } = ask.applications.asReviewer({ id })
  expect(quoted([cover, detail])).toEqual([])
  office.close()
})

it.each([
  ['member', 'scoring'],
  ['conflicted', 'support'],
] as const)('no byte of a name, a contact or an original reaches %s in %s', (caller, moment) => {
  const found = heard(caller, moment)
  expect(found.size).toBeGreaterThan(20)
  const told = [...namesOfPeople(), ...originals()].flatMap(({ text, at }) =>
    found.has(text) ? [`${at} in ${found.get(text)}`] : [],
  )
  expect(told).toEqual([])
})
