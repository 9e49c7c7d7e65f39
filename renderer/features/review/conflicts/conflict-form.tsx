import { useState } from 'react'
import { useForm } from 'react-hook-form'
import {
  conflictKindLabel,
  conflictKinds,
  conflictTreatmentLabel,
  conflictTreatments,
  defaultTreatment,
} from '../../../../shared/domain/review/conflict.ts'
import { useDraft } from '../../../api/drafts.ts'
import { type CommandOptions, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { useRevised } from '../../../api/revised.ts'
import { DraftNote } from '../../../record/draft-note.tsx'
import { useBase } from '../../../record/use-base.ts'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { RadioGroup } from '../../../ui/fields/check-field.tsx'
import { OfficeForm, useFieldErrors, useFormField } from '../../../ui/fields/form.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { Conflict } from '../records.ts'
import { WithdrawForm } from './withdraw-form.tsx'

interface ConflictFormProps {
  reviewerId: string
  jis2: string
  /** What is declared already. */
  declared: Conflict | undefined
  onDone: () => void
}

/** One declaration: what relation, how it is treated, and the words. */
export function ConflictForm({ reviewerId, jis2, declared, onDone }: ConflictFormProps) {
  const { fy, may } = useDesk()
  const api = useApi()
  const [id] = useState(() => crypto.randomUUID())
  const mayJudge = may('conflicts.edit')
  const mayEdit = declared === undefined ? may('conflicts.declare') : mayJudge
  const form = useForm({
    values: {
      kind: declared?.kind ?? 'appointment',
      treatment: declared?.treatment ?? defaultTreatment.appointment,
      detail: declared?.detail ?? '',
    },
    resetOptions: { keepDirtyValues: true },
  })
  const base = useBase(declared, form.formState.isDirty)
  const draft = useDraft(`conflict/${reviewerId}/${jis2}`, declared?.revision ?? 0, form)
  const kind = useFormField(form.control, 'kind')
  const treatment = useFormField(form.control, 'treatment')
  const detail = useFormField(form.control, 'detail')
  const finish = () => {
    draft.forget()
    onDone()
  }
  const options: CommandOptions<unknown, Conflict> = { done: '利害関係を記録しました', onDone: finish }
  const declare = useCommand(api.conflicts.declare, options)
  const edit = useRevised(
    api.conflicts.edit,
    async (refused) => (await api.conflicts.list({ fy })).find((each) => each.id === refused.id),
    {
      ...options,
      undo: (_, after) =>
        declared === undefined
          ? null
          : () =>
              api.conflicts.edit({
                id: after.id,
                kind: declared.kind,
                treatment: declared.treatment,
                detail: declared.detail,
                revision: after.revision,
              }),
    },
  )
  const running = declared === undefined ? declare : edit
  useFieldErrors(form, running.error)
  const save = form.handleSubmit(async (values) => {
    await (declared === undefined
      ? declare.run({ ...values, id, reviewerId, jis2 })
      : edit.run({ ...values, id: declared.id, revision: base?.revision ?? declared.revision }))
  })
  return (
    <div className="stack">
      {declared !== undefined && (
        <p className="sub">
          <MomentText at={declared.declaredAt} /> に申告
          {declared.excluded ? '。この委員の点は見えず、分母からも外れています。' : ''}
        </p>
      )}
      <OfficeForm onSubmit={save} label="利害関係の申告">
        <DraftNote draft={draft} />
        <RadioGroup
          label="種類"
          stacked
          readOnly={!mayEdit}
          {...kind}
          onChange={(next) => {
            if (next === null) return
            kind.onChange(next)
            form.setValue('treatment', defaultTreatment[next], { shouldDirty: true })
          }}
          options={conflictKinds.map((value) => ({ value, label: conflictKindLabel[value] }))}
        />
        <SelectField
          label="扱い"
          readOnly={!mayEdit}
          hint={
            mayJudge
              ? '種類に応じた標準の扱いを入れてあります。'
              : '種類に応じた標準の扱いです。「支障なし」とするかは事務局が決めます。'
          }
          {...treatment}
          options={conflictTreatments
            .filter((value) => mayJudge || value !== 'none')
            .map((value) => ({ value, label: conflictTreatmentLabel[value] }))}
        />
        <TextArea
          label="内容"
          required={kind.value === 'other' || treatment.value === 'none'}
          hint={treatment.value === 'none' ? '支障なしとする理由を書きます。' : undefined}
          limit={1000}
          readOnly={!mayEdit}
          {...detail}
        />
        <ErrorNote error={edit.stale.clashes.length > 0 ? null : running.error} />
        {mayEdit && (
          <Button look="primary" type="submit" busy={running.busy} shortcut="Ctrl Enter">
            {declared === undefined ? '申告を記録' : '保存'}
          </Button>
        )}
        <StaleChoice
          of={edit.stale}
          onTakeTheirs={() => {
            draft.forget()
            form.reset()
          }}
        />
      </OfficeForm>
      {declared !== undefined && may('conflicts.withdraw') && <WithdrawForm conflict={declared} onDone={finish} />}
    </div>
  )
}
