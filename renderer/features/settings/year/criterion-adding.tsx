import { useState } from 'react'
import { programmeFields } from '../../../../shared/domain/programme/fields.ts'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { AddingPanel } from '../../../record/adding-panel.tsx'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { useFieldErrors } from '../../../ui/fields/form.tsx'
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
  const form = useFieldsForm(programmeFields.criterion, {
    ...blankOf(programmeFields.criterion),
    weight: 1,
    maxRaw: year.criteria[0]?.maxRaw ?? 5,
    anchors: year.criteria[0]?.anchors ?? [],
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
    <AddingPanel title="評価項目を加える" deed={add} onSubmit={save} onClose={onClose}>
      <CriterionFields form={form} />
    </AddingPanel>
  )
}
