import { formatJstInstant } from '../../../../shared/domain/calendar/wareki.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { Pane, Rows, Split } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from '../settings.module.css'
import { DeadlinePane } from './deadline-pane.tsx'
import { useYear } from './use-year.ts'
import { YearAdding } from './year-adding.tsx'
import { YearForm } from './year-form.tsx'

/** 年度: what this year's call says, and the years the office keeps. */
export function YearTab() {
  const { fy, setFy } = useDesk()
  const { year, mayEdit } = useYear()
  const years = useAnswer(useApi().programme.years, {})
  return (
    <Split columns="minmax(0, 1fr) 400px">
      <Pane title={`${year.data?.label ?? ''}の公募`} fills>
        <Answer of={year}>{(shown) => <YearForm key={shown.fy} year={shown} mayEdit={mayEdit} />}</Answer>
      </Pane>
      <div className={styles['column']}>
        <DeadlinePane />
        <Pane title="年度" fills>
          <Answer of={years}>
            {(list) => (
              <div className="stack">
                <Rows columns="96px minmax(0, 1fr) auto">
                  {list.map((each) => (
                    <li key={each.fy}>
                      <b>{each.label}</b>
                      <span className="sub">公示の締切 {formatJstInstant(each.deadline, false)}</span>
                      {each.fy === fy ? (
                        <Tag tone="accent">表示中</Tag>
                      ) : (
                        <Button small onClick={() => setFy(each.fy)} aria-label={`${each.label}を表示`}>
                          表示
                        </Button>
                      )}
                    </li>
                  ))}
                </Rows>
                {mayEdit && <YearAdding years={list} onAdded={setFy} />}
              </div>
            )}
          </Answer>
        </Pane>
      </div>
    </Split>
  )
}
