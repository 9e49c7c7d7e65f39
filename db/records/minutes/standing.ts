import { changedLines, unaskedChanges } from '../../../shared/domain/minutes/changed.ts'
import { type CheckedMinutes, checkMinutes } from '../../../shared/domain/minutes/check.ts'
import { draftMinutes } from '../../../shared/domain/minutes/draft.ts'
import { type PrintedLine, printedMinutes } from '../../../shared/domain/minutes/layout.ts'
import { attended } from '../../../shared/domain/minutes/movements.ts'
import { secretsOf } from '../../../shared/domain/minutes/nameless.ts'
import type { AnswerGiven, MinutesState, Standing } from '../../../shared/domain/minutes/round.ts'
import { lostEdits, type ShownParagraph, shownParagraph } from '../../../shared/domain/minutes/shown.ts'
import type { MinutesSource } from '../../../shared/domain/minutes/source.ts'
import type { ReadDb } from '../../connection.ts'
import { storedSentMinutes } from '../../stored/meeting/sent-minutes.ts'
import {
  type MinutesAnswerRow,
  type MinutesEditRow,
  type MinutesRoundRow,
  minutesAnswers,
  minutesEditRows,
  minutesRounds,
  minutesStateRow,
} from '../../tables/meeting/minutes.ts'
import { type MeetingFound, theMeeting } from '../meeting/course.ts'
import { minutesSourceOf } from './source.ts'

/** 議事概要 of a meeting as they stand: the record, what officers have made of it, and how far the members have confirmed it. */
export interface MinutesFound {
  readonly meeting: MeetingFound
  readonly source: MinutesSource
  readonly rounds: readonly MinutesRoundRow[]
  /** The version that nothing has taken the place of. */
  readonly round: MinutesRoundRow | null
  readonly edits: readonly MinutesEditRow[]
  readonly answers: readonly (MinutesAnswerRow & { readonly name: string; readonly isChair: boolean })[]
  readonly paragraphs: readonly ShownParagraph[]
  readonly internal: readonly PrintedLine[]
  readonly lost: readonly MinutesEditRow[]
  readonly checks: readonly CheckedMinutes[]
  /** Keys of the lines that say something else than what was sent. */
  readonly changed: ReadonlySet<string>
  readonly standing: Standing
}

const roundInForce = (rounds: readonly MinutesRoundRow[]): MinutesRoundRow | null =>
  rounds.find(({ supersededAt }) => supersededAt === null) ?? null

/** Where 議事概要 of a meeting stand; `draft` while nothing was sent. */
export const minutesStateOf = (db: ReadDb, meetingId: string): MinutesState =>
  minutesStateRow(db, meetingId)?.state ?? 'draft'

export function theMinutes(db: ReadDb, meetingId: string): MinutesFound {
  const meeting = theMeeting(db, meetingId)
  const source = minutesSourceOf(db, meeting)
  const rounds = minutesRounds(db, meetingId)
  const round = roundInForce(rounds)
  const edits = minutesEditRows(db, meetingId)
  const drawn = draftMinutes(source)
  const secrets = secretsOf(source.members, proxiesOf(meeting), source.bodies)
  const byKey = new Map(edits.map((each) => [each.key, each]))
  const paragraphs = drawn.map((paragraph) => shownParagraph(paragraph, byKey.get(paragraph.key), secrets))
  const lostKeys = new Set(lostEdits(drawn, edits).map(({ key }) => key))
  const lost = edits.filter(({ key }) => lostKeys.has(key))
  const checks = checkMinutes(source)
  const internal = printedMinutes(paragraphs, 'internal')
  const sent = round === null ? internal : storedSentMinutes.read(round.sent, round.id).lines
  const changed = changedLines(sent, internal)
  const members = new Map(source.members.map((each) => [each.id, each]))
  const answers = (round === null ? [] : minutesAnswers(db, round.id)).map((row) => ({
    ...row,
    name: members.get(row.memberId)?.name ?? '',
    isChair: members.get(row.memberId)?.isChair ?? false,
  }))
  const takenOf = answers.filter(({ outcome }) => outcome === 'taken')
  const asked = new Set(answers.map(({ memberId }) => memberId))
  const standing: Standing = {
    state: round?.state ?? 'draft',
    checks,
    paragraphs,
    lost: lost.length,
    answers: answers.map(({ name, answer, outcome }): AnswerGiven => ({ name, answer, outcome })),
    unaskedChanges: unaskedChanges(changed, { sent, paragraphs, takenOf }).length,
    unaskedAttendants: attendantsOf({ meeting, source }).flatMap(({ id, name }) => (asked.has(id) ? [] : [name])),
  }
  return { meeting, source, rounds, round, edits, answers, paragraphs, internal, lost, checks, changed, standing }
}

/** Who came for a member is a person of the meeting, too. */
const proxiesOf = ({ course }: MeetingFound): string[] => [
  ...new Set(
    [...course.people.values()].flatMap(({ stays }) =>
      stays.flatMap(({ proxy }) => (proxy.trim() === '' ? [] : [proxy])),
    ),
  ),
]

/** The members who were there, and so confirm it. */
export const attendantsOf = ({ meeting, source }: Pick<MinutesFound, 'meeting' | 'source'>) =>
  source.members.filter(({ id, kind }) => kind === 'reviewer' && attended(meeting.course, id))
