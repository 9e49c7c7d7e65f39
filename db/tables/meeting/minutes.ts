import type { CorrectionOutcome, MemberAnswer, MinutesState } from '../../../shared/domain/minutes/round.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

/** An officer's words in the place of a drawn paragraph of 議事概要. */
export interface MinutesEditRow {
  id: string
  meetingId: string
  key: string
  words: string | null
  publicWords: string | null
  source: number
  writtenBy: string
  writtenAt: string
  revision: number
}

const editColumns = `id, meeting_id AS meetingId, key, words, public_words AS publicWords, source, written_by AS writtenBy,
                     written_at AS writtenAt, revision`

export const minutesEditRows = (db: ReadDb, meetingId: string) =>
  sql<[string], MinutesEditRow>(db, `SELECT ${editColumns} FROM minutes_edit WHERE meeting_id = ?`).all(meetingId)

export const minutesEditOf = (db: ReadDb, at: Pick<MinutesEditRow, 'meetingId' | 'key'>) =>
  sql<typeof at, MinutesEditRow>(
    db,
    `SELECT ${editColumns} FROM minutes_edit WHERE meeting_id = @meetingId AND key = @key`,
  ).get(at)

export const putMinutesEdit = (db: WriteDb, row: Omit<MinutesEditRow, 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO minutes_edit (id, meeting_id, key, words, public_words, source, written_by, written_at)
     VALUES (@id, @meetingId, @key, @words, @publicWords, @source, @writtenBy, @writtenAt)
     ON CONFLICT (id) DO UPDATE
        SET words = @words, public_words = @publicWords, source = @source, written_by = @writtenBy,
            written_at = @writtenAt, revision = revision + 1`,
  ).run(row)

/** 版: what was sent to the members, and what became of it. */
export interface MinutesRoundRow {
  id: string
  meetingId: string
  version: number
  state: Exclude<MinutesState, 'draft'>
  sentOn: string
  dueOn: string
  sent: StoredText<'sent-minutes'>
  sentBy: string
  sentAt: string
  frozen: StoredText<'frozen-minutes'> | null
  publishedOn: string | null
  supersededAt: string | null
  reason: string
  revision: number
}

const roundColumns = `id, meeting_id AS meetingId, version, state, sent_on AS sentOn, due_on AS dueOn, sent,
                      sent_by AS sentBy, sent_at AS sentAt, frozen, published_on AS publishedOn,
                      superseded_at AS supersededAt, reason, revision`

/** Every version of a meeting, the first one first. */
export const minutesRounds = (db: ReadDb, meetingId: string) =>
  sql<[string], MinutesRoundRow>(
    db,
    `SELECT ${roundColumns} FROM minutes_round WHERE meeting_id = ? ORDER BY version`,
  ).all(meetingId)

export const minutesRoundById = (db: ReadDb, id: string) =>
  sql<[string], MinutesRoundRow>(db, `SELECT ${roundColumns} FROM minutes_round WHERE id = ?`).get(id)

/** Where the version in force stands, and nothing of its text: each save of a 発言 asks for it. */
export const minutesStateRow = (db: ReadDb, meetingId: string) =>
  sql<[string], Pick<MinutesRoundRow, 'state'>>(
    db,
    'SELECT state FROM minutes_round WHERE meeting_id = ? AND superseded_at IS NULL',
  ).get(meetingId)

type NewRound = Pick<
  MinutesRoundRow,
  'id' | 'meetingId' | 'version' | 'sentOn' | 'dueOn' | 'sent' | 'sentBy' | 'sentAt'
>

export const insertMinutesRound = (db: WriteDb, row: NewRound) =>
  sql<NewRound>(
    db,
    `INSERT INTO minutes_round (id, meeting_id, version, state, sent_on, due_on, sent, sent_by, sent_at)
     VALUES (@id, @meetingId, @version, 'sent', @sentOn, @dueOn, @sent, @sentBy, @sentAt)`,
  ).run(row)

export const setMinutesFrozen = (db: WriteDb, change: Pick<MinutesRoundRow, 'id' | 'frozen'>) =>
  sql<typeof change>(
    db,
    `UPDATE minutes_round SET state = 'frozen', frozen = @frozen, revision = revision + 1 WHERE id = @id`,
  ).run(change)

export const setMinutesPublished = (db: WriteDb, change: Pick<MinutesRoundRow, 'id' | 'publishedOn'>) =>
  sql<typeof change>(
    db,
    `UPDATE minutes_round SET state = 'published', published_on = @publishedOn, revision = revision + 1 WHERE id = @id`,
  ).run(change)

export const setMinutesSuperseded = (db: WriteDb, change: Pick<MinutesRoundRow, 'id' | 'supersededAt' | 'reason'>) =>
  sql<typeof change>(
    db,
    `UPDATE minutes_round SET superseded_at = @supersededAt, reason = @reason, revision = revision + 1 WHERE id = @id`,
  ).run(change)

/** What one member has answered to a version. */
export interface MinutesAnswerRow {
  id: string
  roundId: string
  memberId: string
  answer: MemberAnswer
  answeredOn: string | null
  words: string
  outcome: CorrectionOutcome
  reason: string
  revision: number
}

const answerColumns = `id, round_id AS roundId, member_id AS memberId, answer, answered_on AS answeredOn, words, outcome,
                       reason, revision`

export const minutesAnswers = (db: ReadDb, roundId: string) =>
  sql<[string], MinutesAnswerRow>(
    db,
    `SELECT ${answerColumns} FROM minutes_answer WHERE round_id = ? ORDER BY rowid`,
  ).all(roundId)

export const minutesAnswerById = (db: ReadDb, id: string) =>
  sql<[string], MinutesAnswerRow>(db, `SELECT ${answerColumns} FROM minutes_answer WHERE id = ?`).get(id)

export const insertMinutesAnswer = (db: WriteDb, row: Pick<MinutesAnswerRow, 'id' | 'roundId' | 'memberId'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO minutes_answer (id, round_id, member_id, answer, answered_on, words, outcome, reason)
     VALUES (@id, @roundId, @memberId, 'waiting', NULL, '', 'open', '')`,
  ).run(row)

export const setMinutesAnswer = (
  db: WriteDb,
  change: Pick<MinutesAnswerRow, 'id' | 'answer' | 'answeredOn' | 'words' | 'outcome' | 'reason'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE minutes_answer
        SET answer = @answer, answered_on = @answeredOn, words = @words, outcome = @outcome, reason = @reason,
            revision = revision + 1
      WHERE id = @id`,
  ).run(change)
