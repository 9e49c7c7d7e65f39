import { addDays } from '../../../shared/domain/calendar/jst.ts'
import { eraYear } from '../../../shared/domain/calendar/wareki.ts'
import { programmeFields } from '../../../shared/domain/programme/fields.ts'
import { fieldsOf } from '../../../shared/domain/record-fields.ts'
import { type Play, tell } from './play.ts'

/** What 通知 and 公表資料 take from the settings: with it there is a letter to look at as soon as there is a decision. */
export function* setUpLetters(fy: number): Play<void> {
  const { revision, ...office } = yield* tell('office.settings', {})
  yield* tell('office.editSettings', {
    ...office,
    senderTitle: '見本省見本局\n見本課室長',
    phone: '00-0000-0000',
    email: 'mihon@example.go.jp',
    revision,
  })
  const year = yield* tell('programme.year', { fy })
  const from = year.supportFrom
  yield* tell('programme.editYear', {
    ...fieldsOf(programmeFields.year, year),
    fy,
    callFrom: `${fy}-01-15`,
    schedule: `${eraYear(from)}4月上旬 担当者打合せ\n5月下旬 キックオフ`,
    declineBy: addDays(from, -2),
    reserveUntil: `${fy}-09-30`,
    revision: year.revision,
  })
}
