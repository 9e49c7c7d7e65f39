import { isNear } from '../../../shared/domain/forum/state.ts'
import type { Context } from '../../handler.ts'
import { forumListOf } from '../forum/forum.ts'
import { type Asking, type Task, task } from './task.ts'

/** What waits of the forums: one within 14 days, permissions after the day, a questionnaire that is not in. */
export function forumTasks({ db, today, now }: Asking & Pick<Context, 'now'>, fy: number): Task[] {
  return forumListOf({ db, now }, fy).forums.flatMap(({ id, name, heldOn, state, counts }) => {
    const line = (due: string | null, title: string, tab: string) =>
      task(today, { due, title, kind: 'フォーラム', route: `/forum/${id}${tab}` })
    if (state === 'preparing' || state === 'announced')
      return isNear(heldOn, today) ? [line(heldOn, `「${name}」を開く(申込${counts.registered}人)`, '/day')] : []
    if (state === 'reported') return []
    return [
      ...(counts.waiting > 0 ? [line(null, `「${name}」の資料の許諾を受ける(${counts.waiting}件)`, '/materials')] : []),
      ...(counts.replies === 0 ? [line(null, `「${name}」のアンケートを入れる`, '/questionnaire')] : []),
    ]
  })
}
