import { useId, useState } from 'react'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFaultFocus } from '../../../ui/fields/first-fault.ts'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { RegistrantPage } from './records.ts'
import { readTerms, TermsForm, type TypedTerms } from './terms-form.tsx'

/** 働き方 and the requirements that are claimed. */
export function TermsPanel({ page, onClose }: { page: RegistrantPage; onClose: () => void }) {
  const form = useId()
  const [values, setValues] = useState<TypedTerms>(() => ({
    ...page,
    claims: page.claims.map(({ requirement }) => requirement),
  }))
  const deed = useCommand(useApi().talent.editTerms, { done: `${page.no}の働き方を直しました`, onDone: onClose })
  const [unsent, setUnsent] = useState(0)
  useFaultFocus(form, deed.error)
  useFaultFocus(form, unsent)
  const save = (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    const read = readTerms(values)
    if (read === null) return setUnsent(unsent + 1)
    const { style, roles, themes, years, localYears, wishes, days, regions, everywhere, remote } = read
    const { availableFrom, homeJis2, noNotices, claims } = read
    return deed.run({
      ...{ style, roles, themes, years, localYears, wishes, days, regions, everywhere, remote },
      ...{ availableFrom, homeJis2, noNotices, claims },
      id: page.id,
      revision: page.revision,
    })
  }
  return (
    <SidePanel
      open
      onClose={onClose}
      title={`${page.no}の働き方と要件の区分`}
      width={620}
      actions={
        <Button look="primary" type="submit" form={form} busy={deed.busy} shortcut="Ctrl Enter">
          保存
        </Button>
      }
    >
      <OfficeForm id={form} onSubmit={save} label="働き方">
        <TermsForm values={values} errors={deed.error?.problem.fields ?? {}} onChange={setValues} />
        <ErrorNote error={deed.error} />
      </OfficeForm>
    </SidePanel>
  )
}
