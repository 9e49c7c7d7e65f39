import { randomUUID } from 'node:crypto'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import { nearestWorkingDay } from '../../../shared/domain/calendar/working-days.ts'
import { type Play, tell } from './play.ts'

/** The sessions of a year in support, by days after 1 April: what was held depends on the day the story has reached. */
const sessions = [
  [56, 'kickoff', 'オンライン', '年間支援計画の確認', '県の現状と一年の進め方を確かめ、計画の案に合意した。'],
  [84, 'regular', 'オンライン', '市町村ニーズ調査の結果', '調査の結果を読み合わせ、支援の優先順位を決めた。'],
  [112, 'visit', '県庁会議室', '首長意見交換・現地訪問', '市町村の担当者から現場の課題を聞き取った。'],
  [140, 'regular', 'オンライン', '職務記述書の作成', '役割と人数を固め、職務記述書の案を検討した。'],
  [168, 'workshop', '県自治会館', '重点テーマの勉強会', '先行団体の事例を学び、仕様の共通部分を洗い出した。'],
  [189, 'interim', 'オンライン', '中間報告会', '半年の成果と残る課題を確かめ、後半の工程を見直した。'],
  [217, 'regular', 'オンライン', '公募の結果と選考', '応募者の状況を共有し、面接の評価項目を決めた。'],
  [245, 'visit', '県庁会議室', '市町村配置計画の検討', '配置先の候補と受入れの準備を話し合った。'],
  [280, 'regular', 'オンライン', '実施計画の案', '実施計画の案を市町村と確かめた。'],
  [336, 'final', '県自治会館', '成果報告会', '一年の成果を県内の市町村に報告した。'],
] as const

const advices = [
  '職務記述書には、助言ではなく推進を担う役割であることを明記するとよい。',
  '近隣の先行県の仕様書を下敷きにすれば、小規模団体の負担を抑えられる。',
  '財政当局には、単独調達との費用の差を早めに示すとよい。',
  '市町村の首長への説明は、県の幹部から行うと合意が早い。',
]
const homework = [
  '市町村への意向調査を取りまとめる',
  '職務記述書の案を送る',
  '工程表を見直す',
  '先行団体に視察を申し込む',
]
const troubles = [
  ['公募への応募が想定より少ない', '媒体を追加し、兼業の条件を見直す', 'high', 'TALENT'],
  ['参加を見合わせる市町村がある', '個別に訪問して事情を聞く', 'middle', 'THEME'],
  ['財政当局との協議が遅れている', '要求資料を総務省と事前に確かめる', 'middle', 'COMMON'],
] as const

/** Whatever the story tells of is done on a day on which the office is open. */
const workingDay = (date: string): string => nearestWorkingDay(date, 1)

/** How far each of the five gets with its figures: ahead, on the way, behind. */
const paces = [1.05, 0.9, 0.7, 0.45, 1]

/** What a year beside a prefecture takes from outside: its clock, the day it has reached, and its chances. */
export interface Beside {
  readonly fy: number
  readonly today: string
  readonly at: (instant: string) => void
  readonly pick: (below: number) => number
}

/** 伴走支援 of one case from its beginning on, up to the day that is reached; `index` says how well it goes. */
export function* accompany(story: Beside, caseId: string, index: number): Play<void> {
  const first = `${story.fy}-04-01`
  const page = yield* tell('support.case', { id: caseId })
  const { revision } = yield* tell('support.edit', {
    ...page,
    id: caseId,
    state: 'running',
    officer: '見本 太郎',
    contractor: '見本コンサルティング株式会社',
    expert: ['例示 八重', '例示 九十九'][index % 2] ?? '',
    revision: page.revision,
  })
  const agreed = workingDay(addDays(first, 60 + index * 3))
  if (agreed <= story.today) {
    story.at(`${agreed}T13:00:00+09:00`)
    yield* tell('plan.setBaseline', { id: caseId, agreedOn: agreed, revision })
  }
  yield* playFigures(story, caseId, index)
  for (const order of sessions.keys()) yield* playSession(story, caseId, { order, index })
  yield* playIssues(story, caseId, index)
  yield* playReports(story, caseId, index)
}

/**
 * Milestones move on as their dates pass; the slow ones lag behind. Those that ended after one day and by another; today
 * also those that are under way. A report is drawn before what came after its month is told.
 */
function* playPlan(story: Beside, caseId: string, index: number, days: { after: string; upTo: string }): Play<void> {
  const pace = paces[index] ?? 1
  for (const task of yield* tell('plan.list', { caseId })) {
    if (task.start === null || task.end === null || task.start > days.upTo || task.end <= days.after) continue
    const over = task.end <= days.upTo
    if (!over && days.upTo < story.today) continue
    const done = over && story.pick(10) < pace * 10
    story.at(`${over ? task.end : story.today}T16:00:00+09:00`)
    yield* tell('plan.edit', {
      ...task,
      progress: done ? 100 : Math.round(40 * pace),
      doneOn: done ? nearestWorkingDay(addDays(task.end, -story.pick(4)), -1) : null,
    })
  }
}

function* playFigures(story: Beside, caseId: string, index: number): Play<void> {
  const pace = paces[index] ?? 1
  const monthEnds = ['04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31']
  for (const kpi of yield* tell('kpi.list', { caseId }))
    for (const [month, end] of monthEnds.entries()) {
      const asOf = `${story.fy}-${end}`
      if (asOf > story.today || kpi.baseline === null || kpi.target === null) break
      const share = Math.min(1, ((month + 1) / 12) * pace)
      story.at(`${workingDay(addDays(asOf, 3))}T10:00:00+09:00`)
      yield* tell('kpi.record', {
        id: randomUUID(),
        kpiId: kpi.id,
        asOf,
        value: Math.round(kpi.baseline + (kpi.target - kpi.baseline) * share),
        note: '県からの報告(見本)',
      })
    }
}

/** The day of that session of the year; the five cases follow each other by a day. */
function dayOf(fy: number, { order, index }: { order: number; index: number }): string | null {
  const session = sessions[order]
  return session === undefined ? null : workingDay(addDays(`${fy}-04-01`, session[0] + index))
}

function* playSession(story: Beside, caseId: string, nth: { order: number; index: number }): Play<void> {
  const { order, index } = nth
  const [, kind, place, agenda, summary] = sessions[order] ?? sessions[0]
  const date = dayOf(story.fy, nth)
  if (date === null || date > story.today) return
  const recent = addDays(date, 10) > story.today
  const task = randomUUID()
  const due = workingDay(addDays(date, 21))
  story.at(`${date}T17:30:00+09:00`)
  yield* tell('sessions.add', {
    id: randomUUID(),
    caseId,
    kind,
    track: order % 3 === 2 ? 'THEME' : order % 3 === 1 ? 'TALENT' : 'COMMON',
    startAt: `${date}T14:00:00+09:00`,
    endAt: `${date}T16:00:00+09:00`,
    place,
    agenda,
    reported: '県から、この間の取組と数値の報告があった。',
    summary,
    decided: '次回までの宿題と担当を決めた。',
    nextOn: dayOf(story.fy, { order: order + 1, index }),
    recordState: recent ? 'draft' : 'confirmed',
    participants: [
      { side: 'ministry', name: '見本 太郎', title: '主査' },
      { side: 'contractor', name: '見本 十子', title: '主任コンサルタント' },
      { side: 'expert', name: '例示 八重', title: '' },
      { side: 'prefecture', name: '例示 花子', title: '課長補佐' },
    ],
    advice: [
      {
        id: randomUUID(),
        givenBy: '例示 八重',
        body: advices[(order + story.pick(4)) % advices.length] ?? '',
        adopted: order % 2 === 0 ? 'adopted' : 'considering',
        result: order % 2 === 0 ? '次回までに反映した。' : '',
      },
    ],
    actions: [
      {
        id: task,
        body: homework[(order + story.pick(4)) % homework.length] ?? '',
        owner: '県',
        due,
        doneOn: null,
      },
    ],
  })
  // Done on a day of its own, as the prefecture tells of it.
  if (due < addDays(story.today, -12)) yield* finish(story, caseId, task, workingDay(addDays(date, 19)))
}

function* finish(story: Beside, caseId: string, task: string, doneOn: string): Play<void> {
  for (const action of yield* tell('actions.list', { caseId })) {
    if (action.id !== task) continue
    story.at(`${doneOn}T11:00:00+09:00`)
    yield* tell('actions.edit', { ...action, doneOn })
  }
}

function* playIssues(story: Beside, caseId: string, index: number): Play<void> {
  for (const [order, [body, response, severity, track]] of troubles.entries()) {
    const raisedOn = workingDay(addDays(`${story.fy}-06-20`, order * 55 + index * 4))
    if (raisedOn > story.today || story.pick(4) === 0) continue
    story.at(`${raisedOn}T11:00:00+09:00`)
    const issue = {
      caseId,
      track,
      raisedOn,
      raisedBy: '県',
      category: '体制',
      severity,
      body,
      response,
      owner: '総務省',
      due: workingDay(addDays(raisedOn, 45)),
      closedOn: null,
      state: 'working' as const,
    }
    const id = randomUUID()
    yield* tell('issues.add', { ...issue, id })
    const closedOn = workingDay(addDays(raisedOn, 50))
    if (addDays(raisedOn, 60) >= story.today || severity === 'high') continue
    story.at(`${closedOn}T11:00:00+09:00`)
    yield* tell('issues.edit', { ...issue, id, closedOn, state: 'closed', revision: 1 })
  }
}

/** Monthly reports of the months that are over: all confirmed but the last, which still waits. */
function* playReports(story: Beside, caseId: string, index: number): Play<void> {
  const months = [4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `${story.fy}-${String(month).padStart(2, '0')}`)
  const over = months.filter((month) => `${month}-31` < story.today)
  let after = ''
  for (const [order, period] of over.entries()) {
    const last = order === over.length - 1
    const upTo = `${period}-31`
    yield* playPlan(story, caseId, index, { after, upTo })
    after = upTo
    const due = workingDay(addDays(`${period}-28`, 12))
    story.at(`${due < story.today ? due : story.today}T15:00:00+09:00`)
    const report = yield* tell('progress.draft', { id: randomUUID(), caseId, period })
    if (!last) yield* tell('progress.confirm', { id: report.id, revision: report.revision })
  }
  yield* playPlan(story, caseId, index, { after, upTo: story.today })
}
