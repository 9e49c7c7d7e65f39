import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openWriter } from '../../../db/connection.ts'
import { migrate } from '../../../db/migrate.ts'
import { migrations } from '../../../db/migrations/index.ts'
import * as measure from '../../../db/migrations/programme/0030-measure.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { givenOffice } from '../../support/office/office.ts'
import { scoredYear } from '../../support/office/selected.ts'
import { takeIn } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

const fy = 2026
const raw = (mark: number) => [mark, mark, mark, mark, mark, mark]

const saidPoints = (points: readonly number[]) => points.join('、')

/** Three bodies whom nothing in their marks parts; two reviewers, scored and closed. */
function givenTie() {
  const given = givenOffice()
  const { ids, reviewers } = scoredYear(given, [
    { name: '岩手県', scores: [raw(4), raw(4)] },
    { name: '秋田県', scores: [raw(4), raw(4)] },
    { name: '佐賀県', scores: [raw(4), raw(4)] },
  ])
  const [iwate = '', akita = '', saga = ''] = ids
  const voters = [...reviewers]
  const { ask } = given
  const page = () => ask.tally.page({ fy })
  const ranks = () => page().rows.map(({ rank, prefecture, decidedBy }) => `${rank} ${prefecture} ${decidedBy ?? '-'}`)
  const ties = (...named: ReturnType<typeof page>['rules']['ties']) =>
    ask.tally.setRules({ ...page().rules, fy, ties: named, reason: '同点処理の見直し' })
  return { ...given, page, ranks, ties, iwate, akita, saga, voters }
}

describe('a tie that people settle', () => {
  it('is on record with who, when and why; a ballot first, the 合議 on what it left', () => {
    const { ask, ranks, ties, page, iwate, akita, saga, voters } = givenTie()
    ties('ballot', 'council')
    expect(ranks()).toEqual(['1 岩手県 -', '1 秋田県 -', '1 佐賀県 -'])
    const votes = [iwate, akita, saga].map((applicationId, at) => ({ applicationId, votes: at === 0 ? 0 : 1 }))
    const order = [iwate, akita, saga]
    ask.tally.ruleTie({ id: randomUUID(), fy, kind: 'ballot', order, voters, votes, reason: '会議で投票' })
    expect(ranks()).toEqual(['1 秋田県 ballot', '1 佐賀県 ballot', '3 岩手県 ballot'])
    const council = { id: randomUUID(), fy, kind: 'council' as const, order: [saga, akita], reason: '参画が広い' }
    ask.tally.ruleTie(council)
    expect(ranks()).toEqual(['1 佐賀県 council', '2 秋田県 council', '3 岩手県 ballot'])
    expect(page().settlements.map(({ kind, madeBy, holds, reason }) => [kind, madeBy, holds, reason])).toEqual([
      ['ballot', '見本 太郎', true, '会議で投票'],
      ['council', '見本 太郎', true, '参画が広い'],
    ])

    ask.tally.takeBackTie({ id: randomUUID(), fy, takesBack: council.id, reason: '記録の誤り' })
    expect(ranks()).toEqual(['1 秋田県 ballot', '1 佐賀県 ballot', '3 岩手県 ballot'])
    expect(page().settlements.map(({ holds, takesBack }) => [holds, takesBack])).toEqual([
      [true, null],
      [false, null],
      [false, council.id],
    ])
    expect(() => ask.tally.takeBackTie({ id: randomUUID(), fy, takesBack: council.id, reason: '再び' })).toThrow(
      refused('conflict'),
    )
    const deeds = ask.audit.entries({}).entries.map(({ deed, more }) => `${deed} ${more}`)
    expect(deeds.slice(0, 3)).toEqual([
      '同点の2団体の順の合議を取り消した 記録の誤り',
      '同点の2団体の順を合議で決めた 参画が広い',
      '同点の3団体の順を決選投票で決めた 秋田県 1票、佐賀県 1票、岩手県 0票 / 投票した委員2人 / 会議で投票',
    ])
  })

  it('is voted on by nobody with a 利害関係 in it', () => {
    const { ask, iwate, akita, voters } = givenTie()
    const declared = {
      id: randomUUID(),
      reviewerId: voters[0] ?? '',
      kind: 'appointment',
      treatment: 'exclude',
    } as const
    ask.conflicts.declare({ ...declared, jis2: '03' })
    const votes = [iwate, akita].map((applicationId) => ({ applicationId, votes: 1 }))
    const ballot = { id: randomUUID(), fy, kind: 'ballot' as const, order: [iwate, akita], votes, reason: '投票' }
    expect(() => ask.tally.ruleTie({ ...ballot, voters })).toThrow('委員Aは利害関係')
    expect(() => ask.tally.ruleTie({ ...ballot, voters: voters.slice(1) })).toThrow('2票')
  })
})

describe('the measure of a year', () => {
  it('after the first sheet changes only as a new version, with its reason and every sheet it meets', () => {
    const { ask, page, voters } = givenTie()
    expect(ask.tally.measure({ fy })).toMatchObject({ version: 1, frozen: true, versions: [] })
    const [criterion] = page().criteria
    if (criterion === undefined) throw new Error('criteria')
    const { no: _no, ...edited } = criterion
    expect(() => ask.programme.editCriterion({ ...edited, fy, weight: 5 })).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ fields: { reason: expect.any(String) } }) }),
    )
    ask.programme.editCriterion({ ...edited, fy, weight: 5, reason: '配点の誤り' })
    ask.conflicts.declare({
      id: randomUUID(),
      reviewerId: voters[0] ?? '',
      jis2: '41',
      kind: 'appointment',
      treatment: 'exclude',
    })
    ask.tally.setRules({ ...page().rules, fy, roundingMode: 'down', reason: '切捨てとする' })
    const { version, versions } = ask.tally.measure({ fy })
    expect(version).toBe(3)
    expect(versions.map((each) => [each.version, each.change, each.reason, each.madeBy, each.sheets.length])).toEqual([
      [3, '表示の端数処理 四捨五入 → 切捨て', '切捨てとする', '見本 太郎', 5],
      [2, '評価項目1「課題認識・支援の必要性」: 重み 4 → 5', '配点の誤り', '見本 太郎', 6],
    ])
    expect(
      versions[0]?.sheets.filter(({ reviewer }) => reviewer === '委員A').map(({ application }) => application),
    ).toEqual(['岩手県', '秋田県'])
    expect(page().rule).toContain('切捨て')
    // The line moves as before.
    ask.tally.setRules({ ...page().rules, fy, cutAfter: 2 })
    expect(ask.tally.measure({ fy }).version).toBe(3)
  })

  it('is told line by line in R18, the lists of the rules too', () => {
    const { ask, page } = givenTie()
    const [first, second] = page().criteria
    const rules = { ...page().rules, fy, priorityCriterionIds: [first?.id ?? ''] }
    const set = ask.tally.setRules({ ...rules, ties: ['chair'], reason: '見直し' })
    const priorityCriterionIds = [second?.id ?? '', first?.id ?? '']
    ask.tally.setRules({
      ...set,
      fy,
      ties: ['ballot', 'chair'],
      rankPoints: [3, 1],
      priorityCriterionIds,
      reason: '再び',
    })
    const book = ask.reports.audit({ asOf: '2026-03-31' })
    const row = book.rows.findLast(({ deed }) => deed.code === 'tally.setRules')
    expect(row?.changes).toEqual([
      { field: '同点処理', before: '座長裁定', after: '決選投票、座長裁定' },
      { field: '優先項目', before: first?.name, after: `${second?.name}、${first?.name}` },
      { field: '順位点', before: saidPoints(set.rankPoints), after: '3、1' },
    ])
    expect(row?.more).toContain(`優先項目 ${first?.name} → ${second?.name}、${first?.name}`)
  })

  it('is free before the first sheet', () => {
    const { ask } = givenOffice()
    const { rules, criteria } = ask.tally.page({ fy })
    const priorities = criteria.slice(0, 2).map(({ id }) => id)
    const set = ask.tally.setRules({
      ...rules,
      fy,
      method: 'rankPoints',
      rankPoints: [10, 5],
      priorityCriterionIds: priorities,
    })
    expect(set).toMatchObject({ method: 'rankPoints', rankPoints: [10, 5], priorityCriterionIds: priorities })
    expect(ask.tally.measure({ fy })).toMatchObject({ version: 1, frozen: false, versions: [], sheets: [] })
    expect(() => ask.tally.setRules({ ...set, fy, rankPoints: [1, 5] })).toThrow(refused('invalid'))
    expect(() => ask.programme.removeCriterion({ fy, id: priorities[1] ?? '', revision: 1 })).toThrow('優先項目')
    // A year is copied with its 優先項目 and 要件の○×.
    ask.programme.addGate({ fy, id: randomUUID(), name: '対象団体', note: '' })
    ask.programme.addYear({ fy: 2027, deadline: '2027-02-19T17:00:00+09:00' })
    const next = ask.tally.page({ fy: 2027 })
    expect(next.gates.map(({ name }) => name)).toEqual(['対象団体'])
    expect(next.rules.priorityCriterionIds).toEqual(next.criteria.slice(0, 2).map(({ id }) => id))
  })

  it('lets last year’s marks be tried, and no name of a person with them', () => {
    const { ask } = givenTie()
    expect(ask.tally.trialScores({ fy })).toBeNull()
    ask.programme.addYear({ fy: 2027, deadline: '2027-02-19T17:00:00+09:00' })
    const last = ask.tally.trialScores({ fy: 2027 })
    expect(last).toMatchObject({ fy, applications: [{ label: '岩手県' }, { label: '秋田県' }, { label: '佐賀県' }] })
    expect(last?.sheets).toHaveLength(6)
    expect(JSON.stringify(last)).not.toContain('見本')
  })
})

describe('要件の○×', () => {
  it('are answered per application; × raises 要協議 on the screen and in R5, and moves no rank', () => {
    const { ask, page, ranks, iwate, akita } = givenTie()
    const before = ranks()
    const gateId = randomUUID()
    ask.programme.addGate({ fy, id: gateId, name: '両トラック', note: '', reason: '要領に合わせる' })
    ask.tally.answerGate({ applicationId: iwate, gateId, passed: false, note: 'テーマ側のみ' })
    ask.tally.answerGate({ applicationId: akita, gateId, passed: true })
    expect(ranks()).toEqual(before)
    const [row] = page().rows
    expect(row).toMatchObject({
      flags: ['要協議: 要件「両トラック」が×です'],
      gates: [{ passed: false, note: 'テーマ側のみ', answeredBy: '見本 太郎', answeredAt: expect.any(String) }],
    })
    expect(page().rows[2]?.gates).toMatchObject([{ passed: null, answeredBy: '', answeredAt: null }])
    expect(page().warnings.map(({ message }) => message)).toContain('要件の○×を確かめていない応募があります(佐賀県)。')
    const book = ask.reports.tally({ fy, asOf: '2026-03-20' })
    expect(book.criteria.at(-1)).toMatchObject({ no: '要1', name: '両トラック', gate: true })
    expect(book.applications.map(({ prefecture, gatesPassed, flags }) => [prefecture, gatesPassed, flags])).toEqual([
      ['岩手県', false, ['要協議(要1が×)']],
      ['秋田県', true, []],
      ['佐賀県', null, []],
    ])
    expect(book.notes.others).toContain('要件(両トラック)に×があるものは要協議とする。')
    expect(() => ask.tally.answerGate({ applicationId: iwate, gateId, passed: true })).toThrow(refused('conflict'))
    const remove = () => ask.programme.removeGate({ fy, id: gateId, reason: 'やめる', revision: 1 })
    expect(remove).toThrow('2件')
    // An answer taken back may have left its 備考 standing: what was written does not go unsaid either.
    ask.tally.answerGate({ applicationId: iwate, gateId, passed: null, note: 'テーマ側のみ', revision: 1 })
    ask.tally.answerGate({ applicationId: akita, gateId, passed: null, revision: 1 })
    expect(remove).toThrow('1件')
    ask.tally.answerGate({ applicationId: iwate, gateId, passed: null, note: '', revision: 2 })
    expect(remove().gates).toEqual([])
  })

  it('added again as it was is no other gate, whatever became of it in between; with another reason it is', () => {
    const { ask } = givenTie()
    const gate = { fy, id: randomUUID(), name: '計画がある', note: '', reason: '要領に合わせる' }
    ask.programme.addGate(gate)
    ask.programme.removeGate({ fy, id: gate.id, reason: 'やめる', revision: 1 })
    const back = { ...gate, reason: '元に戻した' }
    ask.programme.addGate(back)
    expect(ask.programme.addGate(back).gates).toHaveLength(1)
    expect(() => ask.programme.addGate(gate)).toThrow(refused('conflict'))
    // Before the first sheet a reason leaves nothing that it could be compared with.
    ask.programme.addYear({ fy: 2027, deadline: '2027-02-19T17:00:00+09:00' })
    const early = { ...gate, id: randomUUID(), fy: 2027, name: '体制がある' }
    ask.programme.addGate(early)
    expect(ask.programme.addGate(early).gates.map(({ name }) => name)).toEqual(['計画がある', '体制がある'])
  })
})

describe('a file of before', () => {
  it('keeps its 優先項目 and its 座長裁定, and says what the steps of its scale mean', () => {
    const db = openWriter({ file: ':memory:' })
    migrate(db, migrations.indexOf(measure))
    db.exec(`
      INSERT INTO programme (fy, title, deadline, slots, support_from, support_to, method, ties, priority_criterion, cut_after)
      VALUES (2026, '', '', 5, '', '', 'mean', '{"v":1,"is":["chair"]}', 'c1', 5), (2027, '', '', 5, '', '', 'mean', '{"v":1,"is":[]}', NULL, 5);
      INSERT INTO criterion (id, fy, no, name, short_name, viewpoint, weight, max_raw) VALUES ('c1', 2026, 1, '', '', '', 4, 5), ('c2', 2026, 2, '', '', '', 4, 3);
      INSERT INTO chair_ruling VALUES ('r1', 2026, '{"v":1,"is":["a","b"]}', '理由', '2026-03-10T10:00:00+09:00');
    `)
    migrate(db)
    expect(db.prepare('SELECT priorities FROM programme ORDER BY fy').pluck().all()).toEqual([
      '{"v":1,"is":["c1"]}',
      '{"v":1,"is":[]}',
    ])
    expect(db.prepare('SELECT kind, ordering, reason, made_by, takes_back FROM tie_settlement').all()).toEqual([
      { kind: 'chair', ordering: '{"v":1,"is":["a","b"]}', reason: '理由', made_by: '', takes_back: null },
    ])
    const [five, three] = db.prepare('SELECT anchors FROM criterion ORDER BY no').pluck().all()
    expect(five).toContain('"raw":5,"label":"特に優れている"')
    expect(three).toBe('{"v":1,"is":[]}')
    db.close()
  })
})

describe('what is made under an id of another year', () => {
  it('is refused in words, and is no defect', () => {
    const { ask, at, defects, iwate, akita } = givenTie()
    ask.programme.addYear({ fy: 2027, deadline: '2027-02-19T17:00:00+09:00' })
    const next = () => ask.programme.year({ fy: 2027 })
    const gate = { id: randomUUID(), name: '計画がある', note: '', reason: '要綱の改正' }
    ask.programme.addGate({ ...gate, fy: 2027 })
    expect(() => ask.programme.addGate({ ...gate, fy })).toThrow(refused('conflict'))
    const [criterion] = ask.programme.year({ fy }).criteria
    if (!criterion) throw new Error('a year has criteria')
    expect(() => ask.programme.addCriterion({ ...criterion, fy: 2027, revision: next().revision })).toThrow(
      refused('conflict'),
    )
    const tie = { id: randomUUID(), kind: 'chair', reason: '座長の裁定' } as const
    ask.tally.ruleTie({ ...tie, fy, order: [iwate, akita] })
    at('2027-02-20T10:00:00+09:00')
    const order = ['岩手県', '秋田県'].map((name) => takeIn(ask, madeUpForm(name), '2027-02-18T10:00:00+09:00', 2027))
    expect(() => ask.tally.ruleTie({ ...tie, fy: 2027, order })).toThrow(refused('conflict'))
    const takesBack = randomUUID()
    ask.tally.ruleTie({ ...tie, id: takesBack, fy: 2027, order })
    expect(() => ask.tally.takeBackTie({ id: tie.id, fy: 2027, takesBack, reason: '誤り' })).toThrow(
      refused('conflict'),
    )
    expect(next().gates).toHaveLength(1)
    expect(defects).toEqual([])
  })
})
