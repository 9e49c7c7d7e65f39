import { daysBetween } from '../../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { employmentLabel } from '../../../../shared/domain/talent/accelerators/fields.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { IconlessLink } from '../../../ui/button.tsx'
import { Pane, Rows } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import { addressOf, type PersonLine, peopleAddress } from './records.ts'

interface Ending {
  readonly person: PersonLine
  readonly appointment: PersonLine['appointments'][number]
  readonly on: string
}

const endingOf = (list: readonly PersonLine[]): Ending[] =>
  list
    .flatMap((person) =>
      person.appointments.flatMap((appointment) =>
        appointment.endsOn === null ? [] : [{ person, appointment, on: appointment.endsOn }],
      ),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))

/** 任期が近く終わる人: for whoever may see people. */
export function EndingPane() {
  const { fy, today, may } = useDesk()
  const seen = may('accelerators.list')
  const list = useAnswer(useApi().accelerators.list, { fy }, { enabled: seen })
  const rule = useAnswer(useApi().accelerators.rule, { fy }).data
  if (!seen) return null
  const all = endingOf(list.data ?? [])
  return (
    <Pane
      title="任期が近く終わる人"
      sub={`${rule?.warnDays ?? 90}日以内 ${all.length}人${all.length > 3 ? 'のうち近い3人' : ''}`}
      actions={<IconlessLink to={peopleAddress('ending')}>すべて見る</IconlessLink>}
    >
      <Answer of={list}>
        {() =>
          all.length === 0 ? (
            <p className="sub">更新を考える人はいません。</p>
          ) : (
            <Rows columns="150px 84px minmax(0, 1fr) minmax(0, 1fr)">
              {all.slice(0, 3).map(({ person, appointment, on }) => (
                <li key={appointment.id}>
                  <span>
                    ▲ {formatWareki(on, 'short')} あと{daysBetween(today, on)}日
                  </span>
                  <span>{appointment.prefecture}</span>
                  <IconlessLink to={addressOf(person.id)}>{person.name}</IconlessLink>
                  <span className="sub">
                    {[employmentLabel[appointment.employment], appointment.roles]
                      .filter((word) => word !== '')
                      .join('・')}
                  </span>
                </li>
              ))}
            </Rows>
          )
        }
      </Answer>
    </Pane>
  )
}
