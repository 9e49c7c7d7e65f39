import { useState } from 'react'
import { blankOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { usualTitle } from '../../../../shared/domain/selection/approvals/covered.ts'
import { draftFields } from '../../../../shared/domain/selection/approvals/fields.ts'
import type { ApprovalKind } from '../../../../shared/domain/selection/approvals/states.ts'
import { decisionResultLabel } from '../../../../shared/domain/selection/decision.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import { type RecordForm as Held, useRecordForm } from '../../../record/use-record-form.ts'
import { CheckGroup } from '../../../ui/fields/check-field.tsx'
import { lackingDay } from './forms.tsx'
import { type ApprovalRecord, type Free, rowsOf } from './records.ts'

type Values = ValuesOf<typeof draftFields>

const lackingFor =
  (kind: ApprovalKind, shortened: boolean) =>
  (values: Values): Record<string, string> => ({
    ...(shortened ? {} : lackingDay(values)),
    ...(kind === 'revocation' && values.reason.trim() === '' ? { reason: '取消の理由を入力してください。' } : {}),
  })

function DraftFields({
  of,
  kind,
  shortened,
}: {
  of: Held<typeof draftFields>
  kind: ApprovalKind
  shortened: boolean
}) {
  return (
    <>
      <RecordField of={of} name="title" />
      {kind === 'revocation' && <RecordField of={of} name="reason" required rows={3} />}
      <div className={layout['pair']}>
        <RecordField of={of} name="draftedOn" required={!shortened} dates="long" />
        <RecordField of={of} name="draftedBy" />
      </div>
      <RecordField of={of} name="draftNo" hint="文書管理システムの番号です。後からでも入れられます。" />
    </>
  )
}

interface DraftFormProps {
  kind: ApprovalKind
  free: readonly Free[]
  onDrafted: (id: string) => void
}

/** A new 起案: of all 案 that wait for one, or of the decisions that are chosen here to be taken back. */
export function DraftForm({ kind, free, onDrafted }: DraftFormProps) {
  const { fy, today } = useDesk()
  const { approvals } = useApi()
  const [id] = useState(() => crypto.randomUUID())
  const [chosen, setChosen] = useState<readonly string[]>([])
  const of = useRecordForm(draftFields, `approvals/new/${fy}/${kind}`, 0, {
    ...blankOf(draftFields),
    title: usualTitle(kind, fy),
    draftedOn: today,
  })
  const draft = useCommand(approvals.draft, {
    done: '起案を記録しました',
    undo: (_, made) => () => approvals.remove({ id: made.id, revision: made.revision }),
    onDone: (made) => {
      of.draft.forget()
      onDrafted(made.id)
    },
  })
  const taken = kind === 'revocation' ? free.filter(({ applicationId }) => chosen.includes(applicationId)) : free
  const [unchosen, setUnchosen] = useState(false)
  const save = async (values: Values) => {
    setUnchosen(taken.length === 0)
    if (taken.length > 0) await draft.run({ id, fy, kind, ...values, rows: rowsOf(taken) })
  }
  return (
    <RecordForm
      of={of}
      label="起案"
      deed={draft}
      lacking={lackingFor(kind, false)}
      onSave={save}
      saveLabel="起案を記録"
    >
      {kind === 'revocation' ? (
        <CheckGroup
          label="取り消す決定"
          required
          value={chosen}
          onChange={setChosen}
          error={unchosen ? '取り消す決定を選んでください。' : undefined}
          options={free.map((each) => ({ value: each.applicationId, label: `${each.prefecture} ${resultOf(each)}` }))}
        />
      ) : (
        <p>
          今の案{free.length}件を起案に入れます:{' '}
          {free.map((each) => `${each.prefecture}(${resultOf(each)})`).join('、')}
        </p>
      )}
      <DraftFields of={of} kind={kind} shortened={false} />
    </RecordForm>
  )
}

const resultOf = ({ result, reserveOrder }: Free): string =>
  result === 'reserve' ? `補欠第${reserveOrder ?? ''}位` : decisionResultLabel[result]

/** The same of a record that is there: what it is about stays. */
export function DraftEditing({ record, onDone }: { record: ApprovalRecord; onDone: () => void }) {
  const { fy } = useDesk()
  const { approvals } = useApi()
  const edit = useRecordEdit({
    fields: draftFields,
    key: `approvals/${record.id}`,
    record,
    command: approvals.edit,
    inputOf: (values, revision) => ({ ...values, id: record.id, revision }),
    read: (output) => output,
    newest: async () => (await approvals.list({ fy })).records.find(({ id }) => id === record.id),
    done: '起案を直しました',
  })
  const save: typeof edit.onSave = async (values, typed) => {
    if ((await edit.onSave(values, typed)) !== null) onDone()
  }
  return (
    <RecordForm {...edit} onSave={save} label="起案" lacking={lackingFor(record.kind, record.isShortened)}>
      <DraftFields of={edit.of} kind={record.kind} shortened={record.isShortened} />
    </RecordForm>
  )
}
