import { useId, useState } from 'react'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { useFaultFocus } from '../../../ui/fields/first-fault.ts'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { go } from '../../../ui/go.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { blankPerson, PersonForm } from './person-form.tsx'
import { personAddress } from './records.ts'
import { blankTerms, readTerms, TermsForm } from './terms-form.tsx'

/** One application taken down by hand: no more of a person than the register needs. */
export function RegisterPanel({ onClose }: { onClose: () => void }) {
  const { today } = useDesk()
  const form = useId()
  const [id] = useState(() => crypto.randomUUID())
  const [appliedOn, setAppliedOn] = useState<string | Unread | null>(today)
  const [terms, setTerms] = useState(blankTerms)
  const [person, setPerson] = useState(blankPerson)
  const deed = useCommand(useApi().talent.register, {
    done: '登録の申請を受け付けました',
    onDone: () => go(personAddress(id)),
  })
  // Counts the times that the form was not sent at all: a field could not be read.
  const [unsent, setUnsent] = useState(0)
  useFaultFocus(form, deed.error)
  useFaultFocus(form, unsent)
  const save = (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    const read = readTerms(terms)
    if (read === null || appliedOn === null || isUnread(appliedOn)) return setUnsent(unsent + 1)
    return deed.run({ ...read, ...person, id, appliedOn })
  }
  const errors = {
    ...(unsent > 0 && appliedOn === null ? { appliedOn: '申請日を入力してください。' } : {}),
    ...deed.error?.problem.fields,
  }
  return (
    <SidePanel
      open
      onClose={onClose}
      title="登録の申請を受け付ける"
      width={680}
      actions={
        <Button look="primary" type="submit" form={form} busy={deed.busy} shortcut="Ctrl Enter">
          受け付ける
        </Button>
      }
    >
      <OfficeForm id={form} onSubmit={save} label="登録の申請">
        <DateField label="申請日" required value={appliedOn} onChange={setAppliedOn} error={errors['appliedOn']} />
        <PersonForm values={person} errors={errors} onChange={setPerson} />
        <TermsForm values={terms} errors={errors} onChange={setTerms} />
        <ErrorNote error={deed.error} />
      </OfficeForm>
    </SidePanel>
  )
}
