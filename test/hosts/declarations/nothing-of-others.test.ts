import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { givenOffice } from '../../support/office/office.ts'
import { passed } from '../../support/office/year.ts'
import { declarationsOut } from '../../support/sheets/declarations-out.ts'
import { holds } from '../../support/sheets/parts.ts'

/** Every text of it bears a sign that stands nowhere else. */
const marked = (name: string): ApplicationForm => {
  const sign = (value: unknown): unknown => {
    if (typeof value === 'string') return `ZQX${value}`
    if (Array.isArray(value)) return value.map(sign)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sign(each)]))
  }
  const { contact, subContact, structure, goal, issues, wishes, ...form } = madeUpForm(name)
  const words = { contact, subContact, structure, goal, issues, wishes, themeReason: '理由' }
  return { ...form, ...(sign(words) as typeof words) }
}

it('the 申告書 of one reviewer, byte by byte, holds no other 委員, no score and nothing of any application but bare names', async () => {
  const given = givenOffice()
  for (const name of ['秋田県', '三重県']) passed(given.ask, marked(name), '2026-02-02T10:00:00+09:00')
  const out = declarationsOut({ bodies: [], given })
  const [own, other] = [out.idOf('委員A'), out.idOf('委員B')]
  const { ask } = out
  ask.conflicts.declare({
    id: crypto.randomUUID(),
    reviewerId: other,
    jis2: '24',
    kind: 'business',
    treatment: 'exclude',
    detail: '他の委員の内容',
  })
  ask.conflicts.declare({
    id: crypto.randomUUID(),
    reviewerId: own,
    jis2: '05',
    kind: 'origin',
    treatment: 'opinionOnly',
    detail: '自分の内容',
  })
  const bytes = await out.bookOf('委員A')
  const book = [
    Buffer.from(bytes).toString('utf8'),
    ...Object.entries(unzipSync(bytes)).map(([name, part]) => `${name} ${strFromU8(part)}`),
  ].join('\n')
  // What is looked for is found where it belongs.
  for (const there of ['秋田県', '三重県', '自分の内容', '② 出身・出向', own]) expect(book).toContain(there)
  expect(holds(bytes, 'xl/worksheets/sheet2.xml')).toBe(true)
  const applications = ask.applications.list({ fy: 2026 })
  const hidden = [
    'ZQX',
    '他の委員の内容',
    '委員B',
    '見本 1郎',
    '見本 2郎',
    other,
    '意見のみ',
    'opinionOnly',
    ...applications.flatMap(({ id, receiptNo }) => [id, receiptNo ?? 'x']),
  ]
  expect(hidden.filter((text) => book.includes(text))).toEqual([])
})
