import { useState } from 'react'
import { criterionFields } from '../../../../shared/domain/programme/year-fields.ts'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { Button } from '../../../ui/button.tsx'
import { OfficeForm, useFieldErrors } from '../../../ui/fields/form.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { ProgrammeYear } from '../records.ts'
import { CriterionFields } from './criterion-fields.tsx'

/** One more criterion. Its id is made with the form, so that a second press adds nothing. */
export function CriterionAdding({
  year,
  onClose,
  onAdded,
}: {
  year: ProgrammeYear
  onClose: () => void
  onAdded: (id: string) => void
}) {
  const api = useApi()
  const [id] = useState(() => crypto.randomUUID())
  const form = useFieldsForm(criterionFields, {
    ...blankOf(criterionFields),
    weight: 1,
    maxRaw: year.criteria[0]?.maxRaw ?? 5,
  })
  const add = useCommand(api.programme.addCriterion, {
    done: '評価項目を加えました',
    undo: (_, after) => {
      const added = after.criteria.find((each) => each.id === id)
      return added === undefined
        ? null
        : () => api.programme.removeCriterion({ fy: year.fy, id, revision: added.revision })
    },
    onDone: () => {
      onClose()
      onAdded(id)
    },
  })
  // The list may have been changed while the form was open; adding to it spoils nothing of that.
  useFieldErrors(form, add.error)
  const save = form.handleSubmit(
    async (values) => void (await add.run({ ...values, fy: year.fy, id, revision: year.revision })),
  )
  return (
    <SidePanel open onClose={onClose} title="評価項目を加える">
      <OfficeForm onSubmit={save} label="評価項目を加える">
        <CriterionFields form={form} />
        <ErrorNote error={add.error} takeFocus />
        <div className="row">
          <Button look="primary" type="submit" busy={add.busy} shortcut="Ctrl Enter">
            加える
          </Button>
        </div>
      </OfficeForm>
    </SidePanel>
  )
}
