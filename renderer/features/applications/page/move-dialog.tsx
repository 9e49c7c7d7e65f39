import { useState } from 'react'
import { movingFields } from '../../../../shared/domain/applications/moving.ts'
import { isUnread } from '../../../../shared/domain/unread.ts'
import { useDraft } from '../../../api/drafts.ts'
import { useJob } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { type FieldsForm, useFieldsForm } from '../../../record/use-fields-form.ts'
import { Button } from '../../../ui/button.tsx'
import { ComboField } from '../../../ui/fields/combo-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { go } from '../../../ui/go.ts'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { useNotify } from '../../../ui/notice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { type ApplicationPage, bodyName, bodyOptions } from '../records.ts'

interface MoveDialogProps {
  page: ApplicationPage
  onClose: () => void
}

const blank = { jis2: null, reason: '' } as const
const deedLabel = '別の団体へ移す'

/** 別の団体へ移す: a draft, with all that came with it, under the body whose it is. */
export function MoveDraftDialog({ page, onClose }: MoveDialogProps) {
  const { id, revision } = page
  return (
    <DeedDialog
      fields={movingFields}
      initial={blank}
      draftKey={`application/${id}/move-body`}
      revision={revision}
      title={`${bodyName(page)}の応募を別の団体へ移す`}
      deedLabel={deedLabel}
      command={useApi().intake.moveTo}
      inputOf={(values) => ({ id, revision, ...values })}
      options={{ done: '別の団体へ移しました' }}
      onClose={onClose}
    >
      {(of) => (
        <Where of={of}>
          メール、書類、読み取った欄と確認の印は、そのまま移ります。変わるのは都道府県名と団体コードだけです。
        </Where>
      )}
    </DeedDialog>
  )
}

/** The same for the newest version of an application that another body's mail was taken into: it is a draft again. */
function MoveVersionDialog({ page, onClose }: MoveDialogProps) {
  const { id, revision, version } = page
  const form = useFieldsForm(movingFields, blank)
  const draft = useDraft(`application/${id}/move-version`, revision, form)
  const notify = useNotify()
  const job = useJob(useApi().intake.moveVersion, {
    onDone(moved) {
      draft.forget()
      onClose()
      notify({ text: `第${version}版を、未受付の応募として移しました` })
      go(`/applications/${moved.id}`)
    },
  })
  return (
    <FormDialog
      onClose={onClose}
      title={`${page.receiptNo}の第${version}版を別の団体へ移す`}
      label={deedLabel}
      onSubmit={form.handleSubmit((values) => job.start({ id, revision, ...values }))}
      deedLabel={deedLabel}
      busy={job.running}
    >
      <Where of={{ fields: movingFields, form }}>
        第{version}版は{page.receiptNo}から外れ、書類・欄・確認の印ごと未受付の応募に戻ります。{page.receiptNo}
        は第{version - 1}版の内容に戻り、欄の場所を書類から読み直します。第{version}
        版を見て付けた○×は外れます。
      </Where>
      <ErrorNote error={job.error} />
    </FormDialog>
  )
}

export function MoveVersionButton({ page }: { page: ApplicationPage }) {
  const may = useMay('intake.takeVersionOut')
  const [open, setOpen] = useState(false)
  const { state, version } = page
  const movable = version > 1 && (state === 'received' || state === 'checking' || state === 'correcting')
  // The version goes before its dialog has heard that it went.
  if (!may || !(movable || open)) return null
  return (
    <>
      <span>
        <Button small onClick={() => setOpen(true)}>{`第${version}版を別の団体へ移す`}</Button>
      </span>
      {open && <MoveVersionDialog page={page} onClose={() => setOpen(false)} />}
    </>
  )
}

interface WhereProps {
  of: { readonly fields: typeof movingFields; readonly form: FieldsForm<typeof movingFields> }
  children: React.ReactNode
}

const Where = ({ of, children }: WhereProps) => (
  <>
    <p className="sub">{children}</p>
    <Bound control={of.form.control} name="jis2">
      {({ onChange, ...field }) => (
        <ComboField
          label={movingFields.jis2.label}
          required
          options={bodyOptions}
          {...field}
          onChange={(jis2) => onChange(isUnread(jis2) ? null : jis2)}
        />
      )}
    </Bound>
    <p className="sub">応募書に書かれた都道府県と違う団体へ移すときは、理由が要ります。経緯に残ります。</p>
    <RecordField of={of} name="reason" />
  </>
)
