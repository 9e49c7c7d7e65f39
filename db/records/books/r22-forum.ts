import type { ForumBook } from '../../../shared/contract/reports/forum-rows.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { materialKindLabel, permissionLabel, personPartLabel } from '../../../shared/domain/forum/fields.ts'
import { speakerWords } from '../../../shared/domain/forum/people.ts'
import { forumStateLabel } from '../../../shared/domain/forum/state.ts'
import type { ReadDb } from '../../connection.ts'
import type { Context } from '../../handler.ts'
import { forumRows } from '../../tables/forum/forum.ts'
import { forumPageOf, stateOf } from '../forum/forum.ts'

type Asking = Pick<Context<ReadDb>, 'db' | 'now'>

/** Those of a year that were held. */
export const heldForums = (ctx: Asking, fy: number): { id: string; name: string; heldOn: string }[] =>
  forumRows(ctx.db, fy)
    .filter((row) => row.removedAt === null && ['held', 'reported'].includes(stateOf(ctx, row)))
    .map(({ id, name, heldOn }) => ({ id, name, heldOn }))

/** R22: a forum as its page counts it. */
export function forumBookOf(ctx: Asking, id: string): ForumBook {
  const page = forumPageOf(ctx, id)
  const { name, heldOn, startsAt, endsAt, place, prefecture, streamed, purpose, announcedOn, reportedOn } = page
  const { registered, came, registeredBodies, cameBodies, replies, rate } = page.counts
  const coded = <Code extends string>(code: Code, labels: Readonly<Record<Code, string>>) => ({
    code,
    label: labels[code],
  })
  return {
    ...{ name, heldOn, startsAt, endsAt, place, prefecture, streamed, purpose, announcedOn, reportedOn },
    state: coded(page.state, forumStateLabel),
    slots: page.slots.map((slot, at) => ({
      ...{ no: at + 1, startsAt: slot.startsAt, endsAt: slot.endsAt, title: slot.title },
      people: slot.people.map(speakerWords),
      materials: slot.materials.join('、'),
    })),
    board: page.board.map(({ part, line }) => ({ part: coded(part, personPartLabel), line })),
    prefectures: page.prefectures.map((each) => ({
      lgCode: prefectureByCode(each.jis2)?.lgCode ?? '',
      prefecture: each.name,
      ...{ invitedOn: each.invitedOn, registered: each.registered, came: each.came, absent: each.absent },
    })),
    totals: { registered, came, registeredBodies, cameBodies },
    materials: page.materials.map(({ kind, number, title, holder, permission, leftOut, reason }) => ({
      ...{ kind: coded(kind, materialKindLabel), number, title, holder },
      permission: coded(permission, permissionLabel),
      note: permission === 'closed' ? reason : leftOut === '' ? '' : `${leftOut}を除く`,
    })),
    questions: page.questions.map(({ words, counts, n }, at) => ({ no: at + 1, words, counts: [...counts], n })),
    ...{ replies, rate, groups: page.groups },
  }
}
