import { useParams } from 'wouter'
import { useDesk } from '../../../api/office.tsx'
import { NotInReview } from '../../../record/review-page.tsx'
import { MeetingList } from './meeting-list.tsx'
import { PlanPage } from './plan-page.tsx'

/** 審議会議: those of the year, or the plan of one. */
export function MeetingScreen() {
  const { may, fy } = useDesk()
  const { id } = useParams<{ id?: string }>()
  if (!may('meeting.list')) return <NotInReview />
  return id === undefined ? <MeetingList key={fy} /> : <PlanPage key={id} id={id} />
}
