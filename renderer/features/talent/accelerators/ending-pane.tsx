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

/** What is to be done about an end: a procedure under way, somebody who could follow, or the question whether to renew. */
function nextStepOf({ person, appointment }: Ending, list: readonly PersonLine[]): string {
  const others = list.flatMap((each) =>
    each.appointments.filter(({ id, jis2 }) => id !== appointment.id && jis2 === appointment.jis2),
  )
  const again = person.appointments.find((each) => others.includes(each) && each.state === 'procedure')
  if (again !== undefined)
    return `任命手続 ${again.taken} / ${again.asked}${again.nextStep === '' ? '' : `　次は${again.nextStep}`}`
  const following = others.filter(({ state }) => state === 'candidate' || state === 'procedure').length
  return following === 0 ? '更新の意向を確かめる' : `更新か後任か(候補 ${following}人)`
}

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
            <Rows columns="142px 72px minmax(0, 1fr) minmax(0, 0.9fr) minmax(0, 1.6fr)">
              {all.slice(0, 3).map((each) => {
                const { person, appointment, on } = each
                return (
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
                    <span>{nextStepOf(each, list.data ?? [])}</span>
                  </li>
                )
              })}
            </Rows>
          )
        }
      </Answer>
    </Pane>
  )
}
