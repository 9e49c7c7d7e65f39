import { useState } from 'react'
import { type Permission, permissionLabel } from '../../../../shared/domain/forum/fields.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { choicesOf } from '../../../record/choices.ts'
import { RadioGroup } from '../../../ui/fields/check-field.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { ForumPage, Material } from '../records.ts'

type Day = string | Unread | null
const dayOf = (day: Day): string | null => (isUnread(day) ? null : day)

/** 公表の許諾: with whom and when it was given, what is left out, or why it is not published. */
export function PermitDialog({
  page,
  material,
  onClose,
}: {
  page: ForumPage
  material: Material
  onClose: () => void
}) {
  const { today } = useDesk()
  const { forum } = useApi()
  const [permission, setPermission] = useState<Permission>(material.permission)
  const [askedOn, setAskedOn] = useState<Day>(material.askedOn)
  const [settledOn, setSettledOn] = useState<Day>(material.settledOn)
  const [settledBy, setSettledBy] = useState(material.settledBy)
  const [leftOut, setLeftOut] = useState(material.leftOut)
  const [reason, setReason] = useState(material.reason)
  const was = {
    permission: material.permission,
    askedOn: material.askedOn,
    settledOn: material.settledOn,
    settledBy: material.settledBy,
    leftOut: material.leftOut,
    reason: material.reason,
  }
  const permit = useCommand(forum.permit, {
    done: `「${material.title}」を「${permissionLabel[permission]}」にしました`,
    undo:
      ({ id, materialId }, { revision }) =>
      () =>
        forum.permit({ id, materialId, revision, ...was }),
    onDone: onClose,
  })
  const choose = (to: Permission | null) => {
    setPermission(to ?? 'unasked')
    if (to === 'asked' && askedOn === null) setAskedOn(today)
    if (to === 'open' && settledOn === null) setSettledOn(today)
    if (to === 'open' && settledBy === '') setSettledBy(material.holder)
  }
  const fields = permit.error?.problem.fields ?? {}
  const save = () =>
    permit.run({
      ...{ id: page.id, revision: page.revision, materialId: material.id, permission },
      ...{ askedOn: dayOf(askedOn), settledOn: dayOf(settledOn) },
      ...{ settledBy: settledBy.trim(), leftOut: leftOut.trim(), reason: reason.trim() },
    })
  return (
    <FormDialog
      onClose={onClose}
      title={`「${material.title}」の公表`}
      label="公表の許諾"
      onSubmit={save}
      deedLabel="記録"
      busy={permit.busy}
    >
      <RadioGroup label="公表" value={permission} onChange={choose} options={choicesOf(permissionLabel)} />
      {permission !== 'unasked' && (
        <DateField label="尋ねた日" value={askedOn} onChange={setAskedOn} error={fields['askedOn']} />
      )}
      {permission === 'open' && (
        <>
          <DateField
            label="答えのあった日"
            required
            value={settledOn}
            onChange={setSettledOn}
            error={fields['settledOn']}
          />
          <TextField
            label="だれの許諾か"
            required
            limit={120}
            value={settledBy}
            onChange={setSettledBy}
            error={fields['settledBy']}
            hint="氏名と、メール・電話などの別"
          />
          <TextField label="除くページ" limit={120} value={leftOut} onChange={setLeftOut} placeholder="p.8" />
        </>
      )}
      {permission === 'closed' && (
        <TextArea
          label="公表しない理由"
          required
          rows={2}
          limit={500}
          value={reason}
          onChange={setReason}
          error={fields['reason']}
        />
      )}
      <ErrorNote error={permit.error} />
    </FormDialog>
  )
}
