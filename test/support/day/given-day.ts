import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createOfficeFile } from '../../../db/create-office.ts'
import { openOffice } from '../../../db/office.ts'
import { readFirstOfEach } from '../../../electron/documents/forms/choice.ts'
import type { Cast } from '../../../electron/host/practice/cast.ts'
import { setUpLetters } from '../../../electron/host/practice/letters.ts'
import { type Call, carryOut, type InputAt, type Play, tell } from '../../../electron/host/practice/play.ts'
import { type Applicant, score } from '../../../electron/host/practice/steps.ts'
import { playYear } from '../../../electron/host/practice/year.ts'
import { jstDate, toJst } from '../../../shared/domain/calendar/jst.ts'
import { passingWords } from '../office/year.ts'

export const fy = 2026
export const day = jstDate(toJst(new Date().toISOString()))
const forms = join(import.meta.dirname, '../../fixtures/forms')

/** Whom two of the members have worked for: both leave for its item. */
export const conflicted = '三重県'
/** Without its consent to be named, and selected off the order of rank. */
export const lifted = '佐賀県'

/** Raw points of the strictest member, best first: what the others give differs a little, and the order does not. */
const marks: Readonly<Record<string, string>> = {
  島根県: '555554',
  長崎県: '555545',
  秋田県: '554545',
  石川県: '544545',
  長野県: '444544',
  佐賀県: '444443',
  奈良県: '434443',
  三重県: '433343',
  栃木県: '333343',
  山梨県: '333233',
  高知県: '323232',
}
export const ranked = Object.keys(marks)

/** Eight, of whom the first is 座長; what they say of themselves stands nowhere else. */
const seats = [
  ['例示 一郎', 'れいじ いちろう', '見本大学'],
  ['例示 二葉', 'れいじ ふたば', '見本総合研究所'],
  ['例示 三枝', 'れいじ みえ', '見本市役所'],
  ['例示 四郎', 'れいじ しろう', '見本データ株式会社'],
  ['例示 五月', 'れいじ さつき', '見本法律事務所'],
  ['例示 六花', 'れいじ りっか', '見本工科大学'],
  ['例示 七海', 'れいじ ななみ', '見本新聞社'],
  ['例示 八重', 'れいじ やえ', '見本協議会'],
] as const
export const members = seats.map(([name]) => name)
export const proxy = '見本 代理'
export const secretariat = '例示 九'

function applicants(): Applicant[] {
  return readdirSync(forms)
    .filter((name) => !name.startsWith('00'))
    .map((folder) => {
      const read = (name: string) => readFileSync(join(forms, folder, name))
      const { prefecture, received_at: receivedAt } = JSON.parse(read('expected.json').toString()) as {
        prefecture: string
        received_at: string
      }
      const papers = (['鑑文', '詳細'] as const).map((word, at) => {
        const fileName = `別添${at + 2}_${word}_${prefecture}.docx`
        return { fileName, bytes: read(fileName), kind: word === '鑑文' ? ('cover' as const) : ('detail' as const) }
      })
      return { name: prefecture, reading: readFirstOfEach(papers), receivedAt }
    })
}

function dayCast(): Cast {
  const all = applicants()
  const scoring = '2026-03-02T10:00:00+09:00'
  const conflict = { jis2: '24', kind: 'business', treatment: 'excludeAndLeave' } as const
  return {
    fy,
    applicants: all,
    seats: seats.map(([name, kana, org], at) => ({
      ...{ name, kana, org, title: '委員', seat: at === 0 ? ('chair' as const) : ('member' as const) },
    })),
    conflicts: [
      { seat: 4, ...conflict, detail: '令和七年度に同県から受託した調査' },
      { seat: 5, ...conflict, detail: '同県の審議会の会長を務めた' },
    ],
    confirms: true,
    words: passingWords,
    unsummarised: () => false,
    marks: (seat, applicant) =>
      [...(marks[all[applicant]?.name ?? ''] ?? '')].map((mark, at) =>
        // Nobody's total is the mean.
        Math.max(1, Number(mark) - (at === seat % 6 && seat < 5 ? 1 : 0)),
      ),
    decisions: () => [],
    days: {
      checked: '2026-02-25T10:00:00+09:00',
      appointed: scoring,
      scored: () => scoring,
      finished: scoring,
      decided: scoring,
      started: scoring,
    },
    pick: () => 0,
  }
}

/** Of a sheet, for the officer and the members: 「所見」 that no room and no page of the public may have. */
export const remark = '所見の控え書き 体制の裏付けが薄い'

/**
 * An office on the morning of its meeting, made by its own operations: eleven applications read from their forms, eight 委員
 * who have scored them, the plan of the meeting with one 代理, one online and one who will be late. Answers its number.
 */
export function makeDayOffice(file: string): string {
  let now = '2026-02-10T09:00:00+09:00'
  createOfficeFile({ file, officeName: '見本課', officerName: '見本 太郎', passphrase: '', practice: false, now })
  const office = openOffice({ file, clock: () => new Date(now) })
  const caller = office.signIn(office.profiles()[0]?.id ?? '', '')
  const call: Call = (name, input) => {
    const reply = office.call(name, input, caller)
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.message}`)
    return reply.value
  }
  carryOut(setUpLetters(fy), call)
  const cast = dayCast()
  playYear(call, {
    cast,
    until: 'scoring',
    at: (instant) => {
      now = instant
    },
  })
  carryOut(scored(cast), call)
  now = toJst(new Date().toISOString())
  const id = randomUUID()
  carryOut(planned(id), call)
  office.close()
  return id
}

function* scored(cast: Cast): Play<void> {
  const reviewers = yield* tell('reviewers.list', { fy })
  const received = (yield* tell('applications.list', { fy })).map(({ id, prefecture }) => ({ id, prefecture }))
  for (const [seat, { id: reviewerId }] of reviewers.entries()) {
    const [sheet] = (yield* tell('scores.grid', { fy, reviewerId })).sheets
    if (seat === 1 && sheet !== undefined)
      yield* tell('scores.comment', { sheetId: sheet.id, comment: remark, revision: sheet.revision })
    const placeOf = (id: string) =>
      cast.applicants.findIndex(({ name }) => name === received.find((each) => each.id === id)?.prefecture)
    yield* score(fy, reviewerId, (id) => cast.marks(seat, placeOf(id)), cast.days.scored(seat))
  }
  yield* tell('scores.finish', { fy })
}

function* planned(id: string): Play<void> {
  const plan = { heldOn: day, startsAt: '14:00', endsAt: '17:00', place: '見本会議室', form: 'both' as const }
  yield* tell('meeting.make', { id, fy, no: 1, ...plan })
  const page = yield* tell('meeting.page', { id })
  const more = { reviewerId: null, kana: '', title: '', isChair: false, seat: '', proxy: '' }
  const attending: InputAt<'meeting.setMembers'>['members'] = [
    ...page.members.map(({ present: _, absentAt: __, stays: ___, code: ____, ...member }, at) => ({
      ...member,
      expected: at === 2 ? ('online' as const) : at === 3 ? ('proxy' as const) : ('room' as const),
      proxy: at === 3 ? proxy : '',
    })),
    { ...more, id: randomUUID(), kind: 'secretariat', name: secretariat, expected: 'room' },
  ]
  yield* tell('meeting.setMembers', { id, revision: page.revision, members: attending })
}
