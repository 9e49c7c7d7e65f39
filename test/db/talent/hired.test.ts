import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { givenOffice } from '../../support/office/office.ts'
import { registered, statedPerson } from '../../support/talent/registrants.ts'

const fy = 2026
const term = { employment: 'fulltime', form: 'fixedTerm', fromOn: '2026-04-01', toOn: '2027-03-31' } as const
const newIds = () => ({ id: randomUUID(), appointmentId: randomUUID(), termId: randomUUID() })

/** A registrant whom 佐賀県 takes (内定), and the deeds that follow. */
function given() {
  const of = givenOffice({ now: '2026-11-26T10:00:00+09:00' })
  const { ask } = of
  const talentId = registered(ask)
  const posting = ask.postings.add({
    ...{ id: randomUUID(), fy, code: '410004', title: '市町村DX支援 専門官', openedOn: '2026-11-02' },
    ...{ employment: 'term', themeF: true, rolePM: true, closesOn: '2026-11-30' },
  })
  const asked = ask.introductions.ask({
    ...{ id: randomUUID(), postingId: posting.id, registrantId: talentId, askedOn: '2026-11-04' },
  })
  const { id } = asked
  const replied = ask.introductions.reply({ id, repliedOn: '2026-11-06', reply: 'accepted', revision: asked.revision })
  const introduced = ask.introductions.introduce({ id, introducedOn: '2026-11-09', revision: replied.revision })
  const conclude = (result: 'hired' | 'failed') =>
    ask.introductions.conclude({
      ...{ id, concludedOn: '2026-11-20', result, reason: '任期', revision: introduced.revision },
    })
  const { name, kana } = statedPerson()
  const add = (ids = newIds()) =>
    ask.accelerators.add({ ...ids, fy, jis2: '41', talentId, person: { name, kana }, term })
  const candidate = () => ask.introductions.candidates({ postingId: posting.id }).candidates[0]
  return { ...of, talentId, conclude, add, candidate, name }
}

it('becomes アクセラレータ from 内定, once; each page leads to the other', () => {
  const { ask, talentId, conclude, add, candidate } = given()
  expect(() => add()).toThrow('「内定」の記録がありません')
  conclude('hired')
  expect(candidate()).toMatchObject({ introduction: { result: 'hired' }, acceleratorId: null })
  const ids = newIds()
  const made = add(ids)
  expect(made).toMatchObject({ talentId, talentNo: ask.talent.page({ id: talentId }).no })
  expect(add(ids)).toEqual(made)
  expect(() => add()).toThrow('アクセラレータとしてもう記録されています')
  expect(candidate()?.acceleratorId).toBe(made.id)
  expect(ask.talent.page({ id: talentId }).acceleratorId).toBe(made.id)
})

it('stays as an appointment when the registrant is erased, and nothing says any more whence', () => {
  const { ask, talentId, conclude, add, office } = given()
  conclude('hired')
  const { id } = add()
  const { no, revision } = ask.talent.page({ id: talentId })
  ask.talent.withdraw({ id: talentId, revision, why: 'withdrawn', askedOn: '2026-11-25' })
  expect(ask.accelerators.get({ fy, id })).toMatchObject({ name: '架空 専太郎', talentId: null, talentNo: null })
  expect(JSON.stringify(ask.accelerators.history({ id }))).not.toContain(no)
  // What only the registration said is gone to the last byte; the name is that of the appointment.
  const file = Buffer.concat([office.file, `${office.file}-wal`].filter(existsSync).map((each) => readFileSync(each)))
  const gone = ['sentarou', '090-0000-1234', '見本架空総研', '窓口と庁内DX', '第架空号']
  expect(gone.filter((word) => file.includes(word))).toEqual([])
  expect(() =>
    ask.accelerators.add({ ...newIds(), fy, jis2: '40', talentId, person: { name: '架空 専太郎' }, term }),
  ).toThrow('抹消されました')
})
