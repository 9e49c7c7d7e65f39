import { acceleratorFields } from '../../../../../shared/domain/talent/accelerators/fields.ts'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../../api/office.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { HistoryList } from '../../../../ui/history-list.tsx'
import { Facts, PageHeader, Pane, Screen } from '../../../../ui/pane.tsx'
import { Answer } from '../../../../ui/states.tsx'
import { TalentTabs } from '../../talent-tabs.tsx'
import styles from '../accelerators.module.css'
import { addressOf, type Person } from '../records.ts'
import { AppointmentPane } from './appointment-pane.tsx'
import { EditPersonButton } from './edit-person.tsx'
import { OriginPane } from './origin-pane.tsx'
import { RequirementPane } from './requirement-pane.tsx'
import { AppointElsewhere } from './term-dialogs.tsx'

/** One accelerator: where they are appointed, the steps, the terms, the requirement, and what was done. */
export function PersonPage({ id }: { id: string }) {
  const { fy } = useDesk()
  const person = useAnswer(useApi().accelerators.get, { fy, id })
  return <Answer of={person}>{(known) => <Shown person={known} />}</Answer>
}

function Shown({ person }: { person: Person }) {
  const mayEdit = useMay('accelerators.edit')
  const history = useAnswer(useApi().accelerators.history, { id: person.id })
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <PageHeader
        title={person.name}
        documentTitle={`${person.name} アクセラレータ`}
        sub={[person.kana, person.appointments.map(({ prefecture }) => prefecture).join('・')]
          .filter(Boolean)
          .join('　')}
        actions={
          <>
            <ButtonLink to={addressOf('people')}>人の一覧へ</ButtonLink>
            {mayEdit && <EditPersonButton person={person} />}
            {mayEdit && <AppointElsewhere person={person} />}
          </>
        }
      />
      <TalentTabs current="accelerators" />
      <div className={styles['person']}>
        <div className={`${styles['people']} ${styles['scroll']}`}>
          {person.appointments.map((appointment) => (
            <AppointmentPane key={appointment.id} person={person} appointment={appointment} />
          ))}
        </div>
        <div className={`${styles['column']} ${styles['about']}`}>
          <RequirementPane person={person} />
          <OriginPane person={person} />
          <Pane title="経緯" fills>
            {person.note !== '' && <Facts facts={[{ term: acceleratorFields.note.label, value: person.note }]} />}
            <Answer of={history}>{(entries) => <HistoryList entries={entries} />}</Answer>
          </Pane>
        </div>
      </div>
    </Screen>
  )
}
