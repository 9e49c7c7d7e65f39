import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyForm } from '../../../../shared/domain/applications/form.ts'
import { conflictKindLabel } from '../../../../shared/domain/review/conflict.ts'
import { evidenceOf, type HintedBody, readBody } from '../../../../shared/domain/review/hints/conflict-hints.ts'
import { considered } from '../../../../shared/domain/review/hints/considered.ts'
import { type HintedReviewer, keyOf } from '../../../../shared/domain/review/hints/evidence.ts'
import { postEvidence } from '../../../../shared/domain/review/hints/post-evidence.ts'

const evidenceFor = (reviewer: HintedReviewer, body: HintedBody) => evidenceOf(reviewer)(readBody(body))
const own: HintedReviewer = { name: '例示 花子', org: '例示大学', title: '教授', email: 'hanako@example.ac.jp' }
const iwate: HintedBody = { jis2: '03', form: emptyForm(), declared: [], cases: [] }
const short = (kind: keyof typeof conflictKindLabel) => conflictKindLabel[kind].slice(0, 1)
const of = (reviewer: Partial<HintedReviewer>, body: Partial<HintedBody> = {}) =>
  evidenceFor({ ...own, ...reviewer }, { ...iwate, ...body }).map(({ kind, words }) => `${short(kind)} ${words}`)
const withForm = (form: Partial<HintedBody['form']>): Partial<HintedBody> => ({ form: { ...emptyForm(), ...form } })

describe('the reasons to ask for a 利害関係: 所属 and 職', () => {
  it.each([
    ['岩手県政策企画部', '課長', '①'],
    ['岩手県', 'CIO補佐官', '①'],
    ['岩手県盛岡市', '総務部長', '①'],
    ['元岩手県職員', '', '②'],
    ['例示会', '岩手県から出向', '②'],
    ['例示総研(岩手県の受託事業者)', '', '③'],
    ['岩手県立大学', '教授', '⑥'],
    ['例示大学', '岩手県DXアドバイザー', '①'],
    ['岩手大学', '教授', ''],
    ['盛岡市医師会', '理事', '⑥'],
  ])('「%s」「%s」: %s', (org, title, kind) => {
    expect(postEvidence({ org, title })('03').map((each) => short(each.kind))[0] ?? '').toBe(kind)
    expect(postEvidence({ org, title })('05')).toEqual([])
  })

  it('東京都 is not 京都府, and 府中市 is asked for in both of its prefectures, in doubt', () => {
    const words = (org: string, jis2: string) => postEvidence({ org, title: '' })(jis2).map((each) => each.words)
    expect(words('東京都デジタルサービス局', '26')).toEqual([])
    expect(words('東京都府中市', '26')).toEqual([])
    expect(words('東京都府中市', '34')).toEqual([])
    expect(words('東京都府中市', '13')).toEqual(['所属「東京都府中市」は、東京都府中市を指しています'])
    expect(words('府中市', '34')).toEqual([
      '所属「府中市」は、広島県府中市のことかもしれません(同じ名前の市区町村が東京都にもあります)',
    ])
  })
})

describe('the reasons to ask for a 利害関係: the application and earlier years', () => {
  const contact = { ...emptyForm().contact, dept: 'デジタル課', name: '例示　花子' }
  const past = [{ year: '令和6年度', programme: '伴走支援(㈱例示総研)' }]
  const organisation = [
    { unit: 'デジタル課', role: '総括' },
    { unit: 'CIO補佐官', role: '例示花子' },
  ]
  it.each<[string, Partial<HintedReviewer>, Partial<HintedBody>, string[]]>([
    ['an empty form', {}, {}, []],
    ['who wrote it', {}, withForm({ contact }), ['④ 応募書の担当者の氏名が、委員の氏名と同じです']],
    [
      'the address of who wrote it',
      {},
      withForm({ subContact: { ...contact, name: '見本 太郎', email: 'HANAKO@example.ac.jp' } }),
      ['④ 応募書の副担当者のメールアドレスが、委員のメールアドレスと同じです'],
    ],
    ['no address on either side', { email: '' }, withForm({ contact: { ...contact, name: null, email: '' } }), []],
    ['体制', {}, withForm({ organisation }), ['① 応募書の実施体制に、委員の氏名「例示 花子」の名があります']],
    [
      'past support',
      { org: '株式会社 例示総研' },
      withForm({ past }),
      ['③ 応募書の過去の国の支援事業に、委員の所属「株式会社 例示総研」の名があります'],
    ],
    [
      'an earlier declaration of the same name',
      { name: '例示花子' },
      { declared: [{ id: 'd', fy: 2025, name: '例示　花子', org: '見本大学', kind: 'business', detail: '受託' }] },
      ['③ 令和7年度に、同じ氏名の委員が岩手県との利害関係を申告しています'],
    ],
    [
      'another name',
      {},
      { declared: [{ id: 'd', fy: 2025, name: '例示 花江', org: '例示大学', kind: 'business', detail: '' }] },
      [],
    ],
    [
      'a case accompanied',
      { org: '例示総研' },
      { cases: [{ id: 'c', fy: 2025, expert: '見本 一、例示 花子', contractor: '㈱例示総研' }] },
      [
        '⑥ 令和7年度の岩手県の伴走支援の有識者に、同じ氏名があります',
        '③ 令和7年度の岩手県の伴走支援の委託事業者に、委員の所属の名があります',
      ],
    ],
  ])('%s', (_, reviewer, body, expected) => {
    expect(of(reviewer, body)).toEqual(expected)
  })

  it('say in words for the 委員 nothing of what the application or another declaration says', () => {
    const secret = '極秘事項'
    const found = evidenceFor(own, {
      ...iwate,
      ...withForm({
        contact: { ...contact, dept: secret },
        organisation: [{ unit: `${secret}の例示花子`.replace('の', ' '), role: secret }],
        structure: `${secret} 例示花子`,
      }),
      declared: [{ id: 'd', fy: 2025, name: own.name, org: secret, kind: 'other', detail: secret }],
      cases: [{ id: 'c', fy: 2025, expert: `${secret}、例示花子`, contractor: secret }],
    })
    expect(found).toHaveLength(5)
    expect(found.filter(({ words }) => words.includes(secret))).toEqual([])
    expect(found.filter(({ quote }) => !quote.includes(secret))).toEqual([])
  })
})

describe('what was considered', () => {
  const reason = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const some = fc.uniqueArray(reason)
  const evidence = (keys: readonly string[]) =>
    keys.map((key) => ({ key, kind: 'other' as const, words: key, quote: '' }))

  it('is known by what it rests on: a new reason is open, one that is gone is gone, and nothing is lost', () => {
    fc.assert(
      fc.property(some, some, (now, then) => {
        const { open, dismissed } = considered(
          evidence(now),
          then.map((each) => ({ evidence: each, reason: `why ${each}` })),
        )
        expect(open.map(({ key }) => key)).toEqual(now.filter((each) => !then.includes(each)))
        expect(dismissed.map((each) => each.evidence.key)).toEqual(now.filter((each) => then.includes(each)))
        for (const each of dismissed) expect(each.dismissal.reason).toBe(`why ${each.evidence.key}`)
      }),
    )
  })

  it('is known by a key that stays what it is, for it is stored', () => {
    expect(keyOf('所属', '岩手県庁')).toBe('cba0862e-8275-8571-89de-d6a06d9b10fa')
    expect(keyOf('所属', '岩手県 庁')).toBe(keyOf('所属', '岩手県庁'))
    const texts = fc.uniqueArray(fc.string({ minLength: 1, unit: fc.constantFrom(...'岩手県庁政策部') }), {
      minLength: 2,
    })
    fc.assert(
      fc.property(texts, (all) => {
        const keys = all.map((each) => keyOf(each))
        for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(new Set(keys).size).toBe(all.length)
      }),
    )
  })

  it('stays considered where only the spelling changes, and comes back where 所属 or the line of the form does', () => {
    const keys = (reviewer: Partial<HintedReviewer>, role: string) =>
      evidenceFor(
        { ...own, org: '岩手県', ...reviewer },
        { ...iwate, ...withForm({ organisation: [{ unit: '補佐官', role }] }) },
      ).map(({ key }) => key)
    const before = keys({}, '例示花子')
    expect(before).toHaveLength(2)
    expect(keys({ org: ' 岩手 県 ', name: '例示花子' }, '例示花子')).toEqual(before)
    expect(keys({ org: '岩手県庁' }, '例示花子').filter((key) => !before.includes(key))).toHaveLength(1)
    expect(keys({}, '例示花子(総括)').filter((key) => !before.includes(key))).toHaveLength(1)
  })
})
