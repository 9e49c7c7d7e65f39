import type { z } from 'zod'
import type { selection } from '../../../shared/contract/selection/selection.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import type { ItemCourse, MeetingDecision } from '../../../shared/domain/meeting/course-types.ts'
import { meetingResultLabel } from '../../../shared/domain/meeting/deeds.ts'
import { printedHead } from '../../../shared/domain/printed-head.ts'
import { rounded } from '../../../shared/domain/review/rules/rounding.ts'
import type { AnswerFacts, MeetingTold } from '../../../shared/domain/selection/answer/facts.ts'
import { answerFileName } from '../../../shared/domain/selection/answer/file-name.ts'
import { answerLines } from '../../../shared/domain/selection/answer/lines.ts'
import { stepVerdictLabel } from '../../../shared/domain/selection/approvals/states.ts'
import { decisionResultLabel } from '../../../shared/domain/selection/decision.ts'
import { missing } from '../../fresh.ts'
import type { Seeing } from '../../handler.ts'
import { type ApplicationRow, applicationById } from '../../tables/applications/application.ts'
import { noticeRow } from '../../tables/letters/notice.ts'
import { meetingRows } from '../../tables/meeting/meeting.ts'
import { themeRows } from '../../tables/programme/programme.ts'
import { approvalByNumber, roundsOf, stepsOf } from '../../tables/selection/approval.ts'
import { type DecisionRow, decisionInForce, promotions } from '../../tables/selection/decision.ts'
import { proposalOf } from '../../tables/selection/proposal.ts'
import { publicationRow } from '../../tables/selection/publication.ts'
import { type MeetingFound, meetingFound } from '../meeting/course.ts'
import { theOffice } from '../office/office.ts'
import { firmnessPageOf } from '../review/firmness.ts'
import { tallyOf } from '../review/tally.ts'

type Answer = z.input<typeof selection.answer.output>

/** 「なぜこの団体か」 for one application, as it is printed. */
export function answerOf(ctx: Seeing, applicationId: string, today: string, head: string): Answer {
  const application = applicationById(ctx.db, applicationId)
  if (!application || application.jis2 === null) throw missing('応募')
  const facts = factsOf(ctx, application)
  const { officeName, label, handling, practice } = theOffice(ctx.db)
  return {
    applicationId,
    prefecture: facts.prefecture,
    lines: answerLines(facts),
    title: `${facts.prefecture}の選定結果の理由`,
    isDraft: !facts.isDecided,
    fileName: answerFileName({
      fy: application.fy,
      prefecture: facts.prefecture,
      on: today,
      isDraft: !facts.isDecided,
      practice: practice === 1,
    }),
    office: officeName,
    label: [label, handling].filter((part) => part !== '').join(' / '),
    practice: practice === 1,
    head: printedHead(head),
  }
}

function factsOf(ctx: Seeing, application: ApplicationRow): AnswerFacts {
  const { db } = ctx
  const { id, fy } = application
  const decision = decisionInForce(db, id)
  const proposal = proposalOf(db, id)
  const { result, reserve_order: order, reason, condition } = decision ?? proposal ?? undecided
  const place = result === 'reserve' && order !== null ? `第${order}位` : ''
  const theme = themeRows(db, fy).find(({ letter }) => letter === application.theme)
  const notice = noticeRow(db, id)
  const published = publicationRow(db, fy)
  return {
    prefecture: prefectureNameOf(application.jis2 ?? ''),
    theme: theme === undefined ? '' : `${theme.letter} ${theme.name}`,
    result: result === null ? '未決定' : `${decisionResultLabel[result]}${place}`,
    ...{ reason, condition },
    isDecided: decision !== undefined,
    promoted: promotions(db, fy).some(({ applicationId }) => applicationId === id),
    declinedReason: decision?.declined_reason ?? '',
    ...scoresOf(ctx, application, decision),
    meetings: meetingsOf(ctx, application),
    approval: decision === undefined ? null : approvalOf(ctx, fy, decision.approval_ref, decision.decided_on),
    notice: notice === undefined ? null : { docNo: notice.docNo, issuedOn: notice.issuedOn },
    published: published === undefined ? null : { on: published.published_on, place: published.place },
  }
}

const undecided = { result: null, reserve_order: null, reason: '', condition: '' } as const

/** What the tally and 決め手 say of it, as the year rounds figures. */
function scoresOf(
  ctx: Seeing,
  { id, fy }: ApplicationRow,
  decision: DecisionRow | undefined,
): Pick<AnswerFacts, 'rule' | 'criteria' | 'score' | 'firmness'> {
  const tally = tallyOf(ctx, fy)
  const row = tally.rows.find(({ applicationId }) => applicationId === id)
  const rounding = { mode: tally.rules.roundingMode, places: tally.rules.roundingPlaces }
  const say = (value: number | null) => (value === null ? '–' : rounded(value, rounding))
  const criteria = tally.criteria.map(({ name, weight }) => ({ name, weight }))
  if (row === undefined || row.value === null) return { rule: tally.rule, criteria, score: null, firmness: [] }
  const { pairs, standings, verdicts } = firmnessPageOf(ctx, fy)
  const named = new Map(standings.map((each) => [each.applicationId, each.prefecture]))
  return {
    rule: tally.rule,
    criteria,
    score: {
      ...{ rank: row.rank, n: row.n, maximum: tally.maximum, flags: [...row.flags] },
      atDecision:
        decision === undefined || (decision.rank === row.rank && decision.mean === row.mean)
          ? null
          : { rank: decision.rank, mean: say(decision.mean) },
      ranked: tally.rows.filter(({ value }) => value !== null).length,
      value: say(row.value),
      mean: say(row.mean),
      perCriterion: tally.criteria.map(({ id: criterionId, name }) => ({
        name,
        mean: say(row.perCriterion.find((each) => each.criterionId === criterionId)?.mean ?? null),
      })),
    },
    firmness: pairs
      .filter(({ ahead, behind }) => ahead === id || behind === id)
      .map(({ ahead, behind, verdict, why }) => ({
        against: named.get(ahead === id ? behind : ahead) ?? '',
        verdict: verdicts.words[verdict],
        words: ahead === id ? why.ahead : why.behind,
      })),
  }
}

/** What each meeting did with it, the first first. */
const meetingsOf = ({ db }: Seeing, { id, fy }: ApplicationRow): MeetingTold[] =>
  meetingRows(db, fy)
    .filter(({ removedAt }) => removedAt === null)
    .flatMap((row) => {
      const found = meetingFound(db, row)
      const item = [...found.course.items.values()].find((each) => each.item.applicationId === id)
      return item === undefined || item.spans.length === 0 ? [] : [toldOf(found, item)]
    })

function toldOf({ row, course, entries }: MeetingFound, item: ItemCourse): MeetingTold {
  const { decision, former, undone, conflicted } = item
  const away = conflicted.leaving.filter((id) =>
    (course.people.get(id)?.stays ?? []).some(({ why }) => why === 'conflict'),
  )
  return {
    ...{ no: row.no, heldOn: row.heldOn, place: row.place },
    present: decision?.voters.length ?? 0,
    of: decision?.of ?? 0,
    left: away.length,
    rescored: entries.filter(({ deed }) => deed.kind === 'rescored' && deed.itemId === item.item.id).length,
    decision:
      decision === null
        ? null
        : {
            ...{ at: decision.at, method: decision.method, vote: decision.vote, reason: decision.reason },
            words: resultWords(decision),
          },
    former: former.map((each) => ({ words: resultWords(each.decision), reason: each.reason })),
    undone: undone === null ? null : { meetingNo: undone.meetingNo, reason: undone.reason },
  }
}

const resultWords = ({ result, reserveOrder }: MeetingDecision): string =>
  result === 'agreed'
    ? '全体の決定'
    : `${meetingResultLabel[result]}${reserveOrder === null ? '' : `第${reserveOrder}位`}`

/** The record of the 決裁; of one from before there were records, its number and day alone. */
function approvalOf({ db }: Seeing, fy: number, ref: string, decidedOn: string): AnswerFacts['approval'] {
  const record = approvalByNumber(db, { fy, approvalRef: ref })
  if (record === undefined) return { title: '', ref, draftedOn: null, steps: [], decidedOn, issuedOn: null }
  const round = roundsOf(db, record.id).at(-1)
  return {
    ...{ title: record.title, ref, decidedOn, issuedOn: record.issuedOn },
    draftedOn: round?.draftedOn ?? null,
    steps: stepsOf(db, record.id)
      .filter((step) => step.round === round?.round)
      .map(({ post, actedOn, verdict }) => ({ post, on: actedOn, verdict: stepVerdictLabel[verdict] })),
  }
}
