import { z } from 'zod'
import { minutesChecks } from '../../domain/minutes/check.ts'
import { minutesVersions } from '../../domain/minutes/layout.ts'
import { secretKinds } from '../../domain/minutes/nameless.ts'
import { dropReasons, paragraphKinds } from '../../domain/minutes/paragraph.ts'
import { correctionOutcomes, memberAnswers, minutesStates } from '../../domain/minutes/round.ts'
import { paragraphStates } from '../../domain/minutes/shown.ts'
import { fy, id } from '../fields.ts'
import { meetingMaterial } from './records.ts'

const at = z.string()
const maybeAt = at.nullable()

export const minutesLine = z.object({
  key: z.string(),
  kind: z.enum([...paragraphKinds, 'heading']),
  mark: z.string(),
  words: z.string(),
})

/** Where something that is missing is mended. */
const gapPlace = z.discriminatedUnion('where', [
  z.object({ where: z.enum(['open', 'close', 'plan', 'members', 'speeches']) }),
  z.object({ where: z.enum(['return', 'presence']), memberId: id, key: z.string().nullable() }),
  z.object({ where: z.literal('item'), itemId: id }),
  z.object({ where: z.literal('speech'), speechId: id }),
])

const minutesParagraph = z.object({
  key: z.string(),
  kind: z.enum(paragraphKinds),
  label: z.string(),
  at: maybeAt,
  itemId: id.nullable(),
  memberId: id.nullable(),
  speechId: id.nullable(),
  happened: z.string(),
  /** Before the words of the internal version: 「(1)」, 「○」. */
  mark: z.string(),
  /** Piece by piece: as the internal version says it and as the public one does; `isMissing` is not known yet. */
  said: z.array(z.object({ words: z.string(), open: z.string(), isMissing: z.boolean() })),
  words: z.string(),
  publicWords: z.string().nullable(),
  dropped: z.enum(dropReasons).nullable(),
  secrets: z.array(z.object({ kind: z.enum(secretKinds), isSure: z.boolean(), words: z.string() })),
  state: z.enum(paragraphStates),
  drawn: z.string(),
  source: z.number(),
  edit: z.object({ words: z.string().nullable(), publicWords: z.string().nullable(), by: z.string(), at }).nullable(),
  /** 0: nobody has edited it yet. */
  revision: z.int(),
  /** It says something else than what was sent to the members. */
  changed: z.boolean(),
})

const minutesRound = z.object({
  id,
  version: z.int(),
  state: z.enum(minutesStates),
  sentOn: z.string(),
  dueOn: z.string(),
  publishedOn: z.string().nullable(),
  frozenAt: maybeAt,
  frozenBy: z.string(),
  /** The record of deeds it stands on; empty until it is frozen. */
  head: z.string(),
  supersededAt: maybeAt,
  /** Why a new version took its place. */
  reason: z.string(),
  revision: z.int(),
})

const minutesAnswer = z.object({
  id,
  memberId: id,
  name: z.string(),
  isChair: z.boolean(),
  answer: z.enum(memberAnswers),
  answeredOn: z.string().nullable(),
  words: z.string(),
  outcome: z.enum(correctionOutcomes),
  reason: z.string(),
  revision: z.int(),
})

/** 議事概要 of one meeting: what happened beside the sentence drawn from it, and how far they are. */
export const minutesPage = z.object({
  id,
  fy,
  no: z.int(),
  heldOn: z.string(),
  openedAt: maybeAt,
  closedAt: maybeAt,
  /** How many lines and speeches they are drawn from. */
  drawnFrom: z.int(),
  state: z.enum(minutesStates),
  /** The version that is being written, sent or frozen. */
  version: z.int(),
  /** The version that went to the members last, where nothing took its place; null while it is a 案. */
  round: minutesRound.nullable(),
  /** The versions before. */
  former: z.array(minutesRound),
  /** While it is frozen, what was frozen; else what would be printed now. */
  paragraphs: z.array(minutesParagraph),
  frozen: z.object({ internal: z.array(minutesLine), public: z.array(minutesLine) }).nullable(),
  /** An officer's words whose source is gone. */
  lost: z.array(
    z.object({
      key: z.string(),
      words: z.string().nullable(),
      publicWords: z.string().nullable(),
      source: z.number(),
      revision: z.int(),
    }),
  ),
  checks: z.array(
    z.object({
      check: z.enum(minutesChecks),
      says: z.string(),
      gaps: z.array(z.object({ says: z.string(), at: gapPlace })),
    }),
  ),
  answers: z.array(minutesAnswer),
  materials: z.array(meetingMaterial),
  /** Of the meeting, for its materials. */
  meetingRevision: z.int(),
  /** How a member who has gone was attending, to record that they came back. */
  members: z.array(z.object({ id, name: z.string(), mode: z.enum(['room', 'online', 'proxy']), proxy: z.string() })),
  /** What keeps each step back, as sentences; none: it may be done. */
  notYet: z.object({
    send: z.array(z.string()),
    freeze: z.array(z.string()),
    internal: z.array(z.string()),
    public: z.array(z.string()),
  }),
})

/** What W4 prints. */
export const minutesPaper = z.object({
  fy,
  no: z.int(),
  heldOn: z.string(),
  which: z.enum(minutesVersions),
  version: z.int(),
  state: z.enum(minutesStates),
  lines: z.array(minutesLine),
  /** Why it cannot be made; none: it can. */
  stops: z.array(z.string()),
  head: z.string(),
  frozenAt: maybeAt,
  /** The room's name, as author of the file. */
  office: z.string(),
  label: z.string(),
  practice: z.boolean(),
})
