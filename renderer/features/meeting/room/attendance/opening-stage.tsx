import { isPane } from '../../../../ui/keys/panes.ts'
import type { KeyedMember } from '../person-keys.ts'
import type { MeetingPage } from '../records.ts'
import styles from '../room.module.css'
import { AttendanceList } from './attendance-list.tsx'

/** Before 開会: who is here. */
export const OpeningStage = ({ page, people }: { page: MeetingPage; people: readonly KeyedMember[] }) => (
  <section className={styles['stage']} aria-label="出席の確認" {...isPane}>
    <header className={styles['bodyHead']}>
      <h2>出席の確認</h2>
      <span className="sub">人のキーで出席、← → で対面・オンライン・代理・欠席</span>
    </header>
    <div className={styles['scrolls']}>
      <AttendanceList page={page} people={people} />
    </div>
  </section>
)
