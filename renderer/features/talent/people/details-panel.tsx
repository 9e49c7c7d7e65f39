import { useState } from 'react'
import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { personFields } from '../../../../shared/domain/talent/people/fields.ts'
import { chosenPurposes, type ViewPurpose, viewPurposeLabel } from '../../../../shared/domain/talent/people/views.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDevice, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { HeldTables } from './held-tables.tsx'
import { PersonForm } from './person-form.tsx'
import type { Details, RegistrantList, RegistrantPage } from './records.ts'

interface DetailsPanelProps {
  page: RegistrantPage
  /** 「この人について持っているもの」: everything on one page, to be printed. */
  whole: boolean
  rules: RegistrantList['rules']
  onClose: () => void
}

/** Asks what for, puts the view on record, and only then shows who it is. Closed, nothing of it is kept on this PC. */
export function DetailsPanel({ page, whole, onClose }: DetailsPanelProps) {
  const [details, setDetails] = useState<Details | null>(null)
  if (details === null) return <Purpose page={page} whole={whole} onSeen={setDetails} onClose={onClose} />
  return <Shown page={page} whole={whole} details={details} onClose={onClose} />
}

interface PurposeProps {
  page: RegistrantPage
  whole: boolean
  onSeen: (details: Details) => void
  onClose: () => void
}

function Purpose({ page, whole, onSeen, onClose }: PurposeProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [purpose, setPurpose] = useState<ViewPurpose>(
    whole ? 'asked' : page.registeredOn === null ? 'verify' : 'introduce',
  )
  const [remark, setRemark] = useState('')
  const see = useCommand(useApi().talent.see, { onDone: onSeen })
  const save = (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    return see.run({ id, registrantId: page.id, whole, purpose, remark })
  }
  return (
    <FormDialog
      onClose={onClose}
      title={whole ? `${page.no}について持っているもの全部を見る` : `${page.no}の詳細を見る`}
      label="見る目的"
      onSubmit={save}
      deedLabel="記録して見る"
      busy={see.busy}
    >
      <p className="sub">誰が、いつ、何のために見たかが「誰が見たか」に残ります。消せません。</p>
      <SelectField<ViewPurpose>
        label="見る目的"
        value={purpose}
        onChange={setPurpose}
        options={chosenPurposes.map((value) => ({ value, label: viewPurposeLabel[value] }))}
      />
      <TextField
        label="補足"
        required={purpose === 'other'}
        limit={200}
        placeholder="佐賀県への紹介の準備"
        value={remark}
        onChange={setRemark}
        error={see.error?.problem.fields['remark']}
      />
      <ErrorNote error={see.error} />
    </FormDialog>
  )
}

function Shown({
  page,
  whole,
  details,
  onClose,
}: {
  page: RegistrantPage
  whole: boolean
  details: Details
  onClose: () => void
}) {
  const device = useDevice()
  const mayEdit = useMay('talent.editPerson')
  const [editing, setEditing] = useState(false)
  const [values, setValues] = useState(() => fieldsOf(personFields, details))
  const edit = useCommand(useApi().talent.editPerson, { done: `${page.no}の記録を直しました`, onDone: onClose })
  const clear = useCommand(useApi().talent.clearSummary, {
    done: details.summaryClear ? '概要を提供しないことにしました' : '概要を提供してよいと記録しました',
    onDone: onClose,
  })
  const actions = editing ? (
    <>
      <Button onClick={() => setEditing(false)}>やめる</Button>
      <Button
        look="primary"
        busy={edit.busy}
        onClick={() => void edit.run({ ...values, id: page.id, revision: details.revision })}
      >
        保存
      </Button>
    </>
  ) : (
    <>
      {whole && <Button onClick={() => void device.print()}>印刷</Button>}
      {mayEdit && details.summary !== '' && (
        <Button
          busy={clear.busy}
          onClick={() => void clear.run({ id: page.id, revision: details.revision, clear: !details.summaryClear })}
        >
          {details.summaryClear ? '概要を提供しない' : '概要に本人の分かることがないと確認'}
        </Button>
      )}
      {mayEdit && <Button onClick={() => setEditing(true)}>直す</Button>}
    </>
  )
  return (
    <SidePanel
      open
      onClose={onClose}
      title={whole ? `${page.no}について持っているもの` : `${page.no}の詳細`}
      width={editing || whole ? 720 : 560}
      actions={actions}
    >
      {editing ? (
        <PersonForm values={values} errors={edit.error?.problem.fields ?? {}} onChange={setValues} />
      ) : (
        <HeldTables page={page} details={details} whole={whole} />
      )}
      <ErrorNote error={edit.error ?? clear.error} />
    </SidePanel>
  )
}
