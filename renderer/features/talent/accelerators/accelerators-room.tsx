import { useParams } from 'wouter'
import { useDesk } from '../../../api/office.tsx'
import { DayPage } from './day-page.tsx'
import { DaysPage } from './days-page.tsx'
import { PeoplePage } from './people-page.tsx'
import { PersonPage } from './person/person-page.tsx'
import { RulePage } from './rule-page.tsx'

/** アクセラレータ: 任命状況 of a day, the days beside each other, the people, one of them, and the rules of the year. */
export function AcceleratorsRoom() {
  const { may } = useDesk()
  const { item } = useParams<{ item?: string }>()
  if (item === 'rule') return <RulePage />
  if (item === 'days') return <DaysPage />
  // Who may not see the people sees the numbers.
  if (item === undefined || !may('accelerators.list')) return <DayPage />
  return item === 'people' || item === 'new' ? (
    <PeoplePage adding={item === 'new'} />
  ) : (
    <PersonPage key={item} id={item} />
  )
}
