import { z } from 'zod'
import { tileKinds } from '../../domain/forum/attendance.ts'
import {
  attendanceLabel,
  attendances,
  forumFields,
  materialKindLabel,
  materialKinds,
  permissionLabel,
  permissions,
  personPartLabel,
  personParts,
} from '../../domain/forum/fields.ts'
import { standings } from '../../domain/forum/sheets/participants.ts'
import { forumStateLabel, forumStates } from '../../domain/forum/state.ts'
import { coded, fy, id, isoDate, jis2, requiredText, text } from '../fields.ts'
import { shownShape } from '../record-shapes.ts'

const maybeDay = isoDate.nullable()
export const state = coded(forumStates, forumStateLabel)

export const forumPerson = z.object({
  id,
  part: coded(personParts, personPartLabel),
  name: z.string(),
  kana: z.string(),
  /** 肩書, as of that day. */
  title: z.string(),
  absent: z.boolean(),
  proxyName: z.string(),
  proxyTitle: z.string(),
  proxyKnownOn: maybeDay,
  /** As it is published. */
  line: z.string(),
})

export const forumMaterial = z.object({
  id,
  slotId: id.nullable(),
  kind: coded(materialKinds, materialKindLabel),
  number: z.string(),
  title: z.string(),
  holder: z.string(),
  fileId: id.nullable(),
  fileName: z.string(),
  address: z.string(),
  permission: coded(permissions, permissionLabel),
  askedOn: maybeDay,
  settledOn: maybeDay,
  settledBy: z.string(),
  leftOut: z.string(),
  reason: z.string(),
})

/** What is counted of a forum, in one place: every screen and the book take these numbers. */
export const forumCounts = z.object({
  invited: z.int(),
  registered: z.int(),
  came: z.int(),
  registeredBodies: z.int(),
  cameBodies: z.int(),
  board: z.int(),
  materials: z.int(),
  waiting: z.int(),
  replies: z.int(),
  comments: z.int(),
  /** 回答率 in whole percent of those who came; null where nobody is noted as having come. */
  rate: z.int().nullable(),
})

export const forumPage = z.object({
  id,
  fy,
  ...shownShape(forumFields),
  state,
  announcedOn: maybeDay,
  reportedOn: maybeDay,
  /** The forum that it was made from, while that is there. */
  follows: z.object({ id, name: z.string() }).nullable(),
  revision: z.int(),
  slots: z.array(
    z.object({
      id,
      startsAt: z.string(),
      endsAt: z.string(),
      title: z.string(),
      people: z.array(forumPerson),
      /** The numbers of what is handed out in it. */
      materials: z.array(z.string()),
    }),
  ),
  /** What of the 次第 wants a look: pauses, lines at the same time. */
  notes: z.array(z.string()),
  board: z.array(forumPerson),
  materials: z.array(forumMaterial),
  prefectures: z.array(
    z.object({
      jis2,
      name: z.string(),
      registered: z.int(),
      came: z.int(),
      absent: z.int(),
      invitedOn: maybeDay,
      tile: z.enum(tileKinds),
    }),
  ),
  questions: z.array(z.object({ id, words: z.string(), counts: z.array(z.int()), n: z.int() })),
  groups: z.array(z.object({ group: z.string(), count: z.int() })),
  counts: forumCounts,
})

export const forumList = z.object({
  fy,
  forums: z.array(
    z.object({
      id,
      name: z.string(),
      heldOn: isoDate,
      startsAt: z.string(),
      endsAt: z.string(),
      place: z.string(),
      prefecture: z.string(),
      streamed: z.boolean(),
      state,
      counts: forumCounts,
      revision: z.int(),
    }),
  ),
  removed: z.array(z.object({ id, name: z.string(), heldOn: isoDate, revision: z.int() })),
})

/** A registered participant: by name, for 担当 and 承認者 alone. */
export const participant = z.object({
  id,
  jis2,
  prefecture: z.string(),
  org: z.string(),
  name: z.string(),
  email: z.string(),
  attendance: coded(attendances, attendanceLabel),
})

export const forumReport = z.object({
  text: z.string(),
  html: z.string(),
  /** What is to be looked at before it goes out. */
  waits: z.array(z.string()),
  open: z.array(z.string()),
  closed: z.array(z.string()),
  waiting: z.array(z.string()),
  /** '' while nobody is to be asked. */
  asking: z.string(),
})

/** 申込 as it is taken in: one person of a list. */
export const givenParticipant = z.object({
  jis2,
  org: text(120),
  name: requiredText(60, '氏名'),
  email: text(120),
  attendance: coded(attendances, attendanceLabel),
})
/**
 * What a list would do, line by line, and who is in it not: what jobs have made is read by all of the staff, and people by name are
 * not for all of them.
 */
export const participantPreview = z.object({
  fileName: z.string(),
  rows: z.array(
    z.object({
      /** Its line in the file. */
      at: z.int(),
      prefecture: z.string(),
      standing: z.enum(standings),
      /** What keeps it out; '' where nothing does. */
      why: z.string(),
    }),
  ),
  /** Headings of which nothing is taken in. */
  unread: z.array(z.string()),
})

const choice = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
export const givenReply = z.object({
  answers: z.array(z.object({ words: requiredText(200, '質問'), choice: choice.meta({ title: '答え' }) })).max(60),
  comments: z.array(requiredText(2000, '自由記述')).max(20),
})
/** What a file of answers holds, counted; without a word that was written freely. */
export const replyPreview = z.object({
  fileName: z.string(),
  /** How many replies it holds, and how many of them are here already. */
  total: z.int(),
  known: z.int(),
  questions: z.array(z.object({ words: z.string(), isNew: z.boolean(), counts: z.array(z.int()), n: z.int() })),
  comments: z.int(),
  unread: z.array(z.string()),
  /** Cells that are no answer, each with its place. */
  notes: z.array(z.string()),
})
