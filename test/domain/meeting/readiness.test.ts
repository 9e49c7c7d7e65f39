import { describe, expect, it } from 'vitest'
import { bookOfMaterial, paperFileName } from '../../../shared/domain/meeting/papers.ts'
import { expectedQuorum, lacksOf, nextStepOf, renumbered } from '../../../shared/domain/meeting/readiness.ts'
import { undeclaredOf } from '../../../shared/domain/meeting/undeclared.ts'

const member = (id: string, more: object = {}) => ({
  ...{ id, kind: 'reviewer' as const, name: `例示 ${id}`, isChair: false, expected: 'room' as const },
  ...more,
})
const item = (more: object = {}) => ({
  ...{ kind: 'body' as const, title: '三重県', minutes: 8, leaving: [], silent: [] },
  ...more,
})
const whole = {
  ...{ startsAt: '14:00', endsAt: '16:00', place: '見本会議室', quorum: null, proxiesCount: false },
  items: [item()],
  members: [member('a', { isChair: true }), member('b'), member('c')],
  materials: [{ number: '資料1', title: '応募概要一覧' }],
}
const says = (plan: Parameters<typeof lacksOf>[0], undeclared = new Map<string, string[]>()) =>
  lacksOf(plan, undeclared).map(({ says: words, stops }) => `${stops ? '■' : '▲'}${words}`)

describe('what a meeting lacks', () => {
  it('is nothing where everything is there', () => {
    expect(says(whole)).toEqual([])
  })

  it.each([
    [{ place: ' ' }, '■場所が決まっていません。'],
    [{ items: [] }, '■議題がありません。'],
    [{ items: [item({ minutes: 130 })] }, '▲議題の時間を足すと16:10までかかり、終了の予定16:00を過ぎます。'],
    [{ members: [member('a'), member('b')] }, '■座長が決まっていません。'],
    [
      { members: [member('a', { isChair: true, expected: 'absent' }), member('b'), member('c')] },
      '▲座長の例示 aが欠席の見込みです。',
    ],
    [
      {
        members: [
          member('a', { isChair: true }),
          member('b', { expected: 'absent' }),
          member('c', { expected: 'proxy' }),
        ],
      },
      '■出席の見込みが1名で、定足数2名に足りません。',
    ],
    [
      { members: [member('a', { isChair: true }), member('b'), member('c', { expected: 'unknown' })] },
      '▲出欠の回答がまだです: 例示 c。',
    ],
    [
      { quorum: 2, items: [item({ leaving: ['b', 'c'] })] },
      '▲退席する委員を除くと、定足数に足りない議題があります: 三重県。',
    ],
    [{ materials: [] }, '▲配布資料がありません。'],
    [
      { materials: [whole.materials[0], whole.materials[0]].flatMap((each) => each ?? []) },
      '■資料番号が二度使われています: 資料1。',
    ],
    [{ materials: [{ number: ' ', title: '参考' }] }, '■資料番号のない資料があります。'],
  ])('is said with where it is mended: %o', (change, words) => {
    expect(says({ ...whole, ...change })).toEqual([words])
  })

  it('counts a 代理 only where the meeting says so, and whoever has not answered as one who may come', () => {
    const members = [
      member('a', { isChair: true }),
      member('b', { expected: 'proxy' }),
      member('c', { expected: 'absent' }),
    ]
    expect(expectedQuorum({ ...whole, members }, [])).toMatchObject({ present: 1, needed: 2, met: false })
    expect(expectedQuorum({ ...whole, members, proxiesCount: true }, [])).toMatchObject({ present: 2, met: true })
    const asked = [
      member('a', { isChair: true }),
      member('b', { expected: 'unknown' }),
      member('c', { expected: 'unknown' }),
    ]
    expect(expectedQuorum({ ...whole, members: asked }, [])).toMatchObject({ present: 1, most: 3 })
  })

  it('names who has not declared, by the bodies on the agenda alone', () => {
    const page = {
      items: [{ jis2: '24' }, { jis2: '05' }, { jis2: null }],
      members: [
        { id: 'a', reviewerId: 'ra' },
        { id: 's', reviewerId: null },
      ],
    }
    const undeclared = undeclaredOf(page, [{ reviewerId: 'ra', jis2: '24' }])
    expect([...undeclared]).toEqual([['a', ['秋田県']]])
    expect(lacksOf(whole, undeclared)).toEqual([
      { at: 'conflicts', stops: true, says: '利害関係の回答がまだです: 例示 a(秋田県)。' },
    ])
  })
})

describe('the next step before a meeting', () => {
  const plan = { ...whole, heldOn: '2026-03-06', sentOn: null as string | null }
  const unknown = { ...plan, members: [member('a', { expected: 'unknown' })] }
  it.each([
    [unknown, '2026-03-01', 'expect'],
    [plan, '2026-03-01', 'papers'],
    [{ ...plan, sentOn: '2026-02-27' }, '2026-03-01', 'open'],
    [unknown, '2026-03-06', 'open'],
  ] as const)('%#', (given, today, step) => {
    expect(nextStepOf(given, today)).toBe(step)
  })
})

describe('資料番号', () => {
  it('begins anew for each kind of paper, in the order of the list', () => {
    const numbers = ['資料3', '参考資料7', '別紙', '参考1'].map((number) => ({ number }))
    expect(renumbered(numbers).map(({ number }) => number)).toEqual(['資料1', '参考資料1', '資料2', '参考資料2'])
  })

  it('stands in the name of a file behind its place', () => {
    const paper = {
      place: 3,
      number: '資料2',
      title: '審査集計表',
      copyFor: '',
      practice: false,
      extension: 'xlsx',
    } as const
    expect(paperFileName(paper)).toBe('03_資料2_審査集計表.xlsx')
    expect(paperFileName({ ...paper, copyFor: '委員C', practice: true })).toBe('03_見本_委員C用_資料2_審査集計表.xlsx')
    expect(paperFileName({ ...paper, title: '案1/案2' })).toBe('03_資料2_案1_案2.xlsx')
    expect(['応募概要一覧', '審査集計表', '決め手', '組合せの案', '前年度の報告'].map(bookOfMaterial)).toEqual([
      ...['R3', 'R5', 'R19', 'R20'],
      null,
    ])
  })
})
