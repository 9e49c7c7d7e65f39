import { describe, expect, it } from 'vitest'
import { decidedYear, editYear, fy, numberAll, pageOf, rowOf } from '../../support/letters/given-decided.ts'
import { givenPlayed } from '../../support/office/played.ts'
import { decide } from '../../support/office/year.ts'
import { refused } from '../../support/refused.ts'

function given() {
  const { outcome, ...office } = givenPlayed('letters decided', decidedYear)
  const [akita = '', tochigi = '', ishikawa = '', yamanashi = ''] = outcome.ids
  return { ...office, akita, tochigi, ishikawa, yamanashi }
}
const messages = (row: { stops: readonly { message: string }[] }) => row.stops.map(({ message }) => message)
const settings = (ask: ReturnType<typeof given>['ask'], change: object) => {
  const { revision, ...office } = ask.office.settings({})
  ask.office.editSettings({ ...office, ...change, revision })
}

describe('選定結果通知', () => {
  it('is a letter to each body with a decision, 案 until number and day are there', () => {
    const { ask, akita } = given()
    expect(pageOf(ask).rows.map(({ kind, prefecture, result, draft }) => [kind, prefecture, result, draft])).toEqual([
      ['selected', '秋田県', '選定', true],
      ['selected', '栃木県', '選定', true],
      ['reserve', '石川県', '補欠(第1位)', true],
      ['rejected', '山梨県', '不選定', true],
      ['press', '', '', true],
    ])
    expect(rowOf(ask, akita).fileName).toBe('案_R8_選定結果通知_秋田県_20260324.docx')
    expect(ask.letters.contents({ fy, applicationId: akita }).values).toMatchObject({
      文書番号: '(文書番号 未定)',
      施行日: '(施行日 未定)',
      案: '(案)',
    })
    numberAll(ask)
    expect(rowOf(ask, akita)).toMatchObject({
      draft: false,
      stops: [],
      fileName: 'R8_選定結果通知_秋田県_20260323.docx',
    })
  })

  it('says what the records say, and nothing else', () => {
    const { ask, akita, ishikawa, yamanashi } = given()
    numberAll(ask)
    const valuesOf = (applicationId: string) => ask.letters.contents({ fy, applicationId }).values
    const common = {
      施行日: '令和8年3月23日',
      発信者: '総務省自治行政局地域力創造グループ\n地域情報化企画室長',
      公印省略: '(公印省略)',
      年度: '令和8年度',
      事業名: '自治体デジタル人材確保支援事業',
      案: '',
      課室名: '見本課室',
      担当: '見本 太郎',
      電話: '00-0000-0000',
      メール: 'sample@example.go.jp',
    }
    expect(valuesOf(akita)).toEqual({
      ...common,
      文書番号: '総行見本第15号',
      宛名: '秋田県知事',
      県文書: '令和8年2月17日付けデ戦見本第1号で',
      貴団体: '貴県',
      テーマ: expect.stringMatching(/^[A-Z] ./),
      支援期間: '令和8年4月1日から令和9年3月31日まで',
      留意事項: '市町村の参加の見通しを、計画の合意までに確認すること。',
      今後の予定: true,
      予定: [
        { 番号: '1', 内容: '令和8年4月上旬 担当者打合せ' },
        { 番号: '2', 内容: '5月下旬 キックオフ' },
      ],
      辞退期限: '令和8年3月30日(月)',
    })
    expect(valuesOf(ishikawa)).toEqual({
      ...common,
      文書番号: '総行見本第17号',
      宛名: '石川県知事',
      県文書: '令和8年2月17日付けデ戦見本第3号で',
      順位: '1',
      補欠期限: '令和8年9月30日',
    })
    expect(valuesOf(yamanashi)).toEqual({
      ...common,
      文書番号: '総行見本第18号',
      宛名: '山梨県知事',
      県文書: '令和8年2月17日付けデ戦見本第4号で',
    })
  })

  it.each([
    ['発信者の職名', (ask) => settings(ask, { senderTitle: '' }), '発信者の職名が空欄です(設定「課室」)。'],
    ['格付表示', (ask) => settings(ask, { label: '' }), '格付表示が空欄です(設定「課室」)。'],
    [
      '今後の予定 that names another body',
      (ask) => editYear(ask, { schedule: '4月 石川県と合同の打合せ' }),
      '今後の予定(設定「年度と公募」)に、ほかの団体の名前があります: 石川県。',
    ],
    [
      '今後の予定 that names a member of the committee',
      (ask) => editYear(ask, { schedule: '4月 見本 一郎による講義' }),
      '今後の予定(設定「年度と公募」)に、委員の名前があります: 見本 一郎。',
    ],
    [
      'a word that is not the office’s',
      (ask) => editYear(ask, { schedule: '不採択の団体にも案内' }),
      '今後の予定(設定「年度と公募」)に、通知で使わない言葉があります: 不採択。「選定」「補欠」などと書いてください。',
    ],
  ] satisfies [string, (ask: ReturnType<typeof given>['ask']) => void, string][])(
    'stops without, or with: %s',
    (_what, spoil, message) => {
      const { ask, akita } = given()
      spoil(ask)
      expect(messages(rowOf(ask, akita))).toEqual([message])
    },
  )

  it('stops where its day is before that of the 決裁, or its number is that of the 決裁', () => {
    const { ask, akita } = given()
    const row = { applicationId: akita, addressee: '' }
    ask.letters.number({ fy, rows: [{ ...row, docNo: '総行見本第20号', issuedOn: '2026-03-20' }] })
    const seen = ask.selection.list({ fy }).rows.find(({ applicationId }) => applicationId === akita)?.decision
    ask.selection.decide({
      ...{
        id: crypto.randomUUID(),
        applicationId: akita,
        result: 'selected',
        approvalRef: '総行見本第20号',
        decidedOn: '2026-03-21',
      },
      revision: seen?.revision,
    })
    expect(messages(rowOf(ask, akita))).toEqual([
      '施行日(令和8年3月20日)が決裁日(令和8年3月21日)より前です。',
      '文書番号が決裁の番号と同じです。通知の文書番号を入れてください。',
    ])
  })

  it('takes no day before that of the 決裁, for one letter or for all at once, and then keeps none of them', () => {
    const { ask, akita, tochigi } = given()
    const row = (applicationId: string, issuedOn: string) => ({ applicationId, docNo: '', issuedOn, addressee: '' })
    expect(() => ask.letters.number({ fy, rows: [row(akita, '2026-03-19')] })).toThrow(
      '施行日が決裁日(令和8年3月20日)より前です: 秋田県。',
    )
    expect(() => ask.letters.number({ fy, rows: [row(akita, '2026-03-23'), row(tochigi, '2026-03-19')] })).toThrow(
      'より前です: 栃木県。',
    )
    expect(pageOf(ask).rows.map(({ notice }) => notice.issuedOn)).toEqual([null, null, null, null, null])
  })

  it('stops for a body that declined, and for a 補欠 without the end of its wait', () => {
    const { ask, akita, ishikawa } = given()
    editYear(ask, { reserveUntil: null })
    expect(messages(rowOf(ask, ishikawa))).toEqual(['補欠の取扱いの期限が空欄です(設定「年度と公募」)。'])
    const { revision } = ask.applications.get({ id: akita })
    ask.selection.decline({ applicationId: akita, reason: '県の都合', revision })
    expect(messages(rowOf(ask, akita))).toEqual(['辞退の記録があるため、通知を作りません(選定)。'])
  })

  it('has no number yet for a body whose result became another: that of the letter before is not its own', () => {
    const { ask, akita, ishikawa } = given()
    numberAll(ask)
    expect(rowOf(ask, ishikawa)).toMatchObject({ kind: 'reserve', draft: false })
    const { revision } = ask.applications.get({ id: akita })
    ask.selection.decline({ applicationId: akita, reason: '県の都合', revision })
    const before = ask.selection.list({ fy }).rows.find(({ applicationId }) => applicationId === ishikawa)?.decision
    decide(ask, ishikawa, {
      reason: '繰上げ',
      approvalRef: '総行第2号',
      decidedOn: '2026-04-01',
      revision: before?.revision,
    })
    expect(rowOf(ask, ishikawa)).toMatchObject({ kind: 'selected', draft: true, notice: { docNo: '', issuedOn: null } })
  })

  it('has no number any more once its decision was taken back', () => {
    const { ask, akita } = given()
    numberAll(ask)
    const made = ask.selection.list({ fy }).rows.find(({ applicationId }) => applicationId === akita)?.decision
    ask.selection.revoke({
      id: made?.id ?? '',
      reason: '誤りのため',
      approvalRef: '総行第9号',
      revision: made?.revision ?? 0,
    })
    decide(ask, akita, { result: 'rejected', approvalRef: '総行第10号', decidedOn: '2026-04-02' })
    expect(rowOf(ask, akita)).toMatchObject({ kind: 'rejected', draft: true, notice: { docNo: '', issuedOn: null } })
  })

  it('warns of different days, and stops nothing by it', () => {
    const { ask, akita } = given()
    numberAll(ask)
    expect(pageOf(ask).warnings).toEqual([])
    const { revision, ...notice } = rowOf(ask, akita).notice
    ask.letters.number({
      fy,
      rows: [{ ...notice, applicationId: akita, issuedOn: '2026-03-24', revision: revision ?? 0 }],
    })
    expect(pageOf(ask).warnings).toEqual([
      '施行日が通知によって違います: 令和8年3月23日、令和8年3月24日。選定と補欠・不選定は、同じ日に施行するのが普通です。',
    ])
    expect(messages(rowOf(ask, akita))).toEqual([])
  })

  it('is addressed to the governor, by name only where an officer typed one', () => {
    const { ask, akita } = given()
    ask.letters.number({
      fy,
      rows: [{ applicationId: akita, docNo: '', issuedOn: null, addressee: '秋田県知事 見本 花子' }],
    })
    expect(ask.letters.contents({ fy, applicationId: akita }).values?.['宛名']).toBe('秋田県知事 見本 花子')
  })

  it('a stale number is refused and shows both', () => {
    const { ask, akita } = given()
    const row = { applicationId: akita, docNo: '総行見本第1号', issuedOn: null, addressee: '' }
    ask.letters.number({ fy, rows: [row] })
    ask.letters.number({ fy, rows: [{ ...row, docNo: '総行見本第2号', revision: 1 }] })
    expect(() => ask.letters.number({ fy, rows: [{ ...row, docNo: '総行見本第3号', revision: 1 }] })).toThrow(
      refused('conflict', { clashes: [{ field: 'docNo', theirs: '総行見本第2号', yours: '総行見本第3号' }] }),
    )
  })

  it('one without a decision has no letter', () => {
    const { ask, akita } = given()
    const [row] = ask.selection.list({ fy }).rows.filter(({ applicationId }) => applicationId === akita)
    const decision = row?.decision
    if (!decision) throw new Error('it was decided')
    ask.selection.revoke({
      id: decision.id,
      reason: '誤り',
      approvalRef: '総行見本第99号',
      revision: decision.revision,
    })
    expect(pageOf(ask).rows.map(({ prefecture }) => prefecture)).toEqual(['栃木県', '石川県', '山梨県', ''])
    expect(() => ask.letters.contents({ fy, applicationId: akita })).toThrow('選定結果がまだ記録されていません')
  })
})

describe('公表資料', () => {
  it('stops while a letter is 案 or not made, and until all have their numbers', () => {
    const { ask } = given()
    expect(messages(rowOf(ask, null))).toEqual([
      '選定結果通知(選定)が、まだ作られていないか案のままです: 秋田県、栃木県。',
      '文書番号か施行日のない通知があります: 秋田県、栃木県、石川県、山梨県。',
    ])
  })

  it('stops where it would come before the letters', () => {
    const { ask } = given()
    numberAll(ask, '2026-03-25')
    ask.selection.publish({ fy, publishedOn: '2026-03-24' })
    expect(messages(rowOf(ask, null))).toContain('公表日(令和8年3月24日)が通知の施行日(令和8年3月25日)より前です。')
  })

  it('has no call that begins after its deadline', () => {
    const { ask } = given()
    expect(() => editYear(ask, { callFrom: '2026-02-21' })).toThrow(
      refused('invalid', { fields: { deadline: expect.any(String) } }),
    )
    editYear(ask, { callFrom: '2026-02-20' })
  })

  it('counts the applications only where the year says so', () => {
    const { ask } = given()
    const values = () => ask.letters.contents({ fy, applicationId: null }).values
    expect(values()).toMatchObject({
      募集期間: '令和8年1月15日から2月20日まで',
      応募数: '',
      団体数: '2',
      団体: [
        { 番号: '1', 都道府県: '秋田県' },
        { 番号: '2', 都道府県: '栃木県' },
      ],
    })
    editYear(ask, { pressCount: 'shown' })
    expect(values()?.['応募数']).toBe('4')
  })
})

it('a 委員 sees nothing of the letters', () => {
  const { ask, office } = given()
  const { id: profileId, name: member } = ask.people.add({
    id: crypto.randomUUID(),
    name: '例示 三郎',
    role: 'reviewer',
  })
  const caller = { profileId, name: member, role: 'reviewer' } as const
  for (const [name, input] of [
    ['letters.page', { fy }],
    ['letters.contents', { fy, applicationId: null }],
    ['templates.list', {}],
  ] as const)
    expect(office.call(name, input, caller)).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
})
