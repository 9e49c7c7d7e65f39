import { minutesCheckLabel } from '../../../shared/domain/minutes/check.ts'
import { Button, IconlessLink } from '../../ui/button.tsx'
import { Pane } from '../../ui/pane.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './minutes.module.css'
import { type Gap, type MinutesPage, placeOf } from './records.ts'

/** 六つの確かめ: what there is, what is missing, and the way to where it is mended. */
export function ChecksPane({ page, onGoTo }: { page: MinutesPage; onGoTo: (key: string) => void }) {
  const whole = page.checks.filter(({ gaps }) => gaps.length === 0).length
  return (
    <Pane title="六つの確かめ" sub={`${whole} / ${page.checks.length}`}>
      <dl className={styles['checks']}>
        {page.checks.map(({ check, says, gaps }) => (
          <div key={check}>
            <dt>
              <Tag tone={gaps.length === 0 ? 'ok' : 'bad'} shape>
                {minutesCheckLabel[check]}
              </Tag>
            </dt>
            <dd>
              {gaps.length === 0 ? (
                <span className="sub">{says}</span>
              ) : (
                gaps.map((gap) => <GapLine key={gap.says} page={page} gap={gap} onGoTo={onGoTo} />)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Pane>
  )
}

interface GapLineProps {
  page: MinutesPage
  gap: Gap
  onGoTo: (key: string) => void
}

function GapLine({ page, gap, onGoTo }: GapLineProps) {
  const key = placeOf(gap)
  return (
    <p>
      {gap.says}{' '}
      {key === null ? (
        <IconlessLink to={`/meeting/${page.id}`}>会議へ</IconlessLink>
      ) : (
        <Button small look="quiet" onClick={() => onGoTo(key)}>
          ここを直す
        </Button>
      )}
    </p>
  )
}
