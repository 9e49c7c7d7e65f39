import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { Handlers } from '../../handler.ts'
import { forumListOf, forumPageOf, forumReportOf, participantsOf, theForum } from '../../records/forum/forum.ts'
import { commentRows, replyIds } from '../../tables/forum/questionnaire.ts'
import { replyIdOf } from '../../upkeep/forum-reply.ts'
import { attend, dropParticipant, invite, takeParticipants } from './attendance.ts'
import { permit, setMaterials } from './materials.ts'
import { edit, make, markReported, remove, restore, setBoard, setPresence, setSlots } from './planning.ts'
import { dropReplies, group, setQuestions, takeReplies } from './questionnaire.ts'

export const forum: Handlers<OfficeContract>['forum'] = {
  list: (ctx, { fy }) => forumListOf(ctx, fy),
  page: (ctx, { id }) => forumPageOf(ctx, id),
  participants: ({ db }, { id }) => participantsOf(db, theForum(db, id).id),
  comments: ({ db }, { id }) =>
    commentRows(db, theForum(db, id).id).map(({ id: comment, words, group: name }) => ({
      ...{ id: comment, words, group: name },
    })),
  knownReplies({ db }, { id, marks }) {
    const here = new Set(replyIds(db, theForum(db, id).id))
    return { known: marks.map((mark) => here.has(replyIdOf(id, mark))) }
  },
  report: (ctx, { id }) => forumReportOf(ctx, id),
  make,
  edit,
  setSlots,
  setBoard,
  setPresence,
  invite,
  takeParticipants,
  attend,
  dropParticipant,
  setMaterials,
  permit,
  setQuestions,
  takeReplies,
  dropReplies,
  group,
  markReported,
  remove,
  restore,
}
