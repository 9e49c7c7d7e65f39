import { useMay } from '../../api/office.tsx'
import { IconlessLink } from '../../ui/button.tsx'
import { Rows } from '../../ui/pane.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { HomePage } from './records.ts'

/** One line a thing to do, the most pressing first; each leads to where it is done. */
export function TaskList({ tasks }: { tasks: HomePage['tasks'] }) {
  const mayTakeIn = useMay('intake.importFiles')
  if (tasks.length === 0)
    return (
      <EmptyState title="今日やることはありません">
        {mayTakeIn && '応募のメール(.eml)や応募書(.docx)は、この画面のどこにドロップしても取り込めます。'}
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
