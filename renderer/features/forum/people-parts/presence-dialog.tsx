import { useState } from 'react'
import { publicLine } from '../../../../shared/domain/forum/people.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { RadioGroup } from '../../../ui/fields/check-field.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { ForumPage, Person } from '../records.ts'

type Way = 'self' | 'proxy' | 'absent'
const wayOf = ({ absent, proxyName }: Person): Way => (proxyName !== '' ? 'proxy' : absent ? 'absent' : 'self')
const ways = [
  { value: 'self', label: '本人' },
  { value: 'proxy', label: '代理' },
  { value: 'absent', label: '欠席' },
] as const

/** 代理・欠席: who came instead, in whose place, known since when; the line as it will be published stands below. */
export function PresenceDialog({
  page,
  people,
  onClose,
}: {
  page: ForumPage
  people: readonly Person[]
  onClose: () => void
}) {
  const [personId, setPersonId] = useState(people[0]?.id ?? '')
  const person = people.find(({ id }) => id === personId) ?? people[0]
  if (person === undefined) return null
  return (
    <PresenceForm
      key={person.id}
      page={page}
      person={person}
      onClose={onClose}
      choice={
        people.length > 1 ? (
          <SelectField
            label="だれの"
            value={person.id}
            onChange={setPersonId}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null
      }
    />
  )
}

function PresenceForm(props: { page: ForumPage; person: Person; onClose: () => void; choice: React.ReactNode }) {
  const { page, person, onClose, choice } = props
  const { today } = useDesk()
  const { forum } = useApi()
  const [way, setWay] = useState<Way>(wayOf(person))
  const [proxyName, setName] = useState(person.proxyName)
  const [proxyTitle, setTitle] = useState(person.proxyTitle)
  const [knownOn, setKnownOn] = useState<string | Unread | null>(person.proxyKnownOn ?? today)
  const was = {
    absent: person.absent,
    proxyName: person.proxyName,
    proxyTitle: person.proxyTitle,
    proxyKnownOn: person.proxyKnownOn,
  }
  const set = useCommand(forum.setPresence, {
    done: `${person.name}の${way === 'self' ? '代理・欠席を取り消しました' : `${way === 'proxy' ? '代理' : '欠席'}を記録しました`}`,
    undo:
      ({ id, personId }, { revision }) =>
      () =>
        forum.setPresence({ id, personId, revision, ...was }),
    onDone: onClose,
  })
  const said =
    way === 'proxy'
      ? { absent: true, proxyName: proxyName.trim(), proxyTitle: proxyTitle.trim() }
      : { absent: way === 'absent', proxyName: '', proxyTitle: '' }
  const proxyKnownOn = way !== 'proxy' || isUnread(knownOn) ? null : knownOn
  const fields = set.error?.problem.fields ?? {}
  const save = () => {
    if (way === 'proxy' && proxyName.trim() === '') return
    return set.run({ id: page.id, revision: page.revision, personId: person.id, ...said, proxyKnownOn })
  }
  return (
    <FormDialog
      onClose={onClose}
      title={`${person.name} 氏の代理・欠席`}
      label="代理・欠席"
      onSubmit={save}
      deedLabel="記録"
      busy={set.busy}
    >
      {choice}
      <RadioGroup label="当日" value={way} onChange={(next) => setWay(next ?? 'self')} options={ways} />
      {way === 'proxy' && (
        <>
          <TextField
            label="代理の氏名"
            required
            limit={60}
            value={proxyName}
            onChange={setName}
            error={fields['proxyName']}
          />
          <TextField label="代理の肩書" limit={120} value={proxyTitle} onChange={setTitle} />
          <DateField
            label="連絡のあった日"
            required
            value={knownOn}
            onChange={setKnownOn}
            error={fields['proxyKnownOn']}
          />
        </>
      )}
      <p className="sub">公表の書き方: {publicLine({ ...person, ...said, proxyKnownOn })}</p>
      <ErrorNote error={set.error} />
    </FormDialog>
  )
}
