import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyFacts, LetterFacts } from '../../../shared/domain/letters/facts.ts'
import { letterKinds } from '../../../shared/domain/letters/kinds.ts'
import { dayWarning, noticeLetter } from '../../../shared/domain/letters/notice.ts'
import type { Placeholder } from '../../../shared/domain/letters/placeholder.ts'
import { type PressFacts, pressLetter } from '../../../shared/domain/letters/press.ts'
import { changedSince } from '../../../shared/domain/letters/stale.ts'
import { unsaidStops } from '../../../shared/domain/letters/unsaid.ts'
import {
  headOf,
  honoured,
  letterFileName,
  numbersFrom,
  programmeName,
  spanWords,
  theirDocument,
} from '../../../shared/domain/letters/words.ts'

const facts: LetterFacts = {
  office: {
    officeName: '見本室',
    label: '機密性2情報',
    handling: '関係者限り',
    senderTitle: '見本室長',
    phone: '',
    email: '',
    seal: 'none',
    practice: false,
    writer: '',
  },
  year: {
    fy: 2026,
    title: '見本事業',
    deadline: '2026-02-20T17:00:00+09:00',
    supportFrom: '2026-04-01',
    supportTo: '2027-03-31',
    callFrom: '2026-01-15',
    schedule: '',
    declineBy: null,
    reserveUntil: '2026-09-30',
    pressCount: 'hidden',
  },
  unsaid: { prefectures: ['秋田県', '石川県'], reviewers: ['例示 一郎'] },
  reserves: { orders: [], promoted: 0 },
  today: '2026-03-24',
}
const body: BodyFacts = {
  applicationId: 'a',
  prefecture: '秋田県',
  state: 'selected',
  theme: { letter: 'B', name: '見本テーマ' },
  docNo: null,
  docDate: '2026-02-17',
  applicantTitle: null,
  decision: {
    id: 'd',
    result: 'selected',
    reserveOrder: null,
    condition: '',
    approvalRef: '決裁1',
    decidedOn: '2026-03-20',
  },
  notice: { docNo: '総行15号', issuedOn: '2026-03-23', addressee: '' },
}
const reserve = (reserveOrder: number | null): BodyFacts => ({
  ...body,
  state: 'reserve',
  decision: body.decision && { ...body.decision, result: 'reserve', reserveOrder },
})
const messages = (letter: { stops: readonly { message: string }[] } | null) =>
  letter?.stops.map(({ message }) => message)

describe('words of a letter', () => {
  it.each([
    ['2026-01-15', '2026-02-20', '令和8年1月15日から2月20日まで'],
    ['2026-04-01', '2027-03-31', '令和8年4月1日から令和9年3月31日まで'],
    ['2019-04-01', '2019-05-10', '平成31年4月1日から令和元年5月10日まで'],
  ])('%s to %s', (from, to, words) => expect(spanWords(from, to)).toBe(words))

  it.each([
    ['秋田県', '貴県'],
    ['東京都', '貴都'],
    ['大阪府', '貴府'],
    ['北海道', '貴道'],
  ])('%s is %s', (name, words) => expect(honoured(name)).toBe(words))

  it.each([
    [null, '秋田県知事'],
    ['', '秋田県知事'],
    ['秋田県知事', '秋田県知事'],
    ['秋田県知事 例示 花子', '秋田県知事'],
    ['知事', '秋田県知事'],
    ['デジタル戦略課長', '秋田県知事'],
  ])('the head by %s', (typed, words) => expect(headOf('秋田県', typed)).toBe(words))

  it('names their document, with a number or without', () => {
    expect(theirDocument('2026-02-17', 'デ戦第68号')).toBe('令和8年2月17日付けデ戦第68号で')
    expect(theirDocument('2026-02-17', null)).toBe('令和8年2月17日付けで')
  })

  it.each(['令和8年度 見本事業', '令和8年度見本事業', '見本事業'])('%s says its year once in a letter', (title) => {
    expect(programmeName(title, 2026)).toBe('見本事業')
    expect(noticeLetter(body, { ...facts, year: { ...facts.year, title } })?.values).toMatchObject({
      年度: '令和8年度',
      事業名: '見本事業',
    })
  })

  it('numbers go on from the first', () => {
    expect(numbersFrom('総行見本第15号', 3)).toEqual(['総行見本第15号', '総行見本第16号', '総行見本第17号'])
    expect(numbersFrom('運房発第56-099号', 2)).toEqual(['運房発第56-099号', '運房発第56-100号'])
    expect(numbersFrom('未定', 3)).toEqual(['未定'])
  })

  it('a file says whose, when, whether 案 and whether 見本', () => {
    const file = { fy: 2026, file: '選定結果通知', subject: '秋田県', on: '2026-03-19', draft: false, practice: false }
    expect(letterFileName(file)).toBe('R8_選定結果通知_秋田県_20260319.docx')
    expect(letterFileName({ ...file, draft: true, practice: true })).toBe(
      '【見本】案_R8_選定結果通知_秋田県_20260319.docx',
    )
  })
})

const namesOf = (placeholders: readonly Placeholder[]) => placeholders.map(({ name }) => name).toSorted()

describe('a letter gives its template all it asks for, and no more', () => {
  it.each([
    ['selected', body],
    ['reserve', reserve(1)],
    ['rejected', { ...body, decision: body.decision && { ...body.decision, result: 'rejected' as const } }],
  ] as const)('%s', (kind, of) => {
    const letter = noticeLetter(of, { ...facts, reserves: { orders: [1], promoted: 0 } })
    expect(letter?.kind).toBe(kind)
    expect(Object.keys(letter?.values ?? {}).toSorted()).toEqual(namesOf(letterKinds[kind].placeholders))
  })

  it('press', () => {
    const press: PressFacts = { publishedOn: null, named: [], withheld: [], received: 0, unissued: [], bodies: [] }
    expect(Object.keys(pressLetter(press, facts).values ?? {}).toSorted()).toEqual(
      namesOf(letterKinds.press.placeholders),
    )
  })
})

describe('what stops a letter', () => {
  it('nothing, where all is there', () => expect(messages(noticeLetter(body, facts))).toEqual([]))

  it('補欠 without an order has no letter to show', () => {
    const letter = noticeLetter(reserve(null), facts)
    expect(messages(letter)).toEqual(['補欠の順位が空欄です(選定)。'])
    expect(letter?.values).toBeNull()
  })

  it('a gap among the 補欠, but for those that were promoted', () => {
    const stopped = (orders: number[], promoted: number) =>
      messages(noticeLetter(reserve(Math.max(...orders)), { ...facts, reserves: { orders, promoted } }))
    expect(stopped([1, 2], 0)).toEqual([])
    expect(stopped([1, 3], 0)).toEqual(['補欠の順位に空きがあります(第2位)。選定で順位を確かめてください。'])
    expect(stopped([2, 3], 1)).toEqual([])
    expect(stopped([2, 4], 1)).toHaveLength(1)
  })

  it('a condition that names another body, a member, or says 採択', () => {
    const typed = (text: string) =>
      unsaidStops('秋田県', [{ text, label: '留意事項', place: 'selection' }], facts.unsaid).map(
        ({ message }) => message,
      )
    expect(typed('秋田県の市町村と進めること。')).toEqual([])
    expect(typed('石川県に倣うこと。')).toEqual(['留意事項に、ほかの団体の名前があります: 石川県。'])
    expect(typed('例示 一郎 委員の意見。')).toEqual(['留意事項に、委員の名前があります: 例示 一郎。'])
    expect(typed('採択の条件')).toHaveLength(1)
  })

  it.each([
    ['例示一郎委員の意見。', '例示 一郎'],
    ['例示　一郎の意見', '例示 一郎'],
    ['例示\n一郎', '例示 一郎'],
    ['一郎 例示', '例示 一郎'],
    ['例示委員の指摘', '例示 一郎'],
    ['一郎さんの指摘', '例示 一郎'],
    ['栃木の例', '栃木県'],
    ['栃木\n県', '栃木県'],
    ['とちぎけん', '栃木県'],
    ['大分のように', '大分県'],
  ])('「%s」 in a condition names %s', (text, name) => {
    const unsaid = { ...facts.unsaid, prefectures: ['秋田県', '栃木県', '大分県'] }
    const decided = body.decision && { ...body.decision, condition: text }
    expect(messages(noticeLetter({ ...body, decision: decided }, { ...facts, unsaid }))).toEqual([
      expect.stringContaining(name),
    ])
  })

  it.each(['大分進んだため', '例示のとおり', '秋田市と進める', '東京都府中市', '栃木市'])(
    '「%s」 names nobody',
    (text) => {
      const unsaid = { ...facts.unsaid, prefectures: ['秋田県', '栃木県', '大分県', '京都府'] }
      const decided = body.decision && { ...body.decision, condition: text }
      expect(messages(noticeLetter({ ...body, decision: decided }, { ...facts, unsaid }))).toEqual([])
    },
  )

  it.each([
    ['秋田県知事 例示 一郎', '宛名に、委員の名前があります: 例示 一郎。'],
    ['秋田県知事 例示委員', '宛名に、委員の名前があります: 例示 一郎。'],
    ['石川\n県知事', '宛名に、ほかの団体の名前があります: 石川県。'],
    ['秋田県知事 石川 太郎', null],
    ['秋田県知事 例示 花子様', null],
  ])('宛名 「%s」 of any letter: %s', (addressee, message) => {
    for (const of of [body, reserve(1)]) {
      const letter = noticeLetter(
        { ...of, notice: { ...of.notice, addressee } },
        { ...facts, reserves: { orders: [1], promoted: 0 } },
      )
      expect(messages(letter)).toEqual(message === null ? [] : [message])
    }
  })

  it('公表資料 of a body that did not agree to be named', () => {
    const press = { publishedOn: '2026-03-24', named: [], withheld: ['秋田県'], received: 1, unissued: [], bodies: [] }
    expect(messages(pressLetter(press, facts))).toEqual([
      '公表に同意していない団体が選定されています: 秋田県(応募書の「公表・情報共有への同意」)。',
    ])
  })

  it('days that differ are said, not stopped', () => {
    const on = (issuedOn: string | null) => ({ ...body, notice: { ...body.notice, issuedOn } })
    expect(dayWarning([on('2026-03-23'), on('2026-03-23'), on(null)])).toBeNull()
    expect(dayWarning([on('2026-03-23'), on('2026-03-24')])).toContain('令和8年3月23日、令和8年3月24日')
  })
})

describe('a letter is old', () => {
  const basis = { id: 'd', approvalRef: '決裁1', decidedOn: '2026-03-20' }
  const made = { kind: 'selected', basis, values: { 留意事項: 'あ', 担当: '見本' } } as const

  it('never while nothing changed, whoever would make it now', () => {
    expect(changedSince(made, { ...made, values: { ...made.values, 担当: '例示' } })).toEqual([])
  })

  it('when its 決裁, its decision, its result or a word of it changed', () => {
    expect(changedSince(made, null)).toEqual(['決定が取り消されています'])
    expect(changedSince(made, { ...made, kind: 'reserve' })).toEqual(['結果が変わっています'])
    expect(changedSince(made, { ...made, basis: { ...basis, id: 'e', approvalRef: '決裁2' } })).toEqual(['決裁'])
    expect(changedSince(made, { ...made, basis: { ...basis, id: 'e' } })).toEqual(['決定'])
    expect(changedSince(made, { ...made, values: { ...made.values, 留意事項: null } })).toEqual(['留意事項'])
  })

  it('by exactly the words that differ', () => {
    const values = fc.dictionary(fc.constantFrom('ア', 'イ', 'ウ'), fc.oneof(fc.string(), fc.boolean()))
    fc.assert(
      fc.property(values, values, (was, is) => {
        const differing = ['ア', 'イ', 'ウ'].filter((name) => (was[name] ?? null) !== (is[name] ?? null))
        const said = changedSince({ kind: 'selected', basis, values: was }, { kind: 'selected', basis, values: is })
        expect(said.toSorted()).toEqual(differing)
      }),
    )
  })
})
