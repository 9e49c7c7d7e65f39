import { useState } from 'react'
import { blankOf, fieldsOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { conflictKinds, conflictTreatmentLabel, defaultTreatment } from '../../../../shared/domain/review/conflict.ts'
import { conflictFields } from '../../../../shared/domain/review/reviewer-fields.ts'
import { type CommandOptions, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { useRevised } from '../../../api/revised.ts'
import { choicesOf } from '../../../record/choices.ts'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordForm } from '../../../record/use-record-form.ts'
import { MomentText } from '../../../ui/date-text.tsx'
import type { Conflict, ConflictHint, NoConflict } from '../records.ts'
import { AnswerHistory } from './answer-history.tsx'
import { ConflictAnswer } from './conflict-answer.tsx'
import { HintSection } from './hint-section.tsx'
import { detailOf } from './hint-words.ts'
import { WithdrawForm } from './withdraw-form.tsx'

interface ConflictFormProps {
  reviewerId: string
  jis2: string
  /** What is declared already. */
  declared: Conflict | undefined
  /** What is answered instead. */
  none: NoConflict | undefined
  /** What is suggested here, for whoever may know. */
  hint: ConflictHint | undefined
  onDone: () => void
}

/** One declaration: what relation, how it is treated, and the words. */
export function ConflictForm({ reviewerId, jis2, declared, none, hint, onDone }: ConflictFormProps) {
  const { fy, may } = useDesk()
  const api = useApi()
  const [id] = useState(() => crypto.randomUUID())
  const mayJudge = may('conflicts.edit')
  const mayEdit = declared === undefined ? may('conflicts.declare') : mayJudge
  const record = useRecordForm(
    conflictFields,
    `conflict/${reviewerId}/${jis2}`,
    declared?.revision ?? 0,
    declared ?? {
      ...blankOf(conflictFields),
      treatment: defaultTreatment.appointment,
      detail: mayEdit ? detailOf(hint) : '',
    },
  )
  const suggested = declared === undefined && (hint?.open.length ?? 0) > 0
  const { form, draft } = record
  const [kind, treatment] = form.watch(['kind', 'treatment'])
  const finish = () => {
    draft.forget()
    onDone()
  }
  const options: CommandOptions<unknown, Conflict> = { done: '利害関係を記録しました', onDone: finish }
  const declare = useCommand(api.conflicts.declare, {
    ...options,
    undo: (_, made) =>
      may('conflicts.withdraw')
        ? () => api.conflicts.withdraw({ id: made.id, reason: '申告の記録を元に戻した', revision: made.revision })
        : null,
  })
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
                ...fieldsOf(conflictFields, declared),
                id: after.id,
                revision: after.revision,
              }),
    },
  )
  const save = (values: ValuesOf<typeof conflictFields>) =>
    declared === undefined
      ? declare.run({ ...values, id, reviewerId, jis2 })
      : edit.run({ ...values, id: declared.id, revision: record.revision() })
  return (
    <div className="stack">
      {declared === undefined ? (
        <ConflictAnswer reviewerId={reviewerId} jis2={jis2} none={none} onDone={finish} />
      ) : (
        <p className="sub">
          <MomentText at={declared.declaredAt} /> に申告
          {declared.excluded ? '。この委員の点は見えず、分母からも外れています。' : ''}
        </p>
      )}
      {declared === undefined && hint !== undefined && <HintSection hint={hint} onDone={finish} />}
      <RecordForm
        of={record}
        label="利害関係の申告"
        deed={declared === undefined ? declare : edit}
        onSave={save}
        saveLabel={declared === undefined ? '申告を記録' : '保存'}
        mayEdit={mayEdit}
      >
        <RecordField
          of={record}
          name="kind"
          choices="stacked"
          required
          onChosen={(next) => {
            const known = conflictKinds.find((each) => each === next)
            if (known !== undefined) form.setValue('treatment', defaultTreatment[known], { shouldDirty: true })
          }}
        />
        <RecordField
          of={record}
          name="treatment"
          hint={
            mayJudge
              ? '種類を選ぶと、その標準の扱いになります。'
              : '種類に応じた標準の扱いです。「支障なし」とするかは事務局が決めます。'
          }
          options={choicesOf(conflictTreatmentLabel).filter(({ value }) => mayJudge || value !== 'none')}
        />
        <RecordField
          of={record}
          name="detail"
          required={kind === 'other' || treatment === 'none'}
          hint={
            treatment === 'none'
              ? '支障なしとする理由を書きます。'
              : suggested
                ? '候補の根拠を入れてあります。内容は委員本人にも表示されます。'
                : undefined
          }
        />
        <RecordField of={record} name="since" hint="「令和5年4月」のように、分かるところまで書きます。" />
      </RecordForm>
      {declared !== undefined && may('conflicts.withdraw') && <WithdrawForm conflict={declared} onDone={finish} />}
      {may('declarations.history') && <AnswerHistory reviewerId={reviewerId} jis2={jis2} />}
    </div>
  )
}
