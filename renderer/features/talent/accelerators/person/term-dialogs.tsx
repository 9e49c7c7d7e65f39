import { useState } from 'react'
import { prefectureField } from '../../../../../shared/domain/bodies/prefecture-field.ts'
import { addDays, addMonths } from '../../../../../shared/domain/calendar/jst.ts'
import { blankOf, fieldsOf, typedOf } from '../../../../../shared/domain/record-fields.ts'
import { termFields } from '../../../../../shared/domain/talent/accelerators/fields.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import { DeedDialog } from '../../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../../record/record-field.tsx'
import { Button } from '../../../../ui/button.tsx'
import { nextIs } from '../../../../ui/next.ts'
import type { Appointment, Person, TermRecord } from '../records.ts'
import { TermFields } from '../term-fields.tsx'
import { useKept } from './use-kept.ts'

/** 任期を直す: numbers that were fixed stay as they are. */
export function EditTermButton({ appointment, term }: { appointment: Appointment; term: TermRecord }) {
  const { fy } = useDesk()
  const { accelerators } = useApi()
  const kept = useKept()
  const [open, setOpen] = useState(false)
  const { id, revision } = term
  return (
    <>
      <Button small aria-label={`${term.fromOn}からの任期を直す…`} onClick={() => setOpen(true)}>
        直す…
      </Button>
      {open && (
        <DeedDialog
          fields={termFields}
          initial={typedOf(termFields, term)}
          draftKey={`accelerators/term/${id}`}
          revision={revision}
          title="任期を直す"
          deedLabel="保存"
          command={kept(accelerators.editTerm)}
          inputOf={(values) => ({ ...values, id, fy, revision })}
          options={{
            done: '任期を保存しました',
            undo: (_, after) => {
              const now = after.appointments.flatMap(({ terms }) => terms).find((each) => each.id === id)
              const was = fieldsOf(termFields, term)
              return now ? () => accelerators.editTerm({ ...was, id, fy, revision: now.revision }) : null
            },
          }}
          onClose={() => setOpen(false)}
        >
          {(of) => <TermFields of={of} jis2={appointment.jis2} />}
        </DeedDialog>
      )}
    </>
  )
}

/** 更新: a term of its own from the day after the last one, as long as that was. */
export function RenewButton({ person, appointment }: { person: Person; appointment: Appointment }) {
  const { fy, today } = useDesk()
  const { accelerators } = useApi()
  const kept = useKept()
  const [id, setId] = useState<string | null>(null)
  const [last] = appointment.terms
  const fromOn = last?.toOn == null ? today : addDays(last.toOn, 1)
  const before = last === undefined ? blankOf(termFields) : typedOf(termFields, last)
  return (
    <>
      <Button small onClick={() => setId(crypto.randomUUID())} {...nextIs(2)}>
        更新する…
      </Button>
      {id !== null && (
        <DeedDialog
          fields={termFields}
          initial={{ ...before, fromOn, toOn: addDays(addMonths(fromOn, 12), -1), note: '' }}
          draftKey={`accelerators/renew/${appointment.id}`}
          revision={appointment.revision}
          title={`${person.name}の任期を更新する`}
          deedLabel="更新する"
          command={kept(accelerators.renew)}
          inputOf={(values) => ({ ...values, id, fy, appointmentId: appointment.id })}
          options={{ done: '任期を更新しました。前の任期はそのまま残っています' }}
          onClose={() => setId(null)}
        >
          {(of) => <TermFields of={of} jis2={appointment.jis2} />}
        </DeedDialog>
      )}
    </>
  )
}

const elsewhere = { jis2: { ...prefectureField, unchosen: true }, ...termFields } as const

/** The same person for another prefecture: an appointment of its own. */
export function AppointElsewhere({ person }: { person: Person }) {
  const { fy } = useDesk()
  const { accelerators } = useApi()
  const kept = useKept()
  const [ids, setIds] = useState<{ id: string; termId: string } | null>(null)
  return (
    <>
      <Button onClick={() => setIds({ id: crypto.randomUUID(), termId: crypto.randomUUID() })}>
        別の都道府県の任用を加える…
      </Button>
      {ids !== null && (
        <DeedDialog
          fields={elsewhere}
          initial={blankOf(elsewhere)}
          draftKey={`accelerators/appoint/${person.id}`}
          revision={0}
          title={`${person.name}の任用を加える`}
          deedLabel="加える"
          command={kept(accelerators.appoint)}
          inputOf={({ jis2, ...values }) => ({ ...values, ...ids, jis2, fy, acceleratorId: person.id })}
          options={{ done: '任用を加えました' }}
          onClose={() => setIds(null)}
        >
          {(of) => <ElsewhereFields of={of} />}
        </DeedDialog>
      )}
    </>
  )
}

function ElsewhereFields({
  of,
}: {
  of: Parameters<Parameters<typeof DeedDialog<typeof elsewhere, never, never>>[0]['children']>[0]
}) {
  const jis2 = of.form.watch('jis2')
  return (
    <>
      <RecordField of={of} name="jis2" required onChosen={() => of.form.setValue('municipalities', '')} />
      <TermFields
        of={{ fields: termFields, form: of.form }}
        jis2={typeof jis2 === 'string' && jis2 !== '' ? jis2 : null}
      />
    </>
  )
}
