import { useEffect, useEffectEvent, useState } from 'react'
import { prefectureNamed } from '../../../../shared/domain/applications/correspondence/named.ts'
import { filingFields } from '../../../../shared/domain/applications/incoming/item.ts'
import { isUnread } from '../../../../shared/domain/unread.ts'
import { useJob } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import type { FieldsForm } from '../../../record/use-fields-form.ts'
import { Button } from '../../../ui/button.tsx'
import { ComboField } from '../../../ui/fields/combo-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { bodyOptions } from '../records.ts'

/** One of 届いたもの that is no application. */
interface Filing {
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly fileId: string | null
  readonly isMail: boolean
}

interface FileToDialogProps {
  item: Filing
  /** Where it is filed already. */
  now?: { readonly jis2: string; readonly receivedAt: string | null }
  onDone?: () => void
  onClose: () => void
}

/** やりとりへ: whose it is, and when it came; read from the mail where it says so, and confirmed by the officer. */
function FileToDialog({ item, now, onDone, onClose }: FileToDialogProps) {
  const { id, revision, name } = item
  return (
    <DeedDialog
      fields={filingFields}
      initial={{ jis2: now?.jis2 ?? null, receivedAt: now?.receivedAt ?? null }}
      draftKey={`incoming/${id}/file`}
      revision={revision}
      title={`「${name}」を団体のやりとりへ`}
      deedLabel="やりとりに入れる"
      command={useApi().incoming.fileTo}
      inputOf={(values) => ({ id, revision, ...values })}
      options={{ done: 'やりとりに入れました', ...(onDone === undefined ? {} : { onDone }) }}
      onClose={onClose}
    >
      {(of) => <Whose of={of} item={item} reads={now === undefined} />}
    </DeedDialog>
  )
}

interface WhoseProps {
  of: { readonly fields: typeof filingFields; readonly form: FieldsForm<typeof filingFields> }
  item: Filing
  reads: boolean
}

function Whose({ of, item: { fileId, isMail }, reads }: WhoseProps) {
  const [read, setRead] = useState(false)
  const job = useJob(useApi().correspondence.readMail, {
    onDone({ subject, from, text, receivedAt }) {
      const named = prefectureNamed([subject, from, text])
      // What was chosen meanwhile stays.
      if (named !== null && of.form.getValues('jis2') === null) of.form.setValue('jis2', named, { shouldDirty: true })
      if (of.form.getValues('receivedAt') === null) of.form.setValue('receivedAt', receivedAt, { shouldDirty: true })
      setRead(true)
    },
  })
  const start = useEffectEvent(() => {
    if (reads && isMail && fileId !== null) void job.start({ fileId })
  })
  useEffect(() => start(), [])
  return (
    <>
      <p className="sub">
        応募ではないもの(質問・お礼など)を、その団体のやりとりに入れます。ファイルは残り、後から入れ直せます。
        {read && ' 都道府県と受信日時は、メールから読めたものを入れています。確かめてください。'}
      </p>
      <Bound control={of.form.control} name="jis2">
        {({ onChange, ...field }) => (
          <ComboField
            label={filingFields.jis2.label}
            required
            options={bodyOptions}
            {...field}
            onChange={(jis2) => onChange(isUnread(jis2) ? null : jis2)}
          />
        )}
      </Bound>
      <RecordField of={of} name="receivedAt" />
    </>
  )
}

/** やりとりへ, or 入れ直す where it stands there already: to another prefecture, or with the right moment. */
export function FileToButton({ label, ...props }: Omit<FileToDialogProps, 'onClose'> & { label: string }) {
  const may = useMay('incoming.fileTo')
  const [open, setOpen] = useState(false)
  if (!may) return null
  return (
    <>
      <Button small aria-label={`${props.item.name}を${label}`} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && <FileToDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
