import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assertMayAnswer,
  assertMayClose,
  assertMayDraw,
  assertMaySend,
  assertMayTakeBack,
  type CorrectionRecord,
  correctionStateOf,
  leftOpen,
  stateByCorrections,
} from '../../../shared/domain/applications/correction/course.ts'
import { outcomes } from '../../../shared/domain/applications/correction/fields.ts'
import { gatherItems } from '../../../shared/domain/applications/correction/gather.ts'
import { addresseeOf } from '../../../shared/domain/applications/correction/letter.ts'
import { pairFiles, proposeOutcome } from '../../../shared/domain/applications/correction/propose.ts'
import { answerWay, receiptMail, receiptStops } from '../../../shared/domain/applications/correction/words.ts'
import { formFieldName } from '../../../shared/domain/applications/form.ts'
import { applicationStates } from '../../../shared/domain/applications/state.ts'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import { addWorkingDays, countWorkingDays } from '../../../shared/domain/calendar/working-days.ts'
import { applications, findingsOf, inputOf } from './judged-forms.ts'

const item = (more: object = {}) => ({
  ...{ id: 'a', place: '2 重点テーマ', message: '一つとしてください。', form: 'replace' as const, included: true },
  ...{ outcome: null, ...more },
})
const request = (more: Partial<CorrectionRecord> = {}): CorrectionRecord => ({
  ...{ round: 1, dueOn: '2026-02-27', sentOn: null, answeredOn: null, takenBackAt: null, items: [item()] },
  ...more,
})
const sending = { sentOn: '2026-02-24', today: '2026-02-24', edits: [], state: 'checking' as const }
const saga = applications.find(({ prefecture }) => prefecture === '佐賀県')
if (saga === undefined) throw new Error('佐賀県 is one of the eleven')

const gathered = (form = inputOf(saga).form, carried: Parameters<typeof gatherItems>[0]['carried'] = []) =>
  gatherItems({
    ...{ form, nameOf: formFieldName, unread: ['goal'], lacks: [{ count: null, names: ['概要図.pdf'] }], carried },
    checks: findingsOf({ ...inputOf(saga), form }).map((each) => ({
      ...each,
      itemId: String(each.no),
      name: '項目',
      rule: '',
      note: '',
    })),
  })

describe('補正依頼', () => {
  it('asks 佐賀県 for its five defects, in words that name no other body and nothing an officer is told to do', () => {
    const items = gathered()
    expect(items.map(({ code, included }) => [code, included])).toEqual([
      ['theme.many', true],
      ['target.outside', true],
      ['kpi.theme.missing', true],
      ['kpi.same', true],
      ['consent.missing', true],
      ['lack', true],
      ['field.unread', false],
    ])
    const words = items.map(({ message }) => message).join('\n')
    expect(words).not.toMatch(/府中|東京|広島|求めて|確かめて/)
    expect(words).toContain('3番目に記入された団体が管内の市区町村に見当たりません。')
    expect(words).toContain('目標を見直してください。')
    const bare = { ...inputOf(saga).form, themeReason: 'あ'.repeat(400), themesMarked: [], kpis: [], schedule: [] }
    for (const { message } of gathered(bare)) expect(message).toMatch(/(してください|ください|ませんか)。$/)
  })

  it('takes over what is not 解消 in its own words, and asks for nothing twice', () => {
    const known = gathered().map((each, at) => ({ ...each, id: `${at}`, message: '直した文', outcome: null }))
    const [first, second] = [known[0]!, known[1]!]
    const carried = leftOpen([
      { ...first, outcome: 'partial' as const },
      { ...second, outcome: 'resolved' as const },
    ])
    const again = gathered(undefined, carried)
    expect(again.filter(({ code }) => code === first.code)).toMatchObject([{ message: '直した文', carriedFrom: '0' }])
    expect(again).toHaveLength(known.length)
  })

  it('is refused in words', () => {
    const refusals: [() => void, RegExp][] = [
      [() => assertMaySend(request({ items: [] }), sending), /お願いする事項がありません/],
      [() => assertMaySend(request({ items: [item({ included: false })] }), sending), /お願いする事項がありません/],
      [() => assertMaySend(request({ items: [item({ message: ' ' })] }), sending), /№1の内容が空欄/],
      [() => assertMaySend(request({ dueOn: '2026-02-20' }), sending), /回答期限.*より前です/],
      [() => assertMaySend(request({ dueOn: '2026-02-28' }), sending), /閉庁日\(土日\).*3月2日\(月\)/],
      [() => assertMaySend(request(), { ...sending, sentOn: '2026-02-25' }), /今日より後/],
      [() => assertMaySend(request(), { ...sending, state: 'eligible' }), /「要件適合」の応募へは/],
      [() => assertMaySend(request({ sentOn: '2026-02-24' }), sending), /すでに「送付済」/],
      [() => assertMayAnswer(request(), { answeredOn: '2026-02-24', today: '2026-02-24' }), /まだ送付していません/],
      [
        () => assertMayAnswer(request({ sentOn: '2026-02-24' }), { answeredOn: '2026-02-20', today: '2026-02-24' }),
        /送付した日.*より前/,
      ],
      [
        () => assertMayClose(request({ sentOn: '2026-02-24' }), { item: item(), laterRound: null }),
        /回答のあった日を記録してから/,
      ],
      [() => assertMayTakeBack(request({ sentOn: '2026-02-24', answeredOn: '2026-02-25' })), /取り消せません/],
      [() => assertMayDraw('received', []), /先に要件確認を始めて/],
      [() => assertMayDraw('checking', [request({ sentOn: '2026-02-24' })]), /回答を記録してから/],
      [() => assertMayDraw('checking', [request({ sentOn: '2026-02-24', answeredOn: '2026-02-25' })]), /結果.*№1/],
    ]
    for (const [deed, words] of refusals) expect(deed).toThrow(words)
  })

  it('makes an application 補正依頼中 exactly while one is out, and moves no other state', () => {
    const day = fc.constantFrom(null, '2026-02-24')
    const record = fc.record({ sentOn: day, answeredOn: day, takenBackAt: day })
    fc.assert(
      fc.property(fc.constantFrom(...applicationStates), fc.array(record, { maxLength: 4 }), (state, records) => {
        const out = records.some(
          (each) => each.sentOn !== null && each.answeredOn === null && each.takenBackAt === null,
        )
        const after = stateByCorrections(
          state,
          records.map((each) => ({ state: correctionStateOf(each) })),
        )
        const follows = state === 'checking' || state === 'correcting'
        expect(after).toBe(follows ? (out ? 'correcting' : 'checking') : state)
      }),
    )
  })

  it('may always be sent with the due date that the year gives, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 10 }), (after, days) => {
        const sentOn = addDays('2026-02-01', after)
        const dueOn = addWorkingDays(sentOn, days)
        expect(countWorkingDays(sentOn, dueOn)).toBe(days)
        assertMaySend(request({ dueOn }), { ...sending, sentOn, today: sentOn })
      }),
    )
  })

  it('proposes what the rules say of the answer, and nothing where no rule can', () => {
    const asked = inputOf(saga).form
    const defectsOf = (form: typeof asked) => findingsOf({ ...inputOf(saga), form }).flatMap(({ defects }) => defects)
    const outcome = (code: string, came: typeof asked) => {
      const of = gathered().find((each) => each.code === code)!
      return proposeOutcome(of, { asked, came, defects: defectsOf(came) })
    }
    expect(outcome('theme.many', asked)).toBe('unanswered')
    expect(outcome('theme.many', { ...asked, themesMarked: ['F'] })).toBe('resolved')
    expect(outcome('theme.many', { ...asked, themesMarked: ['A', 'B', 'F'] })).toBe('partial')
    expect(outcome('target.outside', { ...asked, targets: ['佐賀市', '唐津市', '見本市'] })).toBe('resolved')
    expect(outcome('target.outside', { ...asked, targets: ['府中市'] })).toBe('unanswered')
    expect(outcome('consent.missing', { ...asked, consent: true })).toBe('resolved')
    expect(outcome('lack', asked)).toBeNull()
    expect(outcomes).toHaveLength(3)
  })

  it('pairs the files of two versions: the same bytes, the same name, the same form, and what only one has', () => {
    const file = (name: string, kind: string, sha256: string) => ({ name, kind, sha256, size: 1 })
    const pairs = pairFiles(
      [
        file('鑑文.docx', 'cover', 'a'),
        file('詳細.docx', 'detail', 'b'),
        file('図.pdf', 'other', 'c'),
        file('m', 'mail', 'd'),
      ],
      [
        file('鑑文(再).docx', 'cover', 'a'),
        file('詳細_補正.docx', 'detail', 'e'),
        file('表.pdf', 'other', 'f'),
        file('n', 'mail', 'g'),
      ],
    )
    expect(pairs.map(({ before, after, same }) => [before?.name, after?.name, same])).toEqual([
      ['鑑文.docx', '鑑文(再).docx', true],
      ['詳細.docx', '詳細_補正.docx', false],
      ['図.pdf', undefined, false],
      [undefined, '表.pdf', false],
    ])
  })

  it('says who is asked and how, and W1 with every file, its size and its 照合番号', () => {
    expect(['デジタル戦略課', '佐賀県庁', null].map((dept) => addresseeOf('佐賀県', dept))).toEqual([
      '佐賀県デジタル戦略課長',
      '佐賀県庁担当者',
      '佐賀県応募担当者',
    ])
    expect(answerWay([item(), item({ form: 'answer' })])).toBe(
      '補正した応募書の電子ファイルを電子メールで提出し、御回答を電子メールで送付',
    )
    const hash = 'ab'.repeat(32)
    const facts = {
      ...{ fy: 2026, title: '令和8年度自治体デジタル人材確保支援事業', officeName: '見本課室', practice: false },
      ...{ prefecture: '佐賀県', dept: 'デジタル戦略課', contactName: '見本 太郎', email: 'mihon@example.lg.jp' },
      ...{ receiptNo: 'R8-07', receivedAt: '2026-02-19T08:05:00+09:00', draft: false, late: true },
      checkedBy: '2026-02-26',
      files: [
        { kind: 'mail' as const, name: '受信.eml', size: 9, sha256: hash, opened: true },
        { kind: 'detail' as const, name: '詳細.docx', size: 12345, sha256: hash, opened: true },
      ],
    }
    expect(receiptStops(facts)).toEqual([])
    const { body, subject } = receiptMail(facts)
    expect(subject).toBe('令和8年度自治体デジタル人材確保支援事業への応募の受領について(佐賀県)')
    expect(body).toContain(` 1 応募書(詳細)  詳細.docx  12,345バイト\n   照合番号(SHA-256) ${hash}`)
    expect(body).toContain('締切後の受信のため')
    expect(body).not.toContain('受信.eml')
    const bad = { ...facts, email: '', receiptNo: null, files: facts.files.map((file) => ({ ...file, opened: false })) }
    expect(receiptStops(bad)).toHaveLength(4)
  })
})
