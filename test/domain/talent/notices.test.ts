import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  noticeKindOf,
  receiversOf,
  type UnsentReason,
  unsentReasonOf,
} from '../../../shared/domain/talent/notices/notice.ts'
import { bccMail, eachMail, noticeText } from '../../../shared/domain/talent/notices/text.ts'
import type { Registrant } from '../../../shared/domain/talent/people/registrant.ts'
import { isRegistered, registrantStates } from '../../../shared/domain/talent/people/state.ts'

const day = '2026-12-01'
const people = fc.array(
  fc.record({
    mail: fc.boolean(),
    noNotices: fc.boolean(),
    state: fc.constantFrom(...registrantStates),
    validTo: fc.constantFrom(null, '2026-11-30', '2026-12-01', '2027-03-31'),
  }),
  { maxLength: 60 },
)

describe('who gets a 定期のお知らせ', () => {
  it('sent and not sent together are all who are registered, and nobody is sent it who may not be', () => {
    fc.assert(
      fc.property(people, (drawn) => {
        // Of a person no more is looked at than these.
        const registrants = drawn.map(({ noNotices, state, validTo }, at) => {
          const consent = { kind: 'given', givenOn: '2026-01-01', validTo, everywhere: true, receivers: [] }
          return { id: String(at), noNotices, state, consents: validTo === null ? [] : [consent] }
        }) as unknown as Registrant[]
        const hasMail = ({ id }: Registrant) => drawn[Number(id)]?.mail === true
        const { to, unsent, registered } = receiversOf(registrants, hasMail, day)
        const not = (Object.keys(unsent) as UnsentReason[]).reduce((sum, reason) => sum + unsent[reason], 0)
        expect(to.length + not).toBe(registered)
        expect(registered).toBe(registrants.filter(({ state }) => isRegistered(state)).length)
        for (const each of to) {
          const { mail, noNotices, state, validTo } = drawn[Number(each.id)] ?? {}
          expect([mail, noNotices, state === 'paused', (validTo ?? '') >= day]).toEqual([true, false, false, true])
          expect(unsentReasonOf(each, true, day)).toBeNull()
        }
      }),
    )
  })

  it('carries what was put up or extended in its period and is open on the day', () => {
    const posting = { openedOn: '2026-11-10', closesOn: '2026-12-20', endedOn: null, extensions: [] as never[] }
    const period = { since: '2026-11-03', until: '2026-12-01' }
    expect(noticeKindOf(posting, period, day)).toBe('new')
    const before = { ...posting, openedOn: '2026-10-01' }
    expect(noticeKindOf(before, period, day)).toBe('other')
    const extended = { ...before, extensions: [{ madeAt: '2026-11-20T10:00:00+09:00' }] }
    expect(noticeKindOf(extended, period, day)).toBe('extended')
    expect(noticeKindOf({ ...extended, closesOn: '2026-11-30' }, period, day)).toBeNull()
  })

  it('tells each person of nobody else, whatever they are called', () => {
    const person = fc.record({ name: fc.string({ minLength: 1 }), email: fc.emailAddress() })
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), (of) => {
        const text = { subject: '件名', body: '本文' }
        // One cell more or less would put one person's words into the line of another.
        const cells = eachMail(of, text).match(/"(?:[^"]|"")*"/gu) ?? []
        expect(cells).toHaveLength((of.length + 1) * 3)
        const addresses = cells.filter((_, at) => at % 3 === 0).slice(1)
        expect(addresses.map((cell) => cell.replace('" ', '"'))).toEqual(
          of.map(({ email }) => `"${email.replaceAll('"', '""')}"`),
        )
        // Pasted into Excel, nobody's name is a formula.
        expect(cells.filter((cell) => /^"[=+\-@]/u.test(cell))).toEqual([])
        expect(bccMail(of, text).split('\n').slice(1).join('\n')).toBe('件名: 件名\n\n登録者各位\n\n本文')
      }),
    )
  })

  it('drafts its text by what is new and what was extended', () => {
    const posting = { employment: 'term' as const, seats: 1, place: '佐賀市', closesOn: '2026-12-20', url: '' }
    const { subject, body } = noticeText({
      ...{ officeName: '見本課', practice: true, no: 4 },
      postings: [
        { ...posting, kind: 'extended', body: '長崎県', title: 'デジタル人材' },
        { ...posting, kind: 'new', body: '佐賀県', title: '市町村DX支援 専門官' },
      ],
    })
    expect(subject).toBe('【見本】採用情報のお知らせ(第4回)')
    expect(body).toMatch(
      /■ 新しく掲載された募集\(1件\)\n・佐賀県 市町村DX支援 専門官\n {2}任期付、1人、佐賀市、締切 [\s\S]*■ 締切が延長された募集\(1件\)\n・長崎県/,
    )
  })
})
