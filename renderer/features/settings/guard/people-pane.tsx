import { roleLabel } from '../../../../shared/domain/roles.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { IconlessLink } from '../../../ui/button.tsx'
import { Pane, Rows } from '../../../ui/pane.tsx'

/** サインインできる人: who may come in as what, and who without a passphrase. */
export function PeoplePane() {
  const people = useAnswer(useApi().people.list, {}).data ?? []
  const active = people.filter((person) => person.active)
  return (
    <Pane
      fills
      title="サインインできる人"
      sub={`${active.length}人`}
      actions={<IconlessLink to="/settings/people">人と役割</IconlessLink>}
    >
      <Rows columns="minmax(0, 1.4fr) 64px minmax(0, 1fr)">
        {people.map((person) => (
          <li key={person.id}>
            <span>{person.name}</span>
            <span className="sub">{roleLabel[person.role]}</span>
            <span className="sub">
              {person.active ? (person.hasPassphrase ? 'パスワードあり' : '▲ パスワードなし') : '停止'}
            </span>
          </li>
        ))}
      </Rows>
    </Pane>
  )
}
