import { type PracticeBody, practiceForm, practiceReading } from './form.ts'
import type { Story } from './story.ts'

/** Who applies in the practice year, in order of receipt. */
const bodies: readonly (PracticeBody & { receivedAt: string })[] = [
  { name: '岩手県', theme: 'A', pool: [2, 1, 3], wishing: 19, receivedAt: '2026-02-10T15:45:12+09:00' },
  { name: '福島県', theme: 'F', pool: [1, 2, 2], wishing: 33, receivedAt: '2026-02-12T09:00:40+09:00' },
  { name: '群馬県', theme: 'C', pool: [3, 0, 2], wishing: 14, receivedAt: '2026-02-13T13:10:05+09:00' },
  {
    name: '福井県',
    theme: 'D',
    pool: [1, 1, 1],
    wishing: 9,
    receivedAt: '2026-02-16T16:02:33+09:00',
    past: '地方公共団体における広域的なデジタル人材の確保支援事業',
  },
  { name: '岐阜県', theme: 'B', pool: [2, 2, 4], wishing: 21, receivedAt: '2026-02-17T10:15:00+09:00' },
  { name: '滋賀県', theme: 'E', pool: [1, 0, 2], wishing: 11, receivedAt: '2026-02-18T17:20:59+09:00' },
  { name: '鳥取県', theme: 'A', pool: [1, 1, 0], wishing: 8, receivedAt: '2026-02-19T08:05:21+09:00' },
  { name: '愛媛県', theme: 'B', pool: [4, 1, 3], wishing: 16, receivedAt: '2026-02-19T11:30:48+09:00' },
  { name: '大分県', theme: 'F', pool: [2, 0, 1], wishing: 12, receivedAt: '2026-02-20T16:59:59+09:00' },
  { name: '熊本県', theme: 'C', pool: [1, 3, 2], wishing: 27, receivedAt: '2026-02-20T17:00:01+09:00' },
]

const reviewers = [
  ['例示 一郎', 'れいじ いちろう', '見本大学', '教授', 'chair'],
  ['例示 二葉', 'れいじ ふたば', '見本総合研究所', '主任研究員', 'member'],
  ['例示 三枝', 'れいじ みえ', '見本市', 'CIO補佐官', 'member'],
  ['例示 四郎', 'れいじ しろう', '見本データ株式会社', '部長', 'member'],
  ['例示 五月', 'れいじ さつき', '見本法律事務所', '弁護士', 'member'],
] as const

/** 応募から選定まで: ten applications, five reviewers, a decision with one departure from rank. Answers the selected. */
export function playSelection(story: Story): string[] {
  const applications = bodies.map((body) => takeIn(story, body))
  story.at('2026-02-25T10:00:00+09:00')
  for (const id of applications) check(story, id)
  const seats = reviewers.map(([name, kana, org, title, seat]) =>
    story.tell('reviewers.add', {
      id: story.id(),
      fy: story.fy,
      name,
      kana,
      org,
      title,
      seat,
      withProfile: true,
    }),
  )
  story.at('2026-02-26T10:00:00+09:00')
  story.tell('conflicts.declare', {
    id: story.id(),
    reviewerId: seats[2]?.id ?? '',
    jis2: '21',
    kind: 'appointment',
    treatment: 'excludeAndLeave',
    detail: '令和7年度まで同県アドバイザー',
  })
  story.tell('scores.start', { fy: story.fy })
  for (const [index, { id }] of seats.entries()) score(story, id, index)
  story.at('2026-03-06T15:30:00+09:00')
  story.tell('scores.finish', { fy: story.fy })
  return decide(story)
}

function takeIn(story: Story, body: (typeof bodies)[number]): string {
  story.at(body.receivedAt)
  const id = story.id()
  story.tell('intake.takeIn', {
    id,
    fy: story.fy,
    receivedAt: body.receivedAt,
    sender: { name: '見本 太郎', address: 'sample@example.lg.jp', subject: `【${body.name}】応募書の提出` },
    messageId: `<practice-${body.name}@example.lg.jp>`,
    reading: practiceReading(practiceForm(body)),
    files: [],
  })
  story.tell('intake.register', { id, revision: story.tell('applications.get', { id }).revision })
  return id
}

function check(story: Story, id: string): void {
  let page = story.tell('applications.get', { id })
  const paths = page.readings.map((reading) => reading.path)
  page = story.tell('applications.confirmFields', { id, paths, confirmed: true, revision: page.revision })
  if (page.late)
    page = story.tell('applications.decideLate', {
      id,
      decision: 'accepted',
      reason: '発信側のメールサーバーに障害があり、送信の記録は締切前であったため。',
      revision: page.revision,
    })
  page = story.tell('applications.move', { id, to: 'checking', revision: page.revision })
  for (const { itemId } of page.checks.filter((each) => each.result !== 'ok'))
    page = story.tell('checks.record', {
      id,
      itemId,
      result: 'ok',
      note: '見本のため、書類なしで確認済みとした。',
      revision: page.revision,
    })
  story.tell('applications.move', { id, to: 'eligible', revision: page.revision })
}

/** Marks that spread the ten out: a body's own level, a reviewer's own strictness, and a little of the day. */
function score(story: Story, reviewerId: string, strictness: number): void {
  story.at(`2026-03-0${2 + strictness}T11:00:00+09:00`)
  const grid = story.tell('scores.grid', { fy: story.fy, reviewerId })
  const { candidates } = story.tell('scores.board', { fy: story.fy })
  const level = new Map(candidates.map(({ id }, index) => [id, 5 - ((index * 7) % 10) * 0.28]))
  for (const sheet of grid.sheets.filter((each) => each.state === 'open')) {
    let { revision } = sheet
    for (const { id: criterionId } of grid.criteria) {
      const wanted = (level.get(sheet.applicationId) ?? 3) - (strictness % 3) * 0.3 + (story.pick(3) - 1) * 0.6
      const raw = Math.min(5, Math.max(1, Math.round(wanted)))
      revision = story.tell('scores.record', { sheetId: sheet.id, criterionId, raw, revision }).revision
    }
  }
  story.tell('scores.submit', { fy: story.fy, reviewerId })
}

function decide(story: Story): string[] {
  story.at('2026-03-19T17:10:00+09:00')
  const { rows } = story.tell('selection.list', { fy: story.fy })
  const [first, second, third, fourth, fifth, sixth, ...others] = rows.map((row) => row.applicationId)
  const selected = [first, second, third, fourth, sixth].filter((id) => id !== undefined)
  const common = { approvalRef: '総行見本第12号', decidedOn: '2026-03-19' }
  for (const applicationId of selected)
    story.tell('selection.decide', {
      ...common,
      id: story.id(),
      applicationId,
      result: 'selected',
      reason:
        applicationId === sixth
          ? '上位の団体と重点テーマが重ならず、地域の均衡にも資するため、合議により選定とした。'
          : '課題が具体的で、人材確保と重点テーマの両方で年度内の成果が見込めるため。',
      condition: applicationId === sixth ? '市町村の参加の見通しを、計画の合意までに確認すること。' : '',
    })
  for (const [index, applicationId] of [fifth, others[0]].entries())
    if (applicationId !== undefined)
      story.tell('selection.decide', {
        ...common,
        id: story.id(),
        applicationId,
        result: 'reserve',
        reserveOrder: index + 1,
        reason: '選定団体と重点テーマが重なるため、補欠とした。',
      })
  for (const applicationId of others.slice(1))
    story.tell('selection.decide', {
      ...common,
      id: story.id(),
      applicationId,
      result: 'rejected',
      reason: '今回は選定に至らなかった。',
    })
  return selected
}
