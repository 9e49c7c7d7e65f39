import { describe, expect, it } from 'vitest'
import { emptyForm } from '../../../../shared/domain/applications/form.ts'
import { type ConflictKind, conflictKindLabel } from '../../../../shared/domain/review/conflict.ts'
import { evidenceOf, type HintedBody, readBody } from '../../../../shared/domain/review/hints/conflict-hints.ts'
import { assertDismissable, considered } from '../../../../shared/domain/review/hints/considered.ts'
import { keyOf } from '../../../../shared/domain/review/hints/evidence.ts'
import { postEvidence } from '../../../../shared/domain/review/hints/post-evidence.ts'
import { refusalOf } from '../../../support/refused.ts'

const own = { name: '例示 花子', org: '例示大学', title: '教授', email: 'hanako@example.ac.jp' }
const found = (reviewer: Partial<typeof own>, body: Partial<HintedBody>) =>
  evidenceOf({ ...own, ...reviewer })(readBody({ jis2: '03', form: emptyForm(), declared: [], cases: [], ...body }))
const contact = { dept: 'デジタル課', title: null, name: '例示花子', kana: null, tel: null, email: null }

describe('what the secretariat alone reads of a reason', () => {
  it('is who stands in the form as its contact, without what is blank', () => {
    const [whole] = found({}, { form: { ...emptyForm(), contact: { ...contact, title: '主査' } } })
    expect(whole?.quote).toBe('デジタル課 主査 例示花子')
    const [less] = found({}, { form: { ...emptyForm(), contact } })
    expect(less?.quote).toBe('デジタル課 例示花子')
  })

  const declared = { id: 'd', fy: 2025, name: '例示花子', org: '見本大学', kind: 'business' as const, detail: '受託' }
  it.each([
    [declared, '当時の所属 見本大学、③ 委託・取引、受託'],
    [{ ...declared, org: '' }, '③ 委託・取引、受託'],
    [{ ...declared, detail: ' ' }, '当時の所属 見本大学、③ 委託・取引'],
  ])('is what was declared then: %#', (then, quote) => {
    expect(found({}, { declared: [then] }).map((each) => each.quote)).toEqual([quote])
  })

  it('is where in the form the name stands', () => {
    const form = { ...emptyForm(), structure: '推進本部の下に例示花子を置く', organisation: [] }
    expect(found({}, { form }).map(({ words, quote }) => [words, quote])).toEqual([
      ['応募書の推進体制の現状に、委員の氏名「例示 花子」の名があります', '推進本部の下に例示花子を置く'],
    ])
  })

  it('is nothing where the words of a 所属 say it all', () => {
    expect(postEvidence({ org: '岩手県', title: '' })('03').map(({ quote }) => quote)).toEqual([''])
  })
})

describe('a reason', () => {
  it('is none where a 委員 has no name, or no address, and the form has none either', () => {
    const blank = { ...contact, name: '' }
    const form = { ...emptyForm(), contact: blank, subContact: { ...blank, name: null } }
    expect(found({ name: '', email: '' }, { form })).toEqual([])
    expect(found({ name: '　', email: ' ' }, { form })).toEqual([])
  })

  it('rests on what it is drawn from: a name and an address are two, two contacts of one name are one', () => {
    const same = { ...contact, email: own.email }
    const byName = found({}, { form: { ...emptyForm(), contact } })
    const byMail = found({}, { form: { ...emptyForm(), contact: { ...same, name: '見本一郎' } } })
    const both = found({}, { form: { ...emptyForm(), contact, subContact: same } })
    expect(byName[0]?.key).toBe(keyOf('contact', '氏名', own.name))
    expect(byMail[0]?.key).toBe(keyOf('contact', 'メールアドレス', own.email))
    expect(both.map(({ key }) => key)).toEqual([byName[0]?.key])
    const declared = { id: 'd1', fy: 2025, name: own.name, org: '', kind: 'other' as const, detail: '' }
    expect(found({}, { declared: [declared] })[0]?.key).toBe(keyOf('declared', 'd1'))
  })

  it('is drawn of each earlier year by itself', () => {
    const declared = [2024, 2025].map((fy) => ({
      id: `d${fy}`,
      fy,
      name: own.name,
      org: '',
      kind: 'family' as const,
      detail: '',
    }))
    const all = found({}, { declared })
    expect(all.map(({ words }) => words.slice(0, 5))).toEqual(['令和6年度', '令和7年度'])
    expect(new Set(all.map(({ key }) => key)).size).toBe(2)
  })
})

describe('所属 and 職', () => {
  const words = (org: string, title: string, jis2 = '03') =>
    postEvidence({ org, title })(jis2).map((each) => each.words)
  const kinds = (org: string, title: string, jis2 = '03') =>
    postEvidence({ org, title })(jis2).map(({ kind }): ConflictKind => kind)

  it('are told apart, and each speaks of the body in full', () => {
    expect(words('岩手県', '盛岡市参与')).toEqual([
      '所属「岩手県」は、岩手県を指しています',
      '職「盛岡市参与」は、岩手県盛岡市を指しています',
    ])
    expect(words('岩手県立大学', '')).toEqual(['所属「岩手県立大学」に、岩手県の名が入っています'])
    expect(words('盛岡市医師会', '')).toEqual(['所属「盛岡市医師会」に、岩手県盛岡市の名が入っています'])
  })

  it('rest on what they say, and on which of the two it is', () => {
    const [org] = postEvidence({ org: '岩手県', title: '' })('03')
    const [title] = postEvidence({ org: '', title: '岩手県' })('03')
    expect([org?.key, title?.key]).toEqual([keyOf('所属', '岩手県'), keyOf('職', '岩手県')])
  })

  it('speak of the municipality before its prefecture, and of either before what bears a name', () => {
    expect(words('岩手県、盛岡市', '')).toEqual(['所属「岩手県、盛岡市」は、岩手県盛岡市を指しています'])
    expect(words('岩手県立大学 / 岩手県', '')).toEqual(['所属「岩手県立大学 / 岩手県」は、岩手県を指しています'])
    expect(words('盛岡市医師会、岩手県', '')).toEqual(['所属「盛岡市医師会、岩手県」は、岩手県を指しています'])
  })

  it('name all the others where a municipality is in several prefectures', () => {
    expect(words('伊達市', '', '01')).toEqual([
      '所属「伊達市」は、北海道伊達市のことかもしれません(同じ名前の市区町村が福島県にもあります)',
    ])
    // 池田町 is in four of them.
    expect(words('池田町', '', '01')[0]).toMatch(/\(同じ名前の市区町村が[^、]+県、[^、]+県、[^、]+県にもあります\)$/)
  })

  it('are ① in office and by advice, before all trade and all past; ③ before ②', () => {
    for (const title of ['CIO補佐官', 'DXアドバイザー', '政策顧問', '参与', '審議会委員', '任期付専門官'])
      expect([title, kinds('元岩手県の受託事業者', title)]).toEqual([title, ['appointment']])
    expect(kinds('岩手県の受託事業者', '岩手県から出向')).toEqual(['business', 'business'])
    expect(kinds('前岩手県職員', '')).toEqual(['origin'])
    expect(kinds('岩手県立大学', 'アドバイザー')).toEqual(['other'])
    expect(conflictKindLabel[kinds('岩手県', '主査')[0] ?? 'other']).toMatch(/^①/)
  })
})

describe('reasons that are considered and dismissed', () => {
  const evidence = (...keys: string[]) => keys.map((key) => ({ key, kind: 'other' as const, words: key, quote: '' }))
  const state = (now: string[], dismissed: Readonly<Record<string, string>> = {}) =>
    considered(
      evidence(...now),
      Object.entries(dismissed).map(([key, reason]) => ({ evidence: key, reason })),
    )

  it('are those that an officer has seen and that are still open: what came in since stays', () => {
    expect(assertDismissable(state(['a', 'b']), { seen: ['a', 'gone'], reason: '別人' })).toEqual(evidence('a'))
    const half = state(['a', 'b'], { a: '別人' })
    expect(assertDismissable(half, { seen: ['a', 'b'], reason: 'ほかの理由' })).toEqual(evidence('b'))
  })

  it('are none where the same deed comes again', () => {
    expect(assertDismissable(state(['a', 'b'], { a: '別人' }), { seen: ['a'], reason: '別人' })).toEqual([])
  })

  it.each<[string, ReturnType<typeof state>, string[], RegExp]>([
    ['are gone since', state(['b']), ['a'], /根拠は、いまはもうありません。いまの候補を確かめて/],
    ['were never there', state([], {}), [], /根拠は、いまはもうありません/],
    ['are gone, though others are considered', state(['b'], { b: '別人' }), ['a'], /根拠は、いまはもうありません/],
    [
      'were considered in other words',
      state(['a'], { a: '同姓同名' }),
      ['a'],
      /すでに検討されています\(理由: 同姓同名\)/,
    ],
    ['were in part considered in other words', state(['a', 'b'], { a: '別人', b: '同姓' }), ['a', 'b'], /理由: 同姓\)/],
  ])('are refused where they %s', (_, now, seen, words) => {
    const { code, message } = refusalOf(() => assertDismissable(now, { seen, reason: '別人' }))
    expect(code).toBe('conflict')
    expect(message).toMatch(words)
  })
})
