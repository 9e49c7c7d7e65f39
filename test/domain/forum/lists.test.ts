import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { countByPrefecture, tileOf, totalsOf } from '../../../shared/domain/forum/attendance.ts'
import { attendances, choiceLabel, choices } from '../../../shared/domain/forum/fields.ts'
import { countAnswers, groupsOf, rateOf } from '../../../shared/domain/forum/questionnaire.ts'
import type { SheetLine } from '../../../shared/domain/forum/sheets/heading.ts'
import {
  matchParticipants,
  type ParticipantFacts,
  prefectureIn,
  readParticipants,
} from '../../../shared/domain/forum/sheets/participants.ts'
import { choiceIn, readReplies, replyMarks } from '../../../shared/domain/forum/sheets/replies.ts'

const lines = (...rows: string[][]): SheetLine[] => rows.map((cells, at) => ({ at: at + 1, cells }))
const head = ['No', '都道府県名', '所属・役職', 'お名前', 'E-mail', '出欠']

describe('申込の一覧', () => {
  it('finds its heading below a title, and says of each line what keeps it out', () => {
    const { rows, unread } = readParticipants(
      lines(
        ['フォーラム申込一覧'],
        head,
        ['1', '石川県', '企画課', '例示 一郎', 'ichiro@example.lg.jp', '出席'],
        ['2', 'いしかわ', '企画課', '例示 二郎', '', ''],
        ['3', '17', '', '', '', ''],
        ['4', '石川', '', '例示 一郎', 'ICHIRO@example.lg.jp', '○'],
        ['5', '北海道', '', '例示 三郎', 'a b', '出席'],
        ['6', '東京都', '', '例示 四郎', '', 'たぶん'],
      ),
      '申込.xlsx',
    )
    const matched = matchParticipants(rows, [])
    expect(rows.map(({ at, jis2 }, index) => [at, jis2, matched[index]?.why])).toEqual([
      [3, '17', ''],
      [4, '', '都道府県の欄が、都道府県の名前になっていません。'],
      [5, '17', '氏名がありません。'],
      [6, '17', '3行目と同じ人です。'],
      [7, '01', 'メールアドレスの形になっていません。'],
      [8, '13', '出席の欄は「出席」か「欠席」にしてください。'],
    ])
    expect(unread).toEqual(['No'])
    expect(() => readParticipants(lines(['氏名', '年齢'], ['例示', '3']), '別.xlsx')).toThrow(
      '「別.xlsx」に「都道府県」と「氏名」の見出しがありません。',
    )
    expect(() => readParticipants(lines(head), '空.xlsx')).toThrow('見出しの下に一人もいません')
  })

  it('knows each of the 47 however it is written', () => {
    for (const { jis2, name, short, lgCode } of prefectures)
      for (const text of [name, short, jis2, lgCode, `${name}庁`, ` ${name} `]) expect(prefectureIn(text)).toBe(jis2)
  })

  it('meets a person of the registration again in a list of the day that has no addresses', () => {
    const known: ParticipantFacts[] = [
      { jis2: '17', org: '企画課', name: '例示 一郎', email: 'a@example.lg.jp', attendance: 'unknown' } as const,
    ]
    const came = { jis2: '17', org: '', name: '例示一郎', email: '', attendance: 'came' } as const
    expect(matchParticipants([came, { ...came, jis2: '18' }], known)).toMatchObject([
      { standing: 'changed', whom: 0, next: { org: '企画課', email: 'a@example.lg.jp', attendance: 'came' } },
      { standing: 'added', whom: 1 },
    ])
    const alike = [...known, ...known.map((each) => ({ ...each, email: 'b@example.lg.jp' }))]
    expect(matchParticipants([came], alike)[0]?.why).toContain('同じ氏名の人が二人以上')
  })

  it('changes nothing the second time, whatever the list', () => {
    const person = fc.record({
      jis2: fc.constantFrom('01', '17', '47'),
      org: fc.constantFrom('', '企画課'),
      name: fc.constantFrom('例示 一郎', '例示 二郎', '例示 三郎'),
      email: fc.constantFrom('', 'a@example.lg.jp', 'b@example.lg.jp'),
      attendance: fc.constantFrom(...attendances),
    })
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), fc.array(person, { maxLength: 12 }), (known, given) => {
        const people: ParticipantFacts[] = [...known]
        for (const { whom, next } of matchParticipants(given, people)) if (whom !== null && next) people[whom] = next
        const again = matchParticipants(given, people)
        expect(again.filter(({ standing }) => standing === 'added' || standing === 'changed')).toEqual([])
      }),
    )
  })
})

it('counts by prefecture as a plain recount does, and every number of one forum agrees', () => {
  const person = fc.record({
    jis2: fc.constantFrom('01', '17', '25', '47'),
    attendance: fc.constantFrom(...attendances),
  })
  fc.assert(
    fc.property(fc.array(person, { maxLength: 60 }), (people) => {
      const counts = countByPrefecture(people, [])
      const totals = totalsOf(counts)
      expect(counts).toHaveLength(47)
      expect(totals.registered).toBe(people.length)
      expect(totals.came).toBe(people.filter(({ attendance }) => attendance === 'came').length)
      expect(totals.registeredBodies).toBe(new Set(people.map(({ jis2 }) => jis2)).size)
      const tiles = counts.map(tileOf)
      expect(tiles.filter((tile) => tile === 'none')).toHaveLength(47 - totals.registeredBodies)
      expect(tiles.filter((tile) => tile !== 'none' && tile !== 'absent')).toHaveLength(totals.cameBodies)
    }),
  )
})

describe('アンケート', () => {
  const file = lines(
    ['時刻', '内容は役に立ったか', '次回も参加したいか', 'ご意見・ご感想'],
    ['9:01', 'そう思う', '5', '人材の探し方を知りたい'],
    ['9:02', 'ややそう思う', '4', 'なし'],
    ['9:03', 'わからない', '3', ''],
    ['9:04', '思わない', '', '近くでも開いてほしい'],
  )

  it('finds the questions by their answers, and names what it does not count', () => {
    const { questions, replies, unread, notes } = readReplies(file, [], '回答.xlsx')
    expect(questions).toEqual(['内容は役に立ったか', '次回も参加したいか'])
    expect(replies.flatMap(({ comments }) => comments)).toEqual(['人材の探し方を知りたい', '近くでも開いてほしい'])
    expect(unread).toEqual(['時刻'])
    expect(notes).toEqual(['4行目「内容は役に立ったか」は、五段階の答えではないため数えません。'])
    const answers = replies.flatMap((reply) =>
      reply.answers.map(({ words, choice }) => ({ questionId: words, choice })),
    )
    const counted = countAnswers(
      questions.map((words) => ({ id: words, words })),
      answers,
    )
    expect(counted.map(({ counts, n }) => [counts, n])).toEqual([
      [[1, 1, 0, 0, 1], 3],
      [[1, 1, 1, 0, 0], 3],
    ])
    expect(() => readReplies(lines(['氏名', '都道府県'], ['例示', '石川県']), [], '申込.xlsx')).toThrow(
      '五段階の質問も',
    )
  })

  it('knows each of the five by its word and its number', () => {
    for (const choice of choices) {
      expect(choiceIn(choiceLabel[choice])).toBe(choice)
      expect(choiceIn(String(choice))).toBe(choice)
      expect(choiceIn(`${choice}. ${choiceLabel[choice]}`)).toBe(choice)
    }
    expect(choiceIn('見本')).toBeNull()
  })

  it('marks two alike as two, and a file that has grown adds only what is new', () => {
    const reply = fc.record({
      answers: fc.array(fc.record({ words: fc.constantFrom('一', '二'), choice: fc.constantFrom(...choices) }), {
        maxLength: 2,
      }),
      comments: fc.array(fc.constantFrom('よい', 'もっと'), { maxLength: 1 }),
    })
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 10 }), fc.array(reply, { maxLength: 4 }), (first, more) => {
        const marks = replyMarks(first)
        expect(new Set(marks).size).toBe(first.length)
        const grown = replyMarks([...first, ...more])
        expect(grown.filter((mark) => !marks.includes(mark))).toHaveLength(more.length)
      }),
    )
  })

  it('adds up by groups, and has no rate where nobody was there', () => {
    const comments = ['人材', '人材', '', '研修'].map((group) => ({ group }))
    expect(groupsOf(comments)).toEqual([
      { group: '人材', count: 2 },
      { group: '研修', count: 1 },
      { group: '(まだ分けていない)', count: 1 },
    ])
    expect([rateOf(88, 126), rateOf(3, 0)]).toEqual([70, null])
  })
})
