import { describe, expect, it } from 'vitest'
import { givenOffice } from '../../support/office/office.ts'
import { registered, statedPerson } from '../../support/talent/registrants.ts'

const given = () => givenOffice({ now: '2026-11-26T10:00:00+09:00' })
const added = { code: 'DM', name: 'データマネジメント試験(見本)', before: '', retired: false }

describe('高度試験の一覧', () => {
  it('begins with the nine of the year, each told by its names of before', () => {
    const { ask } = given()
    expect(
      ask.talent
        .exams({})
        .map(({ code }) => code)
        .join(' '),
    ).toBe('ST SA PM NW DB ES SM AU SC')
    expect(
      ask.talent
        .exams({})
        .find(({ code }) => code === 'SM')
        ?.before.split('\n'),
    ).toEqual(['テクニカルエンジニア(システム管理)', 'システム運用管理エンジニア'])
  })

  it('takes a new examination, which a person may then have passed, and finds them by the name it gets later', () => {
    const { ask } = given()
    const [exam] = statedPerson().exams
    if (exam === undefined) throw new Error('the person of the tests passed one')
    const person = { ...statedPerson(), exams: [{ ...exam, exam: added.code }] }
    expect(() => registered(ask, { person })).toThrow('試験「DM」は高度試験の一覧にありません')
    const first = ask.talent.setExam({ ...added, revision: null })
    // Sent a second time, since the answer was lost: the same, and one entry of the list.
    expect(ask.talent.setExam({ ...added, revision: null })).toEqual(first)
    const id = registered(ask, { person })
    const found = (text: string) => ask.search.everywhere({ text }).hits.map(({ route }) => route)
    expect(found('データマネジメント')).toContain(`/talent/people/${id}`)
    ask.talent.setExam({ ...added, name: 'データ活用試験(見本)', before: added.name, revision: first.revision })
    expect(found('データ活用')).toContain(`/talent/people/${id}`)
    expect(found('データマネジメント')).not.toContain(`/talent/people/${id}`)
  })

  it('refuses a name of two examinations, a sign that is there, and an old revision, and changes nothing', () => {
    const { ask } = given()
    const before = ask.talent.exams({})
    const set = (part: Partial<typeof added> & { revision?: number | null }) => () =>
      ask.talent.setExam({ ...added, revision: null, ...part })
    expect(set({ name: 'システム 監査技術者 試験' })).toThrow('同じ名称が「AU システム監査技術者」にあります')
    expect(set({ before: 'アプリケーションエンジニア' })).toThrow('同じ名称が「SA システムアーキテクト」にあります')
    expect(set({ name: '試験' })).toThrow('試験を見分けられません')
    expect(set({ code: 'SC' })).toThrow('記号「SC」の試験は一覧にあります')
    expect(set({ code: 'SC', revision: 7 })).toThrow()
    expect(ask.talent.exams({})).toEqual(before)
  })
})
