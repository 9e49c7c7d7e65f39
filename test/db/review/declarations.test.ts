import { describe, expect, it } from 'vitest'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'
import { refused } from '../../support/refused.ts'
import { answered, declarationsOut, type Words } from '../../support/sheets/declarations-out.ts'

const fy = 2026
const [akita, tochigi, ishikawa] = ['05', '09', '17'] as const
const back = '2026-02-26T10:00:00+09:00'

/** 委員A's form is back, saved after it went out. */
async function backWith(words: Readonly<Record<string, Words>>, out = declarationsOut()) {
  const bytes = await answered(await out.bookOf('委員A'), words)
  out.at(back)
  const { id } = out.back(bytes, 'R8_利害関係申告書_委員A.xlsx')
  return { ...out, bytes, id, a: out.idOf('委員A') }
}
const all: Readonly<Record<string, Words>> = {
  秋田県: ['あり', '③ 委託・取引', '県の調達に助言', '令和5年4月'],
  栃木県: ['なし'],
  石川県: ['あり', '② 出身・出向', '出身'],
}
const take = (
  out: Awaited<ReturnType<typeof backWith>>,
  prefecture: string,
  treatment: 'opinionOnly' | null = null,
) => {
  const { jis2, seen } = out.rowOf(out.id, prefecture)
  return { jis2, seen, treatment }
}

/** An officer has put down a 利害関係 of 委員A with 秋田県. */
const declared = ({ ask, idOf }: ReturnType<typeof declarationsOut>) =>
  ask.conflicts.declare({
    id: crypto.randomUUID(),
    reviewerId: idOf('委員A'),
    jis2: akita,
    kind: 'business',
    treatment: 'exclude',
  })

describe('利害関係申告書 that came back', () => {
  it('changes nothing before it is applied, and then puts down what was chosen with the 扱い of its kind or the officer’s', async () => {
    const out = await backWith(all)
    expect(out.answersOf('委員A')).toEqual([])
    const rows = [take(out, '秋田県'), take(out, '栃木県'), take(out, '石川県', 'opinionOnly')]
    expect(out.ask.declarations.apply({ id: out.id, rows })).toEqual({ reviewerId: out.a, none: 1, declared: 2 })
    expect(out.answersOf('委員A')).toEqual([
      '05 declared business excludeAndLeave 県の調達に助言 令和5年4月',
      '09 none',
      '17 declared origin opinionOnly 出身',
    ])
    // Of その day of the import, by whom it was entered, as the late comparison reads it.
    expect(out.ask.conflicts.list({ fy })[0]?.declaredAt).toContain('2026-02-26T10:00:00')
    expect(out.ask.scores.board({ fy }).reviewers.map(({ unanswered }) => unanswered)).toEqual([0, 3])
  })

  it('says 変更なし the second time, and each answer says that it is of the file and of which', async () => {
    const out = await backWith(all)
    out.applyAll(out.id)
    expect(out.back(out.bytes, '写し.xlsx')).toMatchObject({ outcome: 'again', id: out.id })
    expect(new Set(out.preview(out.id).rows.map(({ kind }) => kind))).toEqual(new Set(['same']))
    expect(out.ask.declarations.history({ reviewerId: out.a, jis2: akita })).toMatchObject([
      {
        answer: 'declared',
        kind: 'business',
        treatment: 'excludeAndLeave',
        since: '令和5年4月',
        from: '申告書(Excel)「R8_利害関係申告書_委員A.xlsx」',
        by: '見本 太郎',
        at: expect.stringContaining('2026-02-26T10:00:00'),
      },
    ])
    const board = out.ask.declarations.board({ fy }).reviewers[0]
    expect(board).toMatchObject({ standing: 'applied', takeable: 0, unanswered: 0, ready: false })
  })

  it('keeps every earlier answer, whoever gave it and however it was changed or taken back', async () => {
    const out = declarationsOut()
    const a = out.idOf('委員A')
    out.ask.conflicts.declareNone({ reviewerId: a, bodies: [akita] })
    out.at('2026-02-24T11:00:00+09:00')
    const later = await backWith({ 秋田県: ['あり', '③', '委託'] }, out)
    later.applyAll(later.id)
    const [conflict] = out.ask.conflicts.list({ fy })
    if (!conflict) throw new Error('it is declared')
    const { kind, detail, since } = conflict
    const edited = out.ask.conflicts.edit({ id: conflict.id, kind, detail, since, treatment: 'none', revision: 1 })
    out.ask.conflicts.withdraw({ id: conflict.id, reason: '契約は別の会社', revision: edited.revision })
    out.ask.conflicts.takeNoneBack({ reviewerId: a, bodies: [akita] })
    const told = out.ask.declarations
      .history({ reviewerId: a, jis2: akita })
      .map((each) => [each.answer, each.treatment, each.from])
    expect(told).toEqual([
      ['open', null, '画面'],
      ['none', null, '画面'],
      ['declared', 'none', '画面'],
      ['declared', 'excludeAndLeave', '申告書(Excel)「R8_利害関係申告書_委員A.xlsx」'],
      ['none', null, '画面'],
    ])
  })

  it('shows あり beside what an officer found not to apply, and なし beside a declaration that stands', async () => {
    const out = await backWith(
      { 秋田県: ['なし'] },
      (() => {
        const given = declarationsOut()
        declared(given)
        return given
      })(),
    )
    // The form went out with あり; the file says なし now, and its words beside it are gone.
    expect(out.rowOf(out.id, '秋田県')).toMatchObject({ kind: 'contrary' })
  })

  it('takes a declaration back where なし is chosen over it, with the file as its reason', async () => {
    const given = declarationsOut()
    const form = await given.bookOf('委員A')
    declared(given)
    const bytes = await answered(form, { 秋田県: ['なし'], 栃木県: ['なし'] })
    given.at(back)
    const { id } = given.back(bytes, '申告書.xlsx')
    const row = given.rowOf(id, '秋田県')
    expect(row.beside.join()).toMatch(/台帳に申告があります\(③ 委託・取引・採点除外\)。反映すると、その申告は取り消し/)
    // Whole and without a question it is not.
    expect(given.ask.declarations.board({ fy }).reviewers[0]).toMatchObject({ standing: 'waiting', ready: false })
    given.ask.declarations.apply({ id, rows: [{ jis2: row.jis2, seen: row.seen, treatment: null }] })
    expect(given.answersOf('委員A')).toEqual(['05 none'])
    const [newest] = given.ask.declarations.history({ reviewerId: given.idOf('委員A'), jis2: akita })
    expect(newest).toMatchObject({ answer: 'none', from: '申告書(Excel)「申告書.xlsx」' })
  })

  it('goes in whole or not at all, and not over what the office has answered since it was looked at', async () => {
    const out = await backWith(all)
    const rows = [take(out, '秋田県'), take(out, '栃木県')]
    out.ask.conflicts.declareNone({ reviewerId: out.a, bodies: [tochigi] })
    expect(() => out.ask.declarations.apply({ id: out.id, rows })).toThrow(
      /栃木県の回答が、画面を開いた後に台帳で変わりました/,
    )
    expect(out.answersOf('委員A')).toEqual(['09 none'])
    const one = take(out, '秋田県')
    expect(() => out.ask.declarations.apply({ id: out.id, rows: [one, one] })).toThrow(refused('invalid'))
    const none = { jis2: '13', seen: 0, treatment: null }
    expect(() => out.ask.declarations.apply({ id: out.id, rows: [none] })).toThrow(refused('conflict'))
    // 支障なし needs its reason, as on the screen.
    const harmless = { ...take(out, '石川県'), treatment: 'none' as const }
    expect(out.rowOf(out.id, '石川県').typed?.detail).toBe('出身')
    out.ask.declarations.apply({ id: out.id, rows: [harmless] })
    expect(out.answersOf('委員A')).toContain('17 declared origin none 出身')
  })

  it('shows あり beside a 候補 that an officer found not to apply, and なし beside one that waits', async () => {
    const out = declarationsOut({ reviewers: 0 })
    const { ask } = out
    const add = (name: string) => ask.reviewers.add({ id: crypto.randomUUID(), fy, name, org: '秋田県庁' }).id
    const [a, b] = [add('例示 二葉'), add('例示 三葉')]
    const [hint] = ask.conflicts.hints({ fy }).filter(({ reviewerId }) => reviewerId === a)
    const evidence = hint?.open.map(({ key }) => key) ?? []
    ask.conflicts.dismiss({ reviewerId: a, jis2: akita, evidence, reason: '同じ名の別の団体' })
    const yes = await answered(await out.bookOf('委員A'), { 秋田県: ['あり', '①'], 栃木県: ['なし'] })
    const no = await answered(await out.bookOf('委員B'), { 秋田県: ['なし'], 栃木県: ['なし'] })
    out.at(back)
    const [one, other] = [out.back(yes, 'A.xlsx'), out.back(no, 'B.xlsx')]
    expect(out.rowOf(one.id, '秋田県').beside.join()).toMatch(/該当しないとしていました\(理由: 同じ名の別の団体/)
    expect(out.rowOf(other.id, '秋田県').beside.join()).toMatch(/検討前の候補があります\(所属「秋田県庁」/)
    expect(out.rowOf(one.id, '栃木県').beside).toEqual([])
    // Neither goes in with the others unseen.
    expect(ask.declarations.board({ fy }).reviewers.map(({ ready }) => ready)).toEqual([false, false])
    expect(b).toBe(out.idOf('委員B'))
  })

  it('goes the way of a late discovery where it says あり after the scores are in', async () => {
    const given = givenOffice()
    const raw = (mark: number) => [mark, mark, mark, mark, mark, mark]
    const { reviewers } = scoredYear(given, [
      { name: '岩手県', scores: [raw(5), raw(3)] },
      { name: '秋田県', scores: [raw(3), raw(4)] },
    ])
    const out = declarationsOut({ bodies: [], reviewers: 0, given, now: '2026-03-27T10:00:00+09:00' })
    const code = out.reviewers.find(({ id }) => id === reviewers[0])?.code ?? ''
    const bytes = await answered(await out.bookOf(code), { 岩手県: ['あり', '③', '委託'] })
    out.at('2026-03-28T10:00:00+09:00')
    const { id } = out.back(bytes, '申告書.xlsx')
    const row = out.rowOf(id, '岩手県')
    expect(row).toMatchObject({ kind: 'changed', treatment: 'excludeAndLeave' })
    expect(row.beside.join()).toMatch(/採点を締めた後の申告です/)
    expect(out.ask.tally.late({ fy })).toBeNull()
    out.ask.declarations.apply({ id, rows: [{ jis2: '03', seen: row.seen, treatment: row.treatment }] })
    expect(out.ask.tally.late({ fy })).toMatchObject({
      late: [{ reviewerId: reviewers[0], jis2: '03', is: 'declared', at: expect.stringContaining('2026-03-28T10:00') }],
    })
    // Of the scores that were put down nothing is seen any more.
    const grid = out.ask.scores.grid({ fy, reviewerId: reviewers[0] ?? '' })
    expect(grid.candidates.some(({ jis2 }) => jis2 === '03')).toBe(false)
  })

  it('is put aside and taken in once more; what went in is not put aside', async () => {
    const out = await backWith(all)
    out.ask.declarations.putAside({ id: out.id, revision: out.preview(out.id).revision })
    const rows = [take(out, '秋田県')]
    expect(() => out.ask.declarations.apply({ id: out.id, rows })).toThrow(/取り込まないとした申告書です/)
    expect(out.back(out.bytes, 'もう一度.xlsx')).toMatchObject({ outcome: 'waiting', id: out.id })
    out.ask.declarations.apply({ id: out.id, rows: [take(out, '秋田県')] })
    const { revision } = out.preview(out.id)
    expect(() => out.ask.declarations.putAside({ id: out.id, revision })).toThrow(/すでに反映されています/)
  })

  it('holds up the 採点票 of a 委員 until all that have applied are answered', async () => {
    const out = await backWith({ 秋田県: ['なし'], 栃木県: ['なし'] })
    out.applyAll(out.id)
    expect(() => out.ask.sheetFiles.book({ fy, reviewerId: out.a })).toThrow(/未回答が1件/)
    out.ask.conflicts.declareNone({ reviewerId: out.a, bodies: [ishikawa] })
    expect(() => out.ask.sheetFiles.book({ fy, reviewerId: out.a })).not.toThrow()
  })

  it('does not go out before anybody has applied', () => {
    const out = declarationsOut({ bodies: [] })
    expect(() => out.ask.declarations.book({ fy, reviewerId: out.idOf('委員A') })).toThrow(/応募がまだありません/)
  })

  it('is the secretariat’s alone, and goes out and in by officers alone', async () => {
    const out = await backWith(all)
    const rows = [take(out, '秋田県')]
    for (const role of ['approver', 'viewer', 'reviewer'] as const) {
      const { declarations } = out.as({ profileId: crypto.randomUUID(), name: '見本 他', role })
      const looked = [
        () => declarations.board({ fy }),
        () => declarations.preview({ id: out.id }),
        () => declarations.history({ reviewerId: out.a, jis2: akita }),
      ]
      for (const look of looked)
        if (role === 'reviewer') expect(look).toThrow(refused('forbidden'))
        else expect(look).not.toThrow()
      expect(() => declarations.book({ fy, reviewerId: out.a })).toThrow(refused('forbidden'))
      expect(() => declarations.apply({ id: out.id, rows })).toThrow(refused('forbidden'))
    }
    expect(out.answersOf('委員A')).toEqual([])
  })

  it('says in the record of deeds what went out, came back and went in', async () => {
    const out = await backWith(all)
    out.applyAll(out.id)
    const told = out.ask.audit.entries({ limit: 10 }).entries.filter(({ did }) => did.startsWith('declarations.'))
    expect(told.map(({ deed, more }) => [deed, more])).toEqual([
      [
        '委員Aの戻った利害関係申告書を反映した',
        'あり2件・なし1件 / R8_利害関係申告書_委員A.xlsx / 秋田県 未回答 → あり、栃木県 未回答 → なし、石川県 未回答 → あり',
      ],
      ['委員Aの利害関係申告書が戻った', 'R8_利害関係申告書_委員A.xlsx'],
      ['委員Aの利害関係申告書をExcelで出した', expect.stringContaining('R8_利害関係申告書_委員A_20260224.xlsx')],
    ])
  })
})
