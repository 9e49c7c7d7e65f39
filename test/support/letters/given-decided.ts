import type { InputAt } from '../../../electron/host/practice/play.ts'
import { programmeFields } from '../../../shared/domain/programme/fields.ts'
import { fieldsOf } from '../../../shared/domain/record-fields.ts'
import { madeUpForm } from '../forms/made-up-form.ts'
import type { Direct } from '../office/direct-client.ts'
import type { GivenOffice } from '../office/office.ts'
import { scoredYear } from '../office/selected.ts'

export const fy = 2026
export const approvalRef = '総行見本第12号'
const marks = (raw: number) => [0, 1].map(() => [raw, raw, raw, raw, raw, raw])

const bodies = ['秋田県', '栃木県', '石川県', '山梨県'] as const

/** Four bodies: 秋田県 and 栃木県 選定, 石川県 補欠, 山梨県 不選定, by one 決裁 of 20 March; what the letters take is filled in. */
export function decidedYear(given: GivenOffice) {
  const { ids } = scoredYear(
    given,
    bodies.map((name, at) => ({
      name,
      scores: marks(5 - at),
      form: {
        ...madeUpForm(name),
        docNo: `デ戦見本第${at + 1}号`,
        docDate: '2026-02-17',
        applicantTitle: `${name}知事`,
      },
    })),
  )
  const { ask } = given
  given.at('2026-03-24T10:00:00+09:00')
  const { rules } = ask.tally.page({ fy })
  ask.tally.setRules({ ...rules, fy, cutAfter: 2 })
  const results = [
    { result: 'selected', condition: '市町村の参加の見通しを、計画の合意までに確認すること。' },
    { result: 'selected' },
    { result: 'reserve', reserveOrder: 1 },
    { result: 'rejected' },
  ] as const
  for (const [at, result] of results.entries()) ask.selection.propose({ applicationId: ids[at] ?? '', ...result })
  ask.selection.approve({
    fy,
    approvalRef,
    decidedOn: '2026-03-20',
    rows: ask.selection
      .list({ fy })
      .rows.flatMap(({ applicationId, proposal }) =>
        proposal === null ? [] : [{ id: crypto.randomUUID(), applicationId, revision: proposal.revision }],
      ),
  })
  fillSettings(ask)
  return { ids: [...ids] }
}

export function fillSettings(ask: Direct): void {
  const { revision, ...office } = ask.office.settings({})
  ask.office.editSettings({
    ...office,
    senderTitle: '総務省自治行政局地域力創造グループ\n地域情報化企画室長',
    phone: '00-0000-0000',
    email: 'sample@example.go.jp',
    revision,
  })
  editYear(ask, {
    callFrom: '2026-01-15',
    schedule: '令和8年4月上旬 担当者打合せ\n5月下旬 キックオフ',
    declineBy: '2026-03-30',
    reserveUntil: '2026-09-30',
  })
}

export function editYear(ask: Direct, change: Partial<InputAt<'programme.editYear'>>): void {
  const year = ask.programme.year({ fy })
  ask.programme.editYear({ ...fieldsOf(programmeFields.year, year), fy, revision: year.revision, ...change })
}

export const pageOf = (ask: Direct) => ask.letters.page({ fy })
export function rowOf(ask: Direct, applicationId: string | null) {
  const row = pageOf(ask).rows.find((each) => each.applicationId === applicationId)
  if (row === undefined) throw new Error('it has a letter')
  return row
}

/** 文書番号 and 施行日 for all, in order. */
export function numberAll(ask: Direct, issuedOn = '2026-03-23'): void {
  ask.letters.number({
    fy,
    rows: pageOf(ask).rows.flatMap(({ applicationId, notice: { revision, addressee } }, at) =>
      applicationId === null
        ? []
        : [
            {
              applicationId,
              docNo: `総行見本第${15 + at}号`,
              issuedOn,
              addressee,
              ...(revision === null ? {} : { revision }),
            },
          ],
    ),
  })
}
