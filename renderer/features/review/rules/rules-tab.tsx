import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { TabPage } from '../../../record/review-page.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import type { TallyPage } from '../records.ts'
import { GatesPane } from './gates-pane.tsx'
import styles from './rules.module.css'
import { RulesForm, useRulesEdit } from './rules-form.tsx'
import { TrialPane } from './trial-pane.tsx'
import { VersionsPane } from './versions-pane.tsx'

/** 集計方法: by what the year ranks and flags, tried on scores before the first sheet goes out. */
export function RulesTab() {
  const { fy } = useDesk()
  const api = useApi()
  const tally = useAnswer(api.tally.page, { fy })
  const measure = useAnswer(api.tally.measure, { fy })
  return (
    <TabPage
      tab="rules"
      sub={
        measure.data === undefined
          ? undefined
          : measure.data.frozen
            ? `第${measure.data.version}版　採点が始まっています。変えるときは理由を付け、新しい版になります`
            : '採点を始める前。自由に変えられます'
      }
    >
      <Answer of={tally}>{(page) => <Shown page={page} />}</Answer>
    </TabPage>
  )
}

function Shown({ page }: { page: TallyPage }) {
  const edit = useRulesEdit(page)
  return (
    <div className={styles['measure']}>
      <Pane fills label="集計方法">
        <RulesForm page={page} edit={edit} fills />
      </Pane>
      <div className={styles['measureSide']}>
        <TrialPane page={page} edit={edit} />
        <div className={styles['measureMore']}>
          <GatesPane gates={page.gates} />
          <VersionsPane />
        </div>
      </div>
    </div>
  )
}
