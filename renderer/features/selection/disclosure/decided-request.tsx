import { type ReactNode, useState } from 'react'
import { useForm } from 'react-hook-form'
import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { noteOfRevocation } from '../../../../shared/domain/selection/disclosure/decided.ts'
import { disclosureFields } from '../../../../shared/domain/selection/disclosure/fields.ts'
import { useDraft } from '../../../api/drafts.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { RecordFacts } from '../../../record/record-facts.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import { Button } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { useFieldErrors } from '../../../ui/fields/form.tsx'
import { useReason } from '../../../ui/fields/reason.ts'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { Callout, ErrorNote } from '../../../ui/states.tsx'
import type { DisclosureRequest } from './records.ts'

const { note: _note, ...decidedFields } = disclosureFields

/** A 開示請求 as whoever cannot change it reads it; `fields`: all, or all but what may still be noted. */
export const RequestFacts = ({
  request,
  fields = disclosureFields,
}: {
  request: DisclosureRequest
  fields?: typeof disclosureFields | typeof decidedFields
}) => (
  <RecordFacts
    fields={fields}
    record={request}
    say={{ about: request.prefecture || '年度全体' }}
    more={[{ term: '決定の期限', value: <DateText date={request.due} /> }]}
  />
)

/** After 開示決定等: what was decided stands. 備考 goes on, and the decision is taken back with its reason. */
export function DecidedRequest({ request, ways }: { request: DisclosureRequest; ways: ReactNode }) {
  const { disclosure } = useApi()
  const { fy } = useDesk()
  const [revoking, setRevoking] = useState(false)
  const edit = useRecordEdit({
    fields: disclosureFields,
    key: `disclosure/${request.id}`,
    record: request,
    command: disclosure.edit,
    inputOf: (values, revision) => ({ ...values, id: request.id, revision }),
    read: (output) => output,
    newest: async () => (await disclosure.list({ fy })).find(({ id }) => id === request.id),
    done: ({ no }) => `開示請求${no}の備考を保存しました`,
  })
  return (
    <div className="stack">
      {ways}
      <Callout
        tone="accent"
        title="決定済です"
        action={
          <Button small onClick={() => setRevoking(true)}>
            決定を取り消す
          </Button>
        }
      >
        請求の記録と、文書の部分の開示・不開示は、決定のときのまま変えられません。
      </Callout>
      <RecordForm {...edit} label="備考">
        <RecordField of={edit.of} name="note" rows={3} />
      </RecordForm>
      <RequestFacts request={request} fields={decidedFields} />
      {revoking && <RevokeDialog request={request} onClose={() => setRevoking(false)} />}
    </div>
  )
}

function RevokeDialog({ request, onClose }: { request: DisclosureRequest; onClose: () => void }) {
  const { today } = useDesk()
  const { disclosure } = useApi()
  const form = useForm({ defaultValues: { reason: '' } })
  const draft = useDraft(`disclosure/${request.id}/revoke`, request.revision, form)
  const reason = useReason(form.control, 'reason', { label: '取消の理由' })
  const revoke = useCommand(disclosure.edit, {
    done: ({ no }) => `開示請求${no}の決定を取り消しました`,
    onDone: () => {
      draft.forget()
      onClose()
    },
  })
  useFieldErrors(form, revoke.error)
  const save = form.handleSubmit(async (values) => {
    const { id, revision } = request
    const open = { state: 'preparing', decidedOn: null, outcome: 'none' } as const
    const note = noteOfRevocation(request, values.reason, today)
    await revoke.run({ ...fieldsOf(disclosureFields, request), ...open, note, id, revision })
  })
  return (
    <FormDialog
      onClose={onClose}
      title={`開示請求${request.no}の決定を取り消す`}
      label="開示決定等の取消し"
      onSubmit={save}
      deedLabel="取り消す"
      busy={revoke.busy}
      danger
    >
      <p>請求は「準備中」に戻り、部分の開示・不開示を変えて、もう一度決定できます。取消しと理由は備考に残ります。</p>
      <TextArea limit={1000} autoFocus {...reason} />
      <ErrorNote error={revoke.error} />
    </FormDialog>
  )
}
