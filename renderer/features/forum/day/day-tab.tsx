import { classNames } from '../../../ui/class-names.ts'
import { Split } from '../../../ui/pane.tsx'
import styles from '../forum.module.css'
import { MaterialsSummary } from '../materials/materials-summary.tsx'
import { AttendanceMap } from '../people/attendance-map.tsx'
import { BarsPane } from '../questionnaire/bars-pane.tsx'
import type { TabProps } from '../tab-props.ts'
import { ProgrammePane } from './programme-pane.tsx'

/** 当日の記録: the programme with who came, what was handed out, from where they came and what they answered. */
export function DayTab(props: TabProps) {
  return (
    <Split columns="minmax(0, 1.4fr) minmax(0, 1fr)">
      <div className={classNames(styles['frame'], styles['day'])}>
        <ProgrammePane {...props} />
        <MaterialsSummary page={props.page} />
      </div>
      <div className={styles['frame']}>
        <AttendanceMap page={props.page} />
        <BarsPane page={props.page} />
      </div>
    </Split>
  )
}
