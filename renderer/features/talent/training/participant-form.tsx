import { useMemo, useState } from 'react'
import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { blankOf, fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { participantFields } from '../../../../shared/domain/talent/training/participant.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import type { FieldsForm } from '../../../record/use-fields-form.ts'
import { ComboField } from '../../../ui/fields/combo-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { today } from '../../../ui/fields/now.ts'
import type { PersonLine } from '../accelerators/records.ts'
import type { Participant } from './records.ts'

/** As the form holds a participant: which アクセラレータ it is stands with it, '' where it is none. */
const fields = {
  acceleratorId: { label: 'アクセラレータ', kind: 'line', limit: 36 },
  ...participantFields,
} as const

/** Somebody who is appointed, and where. */
export interface Appointed {
  readonly acceleratorId: string
  readonly name: string
  readonly jis2: string
}

interface EnrolProps {
  course: { readonly id: string; readonly title: string }
  /** Who it is to be; null where it is still to be said. */
  of: Appointed | null
  onClose: () => void
}

/** 受講者を加える: one of the appointed アクセラレータ, or somebody else by name. */
export function Enrol({ course, of: known, onClose }: EnrolProps) {
  const { training } = useApi()
  const [id] = useState(() => crypto.randomUUID())
  return (
    <DeedDialog
      fields={fields}
      initial={{ ...blankOf(fields), ...known, registeredOn: today() }}
      draftKey={`training/${course.id}/enrol${known === null ? '' : `/${known.acceleratorId}`}`}
      revision={0}
      title="受講者を加える"
      deedLabel="加える"
      command={training.enrol}
      inputOf={({ acceleratorId, ...values }) => ({
        ...values,
        id,
        courseId: course.id,
        acceleratorId: acceleratorId === '' ? null : acceleratorId,
      })}
      options={{
        done: ({ name }) => `${name}を「${course.title}」に加えました`,
        undo: (_, added) => () => training.removeParticipant({ id: added.id, revision: added.revision }),
      }}
      onClose={onClose}
    >
      {({ form }) => <ParticipantFields form={form} />}
    </DeedDialog>
  )
}

/** 受講者を直す, and say which アクセラレータ it is. */
export function EditParticipant({ participant, onClose }: { participant: Participant; onClose: () => void }) {
  const { training } = useApi()
  const { id, revision } = participant
  const before = { ...fieldsOf(participantFields, participant), acceleratorId: participant.acceleratorId }
  return (
    <DeedDialog
      fields={fields}
      initial={{ ...before, acceleratorId: before.acceleratorId ?? '' }}
      draftKey={`training/participant/${id}`}
      revision={revision}
      title={`${participant.name}の記録を直す`}
      deedLabel="保存"
      command={training.editParticipant}
      inputOf={({ acceleratorId, ...values }) => ({
        ...values,
        id,
        revision,
        acceleratorId: acceleratorId === '' ? null : acceleratorId,
      })}
      options={{
        done: ({ name }) => `${name}の記録を保存しました`,
        undo: (_, after) => () => training.editParticipant({ ...before, id, revision: after.revision }),
      }}
      onClose={onClose}
    >
      {({ form }) => <ParticipantFields form={form} />}
    </DeedDialog>
  )
}

function ParticipantFields({ form }: { form: FieldsForm<typeof fields> }) {
  const { fy } = useDesk()
  const people = useAnswer(useApi().accelerators.list, { fy })
  const chosen = form.watch('acceleratorId')
  const options = useMemo(() => optionsOf(people.data ?? [], chosen), [people.data, chosen])
  const of = { fields, form }
  const take = (id: string) => {
    const person = people.data?.find((each) => each.id === id)
    if (person === undefined) return
    form.setValue('name', person.name, { shouldDirty: true })
    const [first] = servedNow(person)
    if (first !== undefined) form.setValue('jis2', first.jis2, { shouldDirty: true })
  }
  return (
    <>
      <Bound control={form.control} name="acceleratorId">
        {(field) => (
          <ComboField
            {...field}
            label={fields.acceleratorId.label}
            autoFocus
            hint="任命されている人は、氏名か都道府県で選びます。そのほかの受講者は空欄のまま、氏名を入力します。"
            value={field.value === '' ? null : field.value}
            onChange={(id) => {
              field.onChange((id ?? '') as never)
              if (typeof id === 'string') take(id)
            }}
            options={options}
          />
        )}
      </Bound>
      {chosen === '' && <RecordField of={of} name="name" />}
      <div className={layout['pair']}>
        <RecordField of={of} name="jis2" />
        <RecordField of={of} name="registeredOn" />
      </div>
      <RecordField of={of} name="post" />
      <RecordField of={of} name="note" />
    </>
  )
}

/** Where somebody is appointed, or will be. */
const servedNow = ({ appointments }: PersonLine) =>
  appointments.filter(({ standing }) => standing === 'appointed' || standing === 'coming')

/** The appointed, and whoever is chosen already. */
const optionsOf = (people: readonly PersonLine[], chosen: unknown) =>
  people
    .filter((person) => person.id === chosen || servedNow(person).length > 0)
    .map((person) => ({
      value: person.id,
      label: `${person.name}(${bodiesOf(person)})`,
      reading: person.kana,
    }))

const bodiesOf = (person: PersonLine): string => {
  const now = servedNow(person)
  return (now.length > 0 ? now : person.appointments).map(({ jis2 }) => prefectureNameOf(jis2)).join('・')
}
