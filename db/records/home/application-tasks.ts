import { isSameLooker } from '../../../shared/domain/applications/checking/double-check.ts'
import { leftWords } from '../../../shared/domain/applications/correction/words.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { countWorkingDays } from '../../../shared/domain/calendar/working-days.ts'
import { type ApplicationLine, applicationRows } from '../../tables/applications/application.ts'
import { correctionsOut } from '../../tables/applications/correction.ts'
import { awaitedLooks, pendingChecks } from '../../tables/home/reads.ts'
import { holidayEditsOf } from '../office/holiday-edits.ts'
import { type Asking, type Task, task } from './task.ts'

const nameOf = ({ jis2 }: Pick<ApplicationLine, 'jis2'>) =>
  jis2 === null ? '(都道府県未読取)' : prefectureNameOf(jis2)

/** Drafts to register, late ones to decide on, 要件確認 to finish, 補正 to ask after: one line per application. */
export function applicationTasks({ db, today }: Asking, fy: number): Task[] {
  const edits = holidayEditsOf(db)
  const out = new Map(correctionsOut(db, fy).map((request) => [request.applicationId, request]))
  const pending = new Map(pendingChecks(db, fy).map((row) => [row.application_id, row]))
  const looks = Map.groupBy(awaitedLooks(db, fy), (row) => row.application_id)
  return applicationRows(db, fy).flatMap((row) => {
    const name = nameOf(row)
    const line = (title: string, kind: string, tab: string) =>
      task(today, { due: null, title: `${name} ${title}`, kind, route: `/applications/${row.id}${tab}` })
    if (row.state === 'draft') {
      const left = row.to_confirm > 0 ? `(未確認 ${row.to_confirm}欄)` : ''
      return [line(`未受付の応募を確かめて受付する${left}`, '応募', '')]
    }
    const open = row.state === 'received' || row.state === 'checking' || row.state === 'correcting'
    if (open && row.late === 1 && row.late_decision === null)
      return [{ ...line('期限後に届いた応募を受理するか決める', '応募', ''), tone: 'bad' as const }]
    if (row.state === 'received' || row.state === 'checking') {
      const left = pending.get(row.id)?.pending ?? 0
      if (left > 0) return [line(`要件確認をする(残り${left}項目)`, '要件確認', '/checks')]
      const awaited = looks.get(row.id)?.length ?? 0
      const title = awaited > 0 ? `二人目の確認を待つ(${awaited}項目)` : '要件確認の結果を決める'
      return [line(title, '要件確認', '/checks')]
    }
    // An item that the year took up after it had passed: the scoring does not begin over it.
    const late = row.state === 'eligible' ? (pending.get(row.id)?.required ?? 0) : 0
    if (late > 0) return [line(`要件適合の後に加わった項目を確かめる(${late}項目)`, '要件確認', '/checks')]
    const request = out.get(row.id)
    if (request === undefined || request.dueOn > today) return []
    const left = leftWords(countWorkingDays(today, request.dueOn, edits))
    const title = `${name} 第${request.round}回の補正依頼 ${left}`
    return [task(today, { due: request.dueOn, title, kind: '補正', route: `/applications/${row.id}/corrections` })]
  })
}

/** 二人目の確認待ち, of those that whoever asks may confirm: nobody is the second to himself. */
export function secondLookTasks({ db, today, caller }: Asking, fy: number): Task[] {
  const you = { id: caller.profileId, name: caller.name }
  const open = awaitedLooks(db, fy).filter((row) => !isSameLooker({ id: row.checked_id, name: row.checked_by }, you))
  if (open.length === 0) return []
  const title = `二人目の確認待ち ${open.length}件`
  return [task(today, { due: null, title, kind: '要件確認', route: '/applications?view=matrix&waiting=1' })]
}
