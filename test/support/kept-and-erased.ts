import { randomUUID } from 'node:crypto'
import { recordKindFields } from '../../shared/domain/keeping/kinds.ts'
import { fieldsOf } from '../../shared/domain/record-fields.ts'
import type { GivenOffice } from './office/office.ts'
import { sentAgain } from './sent-again.ts'

/** What years leave behind: a body that sends again; and of one whose time is over its files, who is erased, and one that goes. */
export function keptAndErased(given: GivenOffice): void {
  const { ask } = given
  sentAgain(given)
  const fy = 2019
  ask.programme.addYear({ fy, deadline: '2019-02-20T17:00:00+09:00' })
  const person = '架空 三十郎'
  const question = `${person}です。選定の理由を知りたい。`
  ask.inquiries.add({ id: randomUUID(), fy, askedAt: '2019-05-01T10:00:00+09:00', org: '見本県', person, question })
  const file = () => ask.keeping.files({}).files.find((each) => each.fy === fy && each.code === 'inquiries')
  const line = file()
  if (!line) throw new Error('a year has its files')
  const of = { fy, code: line.code }
  ask.keeping.editKind({ ...fieldsOf(recordKindFields, line), ...of, years: '3', revision: line.revision })
  ask.keeping.extend({ id: randomUUID(), ...of, code: 'support', until: '2099-03-31', reason: '照会への対応のため' })
  ask.keeping.people({})
  ask.keeping.person({ words: [person] })
  ask.keeping.rows({ fy })
  ask.keeping.originals({ fy })
  const agreed = { agreedOn: '2026-02-01', agreedRef: '府公第56号' }
  ask.keeping.erasePerson({ words: [person], reason: '本人の申出', ...agreed })
  ask.keeping.dispose({ id: randomUUID(), ...of, ...agreed, agreedBy: '内閣総理大臣' })
}
