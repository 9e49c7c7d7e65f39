import { SidePanel } from '../../../../ui/layers/dialog.tsx'
import type { KeyedMember } from '../person-keys.ts'
import type { MeetingPage } from '../records.ts'
import { AttendanceList } from './attendance-list.tsx'

interface PeoplePanelProps {
  page: MeetingPage
  people: readonly KeyedMember[]
  open: boolean
  onClose: () => void
}

/** 出席者 once the meeting is open: who comes late, leaves early or loses the line. */
export const PeoplePanel = ({ page, people, open, onClose }: PeoplePanelProps) => (
  <SidePanel open={open} onClose={onClose} title="出席者" width={940}>
    <p className="sub">人のキーで入室を記録します。時刻を押すと直せます。</p>
    <AttendanceList page={page} people={people} />
  </SidePanel>
)
