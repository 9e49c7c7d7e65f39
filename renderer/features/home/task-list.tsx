import { useDesk, useDevice, useMay } from '../../api/office.tsx'
import { Button, ButtonLink, IconlessLink } from '../../ui/button.tsx'
import { Rows } from '../../ui/pane.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { HomePage } from './records.ts'

/** Nothing has come in this year: the first step, and what can be seen to before it. */
export function FirstStep() {
  const { practice } = useDesk()
  const device = useDevice()
  const mayTakeIn = useMay('intake.importFiles')
  if (!mayTakeIn)
    return <EmptyState title="この年度の応募はまだありません">担当が登録すると、ここに表示します。</EmptyState>
  return (
    <EmptyState
      title="この年度の応募はまだありません"
      action={
        <div className="row">
          <ButtonLink look="primary" to="/applications/register">
            メールから登録
          </ButtonLink>
          <ButtonLink to="/settings/year">年度の締切とテーマを確かめる</ButtonLink>
          {!practice && (
            <Button look="quiet" onClick={() => device.openPractice()}>
              先に練習用で試す
            </Button>
          )}
        </div>
      }
    >
      届いた応募のメール(.eml .msg)や応募書(.docx)、それらを入れた zip は、この画面のどこにドロップしても取り込めます。
    </EmptyState>
  )
}

/** One line a thing to do, the most pressing first; each leads to where it is done. */
export function TaskList({ tasks }: { tasks: HomePage['tasks'] }) {
  const mayTakeIn = useMay('intake.importFiles')
  if (tasks.length === 0)
    return (
      <EmptyState title="今日やることはありません">
        {mayTakeIn &&
          '応募のメール(.eml .msg)や応募書(.docx)、それらを入れた zip は、この画面のどこにドロップしても取り込めます。'}
      </EmptyState>
    )
  return (
    <Rows columns="116px minmax(0, 1fr) auto">
      {tasks.map((task) => (
        <li key={`${task.route} ${task.title}`}>
          <Tag tone={task.tone} block>
            {task.when}
          </Tag>
          <IconlessLink to={task.route}>{task.title}</IconlessLink>
          <span className="sub">{task.kind}</span>
        </li>
      ))}
    </Rows>
  )
}
