import { randomUUID } from 'node:crypto'
import type { Direct } from '../office/direct-client.ts'

/** What an expert of the tests states of the work they look for. */
export const statedTerms = {
  style: 'drives' as const,
  roles: ['PM' as const, 'SD' as const],
  themes: ['C' as const, 'F' as const],
  years: 7,
  localYears: 2,
  wishes: ['fulltime' as const],
  days: 5,
  regions: ['40', '41', '42'],
  everywhere: false,
  remote: false,
  availableFrom: '2026-12-01',
  homeJis2: '40',
  noNotices: false,
  claims: [1 as const, 2 as const],
}

/** Who the expert is: words that stand nowhere else. */
export const statedPerson = (name = '架空 専太郎', email = 'kakuu.sentarou@example.jp') => ({
  name,
  kana: 'かくう せんたろう',
  email,
  tel: '090-0000-1234',
  employer: '株式会社見本架空総研',
  statement: '',
  localWork: '架空町の窓口改革を担当した。',
  pay: '応相談',
  summary: '窓口と庁内DXの両方を進めた経験がある。',
  remark: '架空課のメモ。',
  careers: [{ id: randomUUID(), span: '2015年〜2020年', org: '架空情報株式会社', duty: '統括', outcome: '全庁導入' }],
  exams: [
    {
      id: randomUUID(),
      exam: 'SC',
      called: '',
      passedIn: '2019-10',
      certificate: '第架空号',
      enrolled: false,
    },
  ],
})

/** Registered, with ② verified and a consent for those prefectures until 31 March 2027. */
export function registered(
  ask: Direct,
  { person = statedPerson(), terms = statedTerms, receivers = ['41', '42'], on = '2026-01-10' } = {},
): string {
  const id = randomUUID()
  ask.talent.register({ id, appliedOn: on, ...terms, ...person })
  const now = () => ask.talent.page({ id }).revision
  ask.talent.verify({
    id,
    revision: now(),
    requirement: 2,
    holds: true,
    evidence: 'certificate',
    finding: '架空の証書を確認',
  })
  ask.talent.recordConsent({
    ...{ id, revision: now(), consentId: randomUUID(), kind: 'given', way: 'form', everywhere: false, receivers },
    givenOn: on,
    validTo: '2027-03-31',
  })
  ask.talent.move({ id, revision: now(), to: 'registered' })
  return id
}

/** A line of a list as the job reads it. */
export const readingOfForm = (email: string) => {
  const { remark: _, careers, exams, ...person } = statedPerson('仮名 取下子', email)
  const { claims, ...terms } = statedTerms
  return {
    form: {
      ...terms,
      ...person,
      appliedOn: '2026-01-10',
      claims,
      careers: careers.map(({ id: _id, ...career }) => career),
      exams: exams.map(({ id: _id, certificate: _certificate, ...exam }) => exam),
      consent: { givenOn: null, everywhere: false, receivers: ['41'] },
    },
    troubles: [],
  }
}
